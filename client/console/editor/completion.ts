/** What can come at a place in a statement or command. */

import type { ConsoleSchema } from "../props.ts";
import {
  COMMAND_SUGGESTIONS,
  columnSuggestions,
  databaseSuggestions,
  functionSuggestions,
  KEYWORD_SUGGESTIONS,
  labelSuggestions,
  parameterSuggestions,
  procedureSuggestions,
  propertySuggestions,
  SWITCH_SUGGESTIONS,
  TOPIC_SUGGESTIONS,
  typeSuggestions,
  variableSuggestions,
  WRITING_SUGGESTIONS,
} from "./completion-lists.ts";
import type { CypherState, StyledToken } from "./cypher-language.ts";
import { styledTokens } from "./cypher-language.ts";
import { statementsOf } from "./statements.ts";
import type { Suggestion, Suggestions, Vocabulary } from "./suggestion.ts";

const NAME = /^`?[\p{L}\p{N}_]*$/u;
const DOTTED = /^[\p{L}\p{N}_.]*$/u;
const WORD_AT_END = /[\p{L}\p{N}_]*$/u;
const DOTTED_AT_END = /[\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)*\.$/u;

/**
 * Suggestions for the end of `before`, the text in front of the cursor; undefined inside texts and comments, or where nothing was begun
 * and nothing was asked for.
 */
export function suggestionsAt(before: string, vocabulary: Vocabulary, asked: boolean): Suggestions | undefined {
  // With a letter behind it, what is open at the cursor is the last statement, however it ends now.
  const current = statementsOf(`${before}x`).at(-1);
  if (current === undefined || current.to !== before.length + 1) return undefined;
  const { from, kind } = current;
  const head = before.slice(from);
  const found = kind === "command" ? inCommand(head, vocabulary, asked) : inStatement(head, vocabulary, asked);
  return found === undefined ? undefined : { ...found, from: found.from + from };
}

function inCommand(head: string, vocabulary: Vocabulary, asked: boolean): Suggestions | undefined {
  const name = /^:(\w*)$/.exec(head);
  if (name !== null) return { from: 0, options: COMMAND_SUGGESTIONS, fits: /^:\w*$/ };
  const [begun = "", command = "", argument = ""] = /^:(\w+)\s+([\s\S]*)$/.exec(head) ?? [];
  const from = begun.length - argument.length;
  const word = (options: readonly Suggestion[]): Suggestions | undefined =>
    NAME.test(argument) ? { from, options, fits: NAME } : undefined;
  switch (command.toLowerCase()) {
    case "use":
      return word(databaseSuggestions(vocabulary.databases));
    case "help":
      return { from, options: TOPIC_SUGGESTIONS, fits: /^[\w ]*$/ };
    case "param":
      return word(parameterSuggestions(vocabulary.parameters));
    case "write":
      return word(SWITCH_SUGGESTIONS);
    case "explain":
    case "profile": {
      const found = inStatement(argument, vocabulary, asked);
      return found === undefined ? undefined : { ...found, from: found.from + from };
    }
    default:
      return undefined;
  }
}

/** A place in a statement: what stands before the word that is being written. */
interface Place {
  /** The statement up to that word. */
  readonly head: string;
  readonly tokens: readonly StyledToken[];
  readonly state: CypherState;
}

function inStatement(text: string, vocabulary: Vocabulary, asked: boolean): Suggestions | undefined {
  const { state, tokens } = styledTokens(text);
  const last = tokens.at(-1);
  const isComment = last?.style === "comment" && last.to === text.length;
  if (isComment || (state.open !== undefined && state.open !== "`")) return undefined;
  const partial = state.open === "`" ? text.slice(text.lastIndexOf("`")) : (WORD_AT_END.exec(text)?.[0] ?? "");
  const head = text.slice(0, text.length - partial.length);
  if (/^\d/.test(partial) || /(?<![\p{L}\p{N}_])\d+\.$/u.test(head)) return undefined;
  const place = { head, ...styledTokens(head) };
  const dotted = calledByName(place, vocabulary);
  if (dotted !== undefined) return dotted;
  const options = namesAt(place, vocabulary);
  if (options !== undefined) return { from: head.length, options, fits: NAME };
  if (partial === "" && !asked) return undefined;
  return { from: head.length, options: wordsAt(place, vocabulary), fits: NAME };
}

