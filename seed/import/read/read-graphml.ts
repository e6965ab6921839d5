/** Reads GraphML, as networkx, Gephi, yEd, igraph and Neo4j's APOC write it, in a stream. */
import type { Value } from "../../../graph/values.ts";
import { type GraphItem, quoted, type Reject, type TextSource } from "../input.ts";
import { type GraphmlKey, GraphmlKeys, type GraphmlKind, readData } from "./graphml-keys.ts";
import { ownNode, ownRelationship } from "./own-items.ts";
import { isOwnFile } from "./own-values.ts";
import { RELATED_TO, relationshipType, saysAll, takeType } from "./relationship-type.ts";
import { type Attributes, escaped, readXml, type XmlElement, type XmlVisitor, xmlText } from "./xml.ts";

type Emit = (item: GraphItem | Reject) => void;

/** A node or an edge while its content is read. */
interface Pending {
  readonly kind: GraphmlKind;
  readonly line: number;
  readonly attributes: Attributes;
  readonly undirected: boolean;
  readonly properties: Map<string, Value>;
  /** Texts of its `<data>` as they stand, for the rejects file. */
  readonly written: (readonly [key: string, text: string])[];
  /** Name in a drawing program's graphics. */
  drawnLabel: string | undefined;
  wrong: string | undefined;
}

interface PendingData {
  readonly owner: Pending;
  readonly id: string;
  readonly key: GraphmlKey | undefined;
  complex: boolean;
}

/**
 * Nodes, relationships and rejects of a GraphML file. Nodes of graphs within nodes are read like all others; ports and hyperedges have
 * no like in Neo4j: ports are left out, hyperedges are rejected. Labels come from APOC's `labels`, types from `label`, `type` or
 * `relationship`. An undirected edge has the property `directed: false`. A file that Parley wrote gives exactly what it was written from.
 * @throws GraphError `invalid_request` with file and line where it cannot be read as a whole
 */
export async function* readGraphml(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0] = {},
): AsyncGenerator<readonly (GraphItem | Reject)[]> {
  yield* readXml<GraphItem | Reject>(source, options, "graphml", (emit) => new GraphmlVisitor(source.name, emit));
}

class GraphmlVisitor implements XmlVisitor {
  readonly #emit: Emit;
  readonly #keys: GraphmlKeys;
  /** Whether edges are directed, of each graph around. */
  readonly #directed: boolean[] = [];
  readonly #pending: Pending[] = [];
  #key: XmlElement | undefined;
  #default: string | undefined;
  #data: PendingData | undefined;
  /** Elements opened within a port or hyperedge, which are passed over; 0 outside. */
  #skipped = 0;

  constructor(file: string, emit: Emit) {
    this.#emit = emit;
    this.#keys = new GraphmlKeys(file);
  }

  open(element: XmlElement): void {
    if (this.#skipped > 0) {
      this.#skipped += 1;
      return;
    }
    if (this.#data !== undefined) {
      this.#data.complex = true;
      return;
    }
    const { attributes, line } = element;
    switch (element.name) {
      case "graphml":
        this.#keys.isOwn = isOwnFile(attributes);
        return;
      case "key":
        this.#key = element;
        this.#default = undefined;
        return;
      case "graph":
        this.#directed.push(attributes.edgedefault !== "undirected");
        return;
      case "node":
      case "edge":
        this.#begin(element.name, attributes, line);
        return;
      case "data":
        this.#beginData(attributes);
        return;
      case "hyperedge":
        this.#skipped = 1;
        this.#emit({
          kind: "reject",
          line,
          reason: "a hyperedge joins any number of nodes, expected an <edge> with one source and one target",
          record: xmlText("hyperedge", attributes, ""),
        });
        return;
      case "port":
        this.#skipped = 1;
        return;
    }
  }

  close(name: string, text: string): void {
    if (this.#skipped > 0) {
      this.#skipped -= 1;
      return;
    }
    if (this.#data !== undefined) {
      if (name === "data") this.#endData(this.#data, text);
      else if (name === "NodeLabel" || name === "EdgeLabel") this.#data.owner.drawnLabel ??= text.trim() || undefined;
      return;
    }
    switch (name) {
      case "default":
        if (this.#key !== undefined) this.#default = text;
        return;
      case "key":
        if (this.#key !== undefined) this.#keys.declare(this.#key, this.#default);
        this.#key = undefined;
        return;
      case "graph":
        this.#directed.pop();
        return;
      case "node":
      case "edge": {
        const pending = this.#pending.pop();
        if (pending !== undefined) this.#emit(finish(pending, this.#keys));
        return;
      }
    }
  }

  #begin(kind: GraphmlKind, attributes: Attributes, line: number): void {
    const given = attributes.directed?.trim();
    const directed = given === undefined ? (this.#directed.at(-1) ?? true) : given === "true" || given === "1";
    const known = given === undefined || ["true", "false", "1", "0"].includes(given);
    this.#pending.push({
      kind,
      line,
      attributes,
      undirected: kind === "edge" && !directed,
      properties: new Map(),
      written: [],
      drawnLabel: undefined,
      wrong: kind === "node" || known ? undefined : `directed is ${quoted(given ?? "")}, expected true or false`,
    });
  }

  #beginData(attributes: Attributes): void {
    const owner = this.#pending.at(-1);
    // Data of the graph or the file belong to no node.
    if (owner === undefined) return;
    const id = attributes.key ?? "";
    this.#data = { owner, id, key: this.#keys.get(owner.kind, id) ?? undeclared(id), complex: false };
  }

  #endData({ owner, id, key, complex }: PendingData, text: string): void {
    this.#data = undefined;
    owner.written.push([id, text]);
    if (key === undefined) {
      owner.wrong ??= `the key ${quoted(id)} of a <data> is not declared, expected a <key> with this id before it`;
      return;
    }
    if (key.own !== undefined && key.own.valueType === undefined) return;
    // What drawing programs keep in elements is how it looks, not what it is.
    if ((complex || !key.named) && text.trim() === "") return;
    const read = readData(key, complex ? text.trim() : text);
    if ("expected" in read) owner.wrong ??= `${key.name} is ${quoted(text)}, expected ${read.expected}`;
    else if (read.value !== undefined) owner.properties.set(key.name, read.value);
  }
}

