/**
 * Reads files of queries: `.cypher`, `.cyp`, `.cql`; ZIP archives of these (Neo4j Browser exports its saved scripts so); and the CSV into
 * which Neo4j's Query tool exports its saved Cypher (columns `name, description, query, id, parentId, isFolder`, seen in public
 * repositories). Every file that is not taken is told with the reason.
 */
import { unzipSync } from "fflate";
import type { Words } from "../../../graph/vocabulary.ts";
import { readCypherFile, safeFolder, safeName, tidy } from "./cypher-file.ts";
import { IMPORT_WORDS as WORDS } from "./import-words.ts";
import { MOST_QUERIES } from "./saved.ts";

/** Bytes of one query at most; the server takes no longer statement. */
const MOST_BYTES = 1_000_000;
/** Bytes of an archive or a table at most, packed and unpacked. */
const MOST_ARCHIVE_BYTES = 50_000_000;
const QUERY_FILE = /\.(?:cypher|cyp|cql)$/i;
/** What `accept` of a file dialog says. */
export const ACCEPTED_FILES = ".cypher,.cyp,.cql,.zip,.csv";

/** A file with its path from where it was dropped or chosen, `talks/who.cypher`. */
export interface GivenFile {
  readonly path: string;
  readonly file: Blob;
}

/** A query that was read; not yet among the saved ones. */
export interface FoundQuery {
  readonly folder: string;
  readonly name: string;
  readonly text: string;
}

/** Why a file was left out. */
export interface ImportProblem {
  readonly path: string;
  readonly why: Words;
}

export interface ReadFiles {
  readonly queries: readonly FoundQuery[];
  readonly problems: readonly ImportProblem[];
}

/** Reads all of them; never rejects because of what is in one. */
export async function readQueryFiles(given: readonly GivenFile[]): Promise<ReadFiles> {
  const queries: FoundQuery[] = [];
  const problems: ImportProblem[] = [];
  for (const one of given) {
    const read = await readFile(one);
    problems.push(...read.problems);
    const room = MOST_QUERIES - queries.length;
    queries.push(...read.queries.slice(0, room));
    if (read.queries.length > room) {
      problems.push({ path: one.path, why: WORDS.tooMany });
      break;
    }
  }
  return { queries, problems };
}

async function readFile({ path, file }: GivenFile): Promise<ReadFiles> {
  const isTable = /\.csv$/i.test(path);
  const isArchive = /\.zip$/i.test(path);
  if (!QUERY_FILE.test(path) && !isTable && !isArchive) return refused(path, WORDS.unknownKind);
  if (file.size > (isTable || isArchive ? MOST_ARCHIVE_BYTES : MOST_BYTES)) return refused(path, WORDS.tooLarge);
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isArchive) return readArchive(path, bytes);
  return isTable ? readTable(path, bytes) : readQuery(path, bytes);
}

function refused(path: string, why: Words): ReadFiles {
  return { queries: [], problems: [{ path, why }] };
}

function readQuery(path: string, bytes: Uint8Array): ReadFiles {
  if (bytes.length > MOST_BYTES) return refused(path, WORDS.tooLarge);
  const decoded = decode(bytes);
  if (typeof decoded !== "string") return refused(path, decoded);
  const text = tidy(decoded);
  if (text === "") return refused(path, WORDS.empty);
  const parts = path.split(/[/\\]/);
  const fileName = (parts.at(-1) ?? "").replace(QUERY_FILE, "");
  const name = readCypherFile(text).name ?? (safeName(fileName) || "query");
  return { queries: [{ folder: safeFolder(parts.slice(0, -1).join("/")), name, text }], problems: [] };
}

/** The text of bytes: UTF-8 with or without a mark, UTF-16 with its mark. Else why it cannot be read. */
export function decode(bytes: Uint8Array): string | Words {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    // The decoder takes the mark away by itself.
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes("\0") ? WORDS.notText : text;
  } catch (error) {
    if (error instanceof TypeError) return WORDS.notText;
    throw error;
  }
}

