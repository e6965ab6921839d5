/** Reads the tables of `neo4j-admin database import`, whose header says what each column is: `personId:ID(Person)`, `born:date`, `:LABEL`. */
import type { Value } from "../../../graph/values.ts";
import { didYouMean } from "../../near-miss.ts";
import { inputError, type NodeItem, quoted, type Reject, type RelationshipItem, type TableRow } from "../input.ts";
import {
  type DeclaredType,
  expectedOf,
  isDeclaredType,
  type Reading,
  readDeclared,
  type TypeOptions,
} from "./typed-values.ts";

/** What the command line of neo4j-admin says beside the files. */
export interface AdminOptions {
  /** Label of nodes and type of relationships of which the file gives none. */
  readonly fallback?: { readonly label?: string | undefined; readonly type?: string | undefined } | undefined;
  /** Between the items of lists and the labels of a cell; `;` where it is not given. */
  readonly arrayDelimiter?: string | undefined;
}

type Cells = readonly (string | undefined)[];
type Part = "ID" | "LABEL" | "START_ID" | "END_ID" | "TYPE" | "IGNORE" | "property";

interface Column {
  readonly index: number;
  readonly part: Part;
  /** Of the property; empty where there is none. */
  readonly name: string;
  readonly group: string;
  readonly type: DeclaredType;
  readonly list: boolean;
  readonly options: TypeOptions;
}

const PARTS: readonly Part[] = ["ID", "LABEL", "START_ID", "END_ID", "TYPE", "IGNORE"];
const TYPES: readonly string[] = [
  ...["int", "long", "float", "double", "boolean", "byte", "short", "char", "string", "point"],
  ...["date", "localtime", "time", "localdatetime", "datetime", "duration"],
];
// The name may hold colons itself: the last one that a word follows is the one that counts.
const HEADER = /^(.*):([A-Za-z_]+)(\[\])?(?:\(([^()]*)\))?\s*(?:\{(.*)\})?\s*$/s;

/** Whether cells are a header of neo4j-admin: one of them is an `:ID`, `:START_ID` or `:END_ID`. */
export function isAdminHeader(cells: Cells): boolean {
  return cells.some((cell) => {
    const word = HEADER.exec(cell?.trim() ?? "")?.[2]?.toUpperCase();
    return word === "ID" || word === "START_ID" || word === "END_ID";
  });
}

/**
 * What turns the rows below a header into nodes or relationships. An empty cell is no property. `:IGNORE` columns are passed over.
 * @throws GraphError `invalid_request` with file and line where the header is wrong
 */
export function parseAdminHeader(
  cells: Cells,
  file: string,
  line: number,
  options: AdminOptions = {},
): (row: TableRow) => NodeItem | RelationshipItem | Reject {
  const columns = cells.map((cell, index) => parseColumn(cell?.trim() ?? "", index, file, line));
  const fail = (message: string, hint?: string): never => {
    throw inputError(file, line, message, hint);
  };
  const only = (part: Part): Column | undefined => {
    const [first, second] = columns.filter((column) => column.part === part);
    if (second === undefined) return first;
    const hint = part === "ID" ? "Ids of several columns are not read: put them into one column." : undefined;
    return fail(
      `the header has two columns :${part}, ${(first?.index ?? 0) + 1} and ${second.index + 1}, expected one`,
      hint,
    );
  };
  const names = new Set<string>();
  for (const { name, part } of columns) {
    if (name === "" || part === "IGNORE") continue;
    if (names.has(name)) fail(`the header has two columns with the name ${quoted(name)}, expected one`);
    names.add(name);
  }
  const [id, start, end, type] = [only("ID"), only("START_ID"), only("END_ID"), only("TYPE")];
  const reading: Reader = {
    delimiter: options.arrayDelimiter ?? ";",
    width: columns.length,
    properties: columns.filter((column) => column.part === "property"),
  };
  if (start === undefined && end === undefined) {
    if (id === undefined) return fail("the header has no :ID, expected one, or :START_ID and :END_ID");
    if (type !== undefined) return fail("the header has an :ID and a :TYPE, expected :LABEL with nodes");
    const labels = columns.filter((column) => column.part === "LABEL");
    return (row) => readNode(row, reading, id, labels, options.fallback?.label);
  }
  if (id !== undefined)
    return fail("the header has an :ID as well as :START_ID or :END_ID, expected nodes or relationships");
  if (start === undefined) return fail("the header has an :END_ID and no :START_ID, expected both");
  if (end === undefined) return fail("the header has a :START_ID and no :END_ID, expected both");
  if (columns.some(({ part }) => part === "LABEL")) {
    return fail("the header has a :LABEL with :START_ID and :END_ID, expected :TYPE with relationships");
  }
  const fallback = options.fallback?.type;
  if (type === undefined && fallback === undefined) {
    return fail("the header has no :TYPE and no type is given, expected one of them");
  }
  return (row) => readRelationship(row, reading, start, end, type, fallback);
}

