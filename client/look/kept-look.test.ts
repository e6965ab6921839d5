import { describe, expect, it } from "vitest";
import { forgetLook, isKeptLook, keepLook, keptLook } from "./kept-look.ts";
import { keptLookKey } from "./kept-look-key.ts";

const DATABASE = { name: "movies", product: "Neo4j", version: "5", edition: "community", address: "localhost:7687" };
const LOOK = { nodes: { Person: { shape: "tag" as const } }, relations: {} };

function storageOf() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  };
}

describe("the look that is kept for a database", () => {
  it("comes back, until it is forgotten", () => {
    const storage = storageOf();
    expect(keptLook(storage, DATABASE)).toBeUndefined();
    keepLook(storage, DATABASE, LOOK);
    expect(keptLook(storage, DATABASE)).toEqual(LOOK);
    expect(isKeptLook(storage, DATABASE, LOOK)).toBe(true);
    forgetLook(storage, DATABASE);
    expect(keptLook(storage, DATABASE)).toBeUndefined();
  });

  it("is that of one database, at whatever port it answers", () => {
    const storage = storageOf();
    keepLook(storage, DATABASE, LOOK);
    expect(keptLook(storage, { ...DATABASE, address: "localhost:40001" })).toEqual(LOOK);
    expect(keptLook(storage, { ...DATABASE, name: "talks" })).toBeUndefined();
  });

  it("is refused where somebody else wrote under its key", () => {
    const storage = storageOf();
    storage.setItem(keptLookKey(DATABASE), "[1]");
    expect(() => keptLook(storage, DATABASE)).toThrow("an object");
  });
});
