/** Values as cells of CSV, typed as neo4j-admin names types: what a cell says, and whether a reader gets the value back from it. */
import { floatText } from "../query-api/texts.ts";
import type { Value } from "../values.ts";
import { Duration, Point, Temporal } from "../values.ts";
import { EMPTY_LIST, type TypeWords } from "./property-columns.ts";
import { valueText } from "./value-text.ts";

/** Between the items of a list, as neo4j-admin has it by default. It knows no way to write one inside an item. */
const DELIMITER = ";";

export interface Cell {
  /** As it stands in the file, before quoting. */
  readonly text: string;
  /** Whether readers get back exactly what was written. */
  readonly isExact: boolean;
}

export type Formulas = "harmless" | "as-is";

const LARGEST = 2n ** 63n;
const DAY = "[+-]?\\d{4,9}-\\d{2}-\\d{2}";
const CLOCK = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\d{0,8}[1-9])?";
const OFFSET = "(?:Z|(?![+-]00:00)[+-]\\d{2}:\\d{2})";
/** The texts that readers understand and give back unchanged; Neo4j writes nothing else but for offsets with seconds. */
const TEMPORALS: { readonly [type in Temporal["type"]]: readonly [word: string, form: RegExp] } = {
  Date: ["date", new RegExp(`^${DAY}$`)],
  Time: ["time", new RegExp(`^${CLOCK}${OFFSET}$`)],
  LocalTime: ["localtime", new RegExp(`^${CLOCK}$`)],
  LocalDateTime: ["localdatetime", new RegExp(`^${DAY}T${CLOCK}$`)],
  OffsetDateTime: ["datetime", new RegExp(`^${DAY}T${CLOCK}${OFFSET}$`)],
  ZonedDateTime: ["datetime", new RegExp(`^${DAY}T${CLOCK}${OFFSET}\\[[\\w+/-]+\\]$`)],
};
const DURATION =
  /^P(?=\d|-\d|T)(?:-?\d+Y)?(?:-?\d+M)?(?:-?\d+W)?(?:-?\d+D)?(?:T(?=-?\d)(?:-?\d+H)?(?:-?\d+M)?(?:-?\d+(?:\.\d{1,9})?S)?)?$/;
const DIMENSIONS: { readonly [srid: number]: number } = { 4326: 2, 4979: 3, 7203: 2, 9157: 3 };

export const CSV_TYPES: TypeWords = {
  typeOf: cellType,
  text: "string",
  textList: "string[]",
  isList: (type) => type.endsWith("[]"),
};

function cellType(value: Value): string {
  if (value instanceof Uint8Array) return "byte[]";
  if (!isList(value)) return scalarType(value) ?? "string";
  const [first] = value;
  if (first === undefined) return EMPTY_LIST;
  const type = scalarType(first);
  return type !== undefined && value.every((item) => scalarType(item) === type) ? `${type}[]` : "string";
}

function scalarType(value: Value): string | undefined {
  switch (typeof value) {
    case "string":
      return "string";
    case "boolean":
      return "boolean";
    case "number":
      return "double";
    case "bigint":
      return value < LARGEST && value >= -LARGEST ? "long" : undefined;
    default:
      return objectType(value);
  }
}

function objectType(value: Value): string | undefined {
  if (value instanceof Temporal) {
    const [word, form] = TEMPORALS[value.type];
    return form.test(value.text) ? word : undefined;
  }
  if (value instanceof Duration) return DURATION.test(value.text) ? "duration" : undefined;
  if (!(value instanceof Point)) return undefined;
  const { srid, coordinates } = value;
  return DIMENSIONS[srid] === coordinates.length && coordinates.every(Number.isFinite) ? "point" : undefined;
}

/** The cell of a value in a column of a type. */
export function valueCell(value: Value, type: string, formulas: Formulas): Cell {
  if (value instanceof Uint8Array && type === "byte[]") {
    // neo4j-admin makes bytes of it, where other readers see a list of numbers.
    return { text: [...new Int8Array(value)].join(DELIMITER), isExact: false };
  }
  const own = cellType(value);
  const fits = own === type || (own === EMPTY_LIST && CSV_TYPES.isList(type));
  if (isList(value)) {
    const items = value.map(scalarText);
    const text = items.map((item) => item.replaceAll(DELIMITER, ",")).join(DELIMITER);
    const isWhole = fits && text !== "" && !items.some((item) => item.includes(DELIMITER));
    return type.startsWith("string")
      ? textCell(text, isWhole && type !== "string", formulas)
      : { text, isExact: isWhole };
  }
  return type === "string"
    ? textCell(
        scalarText(value),
        typeof value === "string" && value !== "",
        typeof value === "number" || typeof value === "bigint" ? "as-is" : formulas,
      )
    : { text: scalarText(value), isExact: fits };
}

/** The cell of a list of names: labels, or the type of a relationship. */
export function namesCell(names: readonly string[], formulas: Formulas): Cell {
  const isWhole = names.every((name) => name !== "" && name === name.trim() && !name.includes(DELIMITER));
  return textCell(names.map((name) => name.replaceAll(DELIMITER, ",")).join(DELIMITER), isWhole, formulas);
}

/** Whether a text can be a key or the name of a column: it comes back as it is from every reader, and no spreadsheet runs it. */
export function isPlainName(text: string): boolean {
  return text !== "" && text === text.trim() && !STARTS_FORMULA.test(text) && !/\p{Cc}|\p{Surrogate}/u.test(text);
}

const STARTS_FORMULA = /^[=+\-@\t\r]/;

/** The cell of a text. A spreadsheet shows the apostrophe and does not run what is behind it. */
export function textCell(text: string, isExact: boolean, formulas: Formulas): Cell {
  if (formulas === "harmless" && STARTS_FORMULA.test(text)) return { text: `'${text}`, isExact: false };
  // Readers make one kind of line end of all kinds, and UTF-8 has no halves of surrogate pairs.
  return { text, isExact: isExact && !text.includes("\r") && !/\p{Surrogate}/u.test(text) };
}

/** A record of RFC 4180. A cell that is undefined has nothing in it; an empty text is written in quotes, which neo4j-admin tells apart. */
export function csvRecord(cells: readonly (string | undefined)[]): string {
  return `${cells.map(quoted).join(",")}\r\n`;
}

function quoted(cell: string | undefined): string {
  if (cell === undefined) return "";
  return cell === "" || /[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

function scalarText(value: Value): string {
  if (!(value instanceof Point)) return typeof value === "string" ? value : valueText(value);
  const [x = 0, y = 0, z] = value.coordinates;
  const height = z === undefined ? "" : `, z: ${floatText(z)}`;
  return `{srid: ${value.srid}, x: ${floatText(x)}, y: ${floatText(y)}${height}}`;
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
