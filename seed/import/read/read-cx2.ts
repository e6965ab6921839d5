/** Reads CX2, the Cytoscape exchange format (version 2), in a stream: a list of aspects, of which declarations, nodes and edges count. */
import { KEPT_FIELD } from "../../../graph/files/kept-beside.ts";
import { isValueMap, type Value, type ValueMap } from "../../../graph/values.ts";
import { type GraphItem, inputError, type Reject, type TextSource } from "../input.ts";
import { Cx2Attributes } from "./cx2-attributes.ts";
import { jsonReject, propertiesOf } from "./json-properties.ts";
import { type JsonListener, JsonStream } from "./json-stream.ts";
import { withKept } from "./kept-beside.ts";
import { RELATED_TO, takeType } from "./relationship-type.ts";

/** Items handed on at once. */
const BATCH = 1_000;
const ASPECTS = ["attributeDeclarations", "nodes", "edges", "status"];

/** Whether a text begins as CX2 does. */
export function isCx2(sample: string): boolean {
  return /^\s*\[\s*\{[^{}[\]]*"CXVersion"\s*:\s*"2(?:\.\d+)?"/.test(sample);
}

/**
 * The nodes and relationships of a file. The id of a node is its key; `x`, `y` and `z` become properties. What Parley kept in its own attribute is put
 * back.
 * @throws GraphError `invalid_request` with file and line where it is no JSON, or its writer says that it failed
 */
export async function* readCx2(
  source: TextSource,
  options: Parameters<TextSource["text"]>[0] = {},
): AsyncGenerator<readonly (GraphItem | Reject)[]> {
  const reader = new Reader(source.name);
  const stream = new JsonStream(source.name, reader);
  for await (const piece of source.text(options)) {
    stream.write(piece);
    if (reader.items.length >= BATCH) yield reader.take();
  }
  stream.end();
  if (reader.items.length > 0) yield reader.take();
}

class Reader implements JsonListener {
  items: (GraphItem | Reject)[] = [];
  readonly #file: string;
  readonly #nodes = new Cx2Attributes();
  readonly #edges = new Cx2Attributes();

  constructor(file: string) {
    this.#file = file;
  }

  take(): readonly (GraphItem | Reject)[] {
    const { items } = this;
    this.items = [];
    return items;
  }

  list(path: readonly string[]): boolean | "open" {
    const [aspect] = path;
    return aspect === undefined ? "open" : path.length === 1 && ASPECTS.includes(aspect);
  }

  object(path: readonly string[]): boolean {
    return path.length === 0;
  }

  scalar(): void {}

  item([aspect]: readonly string[], value: Value, line: number): void {
    switch (aspect) {
      case "attributeDeclarations":
        if (!isValueMap(value)) return;
        this.#nodes.declare(value.nodes ?? null);
        this.#edges.declare(value.edges ?? null);
        return;
      case "nodes":
        this.items.push(nodeOf(value, line, this.#nodes));
        return;
      case "edges":
        this.items.push(edgeOf(value, line, this.#edges));
        return;
      case "status":
        if (isValueMap(value) && value.success === false) {
          const why = typeof value.error === "string" && value.error !== "" ? `: ${value.error}` : "";
          throw inputError(this.#file, line, `says of itself that its writer failed${why}; expected a whole file.`);
        }
    }
  }
}

function nodeOf(element: Value, line: number, attributes: Cx2Attributes): GraphItem | Reject {
  const key = isValueMap(element) ? idOf(element.id) : undefined;
  if (!isValueMap(element) || key === undefined) {
    return jsonReject(element, line, "the node has no id, expected a number");
  }
  const { values, kept } = partsOf(element, attributes);
  const { x = null, y = null, z = null } = kept === undefined ? element : {};
  const properties = propertiesOf(values, { x, y, z });
  if (typeof properties === "string") return jsonReject(element, line, properties);
  const node = { kind: "node", line, key, group: "", labels: [], properties } as const;
  return kept === undefined ? node : withKept(node, kept);
}

function edgeOf(element: Value, line: number, attributes: Cx2Attributes): GraphItem | Reject {
  const fields = isValueMap(element) ? element : {};
  const [start, end] = [idOf(fields.s), idOf(fields.t)];
  if (!isValueMap(element) || start === undefined || end === undefined) {
    const missing = start === undefined ? "s" : "t";
    return jsonReject(element, line, `the edge has no ${missing}, expected the id of a node as a number`);
  }
  const { values, kept } = partsOf(element, attributes);
  const properties = propertiesOf(values);
  if (typeof properties === "string") return jsonReject(element, line, properties);
  const edge = {
    kind: "relationship",
    line,
    key: idOf(element.id),
    type: takeType(properties) ?? RELATED_TO,
    start: { key: start, group: "" },
    end: { key: end, group: "" },
    properties,
  } as const;
  return kept === undefined ? edge : withKept(edge, kept);
}

/** The attributes of an element, apart from what Parley keeps there. */
function partsOf(
  element: ValueMap,
  attributes: Cx2Attributes,
): { readonly values: ReadonlyMap<string, Value>; readonly kept: string | undefined } {
  const given = element.v ?? null;
  const values = new Map(attributes.read(isValueMap(given) ? given : {}));
  const kept = values.get(KEPT_FIELD);
  if (typeof kept !== "string") return { values, kept: undefined };
  values.delete(KEPT_FIELD);
  return { values, kept };
}

function idOf(value: Value | undefined): string | undefined {
  return typeof value === "bigint" || (typeof value === "string" && value !== "") ? String(value) : undefined;
}
