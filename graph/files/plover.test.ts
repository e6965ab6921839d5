import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { ploverFormat } from "./plover.ts";

function textOf(graph: ExportedGraph): string {
  return ploverFormat
    .parts(graph, {})
    .map(({ chunks }) => [...chunks].join(""))
    .join("");
}

function eventsOf(graph: ExportedGraph): readonly unknown[] {
  return textOf(graph)
    .trimEnd()
    .split("\n")
    .map((line): unknown => JSON.parse(line));
}

const CLARA = { actor_text: "Clara Negotiator", code: "negotiator" };
const EGON = { actor_text: "Egon Envoy", code: "envoy" };

/** A talk of as many parties as sides are given, each relationship resting on the same claim. */
function manyParties(sides: readonly (readonly string[])[]): ExportedGraph {
  const ids = sides.flat();
  const nodes = ids.map((id) => new GraphNode(`n-${id}`, ["Actor"], valueMap([["id", id]])));
  const relationships = ids.slice(1).map(
    (id, index) =>
      new GraphRelationship(
        `e${index}`,
        `n-${ids[0] ?? ""}`,
        `n-${id}`,
        "NEGOTIATED_WITH",
        valueMap([
          ["claims", ["c1"]],
          ["date", new Temporal("Date", "2025-11-23")],
        ]),
      ),
  );
  const actors = sides.flatMap((side, index) => side.map((id) => ({ id, name: id.toUpperCase(), side: index + 1 })));
  return { ...graphOf(relationships, [claim("c1", article(), { actors })]), nodes };
}

describe("PLOVER events", () => {
  it("are one for each claim, with its parties, code, date and article", () => {
    expect(eventsOf(CITED_GRAPH)[0]).toEqual({
      id: "wire-1/met",
      date: "2025-11-23",
      source: [CLARA],
      recipient: [EGON],
      event: "CONSULT",
      text: "They met.",
      cite_info: {
        publication: "Wire Service",
        title: "Talks continue",
        author: "Ada Reporter",
        date: "2025-11-23T21:28:00+09:00",
        language: "en",
        url: "https://example.org/wire/1?a=1&b=2",
        citation: "wire-1",
      },
    });
    expect(eventsOf(CITED_GRAPH)).toHaveLength(4);
  });

  it("are made of the relationship where it rests on no claim", () => {
    const pressure = talk("r1", [], "PRESSURED", {
      severity: "threaten",
      dateEnd: new Temporal("Date", "2025-11-27"),
      topic: "the plan",
      place: "Geneva",
    });
    expect(eventsOf(graphOf([pressure]))).toEqual([
      {
        id: "r1",
        date: "2025-11-23",
        enddate: "2025-11-27",
        source: [CLARA],
        recipient: [EGON],
        event: "THREATEN",
        text: "the plan",
        event_loc: { name: "Geneva" },
      },
    ]);
  });

  it("say what was denied and what is only planned", () => {
    const graph = graphOf(
      [talk("r1", ["c1", "c2"]), talk("r2", [], "PLANS_TO_MEET")],
      [claim("c1", article(), { certainty: "denied" }), claim("c2", article())],
    );
    const contexts = eventsOf(graph).map((event) => (event instanceof Object ? Reflect.get(event, "context") : null));
    expect(contexts).toEqual([["negation"], undefined, ["future"]]);
  });

  it.each([
    ["REJECTED", {}, { event: "REJECT" }],
    ["PLANS_TO_MEET", {}, { event: "AGREE", mode: "meet" }],
    ["PRESSURED", { severity: "coerce" }, { event: "COERCE" }],
    ["PRESSURED", {}, { event: "REQUEST" }],
    ["AID", {}, { event: "AID" }],
    ["COERCE", { codes: ["173 Arrest, detain"] }, { event: "COERCE", mode: "arrest" }],
    ["SANCTION", { codes: ["SANCTION withdraw"] }, { event: "SANCTION", mode: "withdraw" }],
  ])("call %s with %o by the category that is read as the same", (type, properties, expected) => {
    expect(eventsOf(graphOf([talk("r1", [], type, properties)]))[0]).toMatchObject(expected);
  });

  it("take a claim's own category where it is a pressure and not where it says something else", () => {
    const categoryOf = (relation: string, plover: string): unknown =>
      eventsOf(graphOf([talk("r1", ["c1"], relation)], [claim("c1", article(), { relation, plover })]))[0];
    expect(categoryOf("PRESSURED", "SANCTION")).toMatchObject({ event: "SANCTION" });
    expect(categoryOf("REJECTED", "ACCUSE")).toMatchObject({ event: "REJECT" });
  });

  it("are one for a talk of many parties", () => {
    expect(eventsOf(manyParties([["a", "b"], ["c"]]))).toMatchObject([
      { id: "c1", source: [{ code: "a" }, { code: "b" }], recipient: [{ code: "c" }] },
    ]);
    expect(eventsOf(manyParties([["a"], ["b"], ["c"]]))).toMatchObject([
      { id: "c1", source: [{ code: "a" }, { code: "b" }, { code: "c" }], recipient: [] },
    ]);
  });

  it("are one for each two sides where several have several members", () => {
    expect(eventsOf(manyParties([["a", "b"], ["c"], ["d"]]))).toMatchObject([
      { id: "c1#1", source: [{ code: "a" }, { code: "b" }], recipient: [{ code: "c" }] },
      { id: "c1#2", source: [{ code: "a" }, { code: "b" }], recipient: [{ code: "d" }] },
      { id: "c1#3", source: [{ code: "c" }], recipient: [{ code: "d" }] },
    ]);
  });

  it("name nobody who is not in the graph", () => {
    const graph = manyParties([["a"], ["b"], ["c"]]);
    const [first] = graph.relationships;
    const without = { ...graph, relationships: first === undefined ? [] : [first] };
    expect(eventsOf(without)).toMatchObject([{ source: [{ code: "a" }], recipient: [{ code: "b" }] }]);
  });

  it("leave out what PLOVER cannot say, and how many these are is told", () => {
    expect(ploverFormat.notice?.(CITED_GRAPH, "en")).toBe(
      "1 of 3 relationships is not in the file: PLOVER has no word for them, or they have no date (REPRESENTS).",
    );
    expect(ploverFormat.notice?.(CITED_GRAPH, "ja")).toBe(
      "3件の関係のうち1件はファイルに含まれません。PLOVERに対応する語がないか、日付がないためです(REPRESENTS)。",
    );
    expect(ploverFormat.notice?.(graphOf([talk("r1", [])]), "en")).toBeUndefined();
  });

  it("are refused where there would be none", () => {
    expect(() => textOf(graphOf([talk("r1", [], "MADE_STATEMENT")]))).toThrow(
      expect.objectContaining({ code: "invalid_request", message: expect.stringContaining("no event to write") }),
    );
  });

  it("stay on one line whatever their texts hold", () => {
    const graph = graphOf([talk("r1", ["c1"])], [claim("c1", article({ title: 'a\n\u2028"b' }))]);
    expect(textOf(graph).split("\n")).toHaveLength(2);
  });
});
