/** The worked examples for the graph at hand: those of the talks model where it is one, and general ones for any schema. */
import type { Language, Lens } from "../../../graph/lens.ts";
import type { Example, ExampleGroup, ExampleSchema } from "./example.ts";
import { EVIDENCE_GROUPS } from "./examples-evidence.ts";
import { generalGroups } from "./examples-general.ts";
import { TALKS_GROUPS } from "./examples-talks.ts";
import { folded, hasAllWords, searchWords } from "./search.ts";

/** All groups for a schema. Those on evidence need claims, which imported facts may lack. */
export function exampleGroups(lens: Lens, schema: ExampleSchema): readonly ExampleGroup[] {
  const general = generalGroups(schema);
  if (lens.id !== "talks") return general;
  return [...TALKS_GROUPS, ...(schema.labels.includes("Claim") ? EVIDENCE_GROUPS : []), ...general];
}

/** All examples for a schema, in order. */
export function examplesFor(lens: Lens, schema: ExampleSchema): readonly Example[] {
  return exampleGroups(lens, schema).flatMap(({ examples }) => examples);
}

/** The groups with the examples in which each word occurs; groups without any are left out. */
export function searchExamples(
  groups: readonly ExampleGroup[],
  query: string,
  language: Language,
): readonly ExampleGroup[] {
  const words = searchWords(query);
  if (words.length === 0) return groups;
  return groups
    .map((group) => ({
      ...group,
      examples: group.examples.filter(({ title, shows, statement }) =>
        hasAllWords(folded(`${title[language]}\n${shows[language]}\n${statement}`), words),
      ),
    }))
    .filter(({ examples }) => examples.length > 0);
}
