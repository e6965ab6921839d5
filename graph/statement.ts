/** The head of a statement: what stands before the query itself (EXPLAIN, PROFILE, CYPHER with its version and options). */
import { skipSpaceAndComments } from "./cypher-lexer.ts";

/** How a statement asks to be run. */
export type StatementMode = "run" | "explain" | "profile";

export interface Headless {
  /** The statement with EXPLAIN and PROFILE replaced by spaces, so that every place in it stays what it was. */
  readonly text: string;
  readonly mode: StatementMode;
}

const MODE = /(EXPLAIN|PROFILE)(?![\w`])/iy;
const CYPHER = /CYPHER(?![\w`])/iy;
const OPTION = /\d+(?:\.\d+)?(?![\w`])|[A-Za-z]\w*\s*=\s*\w+/y;

/** Takes the mode off the head of a statement. Nothing behind the head is looked at, and nothing but the mode is changed. */
export function withoutMode(statement: string): Headless {
  let text = statement;
  let mode: StatementMode = "run";
  let inCypher = false;
  for (let at = skipSpaceAndComments(text, 0); ; at = skipSpaceAndComments(text, at)) {
    const word = wordAt(MODE, text, at);
    if (word !== undefined) {
      mode = modeOf(word, mode);
      text = text.slice(0, at) + " ".repeat(word.length) + text.slice(at + word.length);
      at += word.length;
      inCypher = false;
      continue;
    }
    const option = wordAt(CYPHER, text, at) ?? (inCypher ? wordAt(OPTION, text, at) : undefined);
    if (option === undefined) return { text, mode };
    inCypher = true;
    at += option.length;
  }
}

function wordAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

/** Planning only wins over running: a statement that asks for both is refused by the database anyway. */
function modeOf(word: string, before: StatementMode): StatementMode {
  return word.toUpperCase() === "EXPLAIN" || before === "explain" ? "explain" : "profile";
}