/** Procedures behind CALL, and functions behind their namespace: `date.`. Their whole name is replaced. */
function calledByName({ head, tokens }: Place, { catalogue }: Vocabulary): Suggestions | undefined {
  if (catalogue === undefined) return undefined;
  const namespace = DOTTED_AT_END.exec(head)?.[0] ?? "";
  const from = head.length - namespace.length;
  const before = tokens.findLast((token) => token.to <= from);
  if (before?.text.toUpperCase() === "CALL" && before.style === "keyword")
    return { from, options: procedureSuggestions(catalogue), fits: DOTTED };
  if (namespace === "" || isVariable(tokens, namespace.slice(0, namespace.indexOf(".")))) return undefined;
  const options = functionSuggestions(catalogue).filter(({ label }) => label.startsWith(namespace));
  return options.length === 0 ? undefined : { from, options, fits: DOTTED };
}

/** Whether a name stands for a variable somewhere: without a point behind it, as no namespace does. */
function isVariable(tokens: readonly StyledToken[], name: string): boolean {
  return tokens.some(
    ({ text, style }, index) => text === name && style === "variableName" && tokens[index + 1]?.text !== ".",
  );
}

/** Names of one kind only, where no other word can stand. */
function namesAt(
  place: Place,
  { schema, parameters, catalogue, databases }: Vocabulary,
): readonly Suggestion[] | undefined {
  const { head, state, tokens } = place;
  if (head.endsWith("$")) return parameterSuggestions(parameters);
  if (state.last === ":" || state.last === ":&") return labelsOrTypes(state, schema);
  if (/[\p{L}\p{N}_)\]`]\.$/u.test(head) || /[{,]\s*\.$/.test(head) || isMapKey(state))
    return propertySuggestions(schema.propertyKeys);
  const word = tokens.at(-1);
  if (word?.style === "keyword" && word.text.toUpperCase() === "USE") return databaseSuggestions(databases);
  return catalogue === undefined ? undefined : columnsAt(tokens, catalogue.procedures);
}

/** Behind YIELD and its commas: the columns of the procedure that is called. */
function columnsAt(
  tokens: readonly StyledToken[],
  procedures: readonly { readonly name: string; readonly columns: readonly string[] }[],
): readonly Suggestion[] | undefined {
  const last = tokens.at(-1)?.text.toUpperCase();
  const clause = tokens.findLastIndex(({ style }) => style === "keyword");
  if (tokens[clause]?.text.toUpperCase() !== "YIELD" || (last !== "YIELD" && last !== ",")) return undefined;
  const call = tokens.findLastIndex(({ text }) => text.toUpperCase() === "CALL");
  const open = tokens.findIndex(({ text }, index) => index > call && (text === "(" || index === clause));
  const name = tokens
    .slice(call + 1, open)
    .map(({ text }) => text)
    .join("");
  const procedure = call === -1 ? undefined : procedures.find((candidate) => candidate.name === name);
  return procedure === undefined ? undefined : columnSuggestions(procedure.columns);
}

/** A key is expected behind `{` of a pattern's map and behind its commas, not behind `{` of a subquery. */
function isMapKey(state: CypherState): boolean {
  const outer = state.brackets.at(-2);
  return (
    state.brackets.at(-1) === "{" && (outer === "(" || outer === "[") && (state.last === "{" || state.last === ",")
  );
}

function labelsOrTypes({ brackets }: CypherState, { types, labels }: ConsoleSchema): readonly Suggestion[] {
  return brackets.at(-1) === "[" ? typeSuggestions(types) : labelSuggestions(labels);
}

function wordsAt({ tokens, state }: Place, { catalogue, schema, writes }: Vocabulary): readonly Suggestion[] {
  return [
    ...(state.last === "is" ? labelsOrTypes(state, schema) : []),
    ...variableSuggestions([...variablesIn(tokens)]),
    ...KEYWORD_SUGGESTIONS,
    ...(writes ? WRITING_SUGGESTIONS : []),
    ...functionSuggestions(catalogue),
  ];
}

/** Names that the statement itself gives to nodes, relationships, paths and columns; as they are called, without backticks. */
function variablesIn(tokens: readonly StyledToken[]): ReadonlySet<string> {
  return new Set(
    tokens
      .filter(({ style }) => style === "variableName")
      .map(({ text }) => (text.startsWith("`") ? text.slice(1, -1).replaceAll("``", "`") : text)),
  );
}
