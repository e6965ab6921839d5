/** Colours Cypher: a tokenizer for CodeMirror that knows labels, types, parameters, backticks and comments over several lines. */
import type { StreamParser } from "@codemirror/language";
import { StreamLanguage, StringStream } from "@codemirror/language";
import { FUNCTIONS, KEYWORDS } from "./keywords.ts";

export interface CypherState {
  /** What is open at the end of a line: a comment, a text or a quoted name. */
  open: "comment" | "'" | '"' | "`" | undefined;
  /** Brackets that are open, the innermost last. */
  brackets: ("(" | "[" | "{")[];
  /** What was read last, blanks aside: decides what a name means. */
  last: string;
}

const WORD = /^[\p{L}_][\p{L}\p{N}_]*/u;
const NUMBER = /^(?:0x[\da-f]+|0o[0-7]+|(?:\d[\d_]*)?\.?\d[\d_]*(?:e[+-]?\d+)?)/i;
/** Words that are functions before `(` even if they are keywords elsewhere: `count(*)`, but `COUNT {…}`. */
const CALLED: ReadonlySet<string> = new Set(FUNCTIONS.map((name) => name.toUpperCase()));
/** Behind IS these are no labels: `(n IS Person)`, but `(n.name IS NOT NULL)`. */
const BEHIND_IS: ReadonlySet<string> = new Set(["NOT", "NULL", "TYPED", "NORMALIZED", "NFC", "NFD", "NFKC", "NFKD"]);
const CLOSES = { ")": "(", "]": "[", "}": "{" } as const;

/** The tokenizer by itself; token names are those of CodeMirror's stream languages. */
export const cypherTokens: StreamParser<CypherState> = {
  name: "cypher",
  startState: () => ({ open: undefined, brackets: [], last: "" }),
  copyState: (state) => ({ ...state, brackets: [...state.brackets] }),
  token: readAny,
  languageData: {
    commentTokens: { line: "//", block: { open: "/*", close: "*/" } },
    closeBrackets: { brackets: ["(", "[", "{", "'", '"', "`"] },
  },
};

export const cypherLanguage = StreamLanguage.define(cypherTokens);

function readAny(stream: StringStream, state: CypherState): string | null {
  if (state.open !== undefined) return readOn(stream, state, state.open);
  if (stream.eatSpace()) return null;
  const isFirst = stream.string.slice(0, stream.start).trim() === "";
  if (isFirst && state.brackets.length === 0 && stream.match(/^:\w+/)) return after(state, "command", "meta");
  return readToken(stream, state);
}

function readToken(stream: StringStream, state: CypherState): string | null {
  if (stream.match("//")) {
    stream.skipToEnd();
    return "comment";
  }
  if (stream.match("/*")) return readOn(stream, state, "comment");
  const quote = stream.match(/^['"`]/, false) ? stream.next() : undefined;
  if (quote === "'" || quote === '"' || quote === "`") return readOn(stream, state, quote);
  if (stream.match(/^\$(?:[\p{L}\p{N}_]+|`[^`]*`)/u)) return after(state, "$", "variableName.special");
  if (stream.match(NUMBER)) return after(state, "0", "number");
  if (stream.match(WORD)) return readWord(stream, state);
  return readSign(stream, state);
}

function readOn(stream: StringStream, state: CypherState, open: NonNullable<CypherState["open"]>): string {
  state.open = open;
  if (open === "comment") {
    if (stream.skipTo("*/")) {
      stream.match("*/");
      state.open = undefined;
    } else stream.skipToEnd();
    return "comment";
  }
  const isName = open === "`";
  let character = stream.next();
  while (character !== undefined) {
    if (character === "\\" && !isName) stream.next();
    else if (character === open && !(isName && stream.eat("`"))) {
      state.open = undefined;
      break;
    }
    character = stream.next();
  }
  const style = isName ? nameStyle(state) : "string";
  if (state.open === undefined) state.last = isName ? "name" : "text";
  return style;
}

function readWord(stream: StringStream, state: CypherState): string {
  const word = stream.current();
  const upper = word.toUpperCase();
  if (isName(state) || (state.last === "is" && !BEHIND_IS.has(upper))) return after(state, "name", nameStyle(state));
  if (state.last === ".")
    return after(state, "word", stream.match(/^\s*\(/, false) ? "variableName.function" : "propertyName");
  if (state.brackets.at(-1) === "{" && stream.match(/^\s*:/, false)) return after(state, "key", "propertyName");
  const isKeyword = KEYWORDS.has(upper);
  if (upper === "IS" && state.brackets.at(-1) !== "{" && state.brackets.length > 0)
    return after(state, "is", "keyword");
  if (stream.match(/^\s*\(/, false) && (!isKeyword || CALLED.has(upper)))
    return after(state, "word", "variableName.function");
  if (/^(?:true|false|null)$/i.test(word)) return after(state, "word", "atom");
  return isKeyword ? after(state, "keyword", "keyword") : after(state, "word", "variableName");
}

/** Whether a name here is a label or type: behind `:` (but not the `:` of a map's key), or behind a sign that joins several. */
function isName(state: CypherState): boolean {
  return state.last === ":" || state.last === ":&";
}

function nameStyle(state: CypherState): string {
  if (state.last === ".") return "propertyName";
  if (!isName(state) && state.last !== "is") return "variableName";
  return state.brackets.at(-1) === "[" ? "typeName" : "labelName";
}

/** A token with its colour and place. */
export interface StyledToken {
  readonly text: string;
  readonly style: string | null;
  readonly from: number;
  readonly to: number;
}

/** A text in tokens, blanks left out, and the state of the tokenizer behind it. */
export function styledTokens(text: string): { readonly tokens: readonly StyledToken[]; readonly state: CypherState } {
  const state: CypherState = { open: undefined, brackets: [], last: "" };
  const tokens: StyledToken[] = [];
  let lineStart = 0;
  for (const line of text.split("\n")) {
    const stream = new StringStream(line, 2, 2);
    while (!stream.eol()) {
      const style = readAny(stream, state);
      const { start, pos } = stream;
      const token = { text: line.slice(start, pos), style, from: lineStart + start, to: lineStart + pos };
      if (token.text.trim() !== "") tokens.push(token);
      stream.start = pos;
    }
    lineStart += line.length + 1;
  }
  return { tokens, state };
}

function readSign(stream: StringStream, state: CypherState): string | null {
  const sign = stream.next();
  if (sign === "(" || sign === "[" || sign === "{") {
    state.brackets.push(sign);
    return after(state, sign, "bracket");
  }
  if (sign === ")" || sign === "]" || sign === "}") {
    if (state.brackets.at(-1) === CLOSES[sign]) state.brackets.pop();
    return after(state, sign, "bracket");
  }
  if (sign === ":") return after(state, state.last === "key" ? "map:" : ":", "punctuation");
  if (sign !== undefined && "|&!%".includes(sign) && (state.last === "name" || isName(state)))
    return after(state, ":&", "operator");
  // What one statement leaves open is none of the next one's business.
  if (sign === ";") state.brackets = [];
  if (sign === "." || sign === "," || sign === ";") return after(state, sign, "punctuation");
  return after(state, sign ?? "", "operator");
}

function after(state: CypherState, last: string, style: string): string {
  state.last = last;
  return style;
}
