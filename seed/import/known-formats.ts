/** The formats that are known without a mapping of the user's: what their columns or fields are, and the mappings that they have. */
import { GDELT1_COLUMNS, GDELT2_COLUMNS } from "./events/event-columns.ts";
import { icewsVerbType } from "./events/event-types.ts";
import { builtInMapping, type Mapping } from "./map/mapping.ts";
import type { Format } from "./recognise.ts";

/** A mapping that comes with the program, and the names of the columns where the file has no header. */
interface KnownTable {
  readonly mapping: Mapping;
  readonly names?: readonly string[];
}

const ICEWS_FOUR = ["source", "relation", "target", "date"];

/** What a table is, by its first row; undefined where nobody knows. */
export async function knownTable(
  cells: readonly (string | undefined)[],
  format: Format | undefined,
): Promise<KnownTable | undefined> {
  const names = cells.map((cell) => cell?.trim() ?? "");
  const has = (...wanted: readonly string[]): boolean => wanted.every((name) => names.includes(name));
  if (has("CAMEO Code", "Source Name", "Target Name")) return { mapping: await builtInMapping("icews") };
  if (names.length === 4 && has(...ICEWS_FOUR)) return { mapping: await builtInMapping("icews-four") };
  if (names.length === 4 && icewsVerbType(names[1] ?? "") !== undefined) {
    return { mapping: await builtInMapping("icews-four"), names: ICEWS_FOUR };
  }
  if (has("Event Type", "Actor Name", "Recipient Name")) return { mapping: await builtInMapping("polecat") };
  if (isGdelt(names) || format === "gdelt") return gdelt(names.length);
  return gephi(names);
}

/** Whether a row is one of GDELT, whose files have no header. */
export function isGdelt(cells: readonly string[]): boolean {
  return [57, 58, 61].includes(cells.length) && /^\d+$/.test(cells[0] ?? "") && /^\d{8}$/.test(cells[1] ?? "");
}

async function gdelt(width: number): Promise<KnownTable> {
  const mapping = await builtInMapping("gdelt");
  if (width === 61) return { mapping, names: GDELT2_COLUMNS };
  if (width !== 57 || mapping.events === undefined) return { mapping, names: GDELT1_COLUMNS };
  // The oldest files have no address of an article.
  const { article, certainty, attributedTo, ...events } = mapping.events;
  return { mapping: { ...mapping, events }, names: GDELT1_COLUMNS.slice(0, 57) };
}

/** The tables of nodes and edges that Gephi writes, and everybody who follows it. */
function gephi(names: readonly string[]): KnownTable | undefined {
  const named = (wanted: string): string | undefined => names.find((name) => name.toLowerCase() === wanted);
  const [start, end, id] = [named("source"), named("target"), named("id")];
  const type = named("label") ?? named("relationship") ?? named("relation");
  if (start !== undefined && end !== undefined) {
    return {
      mapping: {
        title: "table of relationships",
        relationships: { start, end, ...(id && { key: id }), ...(type && { type }) },
      },
    };
  }
  const labels = named("labels") ?? named("type") ?? named("category");
  return id === undefined
    ? undefined
    : { mapping: { title: "table of nodes", nodes: { key: id, ...(labels && { labels }) } } };
}

/** What the records of a JSON text are, by the keys at its beginning; undefined where they are none that are known. */
export async function knownRecords(
  keys: ReadonlySet<string>,
  format: Format | undefined,
): Promise<Mapping | undefined> {
  if (keys.has("Event Type") && keys.has("Actor Name")) return builtInMapping("polecat");
  const isPlover =
    keys.has("event") && keys.has("source") && keys.has("date") && (keys.has("actor_text") || keys.has("recipient"));
  if (isPlover || format === "plover") return builtInMapping("plover");
  if (ICEWS_FOUR.every((key) => keys.has(key)) && !GRAPH_KEYS.some((key) => keys.has(key)))
    return builtInMapping("icews-four");
  return undefined;
}

/** What a graph in JSON calls its parts; its links may look like events. */
const GRAPH_KEYS = ["nodes", "links", "edges", "elements"];
