/** Saved queries in folders: pure functions on the list of them. */
import { readCypherFile, renamed, safeFolder, safeName, withName } from "./cypher-file.ts";
import type { KeptRecord } from "./kept.ts";
import { folded, foldOf, hasAllWords, searchWords } from "./search.ts";

/** Queries that are kept. */
export const MOST_QUERIES = 5_000;

export interface SavedQuery extends KeptRecord {
  /** Folders from the outermost in, `talks/2025`; empty for none. */
  readonly folder: string;
  /** As in the first line of the text. */
  readonly name: string;
  /** The whole file: name, description, commands, statement. */
  readonly text: string;
  /** When it was changed last, in milliseconds since 1970. */
  readonly changedAt: number;
}

/** Whether something that was kept is a saved query. */
export function isSavedQuery(value: unknown): value is SavedQuery {
  if (typeof value !== "object" || value === null) return false;
  const { id, folder, name, text, changedAt } = value as { readonly [key: string]: unknown };
  return (
    typeof id === "string" &&
    typeof folder === "string" &&
    typeof name === "string" &&
    typeof text === "string" &&
    Number.isFinite(changedAt)
  );
}

/** A query from a text under a name and in a folder, both made safe; a name that is empty becomes the start of the text. */
export function makeQuery(given: Pick<SavedQuery, "id" | "folder" | "name" | "text" | "changedAt">): SavedQuery {
  const name = safeName(given.name) || suggestedName(given.text);
  return { ...given, folder: safeFolder(given.folder), name, text: withName(given.text, name) };
}

/** A name for a text: its first comment, or its first line that is no command. */
export function suggestedName(text: string): string {
  const { name } = readCypherFile(text.trimStart());
  const line = text.split("\n").find((candidate) => candidate.trim() !== "" && !candidate.trim().startsWith(":"));
  return name ?? ([...safeName(line ?? "")].slice(0, 60).join("") || "Query");
}

/** The query under another name, in another folder. */
export function movedTo(query: SavedQuery, to: { readonly name: string; readonly folder: string }): SavedQuery {
  const name = safeName(to.name) || query.name;
  return { ...query, name, folder: safeFolder(to.folder), text: renamed(query.text, name) };
}

/** What tells queries apart for a reader: the folder and the name, whatever their case. */
export function placeOf({ folder, name }: Pick<SavedQuery, "folder" | "name">): string {
  return folded(`${folder}\n${name}`);
}

/** A name that is free in a folder: `name`, `name (2)`, `name (3)`. */
export function freeName(queries: readonly SavedQuery[], folder: string, name: string): string {
  const taken = new Set(queries.map(placeOf));
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${safeName(name).slice(0, 110)} (${number})`;
    if (!taken.has(placeOf({ folder, name: candidate }))) return candidate;
  }
}

/** Queries in which each word occurs, in folder, name or text. */
export function searchSaved(queries: readonly SavedQuery[], query: string): readonly SavedQuery[] {
  const words = searchWords(query);
  if (words.length === 0) return queries;
  return queries.filter((one) => hasAllWords(foldOf(one, queryText), words));
}

function queryText({ folder, name, text }: SavedQuery): string {
  return `${folder}\n${name}\n${text}`;
}

/** A folder with what is in it. */
export interface SavedFolder {
  /** The whole path; empty for the outermost. */
  readonly path: string;
  readonly name: string;
  readonly folders: readonly SavedFolder[];
  readonly queries: readonly SavedQuery[];
  /** Queries in it and in all folders within. */
  readonly count: number;
}

/** The folders of queries, within each other, sorted by name. */
export function treeOf(queries: readonly SavedQuery[], language: string): SavedFolder {
  const order = new Intl.Collator(language, { numeric: true });
  const sorted = queries.toSorted((one, other) => order.compare(one.name, other.name) || (one.id < other.id ? -1 : 1));
  return folderAt("", "", sorted, order);
}

function folderAt(path: string, name: string, within: readonly SavedQuery[], order: Intl.Collator): SavedFolder {
  const prefix = path === "" ? "" : `${path}/`;
  const inner = new Map<string, SavedQuery[]>();
  for (const query of within) {
    if (query.folder === path) continue;
    const part = query.folder.slice(prefix.length).split("/", 1)[0] ?? "";
    const others = inner.get(part);
    if (others === undefined) inner.set(part, [query]);
    else others.push(query);
  }
  const folders = Array.from(inner, ([part, queries]) => folderAt(`${prefix}${part}`, part, queries, order));
  return {
    path,
    name,
    folders: folders.toSorted((one, other) => order.compare(one.name, other.name)),
    queries: within.filter(({ folder }) => folder === path),
    count: within.length,
  };
}

/** Queries in a folder and in all folders within; all queries for the outermost. */
export function queriesIn(queries: readonly SavedQuery[], path: string): readonly SavedQuery[] {
  return path === "" ? queries : queries.filter(({ folder }) => folder === path || folder.startsWith(`${path}/`));
}

/** Queries of a folder with its path changed, so that it is renamed or moved with all that is in it. */
export function folderMoved(queries: readonly SavedQuery[], from: string, to: string): readonly SavedQuery[] {
  return queriesIn(queries, from).map((query) => ({
    ...query,
    folder: safeFolder(`${to}/${query.folder.slice(from.length)}`),
  }));
}

/** All folders that there are, for choosing one; sorted. */
export function folderPaths(queries: readonly SavedQuery[]): readonly string[] {
  const paths = new Set<string>();
  for (const { folder } of queries) {
    const parts = folder === "" ? [] : folder.split("/");
    for (const index of parts.keys()) paths.add(parts.slice(0, index + 1).join("/"));
  }
  return [...paths].toSorted();
}
