/** Which part of the graph `render` and `export` take: a query, actors, or a view that was opened from a file; and the database it is asked of. */
import { basename } from "node:path";
import type { z } from "zod";
import { expectedBy } from "../graph/contract/schema-fault.ts";
import { GraphError } from "../graph/errors.ts";
import { guardedReader } from "../graph/neo4j/guarded.ts";
import { readSchema } from "../graph/questions/schema.ts";
import type { OpenedView } from "../graph/view/open-view.ts";
import { openView } from "../graph/view/open-view.ts";
import type { Sources } from "../render/requested-graph.ts";
import { didYouMean } from "../seed/near-miss.ts";
import { withDatabase } from "./database.ts";
import { flagOf, listOf, refuseTogether, textOf, textsOf } from "./given-options.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { parametersOf } from "./parameters.ts";
import { timeoutOf } from "./query.ts";
import { readBytes, statementError, statementOf } from "./statement.ts";
import { say } from "./terminal.ts";

/** No bound of rows: what is selected is bounded by its nodes. */
const MOST_ROWS = Number.MAX_SAFE_INTEGER - 1;

/** What is asked for: fields as `renderBody` and `exportBody` take them, and a view, which is there already. */
export interface Selection {
  readonly fields: { readonly [field: string]: unknown };
  readonly view: OpenedView | undefined;
}

/**
 * Reads what is selected, with its files.
 * @throws GraphError `invalid_request` where nothing or more than one thing is selected, or a file is wrong
 */
export async function selectionOf(given: GivenOptions): Promise<Selection> {
  const ways = ["query", "file", "actor", "view"];
  refuseTogether(given, ways);
  if (ways.every((way) => given[way] === undefined)) {
    throw new GraphError(
      "invalid_request",
      "Nothing is selected; one of `--query`, `--file`, `--actor`, `--view` is expected.",
      {
        hint: 'Such as --actor steve-witkoff, or --query "MATCH p = (:Actor)-[:NEGOTIATED_WITH]-() RETURN p".',
      },
    );
  }
  const { query, file } = { query: textOf(given, "query"), file: textOf(given, "file") };
  const isQuery = query !== undefined || file !== undefined;
  refuseWithout(given, isQuery, ["param", "params"], "`--query` or `--file`");
  refuseWithout(given, given.actor !== undefined, ["types", "from", "to"], "`--actor`");
  const view = textOf(given, "view");
  return {
    fields: {
      query: isQuery ? await statementOf(query, file) : undefined,
      actor: given.actor === undefined ? undefined : textsOf(given, "actor"),
      types: listOf(given, "types"),
      from: textOf(given, "from"),
      to: textOf(given, "to"),
      limit: textOf(given, "limit"),
      parameters: isQuery ? await parametersOf(textsOf(given, "param"), textOf(given, "params")) : undefined,
    },
    view: view === undefined ? undefined : openView(await readBytes(view, "view"), basename(view)),
  };
}

/** Whether the database must be asked: a graph file holds all there is. */
export function needsDatabase({ view }: Selection): boolean {
  return view?.kind !== "graph";
}

/** The fields that render and export have in common; what a view says of itself holds where nothing is given. @throws GraphError for a wrong `--made` */
export async function commonFields(
  given: GivenOptions,
  { fields, view }: Selection,
): Promise<{ readonly [field: string]: unknown }> {
  const own = view === undefined ? {} : (await import("../render/told-graph.ts")).defaultsOf(view);
  return {
    ...fields,
    lang: textOf(given, "lang") ?? own.lang,
    title: textOf(given, "title"),
    layout: textOf(given, "layout") ?? own.layout,
    seed: textOf(given, "seed") ?? own.seed,
    made: madeOf(given),
  };
}

/**
 * The body of a request, checked with the schema that HTTP uses too.
 * @throws GraphError `invalid_request` naming the option whose value is wrong
 */
export function parsedBody<Schema extends z.ZodType>(
  schema: Schema,
  fields: { readonly [field: string]: unknown },
): z.output<Schema> {
  const parsed = schema.safeParse(fields);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const field = String(issue?.path[0] ?? "");
  const value = issue?.path.reduce<unknown>((found, key) => (isRecord(found) ? found[String(key)] : undefined), fields);
  const words = issue?.code === "invalid_value" ? issue.values.map(String) : [];
  throw new GraphError(
    "invalid_request",
    `\`${flagOf(field)}\` is "${String(value)}"; ${expectedBy(issue)} is expected.${didYouMean(String(value), words)}`,
  );
}

/**
 * Lets `work` ask the database, where one is needed; opens none where not.
 * @param work is handed a function that says where graphs come from, with the schema read anew each time
 * @throws GraphError what opening and the work throw; a statement of the user that is wrong is wrong input
 */
export async function withSources<T>(
  given: GivenOptions,
  isNeeded: boolean,
  signal: AbortSignal,
  work: (sources: () => Sources) => Promise<T>,
): Promise<T> {
  if (!isNeeded) return work(() => ({}));
  const asking = { limits: { timeoutMs: timeoutOf(given), maxRows: MOST_ROWS }, signal };
  // One connection first, then several at once: a wrong password on each of them would lock the user out.
  return withDatabase(
    await settingsOf(given),
    { onProgress: ({ message }) => say(message), signal },
    async ({ store }) => {
      const readers = { reader: store, guarded: guardedReader(store) };
      try {
        return await work(() => {
          const lens = readSchema(store, asking).then((schema) => schema.lens);
          lens.catch(() => undefined); // Awaited with what is asked meanwhile, which may fail first.
          return { readers, asking: { ...asking, lens } };
        });
      } catch (error) {
        throw statementError(error);
      }
    },
  );
}

/** When it was made, as ISO 8601; the clock is only looked at where that is asked for. */
function madeOf(given: GivenOptions): string | undefined {
  const { made } = given;
  if (made === undefined) return undefined;
  if (made === true || made === "now") return `${new Date().toISOString().slice(0, 19)}Z`;
  const text = String(made);
  if (/^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}.*)?$/.test(text) && !Number.isNaN(Date.parse(text))) return text;
  throw new GraphError("invalid_request", `\`--made\` is "${text}"; a date such as 2025-11-21, or now, is expected.`);
}

function refuseWithout(given: GivenOptions, isThere: boolean, names: readonly string[], needed: string): void {
  const name = isThere ? undefined : names.find((candidate) => given[candidate] !== undefined);
  if (name === undefined) return;
  throw new GraphError("invalid_request", `\`${flagOf(name)}\` was given without ${needed}, which it belongs to.`);
}

function isRecord(value: unknown): value is { readonly [key: string]: unknown } {
  return typeof value === "object" && value !== null;
}
