import { describe, expect, it } from "vitest";
import { foldQuery, MATCH_RANKS, matchName } from "./name-match.ts";

describe("matchName", () => {
  it.each([
    ["ウィトコフ", "ウィットコフ", "exact"],
    ["steve witkoff", "Steve Witkoff", "exact"],
    ["President", "President", "exact"],
    ["大統領", "大統領", "exact"],
    ["President Putin", "Putin", "untitled"],
    ["プーチン", "プーチン大統領", "untitled"],
    ["プーチン氏", "プーチン大統領", "untitled"],
    ["Президент Путин", "Путин", "untitled"],
    ["ste", "Steve Witkoff", "prefix"],
    ["witk", "Steve Witkoff", "prefix"],
    ["うぃと", "スティーブ・ウィットコフ", "prefix"],
    ["jd van", "J. D. Vance", "prefix"],
    ["President Putin", "Vladimir Putin", "prefix"],
    ["Lavrov, Ser", "Sergei Lavrov", "words"],
    ["ウィットコフ スティーブ", "スティーブ・ウィットコフ", "words"],
    ["putin", "プーチン", "looseExact"],
    ["Дмитриев", "ドミトリエフ", "looseExact"],
    ["President Putin", "プーチン大統領", "looseExact"],
    ["wittkof", "Steve Witkoff", "loosePrefix"],
    ["ドミトリエフ", "Kirill Dmitriev", "loosePrefix"],
    ["itkof", "Steve Witkoff", "contains"],
    ["putim", "Vladimir Putin", "oneOff"],
    ["Vladmir Puttin", "Vladimir Putin", "oneOff"],
    ["ゼレヌスキー", "ゼレンスキー", "oneOff"],
    ["stevewitkofg", "Steve Witkoff", "oneOff"],
    ["Federchenka", "Viktor Federychenko", "twoOff"],
    ["bush", "Steve Witkoff", undefined],
    ["iram", "Iraq", "oneOff"],
    ["iam", "Iraq", undefined],
    ["put", "Pat", undefined],
    ["2024", "2025", undefined],
    ["al al", "Al Gore", undefined],
    ["・", "Steve・Witkoff", undefined],
  ])("ranks %s in %s as %s", (query, text, rank) => {
    expect(matchName(foldQuery(query), text)).toBe(rank);
  });

  it("does not look for worse answers than are wanted", () => {
    expect(matchName(foldQuery("putim"), "Putin", "contains")).toBeUndefined();
    expect(matchName(foldQuery("puti"), "Putin", "prefix")).toBe("prefix");
  });

  it("goes from the same name over its beginning and its sound to slips", () => {
    const order = ["exact", "prefix", "looseExact", "oneOff", "twoOff"] as const;
    expect(order.map((rank) => MATCH_RANKS.indexOf(rank))).toEqual(
      order.map((rank) => MATCH_RANKS.indexOf(rank)).toSorted((one, other) => one - other),
    );
  });
});
