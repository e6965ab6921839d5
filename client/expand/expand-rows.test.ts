/** Rows to tick before an expansion, and what they bring together. */
import { describe, expect, it } from "vitest";
import type { ExpandCountsAnswer } from "../../graph/contract/expansion.ts";
import { lensFor } from "../../graph/lens.ts";
import { bringing, expandRows, keysOf, tiesOfKeys } from "./expand-rows.ts";

const LENS = lensFor({ labels: ["Actor", "Claim"], types: ["ACTOR", "NEGOTIATED_WITH", "PRESSURED"] });
const COUNTS: ExpandCountsAnswer = {
  ties: [
    { type: "ACTOR", direction: "in", relationships: 40, known: 0 },
    { type: "NEGOTIATED_WITH", direction: "in", relationships: 7, known: 1 },
    { type: "NEGOTIATED_WITH", direction: "out", relationships: 5, known: 0 },
    { type: "NEGOTIATED_WITH", direction: "within", relationships: 1, known: 1 },
    { type: "PRESSURED", direction: "in", relationships: 3, known: 0 },
    { type: "PRESSURED", direction: "out", relationships: 2, known: 0 },
    { type: "PRESSURED", direction: "within", relationships: 1, known: 0 },
  ],
  groups: [
    { ties: [0], neighbours: 40, known: 0 },
    { ties: [1, 2], neighbours: 4, known: 1 },
    { ties: [1, 4], neighbours: 1, known: 0 },
    { ties: [5], neighbours: 2, known: 2 },
  ],
  truncated: false,
};
const rows = expandRows(LENS, COUNTS, "en");
const keyed = (words: string): string => rows.find(({ phrase }) => phrase === words)?.key ?? "";

describe("the rows before an expansion", () => {
  it("join the directions of symmetric types and tell those of others apart, the evidence last", () => {
    expect(rows.map(({ phrase, relationships, known }) => [phrase, relationships, known])).toEqual([
      ["negotiated with", 13, 2],
      ["pressured", 3, 0],
      ["was pressured by", 3, 0],
      [expect.any(String), 40, 0],
    ]);
  });

  it("are ticked but for the evidence, or as it was asked for", () => {
    expect(keysOf(rows, undefined).size).toBe(3);
    expect([...keysOf(rows, [{ type: "PRESSURED", direction: "in" }])]).toEqual([keyed("was pressured by")]);
    expect(keysOf(rows, [{ type: "PRESSURED", direction: "both" }]).size).toBe(2);
  });

  it("ask for no types where all that counts anyway is ticked", () => {
    expect(tiesOfKeys(rows, keysOf(rows, undefined))).toBeUndefined();
    expect(tiesOfKeys(rows, new Set([keyed("negotiated with")]))).toEqual([
      { type: "NEGOTIATED_WITH", direction: "both" },
    ]);
  });

  it("bring each neighbour once, however it is joined", () => {
    expect(bringing(COUNTS, rows, keysOf(rows, undefined))).toEqual({
      neighbours: 7,
      knownNeighbours: 3,
      relationships: 19,
      knownRelationships: 2,
      isAtLeast: false,
    });
  });

  it("bring what is among the nodes with either direction", () => {
    expect(bringing(COUNTS, rows, new Set([keyed("was pressured by")]))).toMatchObject({
      neighbours: 1,
      relationships: 4,
    });
    expect(bringing(COUNTS, rows, new Set())).toMatchObject({ neighbours: 0, relationships: 0 });
  });
});
