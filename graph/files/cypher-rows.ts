/**
 * Nodes or relationships of one kind as rows of literals, and the map that makes properties of a row. Rows are lists of plain literals as far as can
 * be, which the database plans several times faster than maps with calls of functions in them.
 */
import { writeTyped } from "../query-api/typed.ts";
import { quoteName } from "../questions/cypher-text.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { Duration, Temporal } from "../values.ts";
import type { ScriptKey } from "./cypher-key.ts";
import { cypherFunction, cypherLiteral, cypherText } from "./cypher-literals.ts";
import { sortedProperties } from "./property-columns.ts";

interface Column {
  /** The function that all values of the column go through; undefined where they are literals that stand for themselves. */
  readonly call: string | undefined;
  /** Whether an entity lacks it. */
  readonly hasGaps: boolean;
}

export interface CypherRow {
  readonly literal: string;
  /** What is not in it, each as a line of text. */
  readonly leftOut: readonly string[];
}

export interface CypherRows<Entity> {
  readonly rowOf: (entity: Entity) => CypherRow;
  /** `` {`name`: row[1], …} `` with the properties of `row`; what a row lacks stays as it is in `variable`. The key is not in it. */
  readonly propertiesOf: (variable: string) => string;
}

/** @param fixed the literals with which the row of an entity begins, `count` of them */
export function cypherRows<Entity extends GraphNode | GraphRelationship>(
  entities: readonly Entity[],
  key: ScriptKey,
  count: number,
  fixed: (entity: Entity) => readonly string[],
): CypherRows<Entity> {
  const columns = columnsOf(entities, key);
  const rowOf = (entity: Entity): CypherRow => {
    const leftOut: string[] = [];
    for (const [name, value] of sortedProperties(entity.properties)) {
      if (cypherLiteral(value) === undefined) {
        leftOut.push(`Left out of ${key.of(entity)}: ${JSON.stringify(name)}: ${writeTyped(value)}`);
      }
    }
    const cells = [...columns].map(([name, { call }]) => {
      const value = entity.properties[name] ?? null;
      const isText = call !== undefined && (value instanceof Temporal || value instanceof Duration);
      return isText ? cypherText(value.text) : (cypherLiteral(value) ?? "null");
    });
    return { literal: `[${[...fixed(entity), ...cells].join(", ")}]`, leftOut };
  };
  const propertiesOf = (variable: string): string => {
    const members = [...columns].map(([name, { call, hasGaps }], index) => {
      const cell = `row[${count + index}]`;
      const value = call === undefined ? cell : `${call}(${cell})`;
      return `${quoteName(name)}: ${hasGaps ? `coalesce(${value}, ${variable}.${quoteName(name)})` : value}`;
    });
    return `{${members.join(", ")}}`;
  };
  return { rowOf, propertiesOf };
}

function columnsOf(
  entities: readonly (GraphNode | GraphRelationship)[],
  { property }: ScriptKey,
): ReadonlyMap<string, Column> {
  const found = new Map<string, { readonly calls: Set<string | undefined>; count: number }>();
  for (const { properties } of entities) {
    for (const [name, value] of sortedProperties(properties)) {
      if (name === property || cypherLiteral(value) === undefined) continue;
      const known = found.get(name) ?? { calls: new Set(), count: 0 };
      known.calls.add(cypherFunction(value));
      known.count += 1;
      found.set(name, known);
    }
  }
  return new Map(
    [...found.keys()].toSorted().map((name) => {
      const { calls, count } = found.get(name) ?? { calls: new Set<string | undefined>(), count: 0 };
      const [call] = calls;
      return [name, { call: calls.size === 1 ? call : undefined, hasGaps: count < entities.length }];
    }),
  );
}
