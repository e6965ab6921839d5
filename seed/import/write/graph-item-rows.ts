/** What is stored of the nodes and relationships of graph files. Pure; one value a batch. */
import { searchKeys } from "../../../graph/names.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { ENTITY } from "../../../graph/vocabulary.ts";
import { NODE_LABELS } from "../../graph-rows.ts";
import { nodeKey } from "../identity.ts";
import type { NodeItem, RelationshipItem } from "../input.ts";
import type { Provenance } from "./event-rows.ts";
import { IMPORT_KEY } from "./import-statements.ts";
import { plain } from "./row-properties.ts";

/** Properties that an import writes itself. One of a file that has such a name gets an underscore behind it. */
const OWN_PROPERTIES: readonly string[] = [IMPORT_KEY, "dataset", "records", "loadedAt", "searchKeys", "alsoIn"];
/** Relationships, and nodes of the model's labels, are found by `id`, which must be theirs alone: the file's own id gives way. */
const OWN_WITH_ID: readonly string[] = [...OWN_PROPERTIES, "id"];
/** Properties by which a node is found, best first. */
const NAMES = ["name", "title", "label", "nameJa", "titleJa", "fullName", "displayName", "summary"];

export interface EntityRow {
  readonly key: string;
  readonly properties: ValueMap;
}

export interface EntityRelationshipRow extends EntityRow {
  readonly start: string;
  readonly end: string;
}

/** The rows of a batch. */
export class GraphItemRows {
  /** By labels (JSON of the sorted list), then by key. */
  readonly nodes = new Map<string, Map<string, EntityRow>>();
  /** By type, then by key. */
  readonly relationships = new Map<string, Map<string, EntityRelationshipRow>>();
  /** Relationships of the files. */
  ties = 0;
  readonly #provenance: Provenance;

  constructor(provenance: Provenance) {
    this.#provenance = provenance;
  }

  addNode(item: NodeItem, file: string): void {
    const { namespace, dataset } = this.#provenance;
    const key = nodeKey(namespace, item.group, item.key);
    const isOfModel = item.labels.some((label) => NODE_LABELS.some((known) => known === label));
    const names = NAMES.map((name) => item.properties.get(name)).filter((name) => typeof name === "string");
    const properties = plain({
      id: isOfModel ? key : item.key,
      ...withoutClash(item.properties, isOfModel ? OWN_WITH_ID : OWN_PROPERTIES),
      [IMPORT_KEY]: key,
      dataset,
      records: [`${file}:${item.line}`],
      ...(names.length === 0 ? {} : { searchKeys: searchKeys(names) }),
    });
    this.#add(this.nodes, JSON.stringify(item.labels.toSorted()), { key, properties });
  }

  /** A node of which a file says nothing but that relationships end there. */
  addImpliedNode(end: RelationshipItem["start"], file: string, line: number): void {
    this.addNode(
      { kind: "node", line, key: end.key, group: end.group, labels: [], properties: new Map([["name", end.key]]) },
      file,
    );
  }

  /** @param key what tells it from all others */
  addRelationship(item: RelationshipItem, key: string, file: string): void {
    this.ties += 1;
    const { namespace, dataset } = this.#provenance;
    const properties = plain({
      id: key,
      ...(item.key === undefined ? {} : { id_: item.key }),
      ...withoutClash(item.properties, OWN_WITH_ID),
      [IMPORT_KEY]: key,
      dataset,
      records: [`${file}:${item.line}`],
    });
    const start = nodeKey(namespace, item.start.group, item.start.key);
    const end = nodeKey(namespace, item.end.group, item.end.key);
    this.#add(this.relationships, item.type, { key, start, end, properties });
  }

  #add<Row extends EntityRow>(groups: Map<string, Map<string, Row>>, group: string, row: Row): void {
    const rows = groups.get(group) ?? new Map<string, Row>();
    groups.set(group, rows);
    rows.set(row.key, row);
  }
}

/** The labels of a group of nodes. */
export function labelsOfGroup(group: string): readonly string[] {
  const labels: unknown = JSON.parse(group);
  return Array.isArray(labels) ? labels.map(String).filter((label) => label !== ENTITY) : [];
}

/** The properties of a file, those that have a name of ours under another one. */
function withoutClash(
  properties: ReadonlyMap<string, Value>,
  own: readonly string[],
): { readonly [name: string]: Value } {
  return Object.fromEntries(
    [...properties].map(([name, value]) => {
      if (!own.includes(name)) return [name, value];
      let free = `${name}_`;
      while (properties.has(free)) free += "_";
      return [free, value];
    }),
  );
}