function parseColumn(cell: string, index: number, file: string, line: number): Column {
  const plain = { index, name: cell, group: "", type: "string", list: false, options: {} } as const;
  if (cell === "") {
    throw inputError(
      file,
      line,
      `column ${index + 1} of the header is empty, expected a name`,
      "Name it :IGNORE to leave it out.",
    );
  }
  const match = HEADER.exec(cell);
  if (match === null) return { ...plain, part: "property" };
  const [, name = "", word = "", list, group = "", given = ""] = match;
  const part = PARTS.find((known) => known === word.toUpperCase());
  const fields = optionsOf(given);
  if (part !== undefined) {
    const idType = fields.get("id-type")?.toLowerCase() ?? "string";
    const type = part === "ID" && isDeclaredType(idType) ? idType : "string";
    return { ...plain, part, name: name.trim(), group: group.trim(), type };
  }
  const type = word.toLowerCase();
  if (!isDeclaredType(type) || !TYPES.includes(type)) {
    const known = [...PARTS, ...TYPES];
    const hint = didYouMean(word, known);
    throw inputError(
      file,
      line,
      `column ${quoted(cell)} has the unknown type ${quoted(word)}, expected one of ${known.join(", ")}.${hint}`,
    );
  }
  if (name.trim() === "")
    throw inputError(file, line, `column ${quoted(cell)} has a type and no name, expected a name before the colon`);
  const options = { crs: fields.get("crs"), timezone: fields.get("timezone") };
  return { ...plain, part: "property", name: name.trim(), type, list: list !== undefined, options };
}

/** `{crs:WGS-84}`, `{timezone:+02:00}`, `{id-type:long}`. */
function optionsOf(text: string): ReadonlyMap<string, string> {
  const pairs = text.split(",").map((pair) => /^\s*([\w-]+)\s*:\s*(.*?)\s*$/s.exec(pair));
  return new Map(
    pairs.filter((pair) => pair !== null).map(([, key = "", value = ""]) => [key.toLowerCase(), unquoted(value)]),
  );
}

function unquoted(text: string): string {
  return text.replace(/^(['"])(.*)\1$/s, "$2");
}

/** What both kinds of rows share. */
interface Reader {
  readonly delimiter: string;
  readonly width: number;
  readonly properties: readonly Column[];
}

function readNode(
  row: TableRow,
  reader: Reader,
  id: Column,
  labelColumns: readonly Column[],
  fallback: string | undefined,
): NodeItem | Reject {
  const key = row.cells[id.index] ?? "";
  if (key === "") return reject(row, `the column ${columnName(id)} is empty, expected an id`);
  const properties = propertiesOf(row, reader);
  if (typeof properties === "string") return reject(row, properties);
  if (id.name !== "") {
    const value = readDeclared(key, id.type, id.options);
    if (value === undefined) return reject(row, wrong(id, key, expectedOf(id.type)));
    properties.set(id.name, value);
  }
  const labels = new Set<string>();
  for (const column of labelColumns) {
    for (const label of (row.cells[column.index] ?? "").split(reader.delimiter)) labels.add(label.trim());
  }
  labels.delete("");
  if (labels.size === 0 && fallback !== undefined) labels.add(fallback);
  return { kind: "node", line: row.line, key, group: id.group, labels: [...labels], properties };
}

function readRelationship(
  row: TableRow,
  reader: Reader,
  start: Column,
  end: Column,
  typeColumn: Column | undefined,
  fallback: string | undefined,
): RelationshipItem | Reject {
  const ends = [start, end].map((column) => ({ key: row.cells[column.index] ?? "", group: column.group }));
  const [from, to] = ends;
  if (from === undefined || from.key === "")
    return reject(row, `the column ${columnName(start)} is empty, expected an id`);
  if (to === undefined || to.key === "") return reject(row, `the column ${columnName(end)} is empty, expected an id`);
  const given = typeColumn === undefined ? "" : (row.cells[typeColumn.index] ?? "").trim();
  const type = given === "" ? fallback : given;
  if (type === undefined) return reject(row, "the column :TYPE is empty, expected a type");
  const properties = propertiesOf(row, reader);
  if (typeof properties === "string") return reject(row, properties);
  return { kind: "relationship", line: row.line, key: undefined, type, start: from, end: to, properties };
}

/** The properties of a row, or what is wrong with it. */
function propertiesOf(
  { cells }: TableRow,
  { width, delimiter, properties: columns }: Reader,
): Map<string, Value> | string {
  const more = cells.findIndex((cell, index) => index >= width && cell !== undefined && cell !== "");
  if (more >= 0) return `the row has ${cells.length} cells, expected ${width} as the header has`;
  const properties = new Map<string, Value>();
  for (const column of columns) {
    const text = cells[column.index];
    if (text === undefined || text === "") continue;
    const reading = readCell(column, text, delimiter);
    if ("expected" in reading) return wrong(column, text, reading.expected);
    if (reading.value !== undefined) properties.set(column.name, reading.value);
  }
  return properties;
}

function readCell({ type, list, options }: Column, text: string, delimiter: string): Reading {
  if (!list) {
    const value = readDeclared(text, type, options);
    return value === undefined ? { expected: expectedOf(type) } : { value };
  }
  const items = text.split(delimiter);
  const values = items.map((item) => readDeclared(item, type, options)).filter((value) => value !== undefined);
  return values.length === items.length
    ? { value: values }
    : { expected: `a list with ${quoted(delimiter)} between its items, each ${expectedOf(type)}` };
}

function wrong(column: Column, text: string, expected: string): string {
  return `the column ${columnName(column)} is ${quoted(text)}, expected ${expected}`;
}

function columnName({ part, name, group }: Column): string {
  if (part === "property") return quoted(name);
  return `${name}:${part}${group === "" ? "" : `(${group})`}`;
}

function reject(row: TableRow, reason: string): Reject {
  const cells = row.cells.map((cell = "") => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell));
  return { kind: "reject", line: row.line, reason, record: cells.join(",") };
}
