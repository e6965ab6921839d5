/** Cuts a Cypher statement into words, names, strings and signs with their places; knows comments, quotes and backticks. */

/** `word`: a keyword or plain name; `name`: one in backticks; `string`, `number`, `parameter` (`$x`), `sign`: one character. */
export type TokenKind = "word" | "name" | "string" | "number" | "parameter" | "sign";

export interface Token {
  readonly kind: TokenKind;
  /** What it means: without quotes and backticks, as it is written otherwise. */
  readonly text: string;
  /** 1-based. */
  readonly line: number;
  readonly column: number;
  /** 0-based places in the statement: where it starts, and where the next character stands. */
  readonly offset: number;
  readonly end: number;
}

export interface LexOptions {
  /** Whether `\u0041` counts as `A` wherever it stands (Cypher 5 replaces it before anything else). */
  readonly unicodeEscapes?: boolean;
}

/** Characters and, for each, where it stood: they differ where escapes were replaced. */
interface Characters {
  readonly text: string;
  readonly offsets: readonly number[] | undefined;
  readonly length: number;
}

// Wider than Neo4j's: what it does not take for space it refuses to parse at all.
const SPACE = /[\s\p{Cc}\u180e]/u;
const WORD_START = /[\p{ID_Start}_\p{Sc}\p{Pc}]/u;
const WORD = /[\p{ID_Start}\p{ID_Continue}\p{Sc}\p{Pc}]*/uy;
const NUMBER = /(?:0[xX][\da-fA-F_]+|0o[0-7_]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:[eE][+-]?\d+)?)[fFdD]?/y;

/** All tokens of a statement, comments left out. An unfinished string or comment ends with the text; nothing is ever thrown. */
export function lexCypher(statement: string, options: LexOptions = {}): readonly Token[] {
  const characters = options.unicodeEscapes === true ? replaceEscapes(statement) : plain(statement);
  const { text } = characters;
  const tokens: Token[] = [];
  const places = new Places(statement);
  let at = 0;
  while (at < text.length) {
    const skipped = skipSpaceAndComments(text, at);
    if (skipped >= text.length) break;
    const { kind, end, meaning } = tokenAt(text, skipped);
    const offset = offsetOf(characters, skipped);
    tokens.push({ kind, text: meaning, ...places.at(offset), offset, end: offsetOf(characters, end) });
    at = end;
  }
  return tokens;
}

/** Where the first token starts that is neither space nor comment; the length of the text when there is none. */
export function skipSpaceAndComments(text: string, from: number): number {
  let at = from;
  while (at < text.length) {
    if (text.startsWith("//", at)) at = lineEnd(text, at);
    else if (text.startsWith("/*", at)) at = after(text.indexOf("*/", at + 2), 2, text.length);
    else if (SPACE.test(text.charAt(at))) at += 1;
    else break;
  }
  return at;
}

/** A token as it stands in the text: what it is, where the next character stands, what it means. */
export interface Raw {
  readonly kind: TokenKind;
  readonly end: number;
  readonly meaning: string;
}

/** The token that starts at a place where neither space nor comment does; `end` is always behind `at`. */
export function tokenAt(text: string, at: number): Raw {
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (character === "'" || character === '"') return stringAt(text, at, character);
  if (character === "`") return nameAt(text, at);
  if (character === "$" && at + 1 < text.length && !SPACE.test(text.charAt(at + 1))) return parameterAt(text, at);
  if (WORD_START.test(character)) {
    const end = matchEnd(WORD, text, at);
    return { kind: "word", end, meaning: text.slice(at, end) };
  }
  if (/\d/.test(character)) {
    const end = Math.max(at + 1, matchEnd(NUMBER, text, at));
    return { kind: "number", end, meaning: text.slice(at, end) };
  }
  return { kind: "sign", end: at + character.length, meaning: character };
}

function stringAt(text: string, start: number, quote: string): Raw {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== quote) at += text.charAt(at) === "\\" ? 2 : 1;
  const end = Math.min(at + 1, text.length);
  return { kind: "string", end, meaning: text.slice(start + 1, Math.min(at, text.length)) };
}

function nameAt(text: string, start: number): Raw {
  let at = start + 1;
  while (at < text.length && (text.charAt(at) !== "`" || text.charAt(at + 1) === "`")) {
    at += text.charAt(at) === "`" ? 2 : 1;
  }
  const inner = text.slice(start + 1, Math.min(at, text.length));
  return { kind: "name", end: Math.min(at + 1, text.length), meaning: inner.replaceAll("``", "`") };
}

function parameterAt(text: string, start: number): Raw {
  if (text.charAt(start + 1) === "`") return { ...nameAt(text, start + 1), kind: "parameter" };
  const end = matchEnd(WORD, text, start + 1);
  if (end === start + 1) return { kind: "sign", end, meaning: "$" };
  return { kind: "parameter", end, meaning: text.slice(start + 1, end) };
}

function matchEnd(pattern: RegExp, text: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : at;
}

function lineEnd(text: string, from: number): number {
  const match = /[\r\n]/g;
  match.lastIndex = from;
  return match.exec(text)?.index ?? text.length;
}

function after(found: number, length: number, otherwise: number): number {
  return found < 0 ? otherwise : found + length;
}

function plain(text: string): Characters {
  return { text, offsets: undefined, length: text.length };
}

function replaceEscapes(statement: string): Characters {
  if (!statement.includes("\\u")) return plain(statement);
  const offsets: number[] = [];
  let text = "";
  for (let at = 0; at < statement.length; ) {
    // A backslash behind a backslash is a character of a string, and so is what follows it.
    if (statement.startsWith("\\\\", at)) {
      offsets.push(at, at + 1);
      text += "\\\\";
      at += 2;
      continue;
    }
    const found = /^\\u([\da-fA-F]{4})/.exec(statement.slice(at, at + 6));
    offsets.push(at);
    text += found?.[1] === undefined ? statement.charAt(at) : String.fromCharCode(Number.parseInt(found[1], 16));
    at += found === null ? 1 : 6;
  }
  return { text, offsets, length: statement.length };
}

function offsetOf(characters: Characters, at: number): number {
  return characters.offsets === undefined ? at : (characters.offsets[at] ?? characters.length);
}

/** Line and column of rising offsets. */
class Places {
  readonly #text: string;
  #line = 1;
  #lineStart = 0;
  #scanned = 0;

  constructor(text: string) {
    this.#text = text;
  }

  at(offset: number): { line: number; column: number } {
    for (; this.#scanned < offset; this.#scanned += 1) {
      const character = this.#text.charAt(this.#scanned);
      if (character !== "\n" && !(character === "\r" && this.#text.charAt(this.#scanned + 1) !== "\n")) continue;
      this.#line += 1;
      this.#lineStart = this.#scanned + 1;
    }
    return { line: this.#line, column: offset - this.#lineStart + 1 };
  }
}
