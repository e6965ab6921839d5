/**
 * The mapping file: which column of a table (or field of a JSON record) means what. One YAML file for the user's own tables; the known formats
 * (ICEWS, GDELT, PLOVER) are mapping files of the same kind in `mappings/`.
 */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { ACTOR_KINDS, CERTAINTIES } from "../../../graph/vocabulary.ts";
import { packageRoot } from "../../datasets.ts";
import { importFileError, type Problem } from "../../problems.ts";
import { parseEntry, parseYaml } from "../../read-yaml.ts";

const text = z.string().min(1, "must not be empty");
const name = text.max(100, "must have at most 100 characters");
/** A relationship type or label as people may choose it: anything that is not a control character. */
const word = z.string().regex(/^[^\p{Cc}]{1,100}$/u, "must have 1 to 100 characters and no control characters");

/** Values by names that the user chooses. zod leaves out `__proto__` without a word, and what stands under it would be lost. */
function byName<Schema extends z.ZodType>(names: z.ZodString, schema: Schema) {
  return z.preprocess(
    (input, context) => {
      if (typeof input === "object" && input !== null && Object.hasOwn(input, "__proto__")) {
        const message = "this name cannot be used in a mapping, expected another one";
        context.addIssue({ code: "custom", path: ["__proto__"], message, input: Reflect.get(input, "__proto__") });
      }
      return input;
    },
    z.record(names, schema),
  );
}

/** A column by its name, or one value for every row. */
const given = z.union([name, z.strictObject({ value: text })]);
export type Given = z.infer<typeof given>;

export const PROPERTY_TYPES = ["string", "integer", "float", "boolean", "date"] as const;
const property = z.union([name, z.strictObject({ column: name, type: z.enum(PROPERTY_TYPES) })]);
export type PropertyColumn = z.infer<typeof property>;
const properties = byName(word, property);

const party = z.strictObject({
  /** In JSON: the list whose elements are the parties; the fields below then are theirs. */
  each: name.optional(),
  /** What stands between several parties in one cell. */
  split: z.string().min(1).max(5).optional(),
  /** The name that people read. */
  name: given,
  /** What tells one party from another; the name where there is none. */
  id: given.optional(),
  kind: z
    .union([z.enum(ACTOR_KINDS), z.strictObject({ column: name, words: byName(text, z.enum(ACTOR_KINDS)) })])
    .optional(),
  country: given.optional(),
  properties: properties.optional(),
});

const eventType = z.strictObject({
  column: name.optional(),
  /** Which table of codes the column speaks. Without one the column holds relationship types. */
  codes: z.enum(["cameo", "icews", "plover"]).optional(),
  /** The column with PLOVER's mode. */
  mode: name.optional(),
  /** The user's own words. */
  words: byName(text, word).optional(),
  value: word.optional(),
});

const article = z.strictObject({
  url: given.optional(),
  id: given.optional(),
  outlet: given.optional(),
  title: given.optional(),
  byline: given.optional(),
  publishedAt: given.optional(),
  language: given.optional(),
});

const date = z.union([name, z.strictObject({ column: name, format: text })]);

const events = z.strictObject({
  id: given.optional(),
  from: party,
  to: party,
  type: eventType,
  date,
  dateEnd: date.optional(),
  verb: given.optional(),
  topic: given.optional(),
  place: given.optional(),
  severity: given.optional(),
  summary: given.optional(),
  certainty: z
    .union([
      z.enum(CERTAINTIES),
      z.strictObject({
        column: name,
        words: byName(text, z.enum(CERTAINTIES)).optional(),
        split: z.string().min(1).optional(),
      }),
    ])
    .optional(),
  attributedTo: given.optional(),
  locator: z.strictObject({ column: name, before: z.string().max(40).optional() }).optional(),
  article: article.optional(),
  properties: properties.optional(),
});

const nodes = z.strictObject({
  key: name,
  labels: given.optional(),
  properties: properties.optional(),
});

const relationships = z.strictObject({
  key: name.optional(),
  start: name,
  end: name,
  type: given.optional(),
  properties: properties.optional(),
});

export const mappingRecord = z
  .strictObject({
    /** The format's name in reports. */
    title: text.optional(),
    /** Who says so, where no article is cited: stored as `source`. The data set's name where absent. */
    source: text.optional(),
    /** Ids of actors begin with it, so that files of one coding scheme share their actors. The data set's name where absent. */
    namespace: z
      .string()
      .regex(/^[a-z0-9][a-z0-9-]*$/, "must be of a-z, 0-9 and hyphens")
      .optional(),
    table: z
      .strictObject({
        delimiter: z.string().min(1).max(3).optional(),
        quote: z.enum(['"', "'", "none"]).optional(),
        /** Names of the columns of a file without a header. */
        columns: z.array(name).optional(),
        /** What stands for an empty cell, besides nothing. */
        empty: z.array(z.string()).optional(),
      })
      .optional(),
    events: events.optional(),
    nodes: nodes.optional(),
    relationships: relationships.optional(),
  })
  .refine(
    (mapping) =>
      [mapping.events, mapping.nodes, mapping.relationships].filter((part) => part !== undefined).length === 1,
    "must say what a row is: exactly one of `events`, `nodes`, `relationships`",
  );

export type Mapping = z.infer<typeof mappingRecord>;
export type EventMapping = z.infer<typeof events>;
export type PartyMapping = z.infer<typeof party>;
export type ArticleMapping = z.infer<typeof article>;
export type NodeMapping = z.infer<typeof nodes>;
export type RelationshipMapping = z.infer<typeof relationships>;

/** The mappings that come with the program. */
export const BUILT_IN_MAPPINGS = ["icews", "icews-four", "gdelt", "plover", "polecat"] as const;
export type BuiltInMapping = (typeof BUILT_IN_MAPPINGS)[number];

/** @throws GraphError `invalid_request` with file and line of every problem */
export function parseMapping(file: string, yaml: string): Mapping {
  const problems: Problem[] = [];
  const parsed = parseYaml(file, yaml, problems);
  const entry = parsed === undefined ? undefined : parseEntry(parsed, [], mappingRecord, problems);
  if (entry === undefined) throw importFileError(file, problems);
  return entry.record;
}

/** One of the mappings of this program. */
export async function builtInMapping(mapping: BuiltInMapping): Promise<Mapping> {
  const file = `${mapping}.yaml`;
  return parseMapping(file, await readFile(join(packageRoot(), "seed", "import", "mappings", file), "utf8"));
}
