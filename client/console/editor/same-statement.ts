/** Whether two ways of writing a statement say the same: the same words, signs and comments, with other blanks and keywords in other case. */
import type { Token } from "../../../graph/cypher-lexer.ts";
import { lexCypher, skipSpaceAndComments } from "../../../graph/cypher-lexer.ts";
import { KEYWORDS } from "./keywords.ts";

/** Signs that belong together: a blank between them changes or breaks the statement. */
const TOGETHER: ReadonlySet<string> = new Set(["<=", ">=", "<>", "=~", "+=", "||", "..", "::", "!=", "=>"]);

/** Functions that are part of the grammar, so that the formatter writes them in its own case. */
const PATHS: ReadonlySet<string> = new Set(["SHORTESTPATH", "ALLSHORTESTPATHS"]);

/** Whether `after` is `before`, formatted. Strict: what it does not know to be the same is not. */
export function isSameStatement(before: string, after: string): boolean {
  const first = lexCypher(before);
  const second = lexCypher(after);
  if (first.length !== second.length) return false;
  const isSame = first.every((token, index) => {
    const other = second[index];
    return (
      other !== undefined &&
      isSameToken(before, token, after, other) &&
      isJoined(first, index) === isJoined(second, index)
    );
  });
  return isSame && commentsOf(before, first) === commentsOf(after, second);
}

function isSameToken(before: string, token: Token, after: string, other: Token): boolean {
  const text = before.slice(token.offset, token.end);
  const otherText = after.slice(other.offset, other.end);
  if (token.kind !== other.kind) return false;
  if (text === otherText) return true;
  const word = text.toUpperCase();
  return token.kind === "word" && word === otherText.toUpperCase() && (KEYWORDS.has(word) || PATHS.has(word));
}

/** Whether this sign and the next are one operator. */
function isJoined(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token === undefined || next?.kind !== "sign" || token.end !== next.offset) return false;
  return TOGETHER.has(token.text + next.text);
}

/** All comments, without blanks; they may be moved to another line but none may be lost. */
function commentsOf(text: string, tokens: readonly Token[]): string {
  const found: string[] = [];
  const look = (from: number, to: number): void => {
    if (skipSpaceAndComments(text, from) < to) return;
    const comments = text.slice(from, to).match(/\/\/[^\r\n]*|\/\*[\s\S]*?(?:\*\/|$)/g) ?? [];
    found.push(...comments.map((comment) => comment.replace(/\s+/g, "")));
  };
  let at = 0;
  for (const { offset, end } of tokens) {
    look(at, offset);
    at = end;
  }
  look(at, text.length);
  return found.sort().join("\n");
}
