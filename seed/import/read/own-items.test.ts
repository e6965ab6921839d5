import { describe, expect, it } from "vitest";
import { ownNode, ownRelationship } from "./own-items.ts";

const none = new Map();

describe("nodes and relationships that Parley wrote", () => {
  it("have labels and types as they stand there, with nothing guessed", () => {
    expect(ownNode(3, { id: "1", labels: ":Actor" }, none)).toEqual({
      ...{ kind: "node", line: 3, key: "1", group: "", labels: ["Actor"], properties: none },
    });
    expect(ownRelationship(4, { id: "2", source: "1", target: "1" }, none, "says: no!")).toMatchObject({
      ...{ key: "2", type: "says: no!", start: { key: "1" }, end: { key: "1" } },
    });
  });

  it("are wrong without id, ends, type or readable labels", () => {
    expect(ownNode(3, {}, none)).toBe("the node has no id, expected an attribute id");
    expect(ownNode(3, { id: "1", "parley:node-labels": "x" }, none)).toBe("its labels are no list of texts in JSON");
    expect(ownRelationship(4, { source: "1" }, none, "T")).toBe(
      "the edge has no target, expected the attributes source and target",
    );
    expect(ownRelationship(4, { source: "1", target: "1" }, none, undefined)).toBe(
      "the edge has no type that can be read",
    );
  });
});
