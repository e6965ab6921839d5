/** What is changed of a look, as figures and canvas get it. */
import { describe, expect, it } from "vitest";
import { madeExport } from "../../test/made-export.ts";
import { DEFAULT_FIGURE } from "../figure/figure-options.ts";
import { sceneOf } from "../figure/scene.ts";
import { writeFigure } from "../figure/write-figure.ts";
import { lensFor } from "../lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import type { LensChanges } from "./lens-changes.ts";
import { applyLensChanges } from "./lens-changes.ts";

const lens = lensFor({ labels: ["Film", "Person"], types: ["ACTED_IN"] });
const film = (id: string, year: bigint) =>
  new GraphNode(
    id,
    ["Film"],
    valueMap([
      ["title", `Film ${id}`],
      ["year", year],
    ]),
  );
const acted = (id: string, role: string) =>
  new GraphRelationship(id, "p", "a", "ACTED_IN", valueMap(role === "" ? [] : [["role", role]]));
const PERSON = new GraphNode("p", ["Person"], valueMap([["name", "Keanu"]]));
const NODES = [film("a", 1990n), film("b", 2020n), PERSON];
const scene = (changes: LensChanges, relationships = [acted("r", "Neo")]) =>
  sceneOf({ nodes: NODES, relationships }, applyLensChanges(lens, changes), "en");

describe("a changed look", () => {
  it("draws sizes by a property", () => {
    const { nodes } = scene({ nodes: { Film: { size: { by: "property", property: "year" } } }, relations: {} });
    expect(nodes.map(({ size }) => size)).toEqual([17, 48, 22]);
  });

  it("draws no captions where none are wanted", () => {
    const { nodes } = scene({ nodes: { Film: { caption: "" } }, relations: {} });
    expect(nodes.map(({ lines }) => lines)).toEqual([[], [], ["Keanu"]]);
  });

  it("writes captions on lines, and says the type with them when a line is pointed at", () => {
    const [line] = scene({ nodes: {}, relations: { ACTED_IN: { caption: "as {role}" } } }).relationships;
    expect(line).toMatchObject({ caption: "as Neo", phrase: "ACTED_IN · as Neo" });
    const [plain] = scene({ nodes: {}, relations: { ACTED_IN: { caption: "{role}" } } }, [
      acted("r", ""),
    ]).relationships;
    expect(plain).toMatchObject({ caption: "", phrase: "ACTED_IN" });
  });

  it("writes on a bundle only what is true of all in it", () => {
    const many = (role: (index: number) => string) =>
      scene(
        { nodes: {}, relations: { ACTED_IN: { caption: "{role}" } } },
        Array.from({ length: 12 }, (_, index) => acted(`r${index}`, role(index))),
      ).relationships;
    expect(many(() => "Neo")[0]).toMatchObject({ caption: "Neo" });
    expect(many((index) => `role ${index}`)[0]).toMatchObject({ caption: "" });
  });

  it("has its icons in the nodes and the legend of figures", () => {
    const graph = madeExport(6, 1);
    const [first] = graph.nodes;
    const label = graph.lens.nodes.find((style) => first?.labels.includes(style.label))?.label ?? "";
    const changed = applyLensChanges(graph.lens, {
      nodes: { [label]: { icon: "star" } },
      relations: {},
    });
    const plain = writeFigure(graph, DEFAULT_FIGURE).svg(undefined);
    const svg = writeFigure({ ...graph, lens: changed }, DEFAULT_FIGURE).svg(undefined);
    expect(plain).not.toContain('class="icon"');
    const nodes = graph.nodes.filter((node) => node.labels.includes(label)).length;
    // One in each node of the label, and one in the legend.
    expect(svg.split('class="icon"')).toHaveLength(nodes + 2);
  });
});
