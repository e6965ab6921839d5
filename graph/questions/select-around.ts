/** The graph around actors: one and its neighbours, as a double click shows it; or several, what joins them, and whom at least two of them are joined to. */
import { GraphError } from "../errors.ts";
import type { Language, Lens } from "../lens.ts";
import { phraseOf } from "../lens.ts";
import type { GraphReader } from "../store.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../values.ts";
import type { Words } from "../vocabulary.ts";
import type { LensAsking } from "./asking.ts";
import { asCount, asList, asNode, asRelationship, runOptions } from "./asking.ts";
import { shownTypesPattern, typesPattern } from "./cypher-text.ts";
import type { Period } from "./happened.ts";
import { happenedWithin } from "./happened.ts";
import { findNodes } from "./lookup.ts";
import { readNeighbours } from "./neighbours.ts";
import type { Selected, Selecting } from "./select-graph.ts";

/** Whom it is about, and which relationships count. */
interface Around extends Period {
  readonly ids: readonly string[];
  readonly types?: readonly string[] | undefined;
}

const WORDS = {
  only: { en: "only: {names}", ja: "対象の関係：{names}" },
  since: { en: "since {day}", ja: "{day}以降" },
  until: { en: "until {day}", ja: "{day}以前" },
} satisfies { readonly [name: string]: Words };

/** @throws GraphError `not_found` naming every id that nothing has; `invalid_request` for more actors than nodes may be shown, or a period without dates */
export async function selectAround(reader: GraphReader, around: Around, selecting: Selecting): Promise<Selected> {
  const ids = [...new Set(around.ids)];
  if (ids.length === 0)
    throw new GraphError("invalid_request", "No actor was given.", { hint: "Give at least one id." });
  if (ids.length > selecting.limit) {
    throw new GraphError(
      "invalid_request",
      `${ids.length} actors were given, but at most ${selecting.limit} nodes may be shown.`,
      { hint: "Raise `limit`, or name fewer actors." },
    );
  }
  const actors = await nodesOf(reader, ids, selecting);
  const [first] = actors;
  const found =
    actors.length === 1 && first !== undefined
      ? await aroundOne(reader, first, around, selecting)
      : await amongSeveral(reader, actors, around, selecting);
  const filters = phrases(around, selecting.lens, selecting.language);
  return {
    subgraph: found,
    positions: new Map(),
    origin: {
      actors: ids,
      ...(filters.length === 0 ? {} : { filters }),
      ...(found.leftOut.nodes + found.leftOut.relationships === 0 ? {} : { leftOut: found.leftOut }),
    },
  };
}

interface Found {
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  readonly leftOut: { readonly nodes: number; readonly relationships: number };
}

async function nodesOf(reader: GraphReader, ids: readonly string[], asking: LensAsking): Promise<readonly GraphNode[]> {
  const found = await findNodes(reader, ids, asking);
  const missing = ids.filter((id) => !found.has(id));
  if (missing.length > 0) {
    const named = missing.map((id) => `“${id}”`).join(", ");
    throw new GraphError("not_found", `There is no node with the id ${named}.`, {
      hint: "Ids are the stable `id` property or the `elementId` of the database; search finds them by name.",
      details: { missing },
    });
  }
  return [...new Map([...found.values()].map((node) => [node.elementId, node])).values()];
}

async function aroundOne(reader: GraphReader, actor: GraphNode, around: Around, selecting: Selecting): Promise<Found> {
  const { types, from, to } = around;
  const ask = { id: actor.elementId, types, from, to, direction: "both", limit: selecting.limit - 1 } as const;
  const found = await readNeighbours(reader, ask, selecting);
  const nodes = found.total + 1 - found.nodes.length;
  if (nodes === 0) return { ...found, leftOut: { nodes, relationships: 0 } };
  const { pattern, also, parameters } = tiesOf(around, selecting);
  const text = `MATCH (n) WHERE elementId(n) = $id MATCH (n)-[r${pattern}]-(m) WHERE true${also} RETURN count(DISTINCT r)`;
  const table = await reader.read(
    { text, parameters: { ...parameters, id: actor.elementId } },
    runOptions(selecting, 1),
  );
  return { ...found, leftOut: { nodes, relationships: asCount(table.rows[0]?.[0]) - found.relationships.length } };
}

async function amongSeveral(
  reader: GraphReader,
  actors: readonly GraphNode[],
  around: Around,
  selecting: Selecting,
): Promise<Found> {
  const { pattern, also, parameters } = tiesOf(around, selecting);
  const text = `
MATCH (a) WHERE elementId(a) IN $ids
WITH collect(a) AS actors
CALL (actors) {
  UNWIND actors AS a MATCH (a)-[r${pattern}]->(b) WHERE b IN actors${also}
  RETURN collect(DISTINCT r) AS among
}
CALL (actors) {
  UNWIND actors AS a MATCH (a)-[r${pattern}]-(m) WHERE NOT m IN actors${also}
  WITH m, count(DISTINCT a) AS joined, collect(DISTINCT r) AS ties WHERE joined > 1
  ORDER BY joined DESC, size(ties) DESC, toStringOrNull(m.id), elementId(m)
  WITH collect([m, ties]) AS common, sum(size(ties)) AS ties
  RETURN common[0..$limit] AS common, size(common) AS total, ties
}
RETURN among, common, total, ties`;
  const ids = actors.map((actor) => actor.elementId);
  const limit = BigInt(selecting.limit - actors.length);
  const table = await reader.read({ text, parameters: { ...parameters, ids, limit } }, runOptions(selecting, 1));
  const [among, common, total, ties] = table.rows[0] ?? [];
  const pairs = asList(common).map((pair) => asList(pair));
  const joining = pairs.flatMap((pair) => asList(pair[1]).map(asRelationship));
  return {
    nodes: [...actors, ...pairs.map((pair) => asNode(pair[0]))],
    relationships: [...asList(among).map(asRelationship), ...joining],
    leftOut: { nodes: asCount(total) - pairs.length, relationships: asCount(ties) - joining.length },
  };
}

/** Which relationships count, as part of a pattern and as further conditions. */
function tiesOf(
  around: Around,
  { lens }: LensAsking,
): { readonly pattern: string; readonly also: string; readonly parameters: ValueMap } {
  const { types } = around;
  const happened = happenedWithin(lens, around);
  return {
    pattern: types === undefined || types.length === 0 ? shownTypesPattern(lens) : typesPattern(types),
    also: happened === undefined ? "" : ` AND ${happened.text}`,
    parameters: happened?.parameters ?? {},
  };
}

function phrases({ types, from, to }: Around, lens: Lens, language: Language): readonly string[] {
  const say = (words: Words, filling: string): string => words[language].replace(/\{\w+\}/, () => filling);
  const names = (types ?? []).map((type) => phraseOf(lens, type, language)).join(language === "ja" ? "、" : ", ");
  return [
    ...(names === "" ? [] : [say(WORDS.only, names)]),
    ...(from === undefined ? [] : [say(WORDS.since, from)]),
    ...(to === undefined ? [] : [say(WORDS.until, to)]),
  ];
}
