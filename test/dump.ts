/** A whole graph as sorted text: equal texts are equal graphs, whatever ids the database gave. */
import type { GraphReader, RunOptions } from "../graph/store.ts";
import { Duration, Temporal, type Value } from "../graph/values.ts";

/** A line for each node and each relationship. */
export interface GraphDump {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
}

const RUN: RunOptions = { limits: { timeoutMs: 60_000, maxRows: 1_000_000 } };

/** All nodes with labels and properties, all relationships with type, properties and both ends (by labels and `id`). */
export async function dumpGraph(reader: GraphReader): Promise<GraphDump> {
  const nodes = await reader.read({ text: "MATCH (n) RETURN labels(n), properties(n)" }, RUN);
  const end = (name: string): string => `labels(${name}), ${name}.id`;
  const text = `MATCH (s)-[r]->(e) RETURN ${end("s")}, type(r), properties(r), ${end("e")}`;
  const relationships = await reader.read({ text }, RUN);
  return {
    nodes: nodes.rows.map(([labels, properties]) => line([sorted(labels), properties ?? null])).toSorted(),
    relationships: relationships.rows
      .map(([startLabels, start, type, properties, endLabels, endId]) =>
        line([sorted(startLabels), start ?? null, type ?? null, properties ?? null, sorted(endLabels), endId ?? null]),
      )
      .toSorted(),
  };
}

/** The lines that are in one dump only: `-` for those of `before`, `+` for those of `after`. */
export function compareDumps(before: GraphDump, after: GraphDump): readonly string[] {
  const only = (one: readonly string[], other: readonly string[], mark: string): readonly string[] => {
    const left = [...other];
    return one.flatMap((text) => {
      const index = left.indexOf(text);
      if (index < 0) return [`${mark} ${text}`];
      left.splice(index, 1);
      return [];
    });
  };
  return [
    ...only(before.nodes, after.nodes, "-"),
    ...only(after.nodes, before.nodes, "+"),
    ...only(before.relationships, after.relationships, "-"),
    ...only(after.relationships, before.relationships, "+"),
  ];
}

function sorted(labels: Value | undefined): Value {
  return Array.isArray(labels) ? labels.map(String).toSorted() : null;
}

function line(values: readonly Value[]): string {
  return JSON.stringify(values, (_, value: unknown) => {
    if (typeof value === "bigint") return `integer ${value}`;
    if (value instanceof Temporal || value instanceof Duration) return `${value.constructor.name} ${value.text}`;
    if (typeof value === "object" && value !== null && !Array.isArray(value)) {
      return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
    }
    return value;
  });
}
