/** Values as Cypher that can be pasted into a statement and gives the same values again. */
import { cypherLiteral } from "../../../../graph/files/cypher-literals.ts";
import { vectorParts } from "../../../../graph/query-api/texts.ts";
import { quoteName } from "../../../../graph/questions/cypher-text.ts";
import type { Value, ValueMap } from "../../../../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship, isValueMap, Unsupported } from "../../../../graph/values.ts";
import { isList } from "../values/brief-parts.ts";

/** A text, and how many values in it have no literal (bytes, integers beyond 64 bits): they became `null`. */
export interface PastedCypher {
  readonly text: string;
  readonly without: number;
}

/** Names of Cypher's vector coordinates by those of the Query API. */
const COORDINATES: { readonly [type: string]: string } = {
  INT8: "INTEGER8",
  INT16: "INTEGER16",
  INT32: "INTEGER32",
  INT64: "INTEGER64",
};

/** A value as an expression of Cypher; a node, relationship or path as the pattern that would match or create it. */
export function pastedCypher(value: Value): PastedCypher {
  const writer = new CypherWriter();
  const text = writer.text(value);
  return { text, without: writer.without };
}

class CypherWriter {
  without = 0;

  text(value: Value): string {
    if (value === null) return "null";
    if (isList(value)) return `[${value.map((item) => this.text(item)).join(", ")}]`;
    if (value instanceof GraphNode) return this.#node(value);
    if (value instanceof GraphRelationship) return `()-${this.#relationship(value)}->()`;
    if (value instanceof GraphPath) return this.#path(value);
    if (value instanceof Unsupported) return vectorLiteral(value) ?? this.#none();
    if (isValueMap(value)) return this.#map(value);
    return cypherLiteral(value) ?? this.#none();
  }

  #none(): string {
    this.without += 1;
    return "null";
  }

  #map(map: ValueMap): string {
    return `{${Object.entries(map)
      .map(([key, value]) => `${nameOf(key)}: ${this.text(value)}`)
      .join(", ")}}`;
  }

  #properties(properties: ValueMap): string {
    return Object.keys(properties).length === 0 ? "" : ` ${this.#map(properties)}`;
  }

  #node(node: GraphNode): string {
    return `(${node.labels.map((label) => `:${nameOf(label)}`).join("")}${this.#properties(node.properties)})`;
  }

  #relationship(relationship: GraphRelationship): string {
    return `[:${nameOf(relationship.type)}${this.#properties(relationship.properties)}]`;
  }

  #path(path: GraphPath): string {
    return path.nodes
      .map((node, index) => {
        const relationship = path.relationships[index];
        if (relationship === undefined) return this.#node(node);
        const isForward = relationship.startNodeElementId === node.elementId;
        const middle = this.#relationship(relationship);
        return `${this.#node(node)}${isForward ? `-${middle}->` : `<-${middle}-`}`;
      })
      .join("");
  }
}

/** `vector([1, 2], 2, INTEGER8)`, which Cypher 25 reads. */
function vectorLiteral(value: Unsupported): string | undefined {
  const vector = vectorParts(value);
  if (vector === undefined) return undefined;
  const { coordinates, coordinatesType: type } = vector;
  return `vector([${coordinates.join(", ")}], ${coordinates.length}, ${COORDINATES[type] ?? type})`;
}

/** A name without backticks where it is a plain one. */
function nameOf(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quoteName(name);
}
