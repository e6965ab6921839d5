/** From a note and what the database has of it to the view that is shown; what is gone is counted, what is another thing by now is taken as gone. */
import { renamedBundles } from "../../graph/figure/bundles.ts";
import type { Position } from "../../graph/figure/geometry.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";
import { LAYOUT_NAMES } from "../../graph/layout/layout-names.ts";
import type { Lens } from "../../graph/lens.ts";
import { NO_LENS_CHANGES } from "../../graph/look/lens-changes.ts";
import { readLook } from "../../graph/look/read-look.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { Found } from "../../graph/view/found.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import type { Expansion, ShownView } from "../state/explored.ts";
import type { Selection } from "../state/selection.ts";
import { select } from "../state/selection.ts";
import { FINGERPRINT_LENGTH, nodeFingerprint, relationshipFingerprint } from "./fingerprint.ts";
import { indexesIn } from "./index-ranges.ts";
import { readFilters } from "./page-filters.ts";
import { readRollUp } from "./page-look.ts";

/** A view that came back, and how much of it did not. */
export interface RestoredView {
  readonly view: ShownView;
  readonly selection: Selection;
  readonly missing: { readonly nodes: number; readonly relationships: number };
}

/** The nodes and relationships of a note, in its order; undefined where there is none any more. */
interface Entities {
  readonly nodes: readonly (GraphNode | undefined)[];
  readonly relationships: readonly (GraphRelationship | undefined)[];
}

/**
 * @param found what the database has of the keys of the note
 * @param lens that of the database
 * @throws GraphError `invalid_request` for a note whose page part cannot be read
 */
export function restoredView(note: ViewNote, found: Subgraph, lens: Lens): RestoredView {
  const page = new Found("view", note.page ?? {});
  const entities = entitiesOf(note, found, lens, textAt(page, "checks"));
  const nodes = entities.nodes.filter((node) => node !== undefined);
  const relationships = entities.relationships.filter((relationship) => relationship !== undefined);
  const parts = partsIn(page, entities);
  const { title, query, actors } = note;
  return {
    view: {
      subgraph: { nodes, relationships },
      positions: new Map([...positionsOf(note, entities, parts.indexes("unplaced")), ...groupPositions(page)]),
      source: { title, query, actors },
      hidden: new Set(parts.ids("hidden")),
      pinned: new Set(parts.ids("pinned")),
      revealed: new Set(parts.ids("revealed")),
      openBundles: openBundles(page, entities),
      expansions: expansionsOf(page, entities),
      layout: layoutOf(note),
      ...page.optional("filters", readFilters),
      // A page that wrote no look had none; a figure says nothing of it, and the reader's own goes on.
      ...(note.page === undefined ? {} : { look: NO_LENS_CHANGES }),
      ...page.optional("look", (found) => readLook(found)),
      ...page.optional("rollUp", (found) => readRollUp(found, (ranges) => idsOf(rangesAt(ranges, entities), entities))),
    },
    selection: selectionOf(entities, parts.indexes("selected")),
    missing: {
      nodes: note.nodes.length - nodes.length,
      relationships: note.relationships.length - relationships.length,
    },
  };
}

function entitiesOf(note: ViewNote, found: Subgraph, lens: Lens, checks: string): Entities {
  const isSame = (index: number, fingerprint: string): boolean => {
    const expected = checks.slice(index * FINGERPRINT_LENGTH, (index + 1) * FINGERPRINT_LENGTH);
    return expected === "" || expected === fingerprint;
  };
  const nodeOf = byKey(found.nodes);
  const keys = new Map<string, string>();
  const nodes = note.nodes.map(([key], index) => {
    const node = nodeOf(key);
    if (node === undefined || keys.has(node.elementId) || !isSame(index, nodeFingerprint(lens, node))) return undefined;
    keys.set(node.elementId, key);
    return node;
  });
  const keyOf = (elementId: string): string => keys.get(elementId) ?? elementId;
  const relationshipOf = byKey(found.relationships);
  const seen = new Set<string>();
  const relationships = note.relationships.map((key, index) => {
    const one = relationshipOf(key);
    if (one === undefined || seen.has(one.elementId)) return undefined;
    if (!keys.has(one.startNodeElementId) || !keys.has(one.endNodeElementId)) return undefined;
    if (!isSame(note.nodes.length + index, relationshipFingerprint(one, keyOf))) return undefined;
    seen.add(one.elementId);
    return one;
  });
  return { nodes, relationships };
}

