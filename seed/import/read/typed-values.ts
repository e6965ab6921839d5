/** Texts of declared types, such as neo4j-admin, GraphML and GEXF have them, as values of Cypher. */
import { IANAZone } from "luxon";
import { Duration, Point, Temporal, type Value } from "../../../graph/values.ts";

/** The types a file can declare for a text; the integers differ in their range. */
export type DeclaredType =
  | "string"
  | "char"
  | "boolean"
  | "byte"
  | "short"
  | "int"
  | "long"
  | "float"
  | "double"
  | "date"
  | "time"
  | "localtime"
  | "datetime"
  | "localdatetime"
  | "duration"
  | "point";

/** What a type takes besides the text: neo4j-admin's `{crs:WGS-84}` and `{timezone:+02:00}`. */
export interface TypeOptions {
  readonly crs?: string | undefined;
  /** Zone of times without one; UTC where it is not given. */
  readonly timezone?: string | undefined;
}

/** What a text was read as: undefined where it is empty and stands for no value; where it is wrong, what was expected. */
export type Reading = { readonly value: Value | undefined } | { readonly expected: string };

const BITS = { byte: 8n, short: 16n, int: 32n, long: 64n } as const;

const EXPECTED: { readonly [type in DeclaredType]: string } = {
  string: "a text",
  char: "one character",
  boolean: "true or false",
  byte: "an integer from -128 to 127",
  short: "an integer from -32768 to 32767",
  int: "an integer of 32 bits",
  long: "an integer of 64 bits",
  float: "a number",
  double: "a number",
  date: "a day such as 2014-11-21",
  time: "a time such as 21:20:00+09:00",
  localtime: "a time such as 21:20:00",
  datetime: "a moment such as 2014-11-21T21:20:00+09:00",
  localdatetime: "a date and time such as 2014-11-21T21:20:00",
  duration: "a duration such as P1Y2M10DT2H30M",
  point: "a point such as {latitude: 50.1, longitude: 14.4} or {x: 1.5, y: 2}",
};

/** What a text of the type looks like, for messages. */
export function expectedOf(type: DeclaredType): string {
  return EXPECTED[type];
}

/** Whether a word is a type that can be declared. */
export function isDeclaredType(word: string): word is DeclaredType {
  return Object.hasOwn(EXPECTED, word);
}

/** The value of a text of a declared type; undefined where the text is not of it. Space around it counts in texts only. */
export function readDeclared(text: string, type: DeclaredType, options: TypeOptions = {}): Value | undefined {
  switch (type) {
    case "string":
      return text;
    case "char":
      return [...text].length === 1 ? text : undefined;
    case "boolean":
      return readBoolean(text.trim().toLowerCase());
    case "byte":
    case "short":
    case "int":
    case "long":
      return readInteger(text.trim(), BITS[type]);
    case "float":
    case "double":
      return readFloat(text.trim());
    case "duration":
      return DURATION.test(text.trim()) ? new Duration(text.trim()) : undefined;
    case "point":
      return readPoint(text.trim(), options.crs);
    default:
      return readTemporal(text.trim(), type, options.timezone);
  }
}

/** An integer of at most so many bits; undefined for everything else. */
export function readInteger(text: string, bits = 64n): bigint | undefined {
  // Twenty digits hold every integer of 64 bits; BigInt of a million digits would take a while.
  if (!/^[+-]?0*\d{1,20}$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ""));
  return BigInt.asIntN(Number(bits), value) === value ? value : undefined;
}

const FLOAT = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?[fFdD]?$/;

/** A float, also `NaN` and `Infinity` as Java, Python and XML write them; undefined where it is none or too large for one. */
export function readFloat(text: string): number | undefined {
  if (FLOAT.test(text)) {
    const value = Number(text.replace(/[fFdD]$/, ""));
    return Number.isFinite(value) ? value : undefined;
  }
  switch (text.toLowerCase()) {
    case "nan":
      return Number.NaN;
    case "inf":
    case "+inf":
    case "infinity":
    case "+infinity":
      return Number.POSITIVE_INFINITY;
    case "-inf":
    case "-infinity":
      return Number.NEGATIVE_INFINITY;
    default:
      return undefined;
  }
}

function readBoolean(word: string): boolean | undefined {
  if (word === "true" || word === "1") return true;
  return word === "false" || word === "0" ? false : undefined;
}

const DURATION =
  /^[+-]?P(?=[^PT]|T\S)(?:[+-]?\d+Y)?(?:[+-]?\d+M)?(?:[+-]?\d+W)?(?:[+-]?\d+D)?(?:T(?=.)(?:[+-]?\d+H)?(?:[+-]?\d+M)?(?:[+-]?\d+(?:[.,]\d{1,9})?S)?)?$/;
