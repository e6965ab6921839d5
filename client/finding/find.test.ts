/** Finding nodes among those that are shown. */
import { describe, expect, it } from "vitest";
import { lensFor } from "../../graph/lens.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { find, findables } from "./find.ts";

const node = (id: string, properties: Record<string, string | string[]>): GraphNode =>
  new GraphNode(id, ["Person"], valueMap(Object.entries(properties)));
const among = findables(
  [
    node("1", { name: "Keith Kellogg", role: "envoy of Steve" }),
    node("2", { name: "Steve Witkoff", nameJa: "スティーブ・ウィットコフ", aliases: ["Witkov"] }),
    node("3", { name: "Ümit Şahin" }),
  ],
  lensFor({ labels: ["Person"], types: [] }),
  "en",
);
const ids = (text: string): readonly string[] => find(text, among).map(({ id }) => id);

describe("finding among what is shown", () => {
  it("looks into every text, captions that begin with it first", () => {
    expect(ids("steve")).toEqual(["2", "1"]);
    expect(ids("Witkov")).toEqual(["2"]);
    expect(ids("person")).toHaveLength(3);
  });
  it("finds any spelling and script", () => {
    expect(ids("umit")).toEqual(["3"]);
    expect(ids("ウィットコフ")).toEqual(["2"]);
  });
  it("wants every word, and finds nothing for no text", () => {
    expect(ids("steve envoy")).toEqual(["1"]);
    expect(ids("  ")).toEqual([]);
    expect(ids("nobody")).toEqual([]);
  });
});
