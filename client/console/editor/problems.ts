/** What is marked in the text: errors and warnings of the database, and parameters that have no value. */
import type { Token } from "../../../graph/cypher-lexer.ts";
import { lexCypher } from "../../../graph/cypher-lexer.ts";
import type { Notification } from "../../../graph/store.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import type { Checked } from "./editor-props.ts";
import { wordAt } from "./error-place.ts";
import type { Statement } from "./statements.ts";
import { WORDS } from "./words.ts";

export interface Problem {
  /** Offsets in the whole text. */
  readonly from: number;
  readonly to: number;
  readonly severity: "error" | "warning" | "info";
  readonly message: string;
}

type Say = (words: Words, values?: TextValues) => string;

/** Characters of a message that are shown; the parser lists every word that it would have taken. */
const MOST_OF_MESSAGE = 280;

/** What the database said of a statement, at its place. What it said of no place belongs to the results and is left out here. */
export function problemsOf({ text, from }: Statement, { error, notifications }: Checked, say: Say): readonly Problem[] {
  const at = (place: Place, severity: Problem["severity"], message: string): Problem => {
    const word = wordAt(text, offsetIn(text, place));
    return { from: from + word.from, to: from + word.to, severity, message: shortened(message) };
  };
  const found: Problem[] = [];
  if (error !== undefined) {
    const message = error.hint === undefined ? error.message : `${error.message} ${error.hint}`;
    // An error without a place is one of the whole statement; its first word stands for it.
    found.push(at(error.details ?? {}, "error", message));
  }
  for (const notification of notifications) {
    if (notification.position === undefined) continue;
    const severity = notification.severity === "WARNING" ? "warning" : "info";
    found.push(at(notification.position, severity, wordsOf(notification, say)));
  }
  return found;
}

/** Parameters of a statement that have no value, each where it is used. */
export function missingParameters({ text, from }: Statement, known: ReadonlySet<string>, say: Say): readonly Problem[] {
  return lexCypher(text)
    .filter(({ kind, text: name }) => kind === "parameter" && !known.has(name))
    .map((token) => ({
      from: from + token.offset,
      to: from + token.end,
      severity: "warning",
      message: say(WORDS.parameterMissing, { name: token.text }),
    }));
}

/** Names of parameters that a command sets: `:param x => 1`, `:params {x: 1, y: 2}`. */
export function parametersSetBy({ text }: Statement): readonly string[] {
  const [, argument = ""] = /^:params?\s+([\s\S]*)$/.exec(text) ?? [];
  const tokens = lexCypher(argument);
  const isMap = tokens[0]?.text === "{";
  if (!isMap) return tokens[0] !== undefined && isName(tokens[0]) ? [tokens[0].text] : [];
  let depth = 0;
  return tokens.flatMap((token, index) => {
    if (token.kind === "sign") depth += "{[(".includes(token.text) ? 1 : "}])".includes(token.text) ? -1 : 0;
    return depth === 1 && isName(token) && tokens[index + 1]?.text === ":" ? [token.text] : [];
  });
}

function isName({ kind }: Token): boolean {
  return kind === "word" || kind === "name";
}

interface Place {
  readonly line?: number | undefined;
  readonly column?: number | undefined;
  readonly offset?: number | undefined;
}

/** The offset of a place (1-based line and column, or an offset) in a statement; its beginning where there is none. */
function offsetIn(text: string, { line, column, offset }: Place): number {
  if (line === undefined || column === undefined) return Math.min(offset ?? 0, text.length);
  let lineStart = 0;
  for (let passed = 1; passed < line; passed += 1) {
    const end = text.indexOf("\n", lineStart);
    if (end === -1) return text.length;
    lineStart = end + 1;
  }
  return Math.min(lineStart + column - 1, text.length);
}

const MISSING: { readonly [code: string]: { readonly pattern: RegExp; readonly words: Words } } = {
  UnknownLabelWarning: { pattern: /missing label name is: (.+?)\)/, words: WORDS.unknownLabel },
  UnknownRelationshipTypeWarning: { pattern: /missing relationship type is: (.+?)\)/, words: WORDS.unknownType },
  UnknownPropertyKeyWarning: { pattern: /missing property name is: (.+?)\)/, words: WORDS.unknownProperty },
};

/** The commonest ones in a short sentence, the others as the database says them. */
function wordsOf({ code, description, title }: Notification, say: Say): string {
  const missing = MISSING[code.slice(code.lastIndexOf(".") + 1)];
  const name = missing?.pattern.exec(description)?.[1];
  if (missing !== undefined && name !== undefined) return say(missing.words, { name });
  return description === "" ? title : description;
}

function shortened(message: string): string {
  return message.length <= MOST_OF_MESSAGE ? message : `${message.slice(0, MOST_OF_MESSAGE)}…`;
}
