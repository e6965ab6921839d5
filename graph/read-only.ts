/** Judges by its plan whether a statement only reads; the words of the statement help to say where it does not. */

import type { Token } from "./cypher-lexer.ts";
import { lexCypher } from "./cypher-lexer.ts";
import type { ErrorDetails } from "./errors.ts";
import { GraphError } from "./errors.ts";
import type { Deed, RefusalReason } from "./read-only-lists.ts";
import {
  COMPUTING_NAMESPACES,
  DEEDS,
  isWriting,
  READING_OPERATORS,
  READING_PROCEDURES,
  WHAT_IS_DONE,
  WRITING_OPERATORS,
  WRITING_PROCEDURES,
} from "./read-only-lists.ts";
import type { Call } from "./read-only-words.ts";
import { callsOf, commandsOf } from "./read-only-words.ts";
import type { Explanation, PlanOperator } from "./store.ts";

/** What else a reader may use, beside what comes with Neo4j. */
export interface ReadOnlyPolicy {
  /** Names of procedures known to only read, such as `apoc.path.expand`. */
  readonly procedures?: readonly string[];
  /** Names of functions known to only compute, or their namespace, such as `apoc.text`. */
  readonly functions?: readonly string[];
  /** Whether it may change data and schema as well; files, network and administration stay closed. */
  readonly writes?: boolean;
  /** Whether only this request is for reading, by its own access mode, and not the whole server. */
  readonly isAccessMode?: boolean;
}

/**
 * The reason why a statement is not for reading only, or goes beyond what `policy` allows; undefined when it is. Refused is whatever is
 * not known: an operator, procedure or function outside the lists. Three looks, each enough to refuse: the operators of the plan; the
 * expressions in it (the planner hides some subqueries in them: `[x IN xs | COLLECT { LOAD CSV … }]` is a bare Projection); and the
 * statement itself.
 */
export function whyNotReadOnly(
  statement: string,
  explanation: Explanation,
  policy: ReadOnlyPolicy = {},
): GraphError | undefined {
  const tokens = lexCypher(statement, { unicodeEscapes: true });
  const { plan, statementType } = explanation;
  const refuse = refusalFor(policy);
  if (plan === undefined) return refuse("unknown", "This statement has no plan, so it cannot be checked");
  const operators = flat(plan);
  const foreign = operators.find((operator) => !isKnownOperator(nameOf(operator), policy));
  if (foreign !== undefined) return refusedOperator(nameOf(foreign), tokens, refuse);
  const writes = statementType === "w" || statementType === "rw";
  if (writes && policy.writes !== true) return refusedDeed({ reason: "writes", keywords: [] }, tokens, refuse);
  const inPlan = operators.flatMap(wordsOf);
  const inStatement = [tokens, ...(statement.includes("\\u") ? [lexCypher(statement)] : [])];
  for (const words of [...inPlan, ...inStatement]) {
    const refused = refusedWords(words, tokens, policy, refuse);
    if (refused !== undefined) return refused;
  }
  if (policy.writes === true) return undefined;
  // Procedures that ask about the database itself make a statement one of type s, as do those that were judged above.
  const procedures = inPlan.flatMap(callsOf).filter((call) => call.kind === "procedure");
  if (statementType !== "s" || procedures.length > 0) return undefined;
  return refusedDeed({ reason: "unknown", keywords: [] }, tokens, refuse);
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
  refuse: Refuse,
): GraphError | undefined {
  const command = commandsOf(words).find(({ reason }) => policy.writes !== true || !isWriting(reason));
  if (command !== undefined) return refusedDeed(command, statement, refuse);
  const call = callsOf(words).find((candidate) => !isKnown(candidate, policy));
  return call === undefined ? undefined : refusedCall(call, statement, refuse);
}

function isKnownOperator(name: string, policy: ReadOnlyPolicy): boolean {
  return READING_OPERATORS.has(name) || (policy.writes === true && WRITING_OPERATORS.has(name));
}

function isKnown(call: Call, policy: ReadOnlyPolicy): boolean {
  if (call.kind === "procedure") {
    const writes = policy.writes === true && WRITING_PROCEDURES.has(call.name);
    return writes || READING_PROCEDURES.has(call.name) || (policy.procedures ?? []).includes(call.name);
  }
  const namespace = call.name.slice(0, call.name.indexOf("."));
  if (COMPUTING_NAMESPACES.has(namespace.toLowerCase())) return true;
  return (policy.functions ?? []).some((known) => call.name === known || call.name.startsWith(`${known}.`));
}

/** Makes the refusal of a sentence without its end. */
type Refuse = (reason: RefusalReason, sentence: string, token?: Token, subject?: string) => GraphError;

function refusedOperator(operator: string, statement: readonly Token[], refuse: Refuse): GraphError {
  const deed = DEEDS.get(operator);
  if (deed !== undefined) return refusedDeed(deed, statement, refuse);
  return refuse("unknown", `The plan of this statement has the step ${operator}, which is not known to only read`);
}

function refusedDeed({ reason, keywords }: Deed, statement: readonly Token[], refuse: Refuse): GraphError {
  const wanted = keywords.length > 0 ? keywords : WRITING_KEYWORDS;
  const token = keywordOf(wanted, statement) ?? keywordOf(["CALL"], statement) ?? statement[0];
  const what = WHAT_IS_DONE[reason];
  if (token === undefined) return refuse(reason, `This statement ${what}`);
  const word = token.text.toUpperCase();
  return refuse(reason, `\`${word}\` at line ${token.line} ${what}`, token, word);
}

function refusedCall(call: Call, statement: readonly Token[], refuse: Refuse): GraphError {
  const place = callsOf(statement).find((candidate) => candidate.name === call.name)?.token;
  const where = place === undefined ? "" : ` at line ${place.line}`;
  return refuse(call.kind, `\`${call.name}\`${where} ${WHAT_IS_DONE[call.kind]}`, place, call.name);
}

function refusalFor({ writes, isAccessMode }: ReadOnlyPolicy): Refuse {
  if (writes === true) return refusalOfWriter;
  return isAccessMode === true ? refusalOfAccessMode : refusalOfReader;
}

function refusalOfAccessMode(reason: RefusalReason, sentence: string, token?: Token, subject?: string): GraphError {
  return new GraphError("not_read_only", `${sentence}; this request is for reading only (accessMode READ).`, {
    hint: "Send it with accessMode WRITE; in the console, switch writing on.",
    details: { reason, ...placeOf(token, subject) },
  });
}

function refusalOfReader(reason: RefusalReason, sentence: string, token?: Token, subject?: string): GraphError {
  return new GraphError("not_read_only", `${sentence}; this console only reads.`, {
    hint: "Whoever runs Parley can allow writing (PARLEY_ALLOW_WRITES=true), or run this in another tool.",
    details: { reason, ...placeOf(token, subject) },
  });
}

function refusalOfWriter(reason: RefusalReason, sentence: string, token?: Token, subject?: string): GraphError {
  return new GraphError("not_read_only", `${sentence}; statements here may change the graph, and nothing else.`, {
    hint: "Files, the network and the running of the database stay closed. Use another tool, such as cypher-shell.",
    details: { reason, neo4jCode: "Neo.ClientError.Security.Forbidden", ...placeOf(token, subject) },
  });
}

/** Where it is, and the keyword, procedure or function that is refused: for words in other languages. */
function placeOf(token: Token | undefined, subject: string | undefined): ErrorDetails {
  return {
    ...(subject === undefined ? {} : { subject }),
    ...(token === undefined ? {} : { line: token.line, column: token.column, offset: token.offset }),
  };
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
