/** Cuts what is written into its statements, which end with `;`, and its commands, which begin with `:` and end with their line. */
import { skipSpaceAndComments, tokenAt } from "../../../graph/cypher-lexer.ts";

/** A statement or command with its place in the whole text. */
export interface Statement {
  /** From its first word to its last: without the `;`, and without comments before and behind it. */
  readonly text: string;
  readonly from: number;
  /** Behind its last character. */
  readonly to: number;
  readonly kind: "statement" | "command";
}

/**
 * All statements and commands, in order. A `;` or `:` inside of texts, comments and backticks is none; a line that begins with `:` is a
 * command only where a new statement could begin, so that `MATCH (n` and `:Person)` may stand in two lines. A map behind a command may
 * go over several lines, and `:explain` and `:profile` end as the statement does that they are about.
 */
export function statementsOf(text: string): readonly Statement[] {
  const found: Statement[] = [];
  for (let at = skipSpaceAndComments(text, 0); at < text.length; at = skipSpaceAndComments(text, at)) {
    const kind = text.charAt(at) === ":" ? "command" : "statement";
    const { to, next } =
      kind === "statement" || HOLDS_STATEMENT.test(text.slice(at, at + 9))
        ? statementEnd(text, at)
        : commandEnd(text, at);
    if (to > at) found.push({ text: text.slice(at, to), from: at, to, kind });
    at = next;
  }
  return found;
}

/**
 * The statement that an offset falls on; between two it is the one before where both stand in one line or nothing but blanks follows, the
 * one behind otherwise. Undefined where there is none.
 */
export function statementAt(text: string, offset: number): Statement | undefined {
  return statementNear(statementsOf(text), text, offset);
}

/** As `statementAt`, for statements that are known already. */
export function statementNear(statements: readonly Statement[], text: string, offset: number): Statement | undefined {
  const inside = statements.find(({ from, to }) => from <= offset && offset <= to);
  if (inside !== undefined) return inside;
  const before = statements.findLast(({ to }) => to < offset);
  const behind = statements.find(({ from }) => from > offset);
  if (before === undefined || behind === undefined) return before ?? behind;
  return text.slice(before.to, offset).includes("\n") ? behind : before;
}

/** The commands that go on to the end of a statement. */
const HOLDS_STATEMENT = /^:(?:explain|profile)(?!\w)/i;

interface End {
  readonly to: number;
  /** Where to look for the next one. */
  readonly next: number;
}

function statementEnd(text: string, start: number): End {
  let to = start;
  for (let at = start; at < text.length; at = skipSpaceAndComments(text, to)) {
    const token = tokenAt(text, at);
    if (token.kind === "sign" && token.meaning === ";") return { to, next: token.end };
    to = token.end;
  }
  return { to: Math.min(to, text.length), next: text.length };
}

const OPENS = "([{";
const CLOSES = ")]}";

/** A command ends with its line, unless a bracket is open that a later line closes; `;` and a comment behind a blank end it too. */
function commandEnd(text: string, start: number): End {
  let depth = 0;
  let firstLineEnd: End | undefined;
  for (let at = start; at < text.length; at += 1) {
    const character = text.charAt(at);
    if (character === "\n") {
      const end = { to: trimmedEnd(text, start, at), next: at + 1 };
      if (depth === 0) return end;
      firstLineEnd ??= end;
      // The next command has begun, so the bracket was left open; it is not looked for to the end of a long text either.
      if (/^\s*:\p{L}/u.test(text.slice(at + 1, at + 100))) return firstLineEnd;
    } else if (depth === 0 && (character === ";" || isComment(text, at))) {
      return { to: trimmedEnd(text, start, at), next: character === ";" ? at + 1 : at };
    } else if (OPENS.includes(character)) depth += 1;
    else if (CLOSES.includes(character)) depth = Math.max(0, depth - 1);
    else if ("'\"`".includes(character)) at = quotedEnd(text, at);
  }
  return depth > 0 && firstLineEnd !== undefined
    ? firstLineEnd
    : { to: trimmedEnd(text, start, text.length), next: text.length };
}

/** `//` behind a blank; not that of `https://`. */
function isComment(text: string, at: number): boolean {
  return text.startsWith("//", at) && /\s/.test(text.charAt(at - 1));
}

/** The closing quote; the opening one itself where none follows in its line, as in `:help what's new`. */
function quotedEnd(text: string, at: number): number {
  const { end } = tokenAt(text, at);
  const quoted = text.slice(at, end);
  return quoted.length > 1 && quoted.endsWith(text.charAt(at)) && !quoted.includes("\n") ? end - 1 : at;
}

function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}
