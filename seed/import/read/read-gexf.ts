/** Reads GEXF 1.1 to 1.3, as Gephi, networkx and others write it, in a stream. */
import type { Value } from "../../../graph/values.ts";
import { type GraphItem, quoted, type Reject, type TextSource } from "../input.ts";
import {
  colorOf,
  type GexfAttribute,
  type GivenValue,
  gexfAttribute,
  readAttribute,
  type Spell,
  setTimes,
  setValues,
  spellOf,
} from "./gexf-values.ts";
import { ownNode, ownRelationship } from "./own-items.ts";
import { isOwnFile } from "./own-values.ts";
import { RELATED_TO, relationshipType, saysAll } from "./relationship-type.ts";
import { readFloat } from "./typed-values.ts";
import { type Attributes, readXml, type XmlElement, type XmlVisitor, xmlText } from "./xml.ts";

type Emit = (item: GraphItem | Reject) => void;
type Kind = "node" | "edge";

/** A node or an edge while its content is read. */
interface Pending {
  readonly kind: Kind;
  readonly line: number;
  readonly attributes: Attributes;
  readonly parent: string | undefined;
  /** By title. */
  readonly values: Map<string, GivenValue[]>;
  readonly looks: Map<string, Value>;
  readonly spells: Spell[];
  /** What stands in it, for the rejects file. */
  readonly written: string[];
  wrong: string | undefined;
}

/**
 * Nodes, relationships and rejects of a GEXF file. An edge's type is its `kind`, else its `label`, in upper snake case. Looks (`viz:`)
 * become `color`, `x`, `y`, `z`, `size`, `thickness` and `shape`; times `start` and `end`, or `starts` and `ends` where there are several; the
 * node around a node `parent`. An attribute with several values in time becomes a list, with their times beside it. A file that Parley wrote
 * gives exactly what it was written from: its looks, times and weights say once more what properties say.
 * @throws GraphError `invalid_request` with file and line where it cannot be read as a whole
 */
export async function* readGexf(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0] = {},
): AsyncGenerator<readonly (GraphItem | Reject)[]> {
  yield* readXml<GraphItem | Reject>(source, options, "gexf", (emit) => new GexfVisitor(source.name, emit));
}

class GexfVisitor implements XmlVisitor {
  readonly #file: string;
  readonly #emit: Emit;
  readonly #declared = { node: new Map<string, GexfAttribute>(), edge: new Map<string, GexfAttribute>() };
  readonly #pending: Pending[] = [];
  #edgeType = "undirected";
  #isOwn = false;
  #class: Kind = "node";
  #attribute: XmlElement | undefined;
  #default: string | undefined;

  constructor(file: string, emit: Emit) {
    this.#file = file;
    this.#emit = emit;
  }

  open(element: XmlElement): void {
    const { attributes, line } = element;
    switch (element.name) {
      case "gexf":
        this.#isOwn = isOwnFile(attributes);
        return;
      case "graph":
        this.#edgeType = attributes.defaultedgetype ?? "undirected";
        return;
      case "attributes":
        this.#class = attributes.class === "edge" ? "edge" : "node";
        return;
      case "attribute":
        this.#attribute = element;
        this.#default = undefined;
        return;
      case "node":
      case "edge":
        this.#pending.push({
          kind: element.name,
          line,
          attributes,
          parent: attributes.pid ?? this.#pending.at(-1)?.attributes.id,
          values: new Map(),
          looks: new Map(),
          spells: [],
          written: [],
          wrong: undefined,
        });
        return;
      default: {
        const pending = this.#pending.at(-1);
        if (pending !== undefined) this.#within(pending, element);
      }
    }
  }

  close(name: string, text: string): void {
    switch (name) {
      case "default":
        if (this.#attribute !== undefined) this.#default = text;
        return;
      case "attribute":
        if (this.#attribute !== undefined) {
          const attribute = gexfAttribute(this.#attribute, this.#default, this.#file, this.#isOwn);
          this.#declared[this.#class].set(this.#attribute.attributes.id ?? "", attribute);
        }
        this.#attribute = undefined;
        return;
      case "node":
      case "edge": {
        const pending = this.#pending.pop();
        if (pending === undefined) return;
        const declared = this.#declared[pending.kind].values();
        this.#emit(this.#isOwn ? finishOwn(pending) : finish(pending, declared, this.#edgeType));
        return;
      }
    }
  }

  #within(pending: Pending, { name, attributes }: XmlElement): void {
    switch (name) {
      case "attvalue":
        pending.written.push(xmlText("attvalue", attributes, ""));
        this.#attvalue(pending, attributes);
        return;
      case "spell": {
        const spell = spellOf(attributes);
        if (spell !== undefined) pending.spells.push(spell);
        return;
      }
      case "parent":
        if (attributes.for !== undefined) pending.looks.set("parent", attributes.for);
        return;
      case "color":
        setLook(pending, "color", colorOf(attributes), "viz:color", attributes);
        return;
      case "position":
        for (const axis of ["x", "y", "z"]) setNumber(pending, axis, attributes[axis]);
        return;
      case "size":
      case "thickness":
        setNumber(pending, name, attributes.value);
        return;
      case "shape":
        setLook(pending, "shape", attributes.value, "viz:shape", attributes);
        return;
    }
  }

  #attvalue(pending: Pending, attributes: Attributes): void {
    const id = attributes.for ?? attributes.id ?? "";
    const attribute = this.#declared[pending.kind].get(id);
    if (attribute === undefined) {
      pending.wrong ??= `the attribute ${quoted(id)} of an <attvalue> is not declared, expected an <attribute> with this id before it`;
      return;
    }
    const text = attributes.value ?? "";
    const reading = readAttribute(attribute, text);
    if ("expected" in reading) {
      pending.wrong ??= `${attribute.title} is ${quoted(text)}, expected ${reading.expected}`;
    } else if (reading.value !== undefined) {
      const given = pending.values.get(attribute.title) ?? [];
      given.push({ value: reading.value, spell: spellOf(attributes) });
      pending.values.set(attribute.title, given);
    }
  }
}

