/** Saved queries as files: one as `.cypher`, several as a ZIP archive with their folders. */
import { strToU8, zipSync } from "fflate";
import { safeFileName } from "./cypher-file.ts";
import type { SavedQuery } from "./saved.ts";

export interface MadeFile {
  readonly name: string;
  readonly content: Blob;
}

/** One query as a file of its own, UTF-8 without a mark. */
export function queryFile({ name, text }: SavedQuery): MadeFile {
  return {
    name: `${safeFileName(name)}.cypher`,
    content: new Blob([`${text}\n`], { type: "text/plain;charset=utf-8" }),
  };
}

/** Queries as an archive; `within` is the folder that is exported, whose path the files in it leave out. */
export function queryArchive(queries: readonly SavedQuery[], within: string): MadeFile {
  const name = within === "" ? "saved-queries" : safeFileName(within.split("/").at(-1) ?? "");
  const files = Object.fromEntries(archivePaths(queries, within).map(([path, query]) => [path, entryOf(query)]));
  return { name: `${name}.zip`, content: new Blob([zipSync(files).slice()], { type: "application/zip" }) };
}

/** ZIP knows no dates before 1980, and the library refuses them. */
const EARLIEST = Date.UTC(1981, 0, 1);

function entryOf({ text, changedAt }: SavedQuery): [Uint8Array, { mtime: number }] {
  return [strToU8(`${text}\n`), { mtime: Math.max(changedAt, EARLIEST) }];
}

/** Each query with its path; no two are the same where case does not count, as on Windows and macOS. */
export function archivePaths(
  queries: readonly SavedQuery[],
  within: string,
): readonly (readonly [path: string, query: SavedQuery])[] {
  const taken = new Set<string>();
  return queries.map((query) => {
    const inner = within === "" ? query.folder : query.folder.slice(within.length + 1);
    const folder = inner === "" ? "" : `${inner.split("/").map(safeFileName).join("/")}/`;
    const base = safeFileName(query.name);
    let path = `${folder}${base}.cypher`;
    for (let number = 2; taken.has(path.toLowerCase()); number += 1) path = `${folder}${base} (${number}).cypher`;
    taken.add(path.toLowerCase());
    return [path, query] as const;
  });
}
