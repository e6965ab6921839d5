import { describe, expect, it } from "vitest";
import { foldQuery, MATCH_RANKS } from "../name-match.ts";
import type { Value } from "../values.ts";
import { GraphNode, valueMap } from "../values.ts";
import { bestSpelling } from "./matched-spelling.ts";

const PREFERRED = ["name", "nameJa"];

function matched(query: string, properties: { readonly [name: string]: Value }) {
  const node = new GraphNode("1", ["Actor"], valueMap(Object.entries(properties)));
  return bestSpelling(foldQuery(query), node, PREFERRED);
}

const PUTIN = {
  name: "Vladimir Putin",
  aliases: ["プーチン", "Putin", "プーチン大統領"],
  searchKeys: ["secret putin"],
  spellings: ["プーチン | ロイター", "プーチン | Bloomberg", "プーチン | Bloomberg", "Poutine | Le | Monde"],
};

describe("bestSpelling", () => {
  it("takes the best of all spellings", () => {
    expect(matched("putin", PUTIN)).toEqual({ rank: 0, matched: { text: "Putin", property: "aliases" } });
  });

  it("tells who writes it so, sorted and each once", () => {
    expect(matched("プーチン", PUTIN)?.matched).toEqual({
      text: "プーチン",
      property: "aliases",
      outlets: ["Bloomberg", "ロイター"],
    });
  });

  it("takes the last bar for that of the outlet, and never shows it", () => {
    expect(matched("Poutine", PUTIN)?.matched).toEqual({
      text: "Poutine | Le",
      property: "spellings",
      outlets: ["Monde"],
    });
  });

  it("never shows search keys", () => {
    expect(matched("secret", PUTIN)).toBeUndefined();
  });

  it("takes a text without an outlet as it is", () => {
    expect(matched("plain", { spellings: ["plain"] })?.matched).toEqual({ text: "plain", property: "spellings" });
  });

  it("shows the spelling in the script that was typed, and keeps the better rank", () => {
    const found = matched("wittkof", { name: "Steve Witkoff", aliases: ["ウィトコフ"] });
    expect(found?.matched.text).toBe("Steve Witkoff");
    expect(MATCH_RANKS[found?.rank ?? -1]).toBe("looseExact");
  });

  it("prefers a name to an alias that is as good", () => {
    expect(matched("anna", { aliases: ["Anna B"], name: "Anna Berg" })?.matched.property).toBe("name");
  });
});
