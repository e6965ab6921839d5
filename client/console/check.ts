/** Lets the database look at a statement while it is being written: planned, never run. */
import { GraphError } from "../../graph/errors.ts";
import type { Notification } from "../../graph/store.ts";
import type { CheckStatement } from "./editor/editor-props.ts";
import type { Queries } from "./props.ts";
import { explaining, movedBy } from "./writing/planned-changes.ts";

/** Seconds that a look may take. */
const PATIENCE = 5;

/** @param now where statements go at the time */
export function checkWith(
  now: () => { readonly queries: Queries; readonly database: string | undefined; readonly isWriting: boolean },
): CheckStatement {
  return async (text, parameters, signal) => {
    const { queries, database, isWriting } = now();
    const { statement, before } = explaining(text);
    const accessMode = isWriting ? "WRITE" : "READ";
    const request = { statement, parameters, database, seconds: PATIENCE, maxRows: 1, accessMode, signal } as const;
    try {
      const { end } = await queries.run(request, () => undefined);
      return { notifications: (end?.notifications ?? []).map((note) => moved(note, before)) };
    } catch (error) {
      const isAboutText =
        error instanceof GraphError && (error.code === "cypher_error" || error.code === "not_read_only");
      if (!isAboutText) throw error;
      return { error: movedBy(error, before), notifications: [] };
    }
  };
}

function moved(note: Notification, before: number): Notification {
  const { position } = note;
  if (position === undefined) return note;
  const { line, column, offset } = position;
  return {
    ...note,
    position: {
      line,
      column: line === 1 ? Math.max(column - before, 1) : column,
      offset: Math.max(offset - before, 0),
    },
  };
}