/** APOC has written these two without declaring them. */
function undeclared(id: string): GraphmlKey | undefined {
  if (id !== "labels" && id !== "label") return undefined;
  return { name: id, type: "string", listOf: undefined, named: true, defaultValue: undefined };
}

function finish(pending: Pending, keys: GraphmlKeys): GraphItem | Reject {
  for (const { name, defaultValue } of keys.of(pending.kind)) {
    if (defaultValue !== undefined && !pending.properties.has(name)) pending.properties.set(name, defaultValue);
  }
  if (pending.wrong !== undefined) return reject(pending, pending.wrong);
  if (keys.isOwn) return finishOwn(pending);
  return pending.kind === "node" ? finishNode(pending) : finishEdge(pending);
}

function finishOwn(pending: Pending): GraphItem | Reject {
  const { kind, line, attributes, properties } = pending;
  const item =
    kind === "node"
      ? ownNode(line, attributes, properties)
      : ownRelationship(line, attributes, properties, attributes.label);
  return typeof item === "string" ? reject(pending, item) : item;
}

function finishNode(pending: Pending): GraphItem | Reject {
  const { attributes, line, properties, drawnLabel } = pending;
  if (attributes.id === undefined) return reject(pending, "the node has no id, expected an attribute id");
  const labels = labelsOf(attributes.labels ?? properties.get("labels"));
  if (labels === undefined) return reject(pending, "labels is no text, expected labels such as :Actor:Person");
  properties.delete("labels");
  if (drawnLabel !== undefined && !properties.has("label")) properties.set("label", drawnLabel);
  return { kind: "node", line, key: attributes.id, group: "", labels, properties };
}

/** `:Actor:Person`, `Actor,Person` or a list. */
function labelsOf(value: Value | undefined): readonly string[] | undefined {
  if (value === undefined) return [];
  const parts: readonly Value[] | undefined =
    typeof value === "string" ? value.split(/[:;,]/) : Array.isArray(value) ? value : undefined;
  const texts = parts?.filter((part) => typeof part === "string").map((part) => part.trim());
  return texts === undefined ? undefined : [...new Set(texts.filter((label) => label !== ""))];
}

function finishEdge(pending: Pending): GraphItem | Reject {
  const { attributes, line, properties } = pending;
  const { source, target } = attributes;
  if (source === undefined || target === undefined) {
    const missing = source === undefined ? "source" : "target";
    return reject(pending, `the edge has no ${missing}, expected the attributes source and target`);
  }
  const type = typeOf(pending);
  if (pending.undirected) properties.set("directed", false);
  return {
    kind: "relationship",
    line,
    key: attributes.id,
    type,
    start: { key: source, group: "" },
    end: { key: target, group: "" },
    properties,
  };
}

/** Takes the type out of the properties, but for words that it does not say. */
function typeOf({ attributes, properties, drawnLabel }: Pending): string {
  // APOC writes the type of Neo4j as it is, once as attribute and once as data.
  if (attributes.label !== undefined && attributes.label !== "") {
    if (properties.get("label") === attributes.label) properties.delete("label");
    return attributes.label;
  }
  const named = takeType(properties);
  if (named !== undefined) return named;
  if (drawnLabel === undefined) return RELATED_TO;
  const type = relationshipType(drawnLabel);
  if (!saysAll(type, drawnLabel)) properties.set("label", drawnLabel);
  return type;
}

function reject(pending: Pending, reason: string): Reject {
  const { kind, line, attributes, written } = pending;
  const data = written.map(([key, text]) => xmlText("data", { key }, escaped(text)));
  return { kind: "reject", line, reason, record: xmlText(kind, attributes, data.join("")) };
}