function setLook(pending: Pending, name: string, value: string | undefined, element: string, given: Attributes): void {
  if (value !== undefined) pending.looks.set(name, value);
  else
    pending.wrong ??= `${quoted(xmlText(element, given, ""))} is no ${name}, expected such as <viz:color r="255" g="0" b="0"/>`;
}

function setNumber(pending: Pending, name: string, text: string | undefined): void {
  if (text === undefined) return;
  const value = readFloat(text.trim());
  if (value !== undefined) pending.looks.set(name, value);
  else pending.wrong ??= `${name} is ${quoted(text)}, expected a number`;
}

function finish(pending: Pending, declared: Iterable<GexfAttribute>, edgeType: string): GraphItem | Reject {
  const { kind, attributes, line } = pending;
  const properties = new Map<string, Value>();
  if (attributes.label !== undefined && attributes.label !== "") properties.set("label", attributes.label);
  if (kind === "edge") setNumber(pending, "weight", attributes.weight);
  for (const [name, value] of pending.looks) properties.set(name, value);
  const own = spellOf(attributes);
  setTimes(properties, pending.spells.length > 0 || own === undefined ? pending.spells : [own]);
  // Gephi has written all times into one attribute; a text loses nothing.
  for (const name of ["timestamps", "intervals"] as const) {
    const times = attributes[name];
    if (times !== undefined) properties.set(name, times);
  }
  for (const { title, defaultValue } of declared) if (defaultValue !== undefined) properties.set(title, defaultValue);
  for (const [title, given] of pending.values) setValues(properties, title, given);
  if (pending.wrong !== undefined) return reject(pending, pending.wrong);
  if (kind === "edge") return finishEdge(pending, properties, edgeType);
  if (attributes.id === undefined) return reject(pending, "the node has no id, expected an attribute id");
  if (pending.parent !== undefined) properties.set("parent", pending.parent);
  return { kind: "node", line, key: attributes.id, group: "", labels: [], properties };
}

/** What Parley wrote: the properties are in attributes, all else tells other programs of them. */
function finishOwn(pending: Pending): GraphItem | Reject {
  const { kind, attributes, line, values } = pending;
  const properties = new Map(
    [...values].flatMap(([title, given]) => given.map(({ value }) => [title, value] as const)),
  );
  const item =
    pending.wrong ??
    (kind === "node"
      ? ownNode(line, attributes, properties)
      : ownRelationship(line, attributes, properties, attributes.kind));
  return typeof item === "string" ? reject(pending, item) : item;
}

function finishEdge(pending: Pending, properties: Map<string, Value>, edgeType: string): GraphItem | Reject {
  const { attributes, line } = pending;
  const { source, target, kind, label } = attributes;
  if (source === undefined || target === undefined) {
    const missing = source === undefined ? "source" : "target";
    return reject(pending, `the edge has no ${missing}, expected the attributes source and target`);
  }
  const direction = attributes.type ?? edgeType;
  if (direction === "undirected") properties.set("directed", false);
  else if (direction === "mutual") properties.set("mutual", true);
  else if (direction !== "directed" && direction !== "dir") {
    return reject(pending, `type is ${quoted(direction)}, expected directed, undirected or mutual`);
  }
  const words = [kind, label].find((given) => given !== undefined && given.trim() !== "");
  const type = words === undefined ? RELATED_TO : relationshipType(words);
  if (words === kind && words !== undefined && !saysAll(type, words)) properties.set("kind", words);
  else if (words === label && words !== undefined && saysAll(type, words)) properties.delete("label");
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

function reject({ kind, line, attributes, written }: Pending, reason: string): Reject {
  const values = written.length === 0 ? "" : `<attvalues>${written.join("")}</attvalues>`;
  return { kind: "reject", line, reason, record: xmlText(kind, attributes, values) };
}
