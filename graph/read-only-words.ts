/** Finds in the tokens of a statement, or of an expression of its plan, what is called and which commands are given. */
import type { Token } from "./cypher-lexer.ts";
import type { Deed } from "./read-only-lists.ts";
import { DEEDS } from "./read-only-lists.ts";

/** A procedure, or a function with a namespace, that is called by name. */
export interface Call {
  readonly kind: "procedure" | "function";
  /** The full name, without backticks. */
  readonly name: string;
  /** Its first token. */
  readonly token: Token;
}

/**
 * All calls of procedures (behind CALL, or as Neo4j 5 prints them in plans: `ResolvedCall(name…`) and of functions with a namespace.
 * A name with a dot and a bracket behind it is nothing else in Cypher. Procedures always have a namespace: `call` alone is a variable.
 */
export function callsOf(tokens: readonly Token[]): readonly Call[] {
  const calls: Call[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined || !isName(token) || isSign(tokens[index - 1], ".")) continue;
    const { name, next } = nameAt(tokens, index);
    if (next === index + 1) continue;
    if (isCalled(tokens, index)) {
      calls.push({ kind: "procedure", name, token });
    } else if (isSign(tokens[next], "(")) {
      calls.push({ kind: "function", name, token });
    }
  }
  return calls;
}

/** Behind these no command word is a command: it is the name of a variable. */
const OPERATORS = new Set(
  [
    "AS",
    "IN",
    "IS",
    "AND",
    "OR",
    "XOR",
    "NOT",
    "STARTS",
    "ENDS",
    "CONTAINS",
    "ASC",
    "DESC",
    "ASCENDING",
    "DESCENDING",
  ].concat([
    "WHERE",
    "RETURN",
    "WITH",
    "THEN",
    "ELSE",
    "END",
    "WHEN",
    "ORDER",
    "SKIP",
    "LIMIT",
    "UNION",
    "YIELD",
    "MATCH",
    "UNWIND",
  ]),
);

/** Of these SHOWs inside a subquery, none tells more than the schema. */
const SCHEMA_WORDS = new Set([
  "FUNCTION",
  "FUNCTIONS",
  "PROCEDURE",
  "PROCEDURES",
  "INDEX",
  "INDEXES",
  "CONSTRAINT",
  "CONSTRAINTS",
]);

/**
 * The commands that must not be given anywhere, not even where no plan shows them: LOAD CSV, TERMINATE, and inside of a subquery
 * SHOW (but for the schema), USE and a subquery in its own transactions.
 */
export function commandsOf(tokens: readonly Token[]): readonly Deed[] {
  const deeds: Deed[] = [];
  let depth = 0;
  tokens.forEach((token, index) => {
    if (isSign(token, "{")) depth += 1;
    if (isSign(token, "}")) depth -= 1;
    const deed = commandAt(tokens, index, depth > 0);
    if (deed !== undefined) deeds.push(deed);
  });
  return deeds;
}

function commandAt(tokens: readonly Token[], index: number, inSubquery: boolean): Deed | undefined {
  const token = tokens[index];
  const next = tokens[index + 1];
  if (token?.kind !== "word" || next === undefined || isSign(tokens[index - 1], ".")) return undefined;
  const following = next.kind === "word" ? next.text.toUpperCase() : "";
  switch (token.text.toUpperCase()) {
    case "LOAD":
      return following === "CSV" ? DEEDS.get("LoadCSV") : undefined;
    case "TERMINATE":
      return following.startsWith("TRANSACTION") ? DEEDS.get("TerminateTransactions") : undefined;
    case "SHOW":
      return inSubquery && isCommandWord(following) && !SCHEMA_WORDS.has(following)
        ? DEEDS.get("ShowSettings")
        : undefined;
    case "USE":
      return inSubquery && (next.kind === "name" || isCommandWord(following)) ? CHANGES_DATABASE : undefined;
    case "IN":
      return opensTransactions(tokens, index) ? DEEDS.get("TransactionForeach") : undefined;
    default:
      return undefined;
  }
}

const CHANGES_DATABASE: Deed = { reason: "database", keywords: ["USE"] };

function isCommandWord(word: string): boolean {
  return word !== "" && !OPERATORS.has(word);
}

/** `} IN TRANSACTIONS`, `} IN 3 CONCURRENT TRANSACTIONS`. */
function opensTransactions(tokens: readonly Token[], index: number): boolean {
  if (!isSign(tokens[index - 1], "}")) return false;
  return tokens
    .slice(index + 1, index + 4)
    .some((token) => token.kind === "word" && /^TRANSACTIONS?$/i.test(token.text));
}

function nameAt(tokens: readonly Token[], index: number): { name: string; next: number } {
  let name = tokens[index]?.text ?? "";
  let next = index + 1;
  for (;;) {
    const part = tokens[next + 1];
    if (!isSign(tokens[next], ".") || part === undefined || !isName(part)) return { name, next };
    name += `.${part.text}`;
    next += 2;
  }
}

function isCalled(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  if (isWord(before, "CALL")) return true;
  return isSign(before, "(") && isWord(tokens[index - 2], "ResolvedCall");
}

function isName(token: Token): boolean {
  return token.kind === "word" || token.kind === "name";
}

function isWord(token: Token | undefined, word: string): boolean {
  return token?.kind === "word" && token.text.toUpperCase() === word.toUpperCase();
}

function isSign(token: Token | undefined, sign: string): boolean {
  return token?.kind === "sign" && token.text === sign;
}
