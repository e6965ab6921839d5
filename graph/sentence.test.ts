import { describe, expect, it } from "vitest";
import { lensFor } from "./lens.ts";
import { sentenceFrame } from "./sentence.ts";

const talks = lensFor({ labels: ["Actor", "Claim"], types: ["KNOWS"] });

describe("a relationship as a sentence", () => {
  const sentence = (type: string, language: "en" | "ja"): string => {
    const { between, after } = sentenceFrame(talks, type, language);
    return `A${between}B${after}`;
  };

  it("puts the English phrase between the names", () => {
    expect(sentence("NEGOTIATED_WITH", "en")).toBe("A negotiated with B");
    expect(sentence("REPRESENTS", "en")).toBe("A represents B");
  });

  it("ties the Japanese names by particles", () => {
    expect(sentence("NEGOTIATED_WITH", "ja")).toBe("AはBと協議した");
    expect(sentence("PRESSURED", "ja")).toBe("AはBに圧力をかけた");
    expect(sentence("REPRESENTS", "ja")).toBe("AはBを代表する");
    expect(sentence("MEMBER_OF", "ja")).toBe("AはBに属する");
  });

  it("leaves a type of another schema as it is", () => {
    expect(sentence("KNOWS", "ja")).toBe("A KNOWS B");
  });
});
