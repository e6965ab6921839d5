/** What our own import reads from files that were written of a graph, to compare the two. */
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import type { FileFormat, FileOptions } from "../graph/files/file-format.ts";
import { writeTyped } from "../graph/query-api/typed.ts";
import type { Value } from "../graph/values.ts";
import { recognise } from "../seed/import/recognise.ts";
import { all, textSource } from "./text-source.ts";

/** Nodes and relationships as lines of text that do not depend on what a file calls them. */
export interface ReadBack {
  readonly nodes: readonly string[];
  readonly relationships: readonly string[];
  /** What could not be read, and why. */
  readonly rejects: readonly string[];
  /** What the files were recognised as. */
  readonly titles: readonly string[];
}

/** The texts of a format's files. */
export function textsOfFormat(format: FileFormat, graph: ExportedGraph, options: FileOptions = {}): readonly string[] {
  return format.parts(graph, options).map(({ chunks }) => [...chunks].join(""));
}

/** Reads all texts as the files of one import. */
export async function readBack(texts: readonly string[]): Promise<ReadBack> {
  const lineByKey = new Map<string, string>();
  const ties: (readonly [start: string, type: string, end: string, properties: string])[] = [];
  const rejects: string[] = [];
  const titles: string[] = [];
  for (const text of texts) {
    // What decodes a file takes the byte order mark away.
    const source = await recognise(textSource("graph", text.replace(/^\ufeff/, ""), 997), { types: "all" });
    titles.push(source.title);
    for (const item of await all(source.read())) {
      if (item.kind === "node") lineByKey.set(item.key, nodeLine(item.labels, item.properties));
      else if (item.kind === "relationship") {
        ties.push([item.start.key, item.type, item.end.key, propertiesText(item.properties)]);
      } else rejects.push("reason" in item ? item.reason : item.kind);
    }
  }
  const relationships = ties.map(([start, type, end, properties]) =>
    JSON.stringify([lineByKey.get(start), type, lineByKey.get(end), properties]),
  );
  return { nodes: [...lineByKey.values()].toSorted(), relationships: relationships.toSorted(), rejects, titles };
}

/** The same lines of the graph itself. */
export function linesOf(graph: ExportedGraph): Pick<ReadBack, "nodes" | "relationships"> {
  const lines = new Map(
    graph.nodes.map(({ elementId, labels, properties }) => [
      elementId,
      nodeLine(labels, new Map(Object.entries(properties))),
    ]),
  );
  const relationships = graph.relationships.map(({ startNodeElementId, endNodeElementId, type, properties }) => {
    const own = propertiesText(new Map(Object.entries(properties)));
    return JSON.stringify([lines.get(startNodeElementId), type, lines.get(endNodeElementId), own]);
  });
  return { nodes: [...lines.values()].toSorted(), relationships: relationships.toSorted() };
}

function nodeLine(labels: readonly string[], properties: ReadonlyMap<string, Value>): string {
  return `${JSON.stringify(labels.toSorted())} ${propertiesText(properties)}`;
}

function propertiesText(properties: ReadonlyMap<string, Value>): string {
  const names = [...properties.keys()].toSorted();
  return names.map((name) => `${JSON.stringify(name)}: ${writeTyped(properties.get(name) ?? null)}`).join(", ");
}
