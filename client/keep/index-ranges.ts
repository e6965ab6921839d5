/** Sets of whole numbers as short text: `0-3 7 9-12`. What is kept of a view names its nodes and relationships by their places in lists. */

/** The numbers as ranges, in ascending order, each once. */
export function rangesOf(indexes: Iterable<number>): string {
  const ranges: string[] = [];
  let start: number | undefined;
  let end: number | undefined;
  const close = (): void => {
    if (start !== undefined) ranges.push(start === end ? String(start) : `${start}-${end}`);
  };
  for (const index of [...new Set(indexes)].toSorted((one, other) => one - other)) {
    if (end === undefined || index !== end + 1) {
      close();
      start = index;
    }
    end = index;
  }
  close();
  return ranges.join(" ");
}

/**
 * The numbers of ranges, as far as they are below `count`: a text that was made to do harm names no more than there is.
 * Undefined where it is no list of ranges.
 */
export function indexesIn(ranges: string, count: number): readonly number[] | undefined {
  if (ranges === "") return [];
  const indexes = new Set<number>();
  for (const range of ranges.split(" ")) {
    const [, first, last] = /^(\d{1,9})(?:-(\d{1,9}))?$/.exec(range) ?? [];
    if (first === undefined) return undefined;
    const end = Math.min(Number(last ?? first), count - 1);
    for (let index = Number(first); index <= end; index += 1) indexes.add(index);
    if (indexes.size > count) return undefined;
  }
  return [...indexes];
}
