/** The lists that completion offers from, each made once for what it is made from: there may be 20,000 labels. */
import { cypherText, nameText } from "../../../graph/value-text.ts";
import type { ValueMap } from "../../../graph/values.ts";
import type { Callable, Catalogue } from "./catalogue.ts";
import { COMMANDS } from "./commands.ts";
import { keywordHelp } from "./keyword-help.ts";
import { CLAUSES, FUNCTIONS, WRITING_CLAUSES } from "./keywords.ts";
import type { Suggestion, SuggestionKind } from "./suggestion.ts";

/** Characters of a parameter's value that are shown. */
const MOST_OF_VALUE = 120;

/** Remembers what was made from an object for as long as that object lives. */
function onceFor<Source extends object, Made>(make: (source: Source) => Made): (source: Source) => Made {
  const made = new WeakMap<Source, Made>();
  return (source) => {
    const known = made.get(source);
    if (known !== undefined) return known;
    const fresh = make(source);
    made.set(source, fresh);
    return fresh;
  };
}

function names(kind: SuggestionKind): (list: readonly string[]) => readonly Suggestion[] {
  return onceFor((list) => list.map((name) => ({ label: name, apply: nameText(name), kind })));
}

export const labelSuggestions = names("label");
export const typeSuggestions = names("type");
export const propertySuggestions = names("property");
export const databaseSuggestions = names("database");
export const variableSuggestions = names("variable");
export const columnSuggestions = names("column");

export const parameterSuggestions = onceFor((parameters: ValueMap): readonly Suggestion[] =>
  Object.entries(parameters).map(([name, value]) => ({
    label: name,
    apply: nameText(name),
    kind: "parameter",
    signature: cypherText(value).slice(0, MOST_OF_VALUE),
  })),
);

const keyword = (word: string): Suggestion => {
  const description = keywordHelp(word);
  return { label: word, apply: word, kind: "keyword", ...(description === undefined ? {} : { description }) };
};

export const KEYWORD_SUGGESTIONS: readonly Suggestion[] = CLAUSES.map(keyword);
export const WRITING_SUGGESTIONS: readonly Suggestion[] = WRITING_CLAUSES.map(keyword);

const COMMON_FUNCTIONS: readonly Suggestion[] = FUNCTIONS.map((name) => called(name, "function"));

/** The functions of the database, or the commonest ones as long as those are not known. */
export function functionSuggestions(catalogue: Catalogue | undefined): readonly Suggestion[] {
  return catalogue === undefined ? COMMON_FUNCTIONS : listedFunctions(catalogue);
}

const listedFunctions = onceFor((catalogue: Catalogue): readonly Suggestion[] =>
  catalogue.functions
    .filter(({ isDeprecated }) => !isDeprecated)
    .map((callable) => called(callable.name, "function", callable)),
);

/** Procedures with their arguments to fill in and, behind them, the columns that they yield. */
export const procedureSuggestions = onceFor((catalogue: Catalogue): readonly Suggestion[] =>
  catalogue.procedures
    .filter(({ isDeprecated }) => !isDeprecated)
    .map((callable) => {
      const suggestion = called(callable.name, "procedure", callable);
      if (callable.columns.length === 0) return suggestion;
      return { ...suggestion, apply: `${suggestion.apply} YIELD ${callable.columns.map(nameText).join(", ")}` };
    }),
);

function called(name: string, kind: "function" | "procedure", callable?: Callable): Suggestion {
  const takesNothing = callable !== undefined && takesNoArguments(callable);
  return {
    label: name,
    apply: `${name}()`,
    ...(takesNothing ? {} : { caret: name.length + 1 }),
    kind,
    ...(callable === undefined ? {} : { signature: callable.signature, description: callable.description }),
  };
}

/** Whether nothing can be put between the brackets: `rand() :: FLOAT`. */
export function takesNoArguments({ name, signature }: Callable): boolean {
  return signature.slice(name.length).replace(/\s/g, "").startsWith("()");
}

export const COMMAND_SUGGESTIONS: readonly Suggestion[] = COMMANDS.map(({ name, usage, sentence }) => ({
  label: `:${name}`,
  // Those that take something get the blank before it.
  apply: /^:\w+ [^[]/.test(usage) ? `:${name} ` : `:${name}`,
  kind: "command",
  signature: usage,
  description: sentence,
}));

export const TOPIC_SUGGESTIONS: readonly Suggestion[] = [
  ...COMMANDS.map(
    ({ name, sentence }): Suggestion => ({ label: name, apply: name, kind: "topic", description: sentence }),
  ),
  ...KEYWORD_SUGGESTIONS.filter(({ description }) => description !== undefined).map(
    (suggestion): Suggestion => ({ ...suggestion, kind: "topic" }),
  ),
];

export const SWITCH_SUGGESTIONS: readonly Suggestion[] = ["on", "off"].map((word) => ({
  label: word,
  apply: word,
  kind: "keyword",
}));
