import { describe, expect, it } from "vitest";
import { cameoCodes, cameoType } from "../seed/import/events/event-types.ts";
import { EVENT_RELATIONS } from "./event-relations.ts";
import { lensFor, phraseOf, styleOfRelation } from "./lens.ts";
import { sentenceFrame } from "./sentence.ts";
import { RELATIONS } from "./vocabulary.ts";

const lens = lensFor({ labels: ["Actor"], types: ["NEGOTIATED_WITH", "ASSAULT", "AID"] });

describe("EVENT_RELATIONS", () => {
  it("has words for every type that CAMEO codes become", () => {
    const known = new Set([...RELATIONS, ...EVENT_RELATIONS].map(({ type }) => type));
    const types = new Set(cameoCodes().map((code) => cameoType(code)?.type));
    expect([...types].filter((type) => type === undefined || !known.has(type))).toEqual([]);
  });

  it("is part of the lens where its types occur, and only there", () => {
    expect(lens.id).toBe("talks");
    expect(phraseOf(lens, "ASSAULT", "en", false)).toBe("was attacked by");
    expect(lens.relations.some(({ type }) => type === "PROTEST")).toBe(false);
    expect(styleOfRelation(lens, "AID").evidence).toBe(true);
    expect(lensFor({ labels: ["Ship"], types: ["AID"] }).relations[0]?.words.en).toBe("AID");
  });

  it("gives Japanese sentences that tie the other party themselves", () => {
    expect(sentenceFrame(lens, "ASSAULT", "ja")).toEqual({ between: "は", after: "を攻撃した" });
  });
});
