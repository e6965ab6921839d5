/** When nodes come in and which side they belong to. */
import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import { nodeFacts } from "./node-facts.ts";

const lens = lensFor({ labels: ["Actor", "Person", "Claim"], types: ["NEGOTIATED_WITH"] });
const node = (id: string, properties: Record<string, string>): GraphNode =>
  new GraphNode(id, ["Actor", "Person"], valueMap(Object.entries(properties)));
const talk = (id: string, from: string, to: string, day: string): GraphRelationship =>
  new GraphRelationship(id, from, to, "NEGOTIATED_WITH", valueMap([["date", new Temporal("Date", day)]]));

describe("facts of nodes", () => {
  it("are the first day of their relationships, unless they have one of their own", () => {
    const facts = nodeFacts(
      {
        nodes: [node("a", {}), node("b", { date: "1970-01-02" }), node("c", {})],
        relationships: [talk("1", "a", "b", "1970-01-11"), talk("2", "b", "a", "1970-01-06")],
      },
      lens,
    );
    expect([facts.get("a")?.day, facts.get("b")?.day, facts.get("c")?.day]).toEqual([5, 1, undefined]);
  });

  it("are the country where most nodes have one, and the kind else", () => {
    const most = [node("a", { country: "USA" }), node("b", { country: "RUS" }), node("c", {})];
    const sides = [...nodeFacts({ nodes: most, relationships: [] }, lens).values()].map(({ side }) => side);
    expect(sides).toEqual(["USA", "RUS", "Person"]);
    const few = [node("a", { country: "USA" }), node("b", {}), node("c", {})];
    expect(nodeFacts({ nodes: few, relationships: [] }, lens).get("a")?.side).toBe("Person");
  });

  it("take the day of any ISO text, and nothing of another", () => {
    const nodes = [node("a", { date: "1970-01-02T23:00:00-09:00" }), node("b", { date: "2 January" }), node("c", {})];
    const days = [...nodeFacts({ nodes, relationships: [] }, lens).values()].map(({ day }) => day);
    expect(days).toEqual([1, undefined, undefined]);
  });
});
