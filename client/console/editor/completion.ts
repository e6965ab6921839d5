/** What can come at a place in a statement: labels, types, property keys, parameters, keywords, functions. */
import { StringStream } from "@codemirror/language";
import { nameText } from "../../../graph/value-text.ts";
import type { ConsoleSchema } from "../props.ts";
import type { CypherState } from "./cypher-language.ts";
import { cypherTokens } from "./cypher-language.ts";
import { CLAUSES, FUNCTIONS } from "./keywords.ts";

export interface Suggestion {
  readonly label: string;
  /** What is written; a name in backticks where it needs them. */
  readonly apply: string;
  readonly kind: "label" | "type" | "property" | "parameter" | "keyword" | "function" | "variable";
}

export interface Suggestions {
  /** Where the word that is replaced begins, as an offset in the text. */
  readonly from: number;
  readonly options: readonly Suggestion[];
}

const WORD = /[\p{L}\p{N}_]*$/u;
const FIXED: readonly Suggestion[] = [
  ...CLAUSES.map((word): Suggestion => ({ label: word, apply: word, kind: "keyword" })),
  ...FUNCTIONS.map((name): Suggestion => ({ label: name, apply: name, kind: "function" })),
];

/** Suggestions for the end of `before`, the text in front of the cursor; undefined inside texts and comments, or where nothing was begun. */
export function suggestionsAt(
  before: string,
  schema: ConsoleSchema,
  parameterNames: readonly string[],
  asked: boolean,
): Suggestions | undefined {
  const whole = readUpTo(before);
  if (whole.style === "comment" || (whole.state.open !== undefined && whole.state.open !== "`")) return undefined;
  const partial = whole.state.open === "`" ? before.slice(before.lastIndexOf("`")) : (WORD.exec(before)?.[0] ?? "");
  const from = before.length - partial.length;
  const head = before.slice(0, from);
  const { state } = readUpTo(head);
  if (/^\d/.test(partial) || /(?<![\p{L}\p{N}_])\d+\.$/u.test(head)) return undefined;
  if (head.endsWith("$")) return { from, options: parameterNames.map((name) => named(name, "parameter")) };
  if (state.last === ":" || state.last === ":&") {
    const inBrackets = state.brackets.at(-1) === "[";
    return {
      from,
      options: inBrackets
        ? schema.types.map((type) => named(type, "type"))
        : schema.labels.map((label) => named(label, "label")),
    };
  }
  if (/[\p{L}\p{N}_)\]`]\.$/u.test(head))
    return { from, options: schema.propertyKeys.map((key) => named(key, "property")) };
  if (isMapKey(state)) return { from, options: schema.propertyKeys.map((key) => named(key, "property")) };
  if (partial === "" && !asked) return undefined;
  return { from, options: [...variablesIn(head).map((name) => named(name, "variable")), ...FIXED] };
}

function named(name: string, kind: Suggestion["kind"]): Suggestion {
  return { label: name, apply: nameText(name), kind };
}

/** A key is expected behind `{` of a pattern's map and behind its commas, not behind `{` of a subquery. */
function isMapKey(state: CypherState): boolean {
  const outer = state.brackets.at(-2);
  return (
    state.brackets.at(-1) === "{" && (outer === "(" || outer === "[") && (state.last === "{" || state.last === ",")
  );
}

/** The state of the tokenizer behind a text, and the style of its last token. */
function readUpTo(text: string): { readonly state: CypherState; readonly style: string | null } {
  const state = cypherTokens.startState?.(2) ?? { open: undefined, brackets: [], last: "" };
  let style: string | null = null;
  for (const line of text.split("\n")) {
    const stream = new StringStream(line, 2, 2);
    style = null;
    while (!stream.eol()) {
      style = cypherTokens.token(stream, state);
      stream.start = stream.pos;
    }
  }
  return { state, style };
}

/** Names that the statement itself gives to nodes, relationships and columns. */
function variablesIn(text: string): readonly string[] {
  const names = new Set<string>();
  for (const match of text.matchAll(
    /[([]\s*([\p{L}_][\p{L}\p{N}_]*)\s*(?=[:)\]{*])|\bAS\s+([\p{L}_][\p{L}\p{N}_]*)/giu,
  )) {
    const name = match[1] ?? match[2];
    if (name !== undefined) names.add(name);
  }
  return [...names];
}
