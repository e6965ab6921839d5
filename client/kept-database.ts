/** A database of the browser (IndexedDB) that is opened when it is used first, and again after it had to be let go. */
import type { DBSchema, IDBPDatabase } from "idb";
import { openDB } from "idb";

/**
 * A function that opens the database, once for as long as it stays open. Rejects with what the browser says; the next call tries again.
 * @param upgrade makes the shelves of version 1
 */
export function keptDatabase<Shelves extends DBSchema>(
  name: string,
  upgrade: (database: IDBPDatabase<Shelves>) => void,
): () => Promise<IDBPDatabase<Shelves>> {
  let opening: Promise<IDBPDatabase<Shelves>> | undefined;
  const forget = (): void => {
    opening = undefined;
  };
  return () => {
    opening ??= openDB<Shelves>(name, 1, {
      upgrade,
      // A newer version of the page, or the reader clearing the site's storage, must not wait for this one.
      blocking(_current, _blocked, event) {
        if (event.target instanceof IDBDatabase) event.target.close();
        forget();
      },
      terminated: forget,
    }).catch((error: unknown) => {
      forget();
      throw error;
    });
    return opening;
  };
}