/** Finds by element id or by the property `id`, as the keys of notes name things. */
function byKey<T extends GraphNode | GraphRelationship>(entities: readonly T[]): (key: string) => T | undefined {
  const byId = new Map<string, T>();
  const byElementId = new Map<string, T>();
  for (const entity of entities) {
    byElementId.set(entity.elementId, entity);
    const { id } = entity.properties;
    if (typeof id === "string" || typeof id === "bigint") byId.set(String(id), entity);
  }
  return (key) => byElementId.get(key) ?? byId.get(key);
}

function positionsOf(
  note: ViewNote,
  { nodes }: Entities,
  unplaced: ReadonlySet<number>,
): ReadonlyMap<string, Position> {
  const positions = new Map<string, Position>();
  for (const [index, [, x, y]] of note.nodes.entries()) {
    const node = nodes[index];
    if (node !== undefined && !unplaced.has(index) && Number.isFinite(x) && Number.isFinite(y))
      positions.set(node.elementId, { x, y });
  }
  return positions;
}

/** Places of the groups that nodes are rolled up to; they are no nodes of the database. */
function groupPositions(page: Found): readonly (readonly [string, Position])[] {
  const groups = page.at("groups");
  return (groups.isAbsent ? [] : groups.list()).map((group) => {
    const [id, x, y] = group.list();
    if (id === undefined || x === undefined || y === undefined) throw group.wrong("[id, x, y]");
    return [id.text(), { x: x.number(), y: y.number() }];
  });
}

interface Parts {
  /** Places in the lists: nodes first, then relationships. */
  indexes(name: string): ReadonlySet<number>;
  /** Element ids of what is still there of them. */
  ids(name: string): readonly string[];
}

function partsIn(page: Found, entities: Entities): Parts {
  const indexes = (name: string): ReadonlySet<number> => new Set(rangesAt(page.at(name), entities));
  return { indexes, ids: (name) => idsOf(indexes(name), entities) };
}

function rangesAt(found: Found, { nodes, relationships }: Entities): readonly number[] {
  if (found.isAbsent) return [];
  const indexes = indexesIn(found.text(), nodes.length + relationships.length);
  if (indexes === undefined) throw found.wrong("ranges such as “0-3 7”");
  return indexes;
}

function idsOf(indexes: Iterable<number>, { nodes, relationships }: Entities): readonly string[] {
  return [...indexes].flatMap((index) => (nodes[index] ?? relationships[index - nodes.length])?.elementId ?? []);
}

function selectionOf(entities: Entities, indexes: ReadonlySet<number>): Selection {
  const count = entities.nodes.length;
  return select({
    nodes: idsOf(
      [...indexes].filter((index) => index < count),
      entities,
    ),
    relationships: idsOf(
      [...indexes].filter((index) => index >= count),
      entities,
    ),
  });
}

function openBundles(page: Found, { nodes }: Entities): ReadonlySet<string> {
  const open = page.at("open");
  return renamedBundles(
    open.isAbsent ? [] : open.texts(),
    (place) => nodes[Number(place)]?.elementId ?? (place.startsWith("group:") ? place : undefined),
  );
}

function expansionsOf(page: Found, entities: Entities): readonly Expansion[] {
  const found = page.at("expansions");
  const count = entities.nodes.length;
  return (found.isAbsent ? [] : found.list()).flatMap((item) => {
    const [of = [], brought = []] = item.list().map((ranges) => rangesAt(ranges, entities));
    const expanded = idsOf(of, entities);
    if (expanded.length === 0) return [];
    return {
      of: expanded,
      broughtNodes: new Set(
        idsOf(
          brought.filter((index) => index < count),
          entities,
        ),
      ),
      broughtRelationships: new Set(
        idsOf(
          brought.filter((index) => index >= count),
          entities,
        ),
      ),
    };
  });
}

/** A layout that this page does not know is that of all nodes that have no place: the usual one. */
function layoutOf({ layout, seed }: ViewNote): { readonly id: LayoutId; readonly run: number } {
  const id = LAYOUT_NAMES.find((known) => known.id === layout)?.id ?? "force";
  return { id, run: seed !== undefined && Number.isSafeInteger(seed) && seed > 0 ? seed : 1 };
}

function textAt(page: Found, name: string): string {
  const found = page.at(name);
  return found.isAbsent ? "" : found.text();
}
