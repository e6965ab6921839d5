/** The history of the console as state, and the walk through it by keys; what was being written is kept at its end. */
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { HistoryEnd, HistoryEntry } from "./history.ts";
import {
  isHistoryEntry,
  LONGEST_STATEMENT,
  MOST_ENTRIES,
  newestFirst,
  nextEntry,
  statementsOf,
  surplus,
} from "./history.ts";
import type { Keep, Trouble } from "./kept.ts";
import { newId } from "./kept.ts";
import { useKept } from "./use-kept.ts";

export interface History {
  /** Newest first. */
  readonly entries: readonly HistoryEntry[];
  /** Each statement once, the latest last. */
  readonly statements: readonly string[];
  /** Whether what the browser keeps has been read. */
  readonly isRead: boolean;
  readonly trouble: Trouble | undefined;
  /** Notes that a text is run now, as the editor has it, and hands back the id for `end`. */
  begin(text: string, database?: string): string;
  /** Notes how it ended. */
  end(id: string, end: HistoryEnd): void;
  /** Notes a text that has no end of its own: commands without a statement. */
  add(text: string): void;
  pin(id: string, pinned: boolean): void;
  remove(ids: readonly string[]): void;
  /** Brings back what was removed. */
  restore(entries: readonly HistoryEntry[]): void;
  /** The statement before (-1) or after (1) the one that is shown; `present` is what the editor holds now. Undefined at the ends. */
  walk(step: -1 | 1, present: string): string | undefined;
}

/** Called once by the console; what other pages of the browser add appears here as well. */
export function useHistory(keep?: Keep): History {
  const { records, isRead, trouble, change } = useKept("history", isHistoryEntry, keep);
  const entries = useMemo(() => newestFirst(records), [records]);
  const latest = useRef(entries);
  latest.current = entries;
  const { statements, walk, arrive } = useWalk(entries);
  useEffect(() => {
    // Several pages may have added at the same time.
    const gone = surplus(entries);
    if (isRead && gone.length > 0) void change([], gone);
  }, [entries, isRead, change]);
  const put = useCallback(
    async (changed: readonly HistoryEntry[], removed: readonly string[] = []): Promise<void> => {
      latest.current = newestFirst([
        ...latest.current.filter(({ id }) => !removed.includes(id) && changed.every((other) => other.id !== id)),
        ...changed,
      ]);
      if ((await change(changed, removed)) !== "full") return;
      // Less is kept where there is no room: the older half goes.
      await change(changed, [
        ...removed,
        ...surplus(latest.current, Math.ceil(Math.min(latest.current.length, MOST_ENTRIES) / 2)),
      ]);
    },
    [change],
  );
  const begin = useCallback(
    (text: string, database?: string): string => {
      arrive();
      const statement = text.trim();
      const id = newId();
      if (statement === "" || statement.length > LONGEST_STATEMENT) return id;
      const { entry, replaced } = nextEntry(latest.current, { id, statement, database, at: Date.now() });
      void put([entry], replaced);
      return id;
    },
    [arrive, put],
  );
  const update = useCallback(
    (id: string, part: Partial<HistoryEntry>): void => {
      const entry = latest.current.find((known) => known.id === id);
      if (entry !== undefined) void put([{ ...entry, ...part }]);
    },
    [put],
  );
  return {
    entries,
    statements,
    isRead,
    trouble,
    begin,
    end: useCallback((id, end) => update(id, { end }), [update]),
    add: useCallback((text) => void update(begin(text), { end: { kind: "done" } }), [begin, update]),
    pin: useCallback((id, pinned) => update(id, { pinned }), [update]),
    remove: useCallback((ids) => void put([], ids), [put]),
    restore: useCallback((removed) => void put(removed), [put]),
    walk,
  };
}

function useWalk(entries: readonly HistoryEntry[]): Pick<History, "statements" | "walk"> & { arrive(): void } {
  const statements = useMemo(() => statementsOf(entries), [entries]);
  const place = useRef<number | undefined>(undefined);
  const draft = useRef("");
  const walk = (step: -1 | 1, present: string): string | undefined => {
    const at = Math.min(place.current ?? statements.length, statements.length);
    if (at === statements.length) draft.current = present;
    // What was run last is still in the editor: the step before it is the one wanted.
    const isRepeated = step === -1 && at === statements.length && statements.at(-1) === present.trim();
    const next = at + step * (isRepeated ? 2 : 1);
    if (next < 0 || next > statements.length) return undefined;
    place.current = next;
    return next === statements.length ? draft.current : statements[next];
  };
  const arrive = useCallback((): void => {
    place.current = undefined;
  }, []);
  return { statements, walk, arrive };
}
