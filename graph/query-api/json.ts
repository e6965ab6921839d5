/** Reads JSON without loss: an integer becomes a bigint of all its digits, a number with fraction or exponent a number. */
import { GraphError } from "../errors.ts";
import type { Value, ValueMap } from "../values.ts";
import { valueMap } from "../values.ts";

/** Lists and maps within each other at most: more would exhaust the stack. */
const DEEPEST = 200;

const NUMBER = /-?(?:0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?/y;
const SPACE = /[ \t\n\r]*/y;
// All but quotation mark, backslash and the control characters before the space.
const PLAIN_TEXT = /[ !#-[\]-\u{10FFFF}]*/uy;
const ESCAPES: { readonly [letter: string]: string } = {
  '"': '"',
  "\\": "\\",
  "/": "/",
  b: "\b",
  f: "\f",
  n: "\n",
  r: "\r",
  t: "\t",
};

/**
 * The value of a JSON text. Maps have no prototype, so every key is a key; of two equal keys the last counts, as in `JSON.parse`.
 * @throws GraphError `invalid_request` with line and column when it is not JSON, or deeper than 200 levels
 */
export function readJson(text: string): Value {
  return readWith(new Reader(text, false));
}

/**
 * The same for what comes from others and must mean exactly one thing: a key that is there twice, half a surrogate pair (which cannot be
 * sent on as UTF-8) and numbers that no INTEGER or FLOAT can hold are refused as well. @throws GraphError `invalid_request`
 */
export function readStrictJson(text: string): Value {
  return readWith(new Reader(text, true));
}

function readWith(reader: Reader): Value {
  const value = reader.value(0);
  reader.end();
  return value;
}

/** What is JSON, but does not mean exactly one thing. */
const NOT_TAKEN = "The text cannot be taken";
const LONE_SURROGATE = /\p{Surrogate}/u;
/** A sign and the digits of 2^63: longer ones fit into no INTEGER, and reading a million digits takes seconds. */
const LONGEST_INTEGER = 20;

class Reader {
  readonly #text: string;
  readonly #strict: boolean;
  #at = 0;

  constructor(text: string, strict: boolean) {
    this.#text = text;
    this.#strict = strict;
  }

  value(depth: number): Value {
    if (depth > DEEPEST) throw this.#wrong(`more than ${DEEPEST} levels`);
    this.#space();
    switch (this.#text.charAt(this.#at)) {
      case "{":
        return this.#map(depth);
      case "[":
        return this.#list(depth);
      case '"':
        return this.#string();
      case "t":
        return this.#word("true", true);
      case "f":
        return this.#word("false", false);
      case "n":
        return this.#word("null", null);
      default:
        return this.#number();
    }
  }

  end(): void {
    this.#space();
    if (this.#at < this.#text.length) throw this.#wrong("something behind the end");
  }

  #map(depth: number): ValueMap {
    const entries: [string, Value][] = [];
    const keys = new Set<string>();
    this.#at += 1;
    this.#space();
    if (this.#take("}")) return valueMap(entries);
    do {
      this.#space();
      if (this.#text.charAt(this.#at) !== '"') throw this.#wrong("no key in quotation marks");
      const key = this.#string();
      if (this.#strict && keys.size === keys.add(key).size)
        throw this.#wrong(`the key ${JSON.stringify(key)} twice`, NOT_TAKEN);
      this.#space();
      if (!this.#take(":")) throw this.#wrong("no colon behind a key");
      entries.push([key, this.value(depth + 1)]);
      this.#space();
    } while (this.#take(","));
    if (!this.#take("}")) throw this.#wrong("neither a comma nor the end of the object");
    return valueMap(entries);
  }

  #list(depth: number): readonly Value[] {
    const items: Value[] = [];
    this.#at += 1;
    this.#space();
    if (this.#take("]")) return items;
    do {
      items.push(this.value(depth + 1));
      this.#space();
    } while (this.#take(","));
    if (!this.#take("]")) throw this.#wrong("neither a comma nor the end of the list");
    return items;
  }

  #string(): string {
    const text = this.#anyString();
    if (this.#strict && LONE_SURROGATE.test(text)) throw this.#wrong("half a surrogate pair", NOT_TAKEN);
    return text;
  }

  #anyString(): string {
    this.#at += 1;
    let result = "";
    for (;;) {
      result += this.#match(PLAIN_TEXT);
      const character = this.#text.charAt(this.#at);
      this.#at += 1;
      if (character === '"') return result;
      if (character !== "\\") throw this.#wrong("a text that does not end");
      result += this.#escaped();
    }
  }

  #escaped(): string {
    const letter = this.#text.charAt(this.#at);
    this.#at += 1;
    if (letter === "u") {
      const digits = this.#text.slice(this.#at, this.#at + 4);
      if (!/^[\da-fA-F]{4}$/.test(digits)) throw this.#wrong("\\u without four digits");
      this.#at += 4;
      return String.fromCharCode(Number.parseInt(digits, 16));
    }
    const character = Object.hasOwn(ESCAPES, letter) ? ESCAPES[letter] : undefined;
    if (character === undefined) throw this.#wrong(`an unknown escape \\${letter}`);
    return character;
  }

  #number(): number | bigint {
    const digits = this.#match(NUMBER);
    if (digits === "") throw this.#wrong(this.#at >= this.#text.length ? "an early end" : "something that is no value");
    const isFloat = /[.eE]/.test(digits);
    if (this.#strict) this.#checkSize(digits, isFloat);
    return isFloat ? Number(digits) : BigInt(digits);
  }

  #checkSize(digits: string, isFloat: boolean): void {
    const fits = isFloat ? Number.isFinite(Number(digits)) : digits.length <= LONGEST_INTEGER;
    if (!fits) throw this.#wrong(`a number that no ${isFloat ? "FLOAT" : "INTEGER"} can hold`, NOT_TAKEN);
  }

  #word<T extends Value>(word: string, value: T): T {
    if (!this.#text.startsWith(word, this.#at)) throw this.#wrong("something that is no value");
    this.#at += word.length;
    return value;
  }

  #take(sign: string): boolean {
    if (this.#text.charAt(this.#at) !== sign) return false;
    this.#at += 1;
    return true;
  }

  #space(): void {
    this.#match(SPACE);
  }

  #match(pattern: RegExp): string {
    pattern.lastIndex = this.#at;
    const found = pattern.exec(this.#text)?.[0] ?? "";
    this.#at += found.length;
    return found;
  }

  #wrong(what: string, verdict = "The text is not JSON"): GraphError {
    const before = this.#text.slice(0, this.#at);
    const line = before.split("\n").length;
    const column = this.#at - before.lastIndexOf("\n");
    return new GraphError("invalid_request", `${verdict}: ${what} at line ${line}, column ${column}.`, {
      details: { line, column, offset: this.#at },
    });
  }
}
