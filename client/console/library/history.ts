/** The history of the console: what was run when, against which database, and how it ended. Pure; `use-history.ts` keeps it. */
import type { StatementType } from "../../../graph/store.ts";
import type { KeptRecord } from "./kept.ts";
import { foldOf, hasAllWords, searchWords } from "./search.ts";
import { seemsToWrite } from "./seems-to-write.ts";

/** Entries that are kept beside the pinned ones. */
export const MOST_ENTRIES = 500;
/** Characters of all statements that are kept beside the pinned ones. */
const MOST_CHARACTERS = 4_000_000;
/** Characters of one statement: as many as the server takes. */
export const LONGEST_STATEMENT = 1_000_000;

/** `done`: there were only commands. `broken`: rows came and then an error. */
export const END_KINDS = ["whole", "cut", "stopped", "broken", "failed", "done"] as const;

export interface HistoryEnd {
  readonly kind: (typeof END_KINDS)[number];
  /** Milliseconds, as the page saw it. */
  readonly ms?: number | undefined;
  readonly rows?: number | undefined;
  /** What the error said. */
  readonly error?: string | undefined;
  readonly statementType?: StatementType | undefined;
}

export interface HistoryEntry extends KeptRecord {
  readonly statement: string;
  readonly database?: string | undefined;
  /** When it was begun, in milliseconds since 1970. */
  readonly at: number;
  /** How often it was run in a row. */
  readonly times: number;
  readonly pinned: boolean;
  /** Undefined while it runs, and where the page was closed meanwhile. */
  readonly end?: HistoryEnd | undefined;
}

/** Whether something that was kept is an entry. */
export function isHistoryEntry(value: unknown): value is HistoryEntry {
  if (typeof value !== "object" || value === null) return false;
  const fields = value as { readonly [key: string]: unknown };
  const { id, statement, database, at, times, pinned, end } = fields;
  return (
    typeof id === "string" &&
    typeof statement === "string" &&
    (database === undefined || typeof database === "string") &&
    Number.isFinite(at) &&
    Number.isFinite(times) &&
    typeof pinned === "boolean" &&
    (end === undefined || isEnd(end))
  );
}

function isEnd(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { kind, ms, rows, error } = value as { readonly [key: string]: unknown };
  return (
    END_KINDS.some((known) => known === kind) &&
    (ms === undefined || typeof ms === "number") &&
    (rows === undefined || typeof rows === "number") &&
    (error === undefined || typeof error === "string")
  );
}

/** Newest first. */
export function newestFirst(entries: readonly HistoryEntry[]): readonly HistoryEntry[] {
  return entries.toSorted((one, other) => other.at - one.at || (one.id < other.id ? 1 : -1));
}

/** The statements for walking through them: each once, the latest last. */
export function statementsOf(entries: readonly HistoryEntry[]): readonly string[] {
  return [...new Set(newestFirst(entries).map(({ statement }) => statement))].toReversed();
}

/** An entry for what begins now; run again right after itself it takes the place of the entry before. */
export function nextEntry(
  entries: readonly HistoryEntry[],
  begun: Pick<HistoryEntry, "id" | "statement" | "database" | "at">,
): { readonly entry: HistoryEntry; readonly replaced: readonly string[] } {
  const last = newestFirst(entries)[0];
  const isRepeated = last?.statement === begun.statement && last.database === begun.database;
  if (last === undefined || !isRepeated) return { entry: { ...begun, times: 1, pinned: false }, replaced: [] };
  return { entry: { ...begun, times: last.times + 1, pinned: last.pinned }, replaced: [last.id] };
}

/** Ids of what has to go, the oldest first; what is pinned stays. */
export function surplus(entries: readonly HistoryEntry[], most = MOST_ENTRIES): readonly string[] {
  let characters = 0;
  return newestFirst(entries.filter(({ pinned }) => !pinned))
    .filter(({ statement }, index) => {
      characters += statement.length;
      return index >= most || characters > MOST_CHARACTERS;
    })
    .map(({ id }) => id);
}

/** Entries in which each word occurs, in the statement, the database or the error. */
export function searchHistory(entries: readonly HistoryEntry[], query: string): readonly HistoryEntry[] {
  const words = searchWords(query);
  if (words.length === 0) return entries;
  return entries.filter((entry) => hasAllWords(foldOf(entry, entryText), words));
}

function entryText({ statement, database, end }: HistoryEntry): string {
  return `${statement}\n${database ?? ""}\n${end?.error ?? ""}`;
}

/** Whether a click may run it again, rather than only open it. */
export function mayRunAgain({ statement, end }: HistoryEntry): boolean {
  const type = end?.statementType;
  return (type === undefined || type === "r") && !seemsToWrite(statement);
}

/** Entries under the day on which they were begun (local time), pinned ones apart and first. Takes and keeps the order newest first. */
export function byDay(
  entries: readonly HistoryEntry[],
): readonly { readonly day: "pinned" | Date; readonly entries: readonly HistoryEntry[] }[] {
  const pinned = entries.filter((entry) => entry.pinned);
  const days = new Map<string, HistoryEntry[]>();
  for (const entry of entries) {
    if (entry.pinned) continue;
    const day = new Date(entry.at).toDateString();
    const others = days.get(day);
    if (others === undefined) days.set(day, [entry]);
    else others.push(entry);
  }
  return [
    ...(pinned.length === 0 ? [] : [{ day: "pinned" as const, entries: pinned }]),
    ...Array.from(days.values(), (of) => ({ day: new Date(of[0]?.at ?? 0), entries: of })),
  ];
}
