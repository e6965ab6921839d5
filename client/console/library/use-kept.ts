/** Records of the browser's keep as state of a component: shown at once, written behind, and read anew when another page writes. */
import { useCallback, useEffect, useRef, useState } from "react";
import type { Keep, KeptRecord, Shelf, Trouble } from "./kept.ts";
import { BROWSER_KEEP, troubleOf } from "./kept.ts";

export interface Kept<T extends KeptRecord> {
  readonly records: readonly T[];
  /** Whether what the browser keeps has been read; until then `records` holds only what is new. */
  readonly isRead: boolean;
  /** Why what is shown will not be there after a reload. */
  readonly trouble: Trouble | undefined;
  /** Puts and removes records. Resolves when they are kept, with the trouble where they are not: then they stay until the page closes. */
  change(put: readonly T[], remove: readonly string[]): Promise<Trouble | undefined>;
}

/** The records of a shelf that `isRecord` accepts; what an older or newer version of the page left there is skipped, never thrown away. */
export function useKept<T extends KeptRecord>(
  shelf: Shelf,
  isRecord: (value: unknown) => value is T,
  keep: Keep = BROWSER_KEEP,
): Kept<T> {
  const [records, setRecords] = useState<readonly T[]>([]);
  const [isRead, setRead] = useState(false);
  const [trouble, setTrouble] = useState<Trouble>();
  // What is not written yet must survive a reading that comes in between.
  const pending = useRef<readonly Change<T>[]>([]);
  const read = useCallback(async (): Promise<void> => {
    try {
      const found = (await keep.read(shelf)).filter(isRecord);
      setRecords(pending.current.reduce<readonly T[]>(changed, found));
    } catch (error) {
      setTrouble(troubleOf(error));
    }
    setRead(true);
  }, [keep, shelf, isRecord]);
  useEffect(() => {
    void read();
    return watching(keep, shelf, () => void read());
  }, [keep, shelf, read]);
  const change = useCallback(
    async (put: readonly T[], remove: readonly string[]): Promise<Trouble | undefined> => {
      const step: Change<T> = { put, remove };
      pending.current = [...pending.current, step];
      setRecords((before) => changed(before, step));
      try {
        await keep.write(shelf, put, remove);
        pending.current = pending.current.filter((other) => other !== step);
        setTrouble(undefined);
        return undefined;
      } catch (error) {
        // It stays among the pending ones: shown for as long as the page is open.
        const found = troubleOf(error);
        setTrouble(found);
        return found;
      }
    },
    [keep, shelf],
  );
  return { records, isRead, trouble, change };
}

interface Change<T> {
  readonly put: readonly T[];
  readonly remove: readonly string[];
}

function changed<T extends KeptRecord>(records: readonly T[], { put, remove }: Change<T>): readonly T[] {
  const gone = new Set([...remove, ...put.map(({ id }) => id)]);
  return [...records.filter(({ id }) => !gone.has(id)), ...put];
}

/** A browser that forbids storage may forbid the channel between pages as well: then there is nothing to watch. */
function watching(keep: Keep, shelf: Shelf, onChange: () => void): () => void {
  try {
    return keep.watch(shelf, onChange);
  } catch (error) {
    if (troubleOf(error) === "forbidden") return () => undefined;
    throw error;
  }
}
