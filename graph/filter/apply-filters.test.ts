import { describe, expect, it } from "vitest";
import { lensFor } from "../lens.ts";
import type { Subgraph } from "../subgraph.ts";
import type { ClaimBrief } from "../time/standing.ts";
import type { Value } from "../values.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import { filterGraph } from "./apply-filters.ts";
import type { Filters } from "./filters.ts";
import { NO_FILTERS } from "./filters.ts";
import type { EvidenceById } from "./judges.ts";

const LENS = lensFor({ labels: ["Actor", "Claim", "Person", "Country"], types: ["NEGOTIATED_WITH", "REPRESENTS"] });
const FOREIGN = lensFor({ labels: ["Film", "Star"], types: ["PLAYED_IN"] });
const entries = (properties: Readonly<Record<string, Value>>) => valueMap(Object.entries(properties));
const node = (id: string, label: string, properties: Readonly<Record<string, Value>> = {}) =>
  new GraphNode(id, [label], entries(properties));
const talk = (id: string, date: string, properties: Readonly<Record<string, Value>> = {}) =>
  new GraphRelationship(
    id,
    "a",
    "b",
    "NEGOTIATED_WITH",
    entries({ date: new Temporal("Date", date), certainty: "stated", claims: [`${id}/1`], outlets: 1n, ...properties }),
  );

const TALKS: Subgraph = {
  nodes: [node("a", "Person", { age: 40n }), node("b", "Person"), node("c", "Country")],
  relationships: [
    talk("t1", "2025-11-01"),
    talk("t2", "2025-11-20", { outlets: 2n, contested: true, certainty: "disputed" }),
    talk("t3", "2025-12-01", { certainty: "planned" }),
    new GraphRelationship("r", "a", "c", "REPRESENTS", valueMap([])),
  ],
};
const brief = (outlet: string, publishedAt: string, certainty: string): ClaimBrief => ({
  id: `${outlet} ${publishedAt}`,
  outlet,
  publishedAt,
  certainty,
});
const EVIDENCE: EvidenceById = new Map([
  ["t1", [brief("Wire", "2025-11-02T00:00:00Z", "stated")]],
  ["t2", [brief("Wire", "2025-11-21T00:00:00Z", "stated"), brief("Daily", "2025-11-25T00:00:00Z", "denied")]],
  ["t3", [brief("Daily", "2025-11-26T00:00:00Z", "planned")]],
]);

function left(filters: Partial<Filters>, evidence: EvidenceById = new Map(), graph = TALKS, lens = LENS): string {
  const { nodes, relationships } = filterGraph(graph, { ...NO_FILTERS, ...filters }, lens, evidence);
  return [nodes, relationships].map((part) => part.map(({ elementId }) => elementId).join(" ")).join(" | ");
}

describe("filters", () => {
  it("leave everything where none is set", () => {
    expect(left({})).toBe("a b c | t1 t2 t3 r");
  });

  it.each([
    ["in a range", { from: "2025-11-10", to: "2025-11-30" }, "a b c | t2"],
    ["until a day", { to: "2025-11-01" }, "a b c | t1"],
    ["from a day on", { from: "2025-11-20" }, "a b c | t2 t3"],
  ])("keep what happened %s, and nothing undated", (_, time, expected) => {
    expect(left({ time })).toBe(expected);
  });

  it("keep what has no date where that is wanted", () => {
    expect(left({ time: { to: "2025-11-01" }, keepUndated: true })).toBe("a b c | t1 r");
  });

  it("hide certainties, and leave what has none", () => {
    expect(left({ hiddenCertainties: new Set(["planned", "denied"]) })).toBe("a b c | t1 t2 r");
  });

  it("count outlets", () => {
    expect(left({ oneOutletOnly: true })).toBe("a b c | t1 t3");
    expect(left({ leastOutlets: 2 })).toBe("a b c | t2");
    expect(left({ leastOutlets: 2, oneOutletOnly: true })).toBe("a b c | ");
  });

  it("leave nodes without a shown relationship out where that is wanted", () => {
    expect(left({ time: { to: "2025-11-01" }, hideIsolated: true })).toBe("a b | t1");
  });

  it("are all to be passed", () => {
    expect(left({ time: { from: "2025-11-10" }, hiddenCertainties: new Set(["planned"]) })).toBe("a b c | t2");
  });

  it("draw no relationship without both ends", () => {
    const loose = new GraphRelationship("x", "a", "elsewhere", "REPRESENTS", valueMap([]));
    expect(left({}, undefined, { ...TALKS, relationships: [loose] })).toBe("a b c | ");
  });
});

