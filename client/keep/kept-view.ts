/** A view as the note that a link, a saved view, a file and the kept session hold: everything by stable keys, so that it survives a re-seed. */
import { renamedBundles } from "../../graph/figure/bundles.ts";
import type { Position } from "../../graph/figure/geometry.ts";
import { stableKey } from "../../graph/files/exported-graph.ts";
import { inTenths } from "../../graph/layout/layout-graph.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import type { JsonObject, ViewNote } from "../../graph/view/view-note.ts";
import type { View } from "../state/explored.ts";
import { NO_FILTERS } from "../state/filters.ts";
import type { Selection } from "../state/selection.ts";
import { nodeFingerprint, relationshipFingerprint } from "./fingerprint.ts";
import { rangesOf } from "./index-ranges.ts";
import { writeFilters } from "./page-filters.ts";
import { isGroup, writeLook, writeRollUp } from "./page-look.ts";

/** What is kept besides the view itself. */
export interface Beside {
  readonly selection: Selection;
  readonly language: Language;
  /** The lens of the database, without the reader's changes. */
  readonly lens: Lens;
}

/** The note of a view. @param beside what is kept with it */
export function noteOfView(view: View, beside: Beside): ViewNote {
  const { subgraph, positions, source, layout } = view;
  const keys = keysOf(subgraph.nodes);
  const nodes = subgraph.nodes.map((node, index): readonly [string, number, number] => {
    const { x, y } = positions.get(node.elementId) ?? NOWHERE;
    return [keys[index] ?? node.elementId, tenths(x), tenths(y)];
  });
  return {
    language: beside.language,
    title: source?.title,
    query: source?.query,
    actors: source?.actors,
    layout: layout.id,
    seed: layout.run,
    nodes,
    relationships: keysOf(subgraph.relationships),
    page: pageOf(view, beside, keys),
  };
}

const NOWHERE: Position = { x: 0, y: 0 };

function pageOf(view: View, { selection, lens }: Beside, keys: readonly string[]): JsonObject {
  const { nodes, relationships } = view.subgraph;
  const indexes = new Map<string, number>();
  for (const [index, { elementId }] of [...nodes, ...relationships].entries()) indexes.set(elementId, index);
  const keyOf = (elementId: string): string => keys[indexes.get(elementId) ?? -1] ?? elementId;
  const ranges = (ids: Iterable<string>): string => rangesOf([...ids].flatMap((id) => indexes.get(id) ?? []));
  const checks = [
    ...nodes.map((node) => nodeFingerprint(lens, node)),
    ...relationships.map((relationship) => relationshipFingerprint(relationship, keyOf)),
  ];
  return withoutEmpty({
    checks: checks.join(""),
    unplaced: rangesOf(nodes.flatMap(({ elementId }, index) => (view.positions.has(elementId) ? [] : [index]))),
    selected: ranges([...selection.nodes, ...selection.relationships]),
    hidden: ranges(view.hidden),
    pinned: ranges(view.pinned),
    revealed: ranges(view.revealed),
    // Keys of bundles with the places of their nodes in place of ids.
    open: [
      ...renamedBundles(
        view.openBundles,
        (id) => indexes.get(id)?.toString() ?? (isGroup(view.rollUp, id) ? id : undefined),
      ),
    ],
    groups: [...view.positions].flatMap(([id, { x, y }]) =>
      isGroup(view.rollUp, id) ? [[id, tenths(x), tenths(y)]] : [],
    ),
    expansions: view.expansions.map(({ of, broughtNodes, broughtRelationships }) => [
      ranges(of),
      ranges([...broughtNodes, ...broughtRelationships]),
    ]),
    filters: view.filters === NO_FILTERS ? undefined : writeFilters(view.filters),
    look: writeLook(view.look),
    rollUp: writeRollUp(view.rollUp, ranges),
  });
}

/** Keys that name each entity alone: where two share an `id`, their element ids. */
function keysOf(entities: readonly (GraphNode | GraphRelationship)[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const entity of entities) counts.set(stableKey(entity), (counts.get(stableKey(entity)) ?? 0) + 1);
  return entities.map((entity) => (counts.get(stableKey(entity)) === 1 ? stableKey(entity) : entity.elementId));
}

function withoutEmpty(page: JsonObject): JsonObject {
  return Object.fromEntries(
    Object.entries(page).filter(
      ([, value]) => value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0),
    ),
  );
}

/** Tenths of a pixel are finer than a screen shows. */
function tenths(value: number): number {
  return Number.isFinite(value) ? inTenths(value) : 0;
}
