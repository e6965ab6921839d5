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
  const reader = new Reader(text);
  const value = reader.value(0);
  reader.end();
  return value;
}

class Reader {
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
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
    this.#at += 1;
    this.#space();
    if (this.#take("}")) return valueMap(entries);
    do {
      this.#space();
      if (this.#text.charAt(this.#at) !== '"') throw this.#wrong("no key in quotation marks");
      const key = this.#string();
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
    return /[.eE]/.test(digits) ? Number(digits) : BigInt(digits);
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

  #wrong(what: string): GraphError {
    const before = this.#text.slice(0, this.#at);
    const line = before.split("\n").length;
    const column = this.#at - before.lastIndexOf("\n");
    return new GraphError("invalid_request", `The text is not JSON: ${what} at line ${line}, column ${column}.`, {
      details: { line, column, offset: this.#at },
    });
  }
}
