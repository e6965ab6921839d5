import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { Value } from "../values.ts";
import { GraphNode, GraphRelationship, Point, Temporal, valueMap } from "../values.ts";
import { findProperties, valuesOf } from "./facets.ts";
import { certaintyFacets, outletFacets } from "./stated-facets.ts";

const LENS = lensFor({ labels: ["Film", "Star"], types: ["PLAYED_IN"] });
const entries = (properties: Readonly<Record<string, Value>>) => valueMap(Object.entries(properties));
const film = (id: string, properties: Readonly<Record<string, Value>>) =>
  new GraphNode(id, ["Film"], entries(properties));

const FILMS: Subgraph = {
  nodes: [
    film("1", { year: 1999n, title: "One", open: true, tags: ["a", "b", "a"], at: new Point(4326, [1, 2]) }),
    film("2", { year: 2004.5, title: "Two", on: new Temporal("Date", "2004-05-01"), tags: ["b"], mixed: 1n }),
    film("3", { title: "One", on: "1999-05-01T10:00", mixed: "x", nothing: null, searchKeys: ["one"] }),
    new GraphNode("s", ["Star"], entries({ name: "Somebody" })),
  ],
  relationships: [new GraphRelationship("p", "s", "1", "PLAYED_IN", entries({ pay: 3n }))],
};

describe("the properties of what is shown", () => {
  it("are told with their kind and how many have them", () => {
    const found = findProperties(FILMS, LENS).map(
      ({ of, key, kind, present, total }) => `${of}.${key} ${kind} ${present}/${total}`,
    );
    expect(found).toEqual([
      "PLAYED_IN.pay number 1/1",
      "Film.at other 1/3",
      "Film.mixed text 2/3",
      "Film.on day 2/3",
      "Film.open boolean 1/3",
      "Film.tags list 2/3",
      "Film.title text 3/3",
      "Film.year number 2/3",
      "Star.name text 1/1",
    ]);
  });

  const values = (key: string, kind: "number" | "text" | "list" | "day") =>
    valuesOf(FILMS, LENS, { entity: "node", of: "Film", key, kind });

  it("have values, the most frequent first, each item of a list once", () => {
    expect(values("title", "text").values).toEqual([
      { text: "One", count: 2 },
      { text: "Two", count: 1 },
    ]);
    expect(values("tags", "list").values).toEqual([
      { text: "b", count: 2 },
      { text: "a", count: 1 },
    ]);
  });

  it("have numbers in bars from the least to the most", () => {
    const { numbers } = values("year", "number");
    expect(numbers).toMatchObject({ least: 1999, most: 2004.5, isWhole: false });
    expect([numbers?.bars.at(0), numbers?.bars.at(-1), numbers?.bars.length]).toEqual([1, 1, 24]);
  });

  it("have a first and a last day", () => {
    expect(values("on", "day").days).toEqual({ first: "1999-05-01", last: "2004-05-01" });
  });
});

describe("what is stated", () => {
  const talk = (id: string, certainty: string) =>
    new GraphRelationship(id, "a", "b", "NEGOTIATED_WITH", entries({ certainty }));
  const all: Subgraph = { nodes: [], relationships: [talk("1", "planned"), talk("2", "stated"), talk("3", "odd")] };
  const shown: Subgraph = { nodes: [], relationships: all.relationships.slice(1) };

  it("is counted by certainty, surest first", () => {
    expect(certaintyFacets(all, shown)).toEqual([
      { key: "stated", all: 1, shown: 1 },
      { key: "planned", all: 1, shown: 0 },
      { key: "odd", all: 1, shown: 1 },
    ]);
  });

  it("is counted by outlet, each relationship once", () => {
    const claim = (outlet: string) => ({ id: outlet, outlet, publishedAt: "2025-11-01", certainty: "stated" });
    const evidence = new Map([
      ["1", [claim("Wire"), claim("Wire"), claim("Daily")]],
      ["2", [claim("Wire")]],
    ]);
    expect(outletFacets(all, shown, evidence).map(({ key, all: of, shown: by }) => [key, of, by])).toEqual([
      ["Wire", 2, 1],
      ["Daily", 1, 0],
    ]);
  });
});
