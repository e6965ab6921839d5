import { describe, expect, it } from "vitest";
import { type Value, valueMap } from "../graph/values.ts";
import { handedOver, rewriteActors, spellingOf, withoutSharer, withSharers } from "./sharing.ts";

function actor(properties: Readonly<Record<string, Value>>) {
  return valueMap(Object.entries(properties));
}

const STORED = actor({
  id: "n:a",
  name: "Anna",
  nameJa: "アンナ",
  aliases: ["Annie"],
  dataset: "one",
  alsoIn: ["two", "three"],
  spellings: ["Anna | one", "ANNA B. | two", "Ms | A | three", "Anne | two"],
  loadedAt: "then",
});

describe("withSharers", () => {
  it("keeps what the others have added when the owner says everything anew", () => {
    const owned = actor({
      id: "n:a",
      name: "Anna B",
      dataset: "one",
      spellings: ["Anna B | one"],
      searchKeys: ["old"],
    });
    const kept = withSharers(owned, STORED);
    expect(kept).toMatchObject({
      name: "Anna B",
      alsoIn: ["two", "three"],
      spellings: ["Anna B | one", "ANNA B. | two", "Ms | A | three", "Anne | two"],
      searchKeys: expect.arrayContaining(["anna b", "anne", "ms a"]),
    });
    expect(kept).not.toHaveProperty("aliases");
    expect(kept.searchKeys).not.toContain("old");
    expect(kept.searchKeys).not.toContain("annie");
  });

  it("is what the owner says where nobody shares", () => {
    const owned = actor({ id: "n:a", name: "Anna", dataset: "one", searchKeys: ["x"] });
    expect(withSharers(owned, actor({ id: "n:a", dataset: "one", spellings: ["Old | one"] }))).toBe(owned);
  });
});

describe("withoutSharer", () => {
  it("takes away what one data set has added, and how it writes the name", () => {
    const left = withoutSharer(STORED, "two");
    expect(left).toMatchObject({
      ...{ id: "n:a", name: "Anna", dataset: "one", alsoIn: ["three"], loadedAt: "then" },
      spellings: ["Anna | one", "Ms | A | three"],
    });
    expect(left.searchKeys).not.toContain("anne");
    expect(left.searchKeys).toEqual(expect.arrayContaining(["annie", "ms a"]));
  });

  it("leaves no empty list of sharers", () => {
    expect(withoutSharer(withoutSharer(STORED, "two"), "three")).not.toHaveProperty("alsoIn");
  });

  it("takes a data set for another one only where the whole name is the same", () => {
    const stored = actor({ id: "a", alsoIn: ["b", "a b"], spellings: ["x | a b", "y | b"] });
    expect(withoutSharer(stored, "b")).toMatchObject({ alsoIn: ["a b"], spellings: ["x | a b"] });
  });
});

describe("handedOver", () => {
  it("belongs to the next data set, by the name that it uses", () => {
    const handed = handedOver(STORED);
    expect(handed).toMatchObject({
      ...{ id: "n:a", name: "ANNA B.", dataset: "two", alsoIn: ["three"], loadedAt: "then" },
      spellings: ["ANNA B. | two", "Ms | A | three", "Anne | two"],
    });
    // Nothing of what the first one said is left.
    expect(handed).not.toHaveProperty("nameJa");
    expect(handed.searchKeys).not.toContain("annie");
  });

  it("keeps its name where the next data set has no spelling of its own, and shares with nobody if it is the last", () => {
    const handed = handedOver(
      actor({ id: "n:a", name: "Anna", dataset: "one", alsoIn: ["two"], spellings: ["Anna | one"] }),
    );
    expect(handed).toMatchObject({ name: "Anna", dataset: "two", spellings: [] });
    expect(handed).not.toHaveProperty("alsoIn");
    expect(handed).not.toHaveProperty("loadedAt");
  });
});

describe("what is written", () => {
  it("is a name with who writes it so", () => {
    expect(spellingOf("Anna", "one")).toBe("Anna | one");
  });

  it("keeps the kind of an actor only with the data set that said so", () => {
    expect(rewriteActors([], true).text).not.toContain("REMOVE");
    expect(rewriteActors([], false).text).toContain(
      "REMOVE n:Person:Country:Organization:Agency:Alliance:Group SET n = row",
    );
  });
});