/** Files of an archive that systems put there by themselves. */
const CLUTTER = /(?:^|\/)(?:__MACOSX\/|\.(?!\.?\/))/;

function readArchive(path: string, bytes: Uint8Array): ReadFiles {
  let total = 0;
  const problems: ImportProblem[] = [];
  const wanted = ({ name, originalSize }: { readonly name: string; readonly originalSize: number }): boolean => {
    if (CLUTTER.test(name) || name.endsWith("/")) return false;
    total += originalSize;
    const why = !QUERY_FILE.test(name)
      ? WORDS.unknownKind
      : originalSize > MOST_BYTES || total > MOST_ARCHIVE_BYTES
        ? WORDS.tooLarge
        : undefined;
    // An archive of many thousand other files is told by its first ones.
    if (why !== undefined && problems.length < MOST_QUERIES) problems.push({ path: `${path}/${name}`, why });
    return why === undefined;
  };
  const files = unzipped(bytes, wanted);
  if (files === undefined) return refused(path, WORDS.brokenArchive);
  const read = Object.entries(files).map(([name, content]) => readQuery(name, content));
  return {
    queries: read.flatMap(({ queries }) => queries),
    problems: [
      ...problems,
      ...read.flatMap((one) => one.problems.map((problem) => ({ ...problem, path: `${path}/${problem.path}` }))),
    ],
  };
}

/**
 * Unpacks as many bytes of each file as its header promises, never more; undefined where it is no archive. On this thread: the
 * library's own workers are made from texts, which the page's content security policy forbids.
 */
function unzipped(
  bytes: Uint8Array,
  filter: (file: { readonly name: string; readonly originalSize: number }) => boolean,
): { readonly [name: string]: Uint8Array } | undefined {
  try {
    return unzipSync(bytes, { filter });
  } catch {
    // What is no archive makes the library fail in many ways; all of them mean the same.
    return undefined;
  }
}

async function readTable(path: string, bytes: Uint8Array): Promise<ReadFiles> {
  const decoded = decode(bytes);
  if (typeof decoded !== "string") return refused(path, decoded);
  const { parse } = await import("papaparse");
  const { data } = parse<{ readonly [column: string]: string | undefined }>(decoded, {
    header: true,
    skipEmptyLines: "greedy",
  });
  if (data[0] === undefined || data[0].query === undefined || data[0].name === undefined)
    return refused(path, WORDS.notSavedCypher);
  const rows = new Map(data.map((row) => [row.id ?? "", row]));
  const problems: ImportProblem[] = [];
  const queries = data.flatMap((row): FoundQuery[] => {
    if (isFolder(row)) return [];
    const text = tableText(row);
    const name = safeName(row.name ?? "") || "query";
    if (text === "" || text.length > MOST_BYTES) {
      problems.push({ path: `${path}/${name}`, why: text === "" ? WORDS.empty : WORDS.tooLarge });
      return [];
    }
    return [{ folder: safeFolder(folderOf(row, rows)), name, text }];
  });
  return { queries, problems };
}

interface TableRow {
  readonly [column: string]: string | undefined;
}

function isFolder(row: TableRow): boolean {
  return row.isFolder?.trim().toLowerCase() === "true";
}

function tableText({ query, description, name }: TableRow): string {
  const text = tidy(query ?? "");
  const told = safeName(description ?? "");
  return text === "" || told === "" ? text : `// ${safeName(name ?? "") || "query"}\n// ${told}\n${text}`;
}

/** The names of the folders around a row; rows that are in each other end the way. */
function folderOf(row: TableRow, rows: ReadonlyMap<string, TableRow>): string {
  const names: string[] = [];
  const seen = new Set<TableRow>([row]);
  let parent = rows.get(row.parentId ?? "");
  while (parent !== undefined && row.parentId !== "" && isFolder(parent) && !seen.has(parent)) {
    seen.add(parent);
    names.unshift((parent.name ?? "").replace(/[/\\]/g, "_"));
    parent = parent.parentId === "" ? undefined : rows.get(parent.parentId ?? "");
  }
  return names.join("/");
}
