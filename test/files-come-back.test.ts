/** Every format of files that holds a graph: what Parley wrote, `parley import` reads back with nothing lost. */
import { describe, expect, it } from "vitest";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { FILE_FORMATS } from "../graph/files/file-formats.ts";
import { Duration, GraphNode, GraphRelationship, Point, Temporal, valueMap } from "../graph/values.ts";
import { twinGraph } from "./every-value-graph.ts";
import { madeExport } from "./made-export.ts";
import { linesOf, readBack, textsOfFormat } from "./read-back.ts";

/** Read back by other programs, or by other readers of ours: a script, events, and lists of articles. */
const WITHOUT_GRAPH = ["cypher", "plover", "bibtex", "csl-json", "ris", "markdown"];
const formats = FILE_FORMATS.filter(({ id }) => !WITHOUT_GRAPH.includes(id));

describe.each(formats)("$id", (format) => {
  it.each([
    ["made actors with claims", madeExport()],
    ["twins, loops and parallel relationships", twinGraph()],
    ["values of every type that a database stores", valuesGraph()],
  ])("brings back %s", async (_, graph) => {
    const back = await readBack(textsOfFormat(format, graph));
    const { nodes, relationships } = linesOf(graph);
    expect(back.rejects).toEqual([]);
    // JSON-LD brings claims and articles too, as nodes of their own.
    expect(back.nodes).toEqual(format.id === "jsonld" ? expect.arrayContaining([...nodes]) : nodes);
    expect(back.relationships).toEqual(
      format.id === "jsonld" ? expect.arrayContaining([...relationships]) : relationships,
    );
  });
});

function valuesGraph(): ExportedGraph {
  const properties = valueMap([
    ["largest", 9223372036854775807n],
    ["float", 1],
    ["small", 5e-300],
    ["truth", false],
    ["text", `=SUM(A1) "quoted" <b> & 'x'\n\tnext; line 😀 שלום`],
    ["empty", ""],
    ["date", new Temporal("Date", "2025-11-21")],
    ["moment", new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]")],
    ["local", new Temporal("LocalDateTime", "2025-11-21T21:20:00.123456789")],
    ["time", new Temporal("Time", "21:20:00+09:00")],
    ["duration", new Duration("P1Y2M10DT2H30M")],
    ["place", new Point(4326, [6.15, 46.2])],
    ["bytes", new Uint8Array([0, 255, 10])],
    ["list", ["a;b", "", "c"]],
    ["numbers", [1n, -2n]],
    ["dates", [new Temporal("Date", "2025-11-21"), new Temporal("Date", "2025-12-15")]],
    ["__proto__", "a key like any other"],
    ["name with space", "x"],
  ]);
  const nodes = [new GraphNode("a", ["Thing", "Very odd label"], properties), new GraphNode("b", [], valueMap([]))];
  const relationships = [new GraphRelationship("r", "a", "b", "JOINS", properties)];
  return { ...madeExport(1, 0), nodes, relationships, positions: new Map(), claims: new Map() };
}
