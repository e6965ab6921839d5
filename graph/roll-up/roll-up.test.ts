/** Rolling nodes up to what they belong to. */
import { describe, expect, it } from "vitest";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import type { RollUpChoice } from "./roll-up.ts";
import { rollUp } from "./roll-up.ts";

const node = (id: string, label: string, properties: Record<string, string> = {}): GraphNode =>
  new GraphNode(id, [label], valueMap(Object.entries({ id, ...properties })));
const line = (id: string, from: string, to: string, type = "TALKED"): GraphRelationship =>
  new GraphRelationship(id, from, to, type, valueMap([["claims", 2]]));

const byCountry: RollUpChoice = { kind: "property", property: "country" };
const toCountry: RollUpChoice = { kind: "relationships", types: ["REPRESENTS", "MEMBER_OF"], label: "Country" };

const witkoff = node("w", "Person", { country: "USA" });
const rubio = node("r", "Person", { country: "USA" });
const dmitriev = node("d", "Person", { country: "RUS" });
const usa = node("usa", "Country", { country: "USA" });
const state = node("state", "Agency");
const nato = node("nato", "Alliance");

describe("rolling up by a property", () => {
  const graph = {
    nodes: [witkoff, rubio, dmitriev, usa, nato],
    relationships: [line("1", "w", "d"), line("2", "r", "d"), line("3", "w", "r"), line("4", "nato", "w")],
  };
  const rolled = rollUp(graph, graph, byCountry);

  it("draws a group in place of its members, the country itself where it is there", () => {
    expect(rolled.subgraph.nodes.map(({ elementId }) => elementId)).toEqual(["usa", "group:country:RUS", "nato"]);
    expect(rolled.subgraph.nodes[1]?.properties).toMatchObject({ name: "Russia", nameJa: "ロシア" });
    expect(rolled.members.get("usa")).toEqual(["w", "r"]);
  });

  it("keeps every relationship between groups with its id and properties, so that its evidence is found", () => {
    const [first] = rolled.subgraph.relationships;
    expect(rolled.subgraph.relationships.map(({ elementId }) => elementId)).toEqual(["1", "2", "4"]);
    expect(first).toMatchObject({
      startNodeElementId: "usa",
      endNodeElementId: "group:country:RUS",
      properties: { claims: 2 },
    });
  });

  it("counts what happened within a group, and draws it not", () => {
    expect([...rolled.inside]).toEqual([["usa", 1]]);
  });

  it("leaves what belongs nowhere as it is", () => {
    expect(rolled.subgraph.nodes).toContain(nato);
    const other = rollUp({ nodes: [nato], relationships: [] }, graph, byCountry);
    expect([other.subgraph.nodes, other.members.size]).toEqual([[nato], 0]);
  });

  it("groups any text of any schema", () => {
    const cities = [node("a", "Shop", { city: "Oslo" }), node("b", "Shop", { city: "Oslo" })];
    const { subgraph } = rollUp(
      { nodes: cities, relationships: [] },
      { nodes: cities, relationships: [] },
      { kind: "property", property: "city" },
    );
    expect(subgraph.nodes.map(({ properties }) => properties.name)).toEqual(["Oslo"]);
  });
});

describe("rolling up along relationships", () => {
  const explored = {
    nodes: [witkoff, rubio, dmitriev, usa, state, nato],
    relationships: [
      line("1", "w", "d"),
      line("2", "r", "state", "MEMBER_OF"),
      line("3", "state", "usa", "MEMBER_OF"),
      line("4", "w", "usa", "REPRESENTS"),
      line("5", "usa", "nato", "MEMBER_OF"),
    ],
  };

  it("follows them until the wanted kind is reached, and no further", () => {
    const { subgraph, members } = rollUp(explored, explored, toCountry);
    expect(members.get("usa")).toEqual(["w", "r", "state"]);
    expect(subgraph.nodes.map(({ elementId }) => elementId)).toEqual(["usa", "d", "nato"]);
  });

  it("goes to the end of the way where no kind is wanted, and round no circle for ever", () => {
    const { members } = rollUp(explored, explored, {
      kind: "relationships",
      types: ["REPRESENTS", "MEMBER_OF"],
    });
    expect(members.get("nato")).toEqual(["w", "r", "usa", "state"]);
    const circle = { nodes: [witkoff, rubio], relationships: [line("1", "w", "r", "IN"), line("2", "r", "w", "IN")] };
    expect(rollUp(circle, circle, { kind: "relationships", types: ["IN"] }).subgraph.nodes.length).toBeGreaterThan(0);
  });

  it("prefers the type named first, and counts who belongs to several", () => {
    const russia = node("rus", "Country");
    const two = {
      nodes: [witkoff, usa, russia],
      relationships: [line("1", "w", "rus", "MEMBER_OF"), line("2", "w", "usa", "REPRESENTS")],
    };
    const preferred = rollUp(two, two, toCountry);
    expect([preferred.members.get("usa"), preferred.ambiguous]).toEqual([["w"], 0]);
    const both = { ...two, relationships: [line("1", "w", "rus", "REPRESENTS"), line("2", "w", "usa", "REPRESENTS")] };
    const torn = rollUp(both, both, toCountry);
    expect([torn.members.get("rus"), torn.ambiguous]).toEqual([["w"], 1]);
  });

  it("looks memberships up in all that is explored, whatever the filters hide", () => {
    const shown = { nodes: [rubio, dmitriev], relationships: [] };
    expect(rollUp(shown, explored, toCountry).subgraph.nodes.map(({ elementId }) => elementId)).toEqual(["usa", "d"]);
  });
});
