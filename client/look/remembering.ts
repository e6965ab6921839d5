/** The reader's usual look of this database: made, gone back to, forgotten. */
import { storageOr } from "../kept.ts";
import type { Explorer } from "../state/explorer.ts";
import { tell } from "../state/store.ts";
import { forgetLook, keepLook, keptLook } from "./kept-look.ts";
import { WORDS } from "./words.ts";

/** From now on this database opens with the look as it is. */
export function rememberLook(explorer: Explorer): void {
  withStorage(explorer, (storage, database, { look }) => {
    keepLook(storage, database, look);
    return WORDS.nowRemembered;
  });
}

/** From now on this database opens with its own look; what is shown stays. */
export function forgetRememberedLook(explorer: Explorer): void {
  withStorage(explorer, (storage, database) => {
    forgetLook(storage, database);
    return WORDS.nowForgotten;
  });
}

/** Shows the remembered look, as a step. */
export function backToRememberedLook(explorer: Explorer): void {
  const { store, exploring } = explorer;
  const { schema } = store.getState().session;
  if (schema === undefined) return;
  try {
    const look = keptLook(
      storageOr(() => localStorage),
      schema.database,
    );
    if (look !== undefined) exploring.changeView({ look }, { words: WORDS.stepRemembered });
  } catch (error) {
    explorer.fail(error, { words: WORDS.failedRemembered });
  }
}

type View = ReturnType<Explorer["store"]["getState"]>["explored"]["present"];
type Database = NonNullable<ReturnType<Explorer["store"]["getState"]>["session"]["schema"]>["database"];

function withStorage(
  { store }: Explorer,
  run: (storage: Storage, database: Database, view: View) => (typeof WORDS)[keyof typeof WORDS],
): void {
  const { session, explored } = store.getState();
  const storage = storageOr(() => localStorage);
  if (session.schema === undefined) return;
  const { database } = session.schema;
  try {
    if (storage !== undefined) {
      const words = run(storage, database, explored.present);
      tell(store, { kind: "success", subject: "look", text: { words, values: { name: database.name } } });
      return;
    }
  } catch (error) {
    // The browser's room is full.
    if (!(error instanceof DOMException)) throw error;
  }
  tell(store, { kind: "error", subject: "look", text: { words: WORDS.failedRemember } });
}
