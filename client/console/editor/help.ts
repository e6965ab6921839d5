/** What the word at a place is, and what is known of it: of keywords, functions, procedures, names of the graph, parameters, commands. */
import { cypherText, nameText } from "../../../graph/value-text.ts";
import type { ValueMap } from "../../../graph/values.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import type { ConsoleSchema } from "../props.ts";
import type { Callable, Catalogue } from "./catalogue.ts";
import { COMMANDS } from "./commands.ts";
import type { StyledToken } from "./cypher-language.ts";
import { styledTokens } from "./cypher-language.ts";
import type { NameCounts } from "./editor-props.ts";
import { keywordHelp, phraseAround } from "./keyword-help.ts";
import type { Statement } from "./statements.ts";
import { WORDS } from "./words.ts";

/** The word at a place; `name` is as it is called, without backticks. */
export interface Topic {
  readonly kind: "keyword" | "function" | "procedure" | "label" | "type" | "property" | "parameter" | "command";
  readonly name: string;
  /** Offsets in the whole text. */
  readonly from: number;
  readonly to: number;
}

/** What is told of a topic. */
export interface Help {
  /** In the letters of the code: a signature, a value. */
  readonly code?: string;
  readonly sentences: readonly string[];
}

const KINDS: { readonly [style: string]: Topic["kind"] } = {
  labelName: "label",
  typeName: "type",
  propertyName: "property",
  "variableName.special": "parameter",
  meta: "command",
};

/** The topic at an offset of the whole text, which falls on one of these statements; undefined on signs, values and variables. */
export function topicAt(statements: readonly Statement[], offset: number): Topic | undefined {
  const statement = statements.find(({ from, to }) => from <= offset && offset <= to);
  if (statement === undefined) return undefined;
  const { tokens } = styledTokens(statement.text);
  const at = offset - statement.from;
  const inside = tokens.findIndex(({ from, to }) => from <= at && at < to);
  const before = tokens.findIndex(({ to }) => to === at);
  const topic = topicOf(tokens, inside) ?? topicOf(tokens, before);
  return topic && { ...topic, from: topic.from + statement.from, to: topic.to + statement.from };
}

function topicOf(tokens: readonly StyledToken[], index: number): Topic | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  const called = callOf(tokens, index);
  if (called !== undefined) return called;
  if (token.style === "keyword" || token.style === "atom") return keywordOf(tokens, index);
  const kind = KINDS[token.style ?? ""];
  if (kind === undefined) return undefined;
  return { kind, name: nameOf(token.text), from: token.from, to: token.to };
}

function keywordOf(tokens: readonly StyledToken[], index: number): Topic | undefined {
  const found = phraseAround(
    tokens.map(({ text }) => text),
    index,
  );
  const first = tokens[found?.first ?? -1];
  const last = tokens[found?.last ?? -1];
  if (found === undefined || first === undefined || last === undefined) return undefined;
  return { kind: "keyword", name: found.phrase, from: first.from, to: last.to };
}

const NAME = /^[\p{L}_`]/u;

/** A function or procedure with its namespace, if this word is a part of such a name. */
export function callOf(tokens: readonly StyledToken[], index: number): Topic | undefined {
  if (!NAME.test(tokens[index]?.text ?? "")) return undefined;
  let first = index;
  while (tokens[first - 1]?.text === "." && NAME.test(tokens[first - 2]?.text ?? "")) first -= 2;
  let last = index;
  while (tokens[last + 1]?.text === "." && NAME.test(tokens[last + 2]?.text ?? "")) last += 2;
  const isProcedure = tokens[first - 1]?.style === "keyword" && tokens[first - 1]?.text.toUpperCase() === "CALL";
  const isFunction = tokens[last]?.style === "variableName.function";
  const from = tokens[first]?.from;
  const to = tokens[last]?.to;
  if ((!isFunction && !isProcedure) || from === undefined || to === undefined) return undefined;
  const name = tokens
    .slice(first, last + 1)
    .map(({ text }) => nameOf(text))
    .join("");
  return { kind: isProcedure ? "procedure" : "function", name, from, to };
}

/** A name as it is called: without `$`, `:` and backticks. */
function nameOf(text: string): string {
  const bare = text.replace(/^[$:]/, "");
  return bare.startsWith("`") ? bare.slice(1, bare.endsWith("`") ? -1 : undefined).replaceAll("``", "`") : bare;
}

/** What help is made from. */
export interface Known {
  readonly schema: ConsoleSchema;
  readonly counts: NameCounts | undefined;
  readonly parameters: ValueMap;
  readonly catalogue: Catalogue | undefined;
  readonly say: (words: Words, values?: TextValues) => string;
}

/** Characters of a value that are shown. */
const MOST_OF_VALUE = 400;

/** What is known of a topic; undefined where nothing is. */
export function helpOn(topic: Topic, known: Known): Help | undefined {
  const { kind, name } = topic;
  const { say, catalogue } = known;
  switch (kind) {
    case "keyword": {
      const help = keywordHelp(name);
      return help && { code: name, sentences: [say(help)] };
    }
    case "function":
      return callableHelp(functionCalled(name, catalogue), say);
    case "procedure":
      return callableHelp(procedureCalled(name, catalogue), say);
    case "parameter":
      return parameterHelp(name, known);
    case "command": {
      const command = COMMANDS.find((candidate) => candidate.name === name.toLowerCase());
      return command && { code: command.usage, sentences: [say(command.sentence)] };
    }
    default:
      return { code: nameText(name), sentences: [nameSentence({ kind, name }, known)] };
  }
}

function parameterHelp(name: string, { parameters, say }: Known): Help {
  const value = parameters[name];
  const code = `$${nameText(name)}`;
  if (value === undefined) return { code, sentences: [say(WORDS.parameterUnset)] };
  return { code: `${code} = ${cypherText(value).slice(0, MOST_OF_VALUE)}`, sentences: [] };
}

/** Of a name of the graph: how often it is used, or whether it is known at all. */
function nameSentence(
  { kind, name }: { readonly kind: "label" | "type" | "property"; readonly name: string },
  { schema, counts, say }: Known,
): string {
  if (kind === "property") {
    return say(schema.propertyKeys.includes(name) ? WORDS.propertyKnown : WORDS.propertyUnknown);
  }
  const count = (kind === "label" ? counts?.labels : counts?.types)?.get(name);
  if (count !== undefined) return say(kind === "label" ? WORDS.labelHelp : WORDS.typeHelp, { count });
  if (kind === "label") return say(schema.labels.includes(name) ? WORDS.labelKnown : WORDS.labelUnknown);
  return say(schema.types.includes(name) ? WORDS.typeKnown : WORDS.typeUnknown);
}

/** A procedure by its name, whose case matters. */
export function procedureCalled(name: string, catalogue: Catalogue | undefined): Callable | undefined {
  return catalogue?.procedures.find((procedure) => procedure.name === name);
}

/** A function by its name; those without a namespace may be written in any case. */
export function functionCalled(name: string, catalogue: Catalogue | undefined): Callable | undefined {
  const found = catalogue?.functions.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  const lower = name.toLowerCase();
  return catalogue?.functions.find((candidate) => candidate.name.toLowerCase() === lower);
}

function callableHelp(callable: Callable | undefined, say: Known["say"]): Help | undefined {
  if (callable === undefined) return undefined;
  const { signature, description, isDeprecated } = callable;
  return { code: signature, sentences: [...(isDeprecated ? [say(WORDS.deprecated)] : []), description] };
}
