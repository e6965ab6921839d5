import { describe, expect, it } from "vitest";
import type { Value } from "../../../graph/values.ts";
import { relationshipType, saysAll, takeType } from "./relationship-type.ts";

describe("relationshipType", () => {
  it.each([
    ["negotiates with", "NEGOTIATES_WITH"],
    ["negotiatesWith", "NEGOTIATES_WITH"],
    ["  met: (again) ", "MET_AGAIN"],
    ["NATO", "NATO"],
    ["level2Talk", "LEVEL2_TALK"],
    ["会談した", "会談した"],
    ["rencontre\u0301", "RENCONTRÉ"],
    ["!?", "RELATED_TO"],
    ["", "RELATED_TO"],
  ])("makes of %j the type %s", (words, type) => {
    expect(relationshipType(words)).toBe(type);
  });
});

describe("takeType", () => {
  const taken = (given: Readonly<Record<string, Value>>) => {
    const properties = new Map(Object.entries(given));
    return [takeType(properties), Object.fromEntries(properties)];
  };

  it("takes the property away whose words are the type", () => {
    expect(taken({ label: "knows well", w: 1 })).toEqual(["KNOWS_WELL", { w: 1 }]);
  });

  it("leaves words that say more than the type", () => {
    expect(saysAll("SAYS_NO", "says: no!")).toBe(false);
    expect(taken({ type: "says: no!" })).toEqual(["SAYS_NO", { type: "says: no!" }]);
  });

  it("passes over empty texts and numbers, and knows where there is none", () => {
    expect(taken({ label: " ", type: 7n, relationship: "likes" })).toEqual(["LIKES", { label: " ", type: 7n }]);
    expect(taken({ w: 1 })).toEqual([undefined, { w: 1 }]);
  });
});
