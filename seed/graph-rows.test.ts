import { describe, expect, it } from "vitest";
import { Temporal, type ValueMap } from "../graph/values.ts";
import { fixtureFolder } from "../test/made-dataset.ts";
import { derive } from "./derive.ts";
import { graphRows } from "./graph-rows.ts";
import { readDataset } from "./read-dataset.ts";

const dataset = await readDataset(fixtureFolder("border-talks"));
const rows = graphRows(dataset, derive(dataset));

function node(id: string): ValueMap | undefined {
  const row = rows.nodes.flatMap((group) => group.rows).find((candidate) => candidate.id === id);
  return row?.properties as ValueMap | undefined;
}

describe("graphRows", () => {
  it("gives an actor all spellings, who uses them, and keys that fold them", () => {
    expect(node("anna-berg")).toMatchObject({
      aliases: ["アンナ・ベルグ"],
      spellings: ["アンナ・ベルグ | 架空新聞", "Anna Berg | The Gazette"],
      searchKeys: expect.arrayContaining(["anna berg", "annaberg"]),
      dataset: "border-talks",
    });
  });

  it("leaves out properties that a record does not have", () => {
    expect(Object.keys(node("northland") ?? {})).not.toContain("role");
  });

  it("stores days as dates and publication as a moment", () => {
    expect(node("border-meeting")?.date).toEqual(new Temporal("Date", "2031-03-02"));
    expect(node("gazette-1")?.publishedAt).toEqual(new Temporal("OffsetDateTime", "2031-03-03T09:30:00+01:00"));
  });

  it("makes all parties of a talk its actors, with their side", () => {
    const actors = rows.relationships.filter(({ type }) => type === "ACTOR").flatMap((group) => group.rows);
    const ofMeeting = actors.filter(({ start }) => start === "gazette-1/meeting");
    expect(ofMeeting.map(({ end, properties }) => [end, (properties as ValueMap).side])).toEqual([
      ["anna-berg", 1n],
      ["carl-dahl", 1n],
      ["mira-sol", 2n],
    ]);
  });

  it("gives every relationship but those of evidence an id of its own", () => {
    const ids = rows.relationships.flatMap((group) => group.rows).flatMap(({ id }) => (id === undefined ? [] : [id]));
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(9 + 4 + 1);
  });
});