const DATE = /^([+-]?\d{4,9})-(\d{2})-(\d{2})$/;
const TIME = /^(\d{2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?$/;
const ZONED = /^(.+?)(Z|[+-]\d{2}(?::?\d{2}(?::?\d{2})?)?)?(?:\[([^\]]+)\])?$/;

type TemporalWord = "date" | "time" | "localtime" | "datetime" | "localdatetime";

/** A date or time; undefined where it is none or not in the calendar. */
export function readTemporal(text: string, type: TemporalWord, timezone = "Z"): Temporal | undefined {
  switch (type) {
    case "date": {
      const date = dateText(text);
      return date === undefined ? undefined : new Temporal("Date", date);
    }
    case "localtime": {
      const time = timeText(text);
      return time === undefined ? undefined : new Temporal("LocalTime", time);
    }
    case "localdatetime": {
      const both = dateTimeText(text);
      return both === undefined ? undefined : new Temporal("LocalDateTime", both);
    }
    case "time": {
      const { local, offset } = zoned(text);
      const time = timeText(local);
      const zone = offsetText(offset ?? timezone);
      return time === undefined || zone === undefined ? undefined : new Temporal("Time", time + zone);
    }
    case "datetime":
      return readDateTime(text, timezone);
  }
}

function readDateTime(text: string, timezone: string): Temporal | undefined {
  // The time begins at T: before it, the hyphens of the day would be taken for an offset.
  const at = text.search(/[T ]/);
  if (at < 0) return undefined;
  const { local: time, offset, zone } = zoned(text.slice(at + 1));
  const local = dateTimeText(`${text.slice(0, at)}T${time}`);
  if (local === undefined) return undefined;
  const given = offset === undefined ? undefined : offsetText(offset);
  if (offset !== undefined && given === undefined) return undefined;
  const named = zone ?? (given === undefined && offsetText(timezone) === undefined ? timezone : undefined);
  if (named === undefined) return new Temporal("OffsetDateTime", local + (given ?? offsetText(timezone) ?? "Z"));
  const counted = given ?? offsetInZone(local, named);
  if (counted === undefined || !IANAZone.isValidZone(named)) return undefined;
  return new Temporal("ZonedDateTime", `${local}${counted}[${named}]`);
}

/** The offset that a zone has at a local time. */
function offsetInZone(local: string, name: string): string | undefined {
  const zone = IANAZone.create(name);
  const asUtc = Date.parse(`${local.slice(0, 19)}Z`);
  if (!zone.isValid || Number.isNaN(asUtc)) return undefined;
  // The offset is asked for a moment, which needs the offset: two steps settle it but within a change of the clock.
  const near = zone.offset(asUtc);
  const minutes = zone.offset(asUtc - near * 60_000);
  if (minutes === 0) return "Z";
  const size = Math.abs(minutes);
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(size / 60))}:${two(size % 60)}`;
}

function zoned(text: string): { local: string; offset: string | undefined; zone: string | undefined } {
  const match = ZONED.exec(text);
  return { local: match?.[1] ?? text, offset: match?.[2], zone: match?.[3] };
}

function dateText(text: string): string | undefined {
  const match = DATE.exec(text);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysOf(year, month) ? text : undefined;
}

function daysOf(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
}

function timeText(text: string): string | undefined {
  const match = TIME.exec(text);
  const [, hour = "", minute = "", second = "00", fraction = ""] = match ?? [];
  if (match === null || Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return undefined;
  const digits = fraction.replace(/0+$/, "");
  return `${hour}:${minute}:${second}${digits === "" ? "" : `.${digits}`}`;
}

function dateTimeText(text: string): string | undefined {
  const at = text.search(/[T ]/);
  if (at < 0) return undefined;
  const date = dateText(text.slice(0, at));
  const time = timeText(text.slice(at + 1));
  return date === undefined || time === undefined ? undefined : `${date}T${time}`;
}

function offsetText(text: string): string | undefined {
  if (/^(Z|UTC|[+-]00:?00)$/i.test(text)) return "Z";
  // Before standard times, zones differed from Greenwich by seconds as well: Tokyo by 09:18:59.
  const match = /^([+-]\d{2})(?::?(\d{2})(?::?(\d{2}))?)?$/.exec(text);
  if (match?.[1] === undefined || Math.abs(Number(match[1])) > 18) return undefined;
  return `${match[1]}:${match[2] ?? "00"}${match[3] === undefined ? "" : `:${match[3]}`}`;
}

const SRIDS: { readonly [crs: string]: number } = {
  "wgs-84": 4326,
  "wgs-84-3d": 4979,
  cartesian: 7203,
  "cartesian-3d": 9157,
};

function readPoint(text: string, crs: string | undefined): Point | undefined {
  if (!/^\{.*\}$/s.test(text)) return undefined;
  const fields = new Map<string, string>();
  for (const part of text.slice(1, -1).split(",")) {
    const [name = "", value, ...more] = part.split(":").map((side) => side.trim().replace(/^['"]|['"]$/g, ""));
    if (value === undefined || more.length > 0) return undefined;
    fields.set(name.toLowerCase(), value);
  }
  const x = fields.get("x") ?? fields.get("longitude");
  const y = fields.get("y") ?? fields.get("latitude");
  const z = fields.get("z") ?? fields.get("height");
  const coordinates = [x, y, ...(z === undefined ? [] : [z])].map((side) => readFloat(side ?? ""));
  const numbers = coordinates.filter((side): side is number => side !== undefined && Number.isFinite(side));
  if (numbers.length !== coordinates.length) return undefined;
  const geographic = fields.has("longitude") || fields.has("latitude");
  const guessed = `${geographic ? "wgs-84" : "cartesian"}${z === undefined ? "" : "-3d"}`;
  const srid = Number(fields.get("srid") ?? SRIDS[(fields.get("crs") ?? crs ?? guessed).toLowerCase()]);
  const dimensions = srid === 4979 || srid === 9157 ? 3 : srid === 4326 || srid === 7203 ? 2 : 0;
  return dimensions === numbers.length ? new Point(srid, numbers) : undefined;
}

function two(number: number): string {
  return String(number).padStart(2, "0");
}
