/**
 * An order in which likes lie side by side, so that blocks show: average-linkage clustering (UPGMA: Sokal and Michener 1958) of the
 * rows by the cosine of what they are joined to, each cluster turned so that the likest leaves meet (after Gruvaeus and Wainer 1972).
 */

/** What a row is joined to: weights by column. */
export type Profile = ReadonlyMap<number, number>;

/** Two clusters that are not likened yet cannot be less alike than this. */
const UNLIKE = -1;

/** Places of the rows in their new order. The same profiles always give the same order; rows joined to nothing come last, as they came. */
export function seriate(profiles: readonly Profile[]): readonly number[] {
  const joined = profiles.flatMap((profile, place) => (profile.size === 0 ? [] : [place]));
  const alone = profiles.flatMap((profile, place) => (profile.size === 0 ? [place] : []));
  const likeness = likenessOf(joined.map((place) => profiles[place] ?? new Map()));
  return [...cluster(joined.length, likeness).flatMap((place) => joined[place] ?? []), ...alone];
}

class Square {
  readonly size: number;
  readonly #values: Float64Array;

  constructor(size: number, values = new Float64Array(size * size)) {
    this.size = size;
    this.#values = values;
  }

  at(row: number, column: number): number {
    return this.#values[row * this.size + column] ?? 0;
  }

  set(row: number, column: number, value: number): void {
    this.#values[row * this.size + column] = value;
    this.#values[column * this.size + row] = value;
  }

  copy(): Square {
    return new Square(this.size, this.#values.slice());
  }
}

function likenessOf(profiles: readonly Profile[]): Square {
  const likeness = new Square(profiles.length);
  const lengths = profiles.map((profile) =>
    Math.sqrt([...profile.values()].reduce((sum, value) => sum + value ** 2, 0)),
  );
  const byColumn = new Map<number, (readonly [row: number, value: number])[]>();
  profiles.forEach((profile, row) => {
    for (const [column, value] of profile) {
      const known = byColumn.get(column);
      if (known === undefined) byColumn.set(column, [[row, value]]);
      else known.push([row, value]);
    }
  });
  for (const entries of byColumn.values()) {
    entries.forEach(([row, value], index) => {
      for (const [other, otherValue] of entries.slice(index + 1)) {
        const length = (lengths[row] ?? 1) * (lengths[other] ?? 1);
        likeness.set(row, other, likeness.at(row, other) + (value * otherValue) / length);
      }
    });
  }
  return likeness;
}

/** Joins the two likest clusters until one is left. Of equals those that came first. */
function cluster(count: number, leaves: Square): readonly number[] {
  const likeness = leaves.copy();
  const clusters = new Map<number, readonly number[]>(Array.from({ length: count }, (_, place) => [place, [place]]));
  const nearest = new Map([...clusters.keys()].map((place) => [place, nearestOf(place, clusters, likeness)]));
  while (clusters.size > 1) {
    const [one, other] = likestPair(nearest, likeness);
    const [left, right] = [clusters.get(one) ?? [], clusters.get(other) ?? []];
    for (const place of clusters.keys()) {
      if (place === one || place === other) continue;
      const sum = left.length * likeness.at(place, one) + right.length * likeness.at(place, other);
      likeness.set(place, one, sum / (left.length + right.length));
    }
    clusters.set(one, turned(left, right, leaves));
    clusters.delete(other);
    nearest.delete(other);
    for (const [place, near] of nearest)
      if (place === one || near === one || near === other || likeness.at(place, one) > likeness.at(place, near))
        nearest.set(place, nearestOf(place, clusters, likeness));
  }
  return [...clusters.values()][0] ?? [];
}

function nearestOf(place: number, clusters: ReadonlyMap<number, unknown>, likeness: Square): number {
  let [best, most] = [place, UNLIKE];
  for (const other of clusters.keys()) {
    if (other === place || likeness.at(place, other) <= most) continue;
    [best, most] = [other, likeness.at(place, other)];
  }
  return best;
}

function likestPair(nearest: ReadonlyMap<number, number>, likeness: Square): readonly [number, number] {
  let [one, other, most] = [0, 0, UNLIKE];
  for (const [place, near] of nearest) {
    if (likeness.at(place, near) <= most) continue;
    [one, other, most] = [place, near, likeness.at(place, near)];
  }
  return one < other ? [one, other] : [other, one];
}

/** Two clusters in a row, turned so that the leaves that meet are the likest. */
function turned(left: readonly number[], right: readonly number[], leaves: Square): readonly number[] {
  const [start, end] = [left[0] ?? 0, left.at(-1) ?? 0];
  const [first, last] = [right[0] ?? 0, right.at(-1) ?? 0];
  const asTheyAre = leaves.at(end, first);
  const most = Math.max(asTheyAre, leaves.at(end, last), leaves.at(start, first), leaves.at(start, last));
  if (asTheyAre === most) return [...left, ...right];
  if (leaves.at(end, last) === most) return [...left, ...right.toReversed()];
  if (leaves.at(start, first) === most) return [...left.toReversed(), ...right];
  return [...left.toReversed(), ...right.toReversed()];
}
