import { describe, expect, it } from "vitest";
import { captionOf, lensFor, styleOfNode, styleOfRelation } from "../lens.ts";
import { GraphNode, valueMap } from "../values.ts";
import { changeNodeLook, changeRelationLook, lookOf, mergeLooks, resetLook } from "./edit-look.ts";
import { applyLensChanges, isUnchanged, NO_LENS_CHANGES } from "./lens-changes.ts";

const lens = lensFor({ labels: ["Movie", "Person"], types: ["ACTED_IN", "KNOWS"] });
const node = (labels: readonly string[], properties = {}) =>
  new GraphNode("1", [...labels], valueMap(Object.entries(properties)));
const RED = { light: "#b00020", dark: "#ff8a8a" };

describe("the lens with changes", () => {
  it("is the lens itself where nothing is changed", () => {
    expect(applyLensChanges(lens, NO_LENS_CHANGES)).toBe(lens);
    expect(applyLensChanges(lens, { nodes: {}, relations: {} })).toBe(lens);
  });

  it("has the changed styles, and all others as they were", () => {
    const changed = applyLensChanges(lens, changeNodeLook(NO_LENS_CHANGES, "Movie", { colour: RED, icon: "film" }));
    expect(styleOfNode(changed, node(["Movie"]))).toMatchObject({ colour: RED, icon: "film" });
    expect(styleOfNode(changed, node(["Person"]))).toBe(styleOfNode(lens, node(["Person"])));
  });

  it("captions nodes as the reader wants, and as before where they have nothing of it", () => {
    const changed = applyLensChanges(lens, changeNodeLook(NO_LENS_CHANGES, "Movie", { caption: "{year}: {title}" }));
    expect(captionOf(changed, node(["Movie"], { title: "Heat", year: 1995n }), "en")).toBe("1995: Heat");
    expect(captionOf(changed, node(["Movie"], { name: "Heat" }), "en")).toBe("Heat");
  });

  it("never leaves a list without a name where pictures have no captions", () => {
    const changed = applyLensChanges(lens, changeNodeLook(NO_LENS_CHANGES, "Movie", { caption: "" }));
    expect(captionOf(changed, node(["Movie"], { title: "Heat" }), "en")).toBe("Heat");
  });

  it("keeps what is said of labels and types that are not there yet", () => {
    const changes = changeRelationLook(changeNodeLook(NO_LENS_CHANGES, "Ship", { shape: "tag" }), "SAILS", {
      line: "dotted",
    });
    const changed = applyLensChanges(lens, changes);
    expect(styleOfNode(changed, node(["Ship"])).shape).toBe("tag");
    expect(styleOfRelation(changed, "SAILS").line).toBe("dotted");
  });

  it("changes all nodes and relationships, unlabelled ones too, before those of their own", () => {
    let changes = changeNodeLook(NO_LENS_CHANGES, undefined, { size: { by: "fixed", pixels: 30 } });
    changes = changeNodeLook(changes, "Person", { size: { by: "neighbours" } });
    changes = changeRelationLook(changes, undefined, { width: { by: "fixed", pixels: 3 } });
    const changed = applyLensChanges(lens, changes);
    expect(styleOfNode(changed, node(["Movie"])).size).toEqual({ by: "fixed", pixels: 30 });
    expect(styleOfNode(changed, node([])).size).toEqual({ by: "fixed", pixels: 30 });
    expect(styleOfNode(changed, node(["Person"])).size).toEqual({ by: "neighbours" });
    expect(styleOfRelation(changed, "KNOWS")).toMatchObject({ width: 3, widthProperty: undefined });
  });

  it("takes the icon of a label away", () => {
    const base = applyLensChanges(lens, changeNodeLook(NO_LENS_CHANGES, "Movie", { icon: "film" }));
    const changed = applyLensChanges(base, changeNodeLook(NO_LENS_CHANGES, "Movie", { icon: "none" }));
    expect(styleOfNode(changed, node(["Movie"])).icon).toBeUndefined();
  });

  it("takes labels called like members of objects for what they are", () => {
    let changes = changeNodeLook(NO_LENS_CHANGES, "__proto__", { shape: "tag" });
    expect(Object.getPrototypeOf(changes.nodes)).toBe(Object.prototype);
    expect(styleOfNode(applyLensChanges(lens, changes), node(["__proto__"])).shape).toBe("tag");
    changes = changeNodeLook(NO_LENS_CHANGES, "Movie", { shape: "tag" });
    expect(lookOf(changes, { kind: "node", key: "constructor" })).toBeUndefined();
  });
});

describe("editing a look", () => {
  it("adds to what was changed before, and takes single parts back", () => {
    let changes = changeNodeLook(NO_LENS_CHANGES, "Movie", { colour: RED });
    changes = changeNodeLook(changes, "Movie", { shape: "tag" });
    expect(changes.nodes.Movie).toEqual({ colour: RED, shape: "tag" });
    changes = changeNodeLook(changes, "Movie", { colour: undefined });
    expect(changes.nodes.Movie).toEqual({ shape: "tag" });
    expect(isUnchanged(changeNodeLook(changes, "Movie", { shape: undefined }))).toBe(true);
  });

  it("resets one and leaves the others", () => {
    const changes = changeRelationLook(changeNodeLook(NO_LENS_CHANGES, "Movie", { shape: "tag" }), "KNOWS", {
      arrow: "vee",
    });
    const reset = resetLook(changes, { kind: "node", key: "Movie" });
    expect(lookOf(reset, { kind: "node", key: "Movie" })).toBeUndefined();
    expect(lookOf(reset, { kind: "relation", key: "KNOWS" })).toEqual({ arrow: "vee" });
    expect(isUnchanged(resetLook(reset, { kind: "relation", key: "KNOWS" }))).toBe(true);
    expect(isUnchanged(resetLook(changeNodeLook(NO_LENS_CHANGES, undefined, { shape: "tag" }), { kind: "node" }))).toBe(
      true,
    );
  });

  it("lays one look over another", () => {
    const below = changeNodeLook(NO_LENS_CHANGES, "Movie", { shape: "tag", colour: RED });
    const above = changeNodeLook(NO_LENS_CHANGES, "Movie", { shape: "diamond" });
    expect(mergeLooks(below, above).nodes.Movie).toEqual({ shape: "diamond", colour: RED });
  });
});
