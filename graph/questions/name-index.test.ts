import { describe, expect, it } from "vitest";
import { foldQuery } from "../name-match.ts";
import { beginningsQuery, middlesQuery, slipsQuery } from "./name-index.ts";

describe("the questions to the index of names", () => {
  it("ask for the name, its beginning, its words and its sound first", () => {
    expect(beginningsQuery(foldQuery("Sergei Lavrov"))).toBe(
      'sergeilavrov^64 OR sergeilavrov*^16 OR "sergei lavrov"^16 OR sergeirabrof*^1',
    );
  });

  it("ask for a titled name with its title and without", () => {
    expect(beginningsQuery(foldQuery("President Putin"))).toBe(
      "presidentputin*^64 OR putin^64 OR putin*^16 OR ptin*^1",
    );
  });

  it("ask for kana as a phrase, which the index holds in pairs", () => {
    expect(beginningsQuery(foldQuery("ラブロフ"))).toBe('"ラブロフ"^16 OR rabrof*^1');
    expect(beginningsQuery(foldQuery("ウ"))).toBe("ウ*^16");
  });

  it("forgive slips by length, none under four characters, and never in words that the index leaves out", () => {
    expect(slipsQuery(foldQuery("Lee Witkoff of Dmitrievka"))).toBe(
      "leewitkoffofdmitrievka~2 OR (+lee* +(witkoff~1 witkoff*) +(dmitrievka~2 dmitrievka*)) OR " +
        "reuitkofofdmitriefka~2 OR (+re* +(uitkof~1 uitkof*) +(dmitriefka~2 dmitriefka*))",
    );
    expect(slipsQuery(foldQuery("Xi"))).toBe("");
  });

  it("forgive slips in kana by their sound", () => {
    expect(slipsQuery(foldQuery("ゼレンスキー"))).toBe("zerenski~2");
  });

  it("ask for no slips in a sentence", () => {
    expect(slipsQuery(foldQuery("one two three four five six seven"))).toBe("");
  });

  it("ask for the middle of words where they are not held in pairs", () => {
    expect(middlesQuery(foldQuery("itkof"))).toBe("*itkof*");
    expect(middlesQuery(foldQuery("トコフ"))).toBe("");
  });
});
