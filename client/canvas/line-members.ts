/** Relationships and the lines that they are drawn with: several share one where they are bundled. */
import { isOpen, withClosed, withOpened } from "../../graph/figure/bundles.ts";
import type { Scene, SceneRelationship } from "../../graph/figure/scene.ts";

/** Lines by the ids of the relationships that they stand for. A line has the id of one of them. */
export type LinesByMember = ReadonlyMap<string, SceneRelationship>;

export function linesByMember({ relationships }: Scene): LinesByMember {
  const lines = new Map<string, SceneRelationship>();
  for (const line of relationships) for (const member of line.members) lines.set(member, line);
  return lines;
}

/** What is drawn for these ids: nodes as they are, for each relationship its line. */
export function drawnFor(elementIds: Iterable<string>, lines: LinesByMember): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const id of elementIds) drawn.add(lines.get(id)?.id ?? id);
  return drawn;
}

/** As `drawnFor`, but lines only where all that they stand for is among the ids. */
export function whollyDrawnFor(elementIds: ReadonlySet<string>, lines: LinesByMember): ReadonlySet<string> {
  const drawn = new Set<string>();
  for (const id of elementIds) {
    const line = lines.get(id);
    if (line === undefined) drawn.add(id);
    else if (line.id === id && line.members.every((member) => elementIds.has(member))) drawn.add(id);
  }
  return drawn;
}

/** What stands behind drawn ids. @param selected where some of it is selected and some is not, only what is not (for adding to a selection) */
export function membersOf(
  drawnIds: readonly string[],
  lines: LinesByMember,
  selected: ReadonlySet<string> = new Set(),
): readonly string[] {
  return drawnIds.flatMap((id) => {
    const members = lines.get(id)?.members ?? [id];
    const others = members.filter((member) => !selected.has(member));
    return others.length === 0 ? members : others;
  });
}

/** The bundles that are open after a line was opened, or its pair closed again; undefined where there is nothing to open or to close. */
export function toggledBundle(
  { opens, pair }: Pick<SceneRelationship, "opens" | "pair">,
  open: ReadonlySet<string>,
): ReadonlySet<string> | undefined {
  if (opens !== undefined) return withOpened(open, [opens]);
  return isOpen(open, pair) ? withClosed(open, [pair]) : undefined;
}
