/** Reads a literal of Cypher: what a parameter can be set to. */
import { GraphError } from "../../graph/errors.ts";
import type { Value } from "../../graph/values.ts";
import { isValueMap, valueMap } from "../../graph/values.ts";
import { pointOf, valueOfText } from "./literal-forms.ts";

interface Place {
  readonly text: string;
  at: number;
  depth: number;
}

/** Values within each other at most, as on the way to the database. */
const DEEPEST = 200;

const ESCAPES: { readonly [letter: string]: string } = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/**
 * Reads a whole text as one literal: integers become `bigint`, decimals `number`; texts, lists, maps, `true`, `false`, `null`,
 * `date('…')`, `time`, `localtime`, `datetime`, `localdatetime`, `duration('…')` and `point({…})`.
 * @throws GraphError `invalid_request` saying what was found where
 */
export function readLiteral(text: string): Value {
  const place: Place = { text, at: 0, depth: 0 };
  const value = readValue(place);
  skipBlanks(place);
  if (place.at < text.length) throw unexpected(place, "the end of the value");
  return value;
}

function readValue(place: Place): Value {
  skipBlanks(place);
  const sign = place.text[place.at];
  if (sign === "'" || sign === '"') return readText(place, sign);
  if (sign === "[") return readInside(place, readList);
  if (sign === "{") return readInside(place, readMap);
  const number = take(place, /[+-]?(?:\d[\d_]*(?:\.\d+)?|\.\d+)(?:e[+-]?\d+)?/iy);
  if (number !== undefined) return readNumber(number.replaceAll("_", ""));
  const word = take(place, /[A-Za-z]+/y);
  if (word === undefined) throw unexpected(place, "a value");
  return readWord(place, word.toLowerCase());
}

function readInside(place: Place, read: (place: Place) => Value): Value {
  if (place.depth === DEEPEST) throw unexpected(place, `a value nested at most ${DEEPEST} times`);
  place.depth += 1;
  const value = read(place);
  place.depth -= 1;
  return value;
}

function readNumber(text: string): bigint | number {
  if (!/^[+-]?\d+$/.test(text)) return Number(text);
  const integer = BigInt(text.replace(/^\+/, ""));
  if (BigInt.asIntN(64, integer) === integer) return integer;
  throw new GraphError("invalid_request", `${text.slice(0, 40)} does not fit into the 64 bits of an integer.`, {
    hint: "Write it with a fraction (1e20) or as a text.",
  });
}

function readWord(place: Place, word: string): Value {
  if (word === "true") return true;
  if (word === "false") return false;
  if (word === "null") return null;
  if (word === "nan") return Number.NaN;
  if (word === "infinity") return Number.POSITIVE_INFINITY;
  expect(place, "(", `true, false, null, a number, a text, or a function such as date('2025-11-21')`);
  skipBlanks(place);
  if (word === "point") return readPoint(place);
  const quote = place.text[place.at];
  if (quote !== "'" && quote !== '"') throw unexpected(place, "a text in quotes");
  const text = readText(place, quote);
  expect(place, ")", "`)`");
  return valueOfText(word, text);
}

function readPoint(place: Place): Value {
  if (place.text[place.at] !== "{") throw unexpected(place, "`{`");
  const fields = readMap(place);
  expect(place, ")", "`)`");
  return pointOf(isValueMap(fields) ? fields : {});
}

function readText(place: Place, quote: string): string {
  let text = "";
  for (let at = place.at + 1; at < place.text.length; at += 1) {
    const character = place.text[at] ?? "";
    if (character === quote) {
      place.at = at + 1;
      return text;
    }
    if (character !== "\\") {
      text += character;
      continue;
    }
    const code = /^u([\da-f]{4})/i.exec(place.text.slice(at + 1, at + 6))?.[1];
    const escaped = place.text[at + 1] ?? "";
    text += code === undefined ? (ESCAPES[escaped] ?? escaped) : String.fromCharCode(Number.parseInt(code, 16));
    at += code === undefined ? 1 : 5;
  }
  place.at = place.text.length;
  throw unexpected(place, `the closing ${quote}`);
}

function readList(place: Place): readonly Value[] {
  place.at += 1;
  const items: Value[] = [];
  if (takeSign(place, "]")) return items;
  do items.push(readValue(place));
  while (takeSign(place, ","));
  expect(place, "]", "`,` or `]`");
  return items;
}

function readMap(place: Place): Value {
  place.at += 1;
  const entries: [string, Value][] = [];
  if (takeSign(place, "}")) return valueMap(entries);
  do {
    skipBlanks(place);
    const quote = place.text[place.at];
    const key =
      quote === "'" || quote === '"' || quote === "`"
        ? readText(place, quote)
        : take(place, /[\p{L}_][\p{L}\p{N}_]*/uy);
    if (key === undefined) throw unexpected(place, "a key");
    expect(place, ":", "`:`");
    entries.push([key, readValue(place)]);
  } while (takeSign(place, ","));
  expect(place, "}", "`,` or `}`");
  return valueMap(entries);
}

function skipBlanks(place: Place): void {
  take(place, /\s*/y);
}

function take(place: Place, pattern: RegExp): string | undefined {
  pattern.lastIndex = place.at;
  const match = pattern.exec(place.text)?.[0];
  if (match !== undefined) place.at += match.length;
  return match;
}

function takeSign(place: Place, sign: string): boolean {
  skipBlanks(place);
  if (place.text[place.at] !== sign) return false;
  place.at += 1;
  return true;
}

function expect(place: Place, sign: string, wanted: string): void {
  if (!takeSign(place, sign)) throw unexpected(place, wanted);
}

function unexpected(place: Place, wanted: string): GraphError {
  const found = place.text.slice(place.at, place.at + 12);
  return new GraphError(
    "invalid_request",
    `Expected ${wanted} but found ${found === "" ? "the end" : `\`${found}\``}.`,
    {
      hint: "Write values as in Cypher: 1, 1.5, 'text', true, [1, 2], {key: 'value'}, date('2025-11-21').",
      details: { offset: place.at },
    },
  );
}
