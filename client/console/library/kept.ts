/** What the browser keeps for the console, record by record, so that several pages at once lose nothing of each other (IndexedDB). */
import type { DBSchema } from "idb";
import { keptDatabase } from "../../kept-database.ts";

/** `forbidden`: the browser keeps nothing for this page. `full`: no room is left. `failed`: anything else. */
export type Trouble = "forbidden" | "full" | "failed";

export type Shelf = "history" | "saved";

/** Where records are kept; each has an `id` of its own. */
export interface Keep {
  /** All records of a shelf, in the order of their ids. */
  read(shelf: Shelf): Promise<readonly unknown[]>;
  /** Puts records in place of those with their ids, and removes others, all or nothing. */
  write(shelf: Shelf, put: readonly KeptRecord[], remove: readonly string[]): Promise<void>;
  /** Calls back when another page has written to the shelf; the answer ends that. */
  watch(shelf: Shelf, onChange: () => void): () => void;
}

export interface KeptRecord {
  readonly id: string;
}

interface Shelves extends DBSchema {
  history: { key: string; value: KeptRecord };
  saved: { key: string; value: KeptRecord };
}

const DATABASE = "parley-console";
const CHANNEL = "parley-console";

const opened = keptDatabase<Shelves>(DATABASE, (database) => {
  database.createObjectStore("history", { keyPath: "id" });
  database.createObjectStore("saved", { keyPath: "id" });
});

/** The browser's own keep. Rejects with what the browser says; `troubleOf` tells what that means. */
export const BROWSER_KEEP: Keep = {
  async read(shelf) {
    return (await opened()).getAll(shelf);
  },
  async write(shelf, put, remove) {
    const transaction = (await opened()).transaction(shelf, "readwrite");
    const { store } = transaction;
    await Promise.all([
      ...remove.map((id) => store.delete(id)),
      ...put.map((record) => store.put(record)),
      transaction.done,
    ]);
    announce(shelf);
  },
  watch(shelf, onChange) {
    const channel = new BroadcastChannel(CHANNEL);
    channel.addEventListener("message", ({ data }) => {
      if (data === shelf) onChange();
    });
    return () => channel.close();
  },
};

function announce(shelf: Shelf): void {
  const channel = new BroadcastChannel(CHANNEL);
  channel.postMessage(shelf);
  channel.close();
}

/** What a failure of the keep means for the reader. */
export function troubleOf(error: unknown): Trouble {
  const name = error instanceof Error || error instanceof DOMException ? error.name : "";
  if (name === "QuotaExceededError") return "full";
  // Without storage there is no `indexedDB`, or opening it is refused; private windows of some browsers say InvalidStateError.
  if (name === "SecurityError" || name === "InvalidStateError" || name === "ReferenceError") return "forbidden";
  return "failed";
}

let made = 0;

/** An id that no other page makes; those made later on this page sort behind. */
export function newId(): string {
  made += 1;
  const time = Date.now().toString(36).padStart(9, "0");
  const random = crypto.getRandomValues(new Uint32Array(1))[0] ?? 0;
  return `${time}-${made.toString(36).padStart(6, "0")}-${random.toString(36)}`;
}
