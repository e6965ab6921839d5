import { describe, expect, it } from "vitest";
import { GraphNode, valueMap } from "../values.ts";
import { fileKeys } from "./file-keys.ts";

function nodes(...ids: readonly (string | undefined)[]): readonly GraphNode[] {
  return ids.map((id, index) => new GraphNode(`4:${index}`, [], valueMap(id === undefined ? [] : [["id", id]])));
}

describe("fileKeys", () => {
  it("are the ids that the nodes have themselves", () => {
    expect([...fileKeys(nodes("a", "b", undefined)).values()]).toEqual(["a", "b", "4:2"]);
  });

  it("are element ids where two nodes have the same id, or one is taken or does not fit", () => {
    const elementIds = ["4:0", "4:1"];
    expect([...fileKeys(nodes("a", "a")).values()]).toEqual(elementIds);
    expect([...fileKeys(nodes("a", "b"), undefined, new Set(["b"])).values()]).toEqual(elementIds);
    expect([...fileKeys(nodes("a", " "), (key) => key.trim() !== "").values()]).toEqual(elementIds);
    expect([...fileKeys(nodes("a", "b".repeat(501))).values()]).toEqual(elementIds);
  });

  it("are numbers where not even element ids serve", () => {
    expect([...fileKeys(nodes("a", "a"), (key) => key === "a").values()]).toEqual(["n0", "n1"]);
    expect([...fileKeys(nodes("a"), () => false, new Set(["n0"])).values()]).toEqual(["n_0"]);
  });
});
