import { describe, expect, it } from "vitest";
import { NEGOTIATOR, TALKS, TALKS_LENS } from "../testing/talks.ts";
import { neighbourGroups } from "./neighbours.ts";

describe("the neighbours of a node", () => {
  const groups = neighbourGroups(TALKS_LENS, NEGOTIATOR.elementId, TALKS, "en", "name");

  it("are grouped by how they are joined to it, in words read from the node", () => {
    expect(groups.map(({ phrase, relationships }) => `${phrase} ${relationships}`)).toEqual([
      "negotiated with 3",
      "was pressured by 1",
    ]);
  });

  it("are each there once, with their dates, the latest first", () => {
    expect(
      groups[0]?.neighbours.map(({ caption, meetings }) => [caption, meetings.map(({ dateWords }) => dateWords)]),
    ).toEqual([
      ["Anna Envoy", ["23 November 2025", "late October 2025"]],
      ["Boris Minister", ["on or before 21 November 2025"]],
    ]);
  });

  it("can stand in the order of their last date", () => {
    const byDate = neighbourGroups(TALKS_LENS, NEGOTIATOR.elementId, TALKS, "en", "date");
    expect(byDate[0]?.neighbours.map(({ caption }) => caption)).toEqual(["Anna Envoy", "Boris Minister"]);
  });

  it("leave out ends that are not on the canvas", () => {
    const shown = { nodes: [NEGOTIATOR], relationships: TALKS.relationships };
    expect(
      neighbourGroups(TALKS_LENS, NEGOTIATOR.elementId, shown, "en", "name").flatMap((group) => group.neighbours),
    ).toEqual([]);
  });
});
