/** Judges by its plan whether a statement only reads; the words of the statement help to say where it does not. */

import type { Token } from "./cypher-lexer.ts";
import { lexCypher } from "./cypher-lexer.ts";
import { GraphError } from "./errors.ts";
import type { Deed } from "./read-only-lists.ts";
import { COMPUTING_NAMESPACES, DEEDS, READING_OPERATORS, READING_PROCEDURES } from "./read-only-lists.ts";
import type { Call } from "./read-only-words.ts";
import { callsOf, commandsOf } from "./read-only-words.ts";
import type { Explanation, PlanOperator } from "./store.ts";

/** What else a reader may use, beside what comes with Neo4j. */
export interface ReadOnlyPolicy {
  /** Names of procedures known to only read, such as `apoc.path.expand`. */
  readonly procedures?: readonly string[];
  /** Names of functions known to only compute, or their namespace, such as `apoc.text`. */
  readonly functions?: readonly string[];
}

/**
 * The reason why a statement is not for reading only; undefined when it is. Refused is whatever is not known: an operator, procedure
 * or function outside the lists. Three looks, each enough to refuse: the operators of the plan; the expressions in it (the planner
 * hides some subqueries in them: `[x IN xs | COLLECT { LOAD CSV … }]` is a bare Projection); and the statement itself.
 */
export function whyNotReadOnly(
  statement: string,
  explanation: Explanation,
  policy: ReadOnlyPolicy = {},
): GraphError | undefined {
  const tokens = lexCypher(statement, { unicodeEscapes: true });
  const { plan, statementType } = explanation;
  if (plan === undefined)
    return refusal("This statement has no plan, so it cannot be checked; this console only reads.");
  const operators = flat(plan);
  const foreign = operators.find((operator) => !READING_OPERATORS.has(nameOf(operator)));
  if (foreign !== undefined) return refusedOperator(nameOf(foreign), tokens);
  if (statementType === "w" || statementType === "rw") return refusedDeed({ what: "writes", keywords: [] }, tokens);
  const inPlan = operators.flatMap(wordsOf);
  const inStatement = [tokens, ...(statement.includes("\\u") ? [lexCypher(statement)] : [])];
  for (const words of [...inPlan, ...inStatement]) {
    const refused = refusedWords(words, tokens, policy);
    if (refused !== undefined) return refused;
  }
  // Procedures that ask about the database itself make a statement one of type s, as do those that were judged above.
  const procedures = inPlan.flatMap(callsOf).filter((call) => call.kind === "procedure");
  if (statementType === "s" && procedures.length === 0)
    return refusedDeed({ what: "changes more than data", keywords: [] }, tokens);
  return undefined;
}

/** Lets a statement pass or throws. @throws GraphError `not_read_only` */
export function assertReadOnly(statement: string, explanation: Explanation, policy: ReadOnlyPolicy = {}): void {
  const reason = whyNotReadOnly(statement, explanation, policy);
  if (reason !== undefined) throw reason;
}

function flat(operator: PlanOperator): readonly PlanOperator[] {
  return [operator, ...operator.children.flatMap(flat)];
}

/** `Expand(All)@neo4j` is `Expand`: the database behind @ and the variant in brackets do not change what is done. */
function nameOf(operator: PlanOperator): string {
  return operator.operatorType
    .replace(/@[\s\S]*$/, "")
    .replace(/\([\s\S]*$/, "")
    .trim();
}

/** The expressions of an operator, as Neo4j prints them, in tokens; a procedure call gets the word that its statement had. */
function wordsOf(operator: PlanOperator): readonly (readonly Token[])[] {
  const details = operator.arguments.Details;
  const text = typeof details === "string" ? details : "";
  if (nameOf(operator) !== "ProcedureCall") return text === "" ? [] : [lexCypher(text)];
  const words = lexCypher(`CALL ${text}`);
  const called = callsOf(words)[0];
  // A call whose name cannot be read is a call of something unknown.
  return called?.kind === "procedure" && called.token === words[1] ? [words] : [lexCypher("CALL unknown.procedure")];
}

function refusedWords(
  words: readonly Token[],
  statement: readonly Token[],
  policy: ReadOnlyPolicy,
): GraphError | undefined {
  const command = commandsOf(words)[0];
  if (command !== undefined) return refusedDeed(command, statement);
  const call = callsOf(words).find((candidate) => !isKnown(candidate, policy));
  return call === undefined ? undefined : refusedCall(call, statement);
}

function isKnown(call: Call, policy: ReadOnlyPolicy): boolean {
  if (call.kind === "procedure")
    return READING_PROCEDURES.has(call.name) || (policy.procedures ?? []).includes(call.name);
  const namespace = call.name.slice(0, call.name.indexOf("."));
  if (COMPUTING_NAMESPACES.has(namespace.toLowerCase())) return true;
  return (policy.functions ?? []).some((known) => call.name === known || call.name.startsWith(`${known}.`));
}

function refusedOperator(operator: string, statement: readonly Token[]): GraphError {
  const deed = DEEDS.get(operator);
  if (deed !== undefined) return refusedDeed(deed, statement);
  return refusal(`The plan of this statement has the step ${operator}, which is not known to only read.`);
}

function refusedDeed(deed: Deed, statement: readonly Token[]): GraphError {
  const keywords = deed.keywords.length > 0 ? deed.keywords : WRITING_KEYWORDS;
  const token = keywordOf(keywords, statement) ?? keywordOf(["CALL"], statement) ?? statement[0];
  if (token === undefined) return refusal(`This statement ${deed.what}; this console only reads.`);
  return refusal(`\`${token.text.toUpperCase()}\` at line ${token.line} ${deed.what}; this console only reads.`, token);
}

function refusedCall(call: Call, statement: readonly Token[]): GraphError {
  const place = callsOf(statement).find((candidate) => candidate.name === call.name)?.token;
  const where = place === undefined ? "" : ` at line ${place.line}`;
  const what =
    call.kind === "procedure"
      ? "a procedure that is not known to only read"
      : "a function that is not known to only compute";
  return refusal(`\`${call.name}\`${where} is ${what}; this console only reads.`, place);
}

function refusal(message: string, token?: Token): GraphError {
  const details = token === undefined ? undefined : { line: token.line, column: token.column, offset: token.offset };
  return new GraphError("not_read_only", message, {
    hint: "Whoever runs Parley can allow writing (PARLEY_ALLOW_WRITES=true), or run this in another tool.",
    details,
  });
}

const WRITING_KEYWORDS = ["CREATE", "INSERT", "MERGE", "DELETE", "SET", "REMOVE", "FOREACH", "DROP", "ALTER"];

/** The first of the keywords that is used as one, and not as the name of a variable, label, property or key. */
function keywordOf(keywords: readonly string[], statement: readonly Token[]): Token | undefined {
  return statement.find((token, index) => {
    if (token.kind !== "word" || !keywords.includes(token.text.toUpperCase())) return false;
    const before = statement[index - 1]?.text ?? "";
    const after = statement[index + 1]?.text ?? "";
    return ![".", ":", "&", "(", "[", ","].includes(before) && ![":", ".", ")", "]", ","].includes(after);
  });
}
