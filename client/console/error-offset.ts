/** Where an error is in a statement. */
import type { GraphError } from "../../graph/errors.ts";

/** The offset of an error in a statement, from its `offset` or from its line and column (1-based); undefined where it has no place. */
export function offsetOfError(error: GraphError, statement: string): number | undefined {
  const { line, column, offset } = error.details ?? {};
  if (line === undefined || column === undefined)
    return offset === undefined ? undefined : Math.min(offset, statement.length);
  const lines = statement.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return Math.min(before + column - 1, statement.length);
}

/** Line and column (from 1) of an offset in a text. */
export function placeIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number; readonly offset: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
