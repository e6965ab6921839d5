import { describe, expect, it } from "vitest";
import { pairKey } from "../../graph/figure/geometry.ts";
import { sceneOf } from "../../graph/figure/scene.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { talksLens } from "../../test/made-graph.ts";
import { drawnFor, linesByMember, membersOf, toggledBundle, whollyDrawnFor } from "./line-members.ts";

const nodes = ["a", "b"].map((id) => new GraphNode(id, ["Actor"], valueMap([["name", id]])));
const MANY = ["1", "2", "3", "4"];
const relationships = [
  ...MANY.map((id) => new GraphRelationship(id, "a", "b", "PRESSURED", valueMap([]))),
  new GraphRelationship("lone", "b", "a", "REJECTED", valueMap([])),
];
const lines = linesByMember(sceneOf({ nodes, relationships }, talksLens(), "en"));
const KEY = pairKey("a", "b");

describe("relationships and the lines they are drawn with", () => {
  it("have a line each, which several share", () => {
    expect([...lines.keys()].toSorted()).toEqual([...MANY, "lone"]);
    expect(new Set(lines.values()).size).toBe(2);
  });

  it("are drawn by their line, nodes by themselves", () => {
    expect([...drawnFor(["a", "2", "3", "lone"], lines)]).toEqual(["a", "1", "lone"]);
  });

  it("make a line faint only when all of them are", () => {
    expect([...whollyDrawnFor(new Set(["a", "1", "2"]), lines)]).toEqual(["a"]);
    expect([...whollyDrawnFor(new Set(MANY), lines)]).toEqual(["1"]);
  });

  it("are selected together", () => {
    expect(membersOf(["1", "a"], lines)).toEqual([...MANY, "a"]);
  });

  it("are added to a selection as far as they are missing, and taken out when none is", () => {
    expect(membersOf(["1"], lines, new Set(["2", "3"]))).toEqual(["1", "4"]);
    expect(membersOf(["1"], lines, new Set(MANY))).toEqual(MANY);
  });
});

describe("the bundles that are open", () => {
  const bundle = lines.get("1") ?? expect.fail("it is not there");
  const lone = lines.get("lone") ?? expect.fail("it is not there");

  it("are more by the one that is opened", () => {
    expect([...(toggledBundle(bundle, new Set(["other"])) ?? [])]).toEqual(["other", KEY]);
  });

  it("are fewer by the pair of a single line", () => {
    expect([...(toggledBundle(lone, new Set([KEY, "other"])) ?? [])]).toEqual(["other"]);
  });

  it("stay as they are where nothing is bundled", () => {
    expect(toggledBundle(lone, new Set())).toBeUndefined();
  });
});