describe("as known on a day", () => {
  it("has what was published by then", () => {
    expect(left({ knownOn: "2025-11-01" }, EVIDENCE)).toBe("a b c | ");
    expect(left({ knownOn: "2025-11-21" }, EVIDENCE)).toBe("a b c | t1 t2");
  });

  it("has certainty, contest and outlets as they were then, as the same value each time", () => {
    const known = (day: string) => filterGraph(TALKS, { ...NO_FILTERS, knownOn: day }, LENS, EVIDENCE).relationships[1];
    expect(known("2025-11-21")?.properties).toMatchObject({ certainty: "stated", contested: false, outlets: 1n });
    expect(known("2025-11-21")).toBe(known("2025-11-22"));
    expect(known("2025-11-25")?.properties).toMatchObject({ certainty: "disputed", contested: true });
  });

  it("hides nothing whose claims have not been read", () => {
    expect(left({ knownOn: "2025-11-01" })).toBe("a b c | t1 t2 t3");
  });

  it("keeps what rests on no claim only where that is wanted", () => {
    expect(left({ knownOn: "2025-11-01", keepUndated: true }, EVIDENCE)).toBe("a b c | r");
    const film = new GraphRelationship("p", "a", "b", "PLAYED_IN", valueMap([]));
    const films = { nodes: TALKS.nodes, relationships: [film] };
    expect(left({ knownOn: "2025-11-01" }, EVIDENCE, films, FOREIGN)).toBe("a b c | ");
    expect(left({ knownOn: "2025-11-01", keepUndated: true }, EVIDENCE, films, FOREIGN)).toBe("a b c | p");
  });

  it("does not hear hidden outlets", () => {
    expect(left({ hiddenOutlets: new Set(["Wire"]) }, EVIDENCE)).toBe("a b c | t3 r");
    const [, second] = filterGraph(
      TALKS,
      { ...NO_FILTERS, hiddenOutlets: new Set(["Daily"]) },
      LENS,
      EVIDENCE,
    ).relationships;
    expect(second?.properties).toMatchObject({ certainty: "stated", contested: false });
  });
});

describe("filters of properties", () => {
  const property = (of: string, key: string, test: Filters["properties"][number]["test"]) =>
    ({ entity: of === "PLAYED_IN" ? "relationship" : "node", of, key, test }) as const;
  const FILMS: Subgraph = {
    nodes: [
      node("f1", "Film", { year: 1999n, title: "One", open: true, tags: ["a", "b"], on: "1999-05-01" }),
      node("f2", "Film", {
        year: 2004n,
        title: "Two",
        open: false,
        tags: ["b"],
        on: new Temporal("Date", "2004-05-01"),
      }),
      node("s", "Star", { born: 1960n }),
    ],
    relationships: [
      new GraphRelationship("p1", "s", "f1", "PLAYED_IN", entries({ pay: 1.5 })),
      new GraphRelationship("p2", "s", "f2", "PLAYED_IN", valueMap([])),
    ],
  };
  const films = (...properties: Filters["properties"]) => left({ properties }, undefined, FILMS, FOREIGN);

  it.each([
    [property("Film", "year", { kind: "number", from: 2000 }), "f2 s | p2"],
    [property("Film", "year", { kind: "number", from: 1999, to: 1999 }), "f1 s | p1"],
    [property("Film", "title", { kind: "text", values: ["One", "Three"] }), "f1 s | p1"],
    [property("Film", "open", { kind: "boolean", value: false }), "f2 s | p2"],
    [property("Film", "tags", { kind: "item", values: ["a"] }), "f1 s | p1"],
    [property("Film", "on", { kind: "day", from: "2000-01-01" }), "f2 s | p2"],
    [property("PLAYED_IN", "pay", { kind: "present" }), "f1 f2 s | p1"],
    [property("PLAYED_IN", "pay", { kind: "absent" }), "f1 f2 s | p2"],
    [property("PLAYED_IN", "pay", { kind: "number", to: 1 }), "f1 f2 s | "],
  ])("judge %j", (filter, expected) => {
    expect(films(filter)).toBe(expected);
  });

  it("concern no other kinds, and are all to be passed", () => {
    const year = property("Film", "year", { kind: "number", from: 2000 });
    expect(films(year, property("Star", "born", { kind: "number", to: 1970 }))).toBe("f2 s | p2");
    expect(films(year, property("Film", "title", { kind: "text", values: ["One"] }))).toBe("s | ");
  });

  it("date nodes by a property of theirs, and leave kinds that have none", () => {
    const dateSource = { entity: "node", key: "year" } as const;
    const time = { from: "2000-01-01" };
    expect(left({ dateSource, time }, undefined, FILMS, FOREIGN)).toBe("f2 s | p2");
  });
});
