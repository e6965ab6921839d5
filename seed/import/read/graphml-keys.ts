/** The `<key>` declarations of a GraphML file: which properties nodes and relationships have, of which types, with which defaults. */
import { GraphError } from "../../../graph/errors.ts";
import { readJson } from "../../../graph/query-api/json.ts";
import type { Value } from "../../../graph/values.ts";
import { didYouMean } from "../../near-miss.ts";
import { inputError, quoted } from "../input.ts";
import { type OwnColumn, ownColumn, readOwnValue } from "./own-values.ts";
import { type DeclaredType, expectedOf, isDeclaredType, type Reading, readDeclared } from "./typed-values.ts";
import type { XmlElement } from "./xml.ts";

export type GraphmlKind = "node" | "edge";

/** A declared property. */
export interface GraphmlKey {
  readonly name: string;
  readonly type: DeclaredType;
  /** Type of the items where the text is a list in JSON, as APOC writes it. */
  readonly listOf: DeclaredType | undefined;
  /** Whether it has a name of its own; drawing programs declare keys for their graphics without. */
  readonly named: boolean;
  readonly defaultValue: Value | undefined;
  /** What it is in a file that Parley wrote. */
  readonly own?: OwnColumn | undefined;
}

/** What writers call types besides the six of GraphML. Writers put integers of 64 bits under `int`, so that `int` is read as `long`. */
const ALIASES: { readonly [word: string]: DeclaredType } = {
  int: "long",
  integer: "long",
  bool: "boolean",
  str: "string",
  real: "double",
  decimal: "double",
};

/** All keys of a file so far, by what they are for: APOC uses an id once for nodes and once for relationships. */
export class GraphmlKeys {
  readonly #file: string;
  /** Whether Parley itself wrote the file, so that its marks count. */
  isOwn = false;
  readonly #keys = { node: new Map<string, GraphmlKey>(), edge: new Map<string, GraphmlKey>() };

  constructor(file: string) {
    this.#file = file;
  }

  /** Takes a declaration. @throws GraphError `invalid_request` where it has no id, an unknown type or a default that is not of its type */
  declare(element: XmlElement, defaultText: string | undefined): void {
    const { id, for: kind = "all" } = element.attributes;
    if (id === undefined) throw inputError(this.#file, element.line, "a <key> has no id");
    const listed = element.attributes["attr.list"];
    const own = this.isOwn ? ownColumn(element.attributes, element.attributes["attr.name"] ?? id) : undefined;
    const key = {
      name: own?.property ?? element.attributes["attr.name"] ?? id,
      type: this.#type(element, element.attributes["attr.type"] ?? "string"),
      listOf: listed === undefined ? undefined : this.#type(element, listed),
      named: element.attributes["attr.name"] !== undefined || !isGraphics(element),
      own,
    };
    const defaultValue = defaultText === undefined ? undefined : readData(key, defaultText);
    if (defaultValue !== undefined && "expected" in defaultValue) {
      const message = `the default of the key ${quoted(id)} is ${quoted(defaultText ?? "")}, expected ${defaultValue.expected}`;
      throw inputError(this.#file, element.line, message);
    }
    const whole = { ...key, defaultValue: defaultValue?.value };
    if (kind === "node" || kind === "all") this.#keys.node.set(id, whole);
    if (kind === "edge" || kind === "all") this.#keys.edge.set(id, whole);
  }

  /** The key of a `<data>` in a node or edge. */
  get(kind: GraphmlKind, id: string): GraphmlKey | undefined {
    return this.#keys[kind].get(id);
  }

  of(kind: GraphmlKind): Iterable<GraphmlKey> {
    return this.#keys[kind].values();
  }

  #type(element: XmlElement, word: string): DeclaredType {
    const lower = word.toLowerCase();
    const type = Object.hasOwn(ALIASES, lower) ? ALIASES[lower] : lower;
    if (type !== undefined && isDeclaredType(type)) return type;
    const known = ["boolean", "int", "long", "float", "double", "string"];
    throw inputError(
      this.#file,
      element.line,
      `the key ${quoted(element.attributes.id ?? "")} has the type ${quoted(word)}, expected one of ${known.join(", ")}.${didYouMean(lower, known)}`,
      "With attr.type string its values are read as texts.",
    );
  }
}

function isGraphics(element: XmlElement): boolean {
  return Object.keys(element.attributes).some((name) => name.startsWith("yfiles."));
}

/** The value of a text under a key: undefined where an empty text stands for none, what was expected where it is wrong. */
export function readData(key: Pick<GraphmlKey, "type" | "listOf" | "own">, text: string): Reading {
  if (key.own?.valueType !== undefined) return readOwnValue(key.own.valueType, text);
  if (key.listOf !== undefined) return readList(text, key.listOf);
  if (text.trim() === "" && key.type !== "string" && key.type !== "char") return { value: undefined };
  const value = readDeclared(text, key.type);
  return value === undefined ? { expected: expectedOf(key.type) } : { value };
}

function readList(text: string, type: DeclaredType): Reading {
  if (text.trim() === "") return { value: undefined };
  const expected = `a list in JSON, each item ${expectedOf(type)}`;
  try {
    const list = readJson(text);
    if (!Array.isArray(list)) return { expected };
    const items = list.map((item: Value) => (typeof item === "object" ? undefined : readDeclared(String(item), type)));
    const values = items.filter((item) => item !== undefined);
    return values.length === items.length ? { value: values } : { expected };
  } catch (error) {
    if (error instanceof GraphError) return { expected };
    throw error;
  }
}
