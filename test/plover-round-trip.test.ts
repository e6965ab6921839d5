import { describe, expect, it } from "vitest";
import type { ExportedGraph } from "../graph/files/exported-graph.ts";
import { ploverFormat } from "../graph/files/plover.ts";
import { GraphNode, GraphRelationship, Temporal, valueMap } from "../graph/values.ts";
import type { EventItem } from "../seed/import/events/events.ts";
import { article, CITED_GRAPH, claim, graphOf, talk } from "./cited-graph.ts";
import { recognised } from "./recognised.ts";

async function readBack(graph: ExportedGraph): Promise<readonly EventItem[]> {
  const text = ploverFormat.parts(graph, {}).map(({ chunks }) => [...chunks].join(""));
  const { title, items } = await recognised("events.jsonl", text.join(""));
  expect(title).toBe("PLOVER");
  const events = items.filter((item): item is EventItem => item.kind === "event");
  expect(events).toHaveLength(items.length);
  return events;
}

describe("our own import of PLOVER events that we wrote", () => {
  it("finds the same actors, types, dates, certainty and articles", async () => {
    const events = await readBack(CITED_GRAPH);
    expect(
      events.map(({ key, type, from, to, date, certainty, article: cited }) => ({
        key,
        type,
        from: from.map((party) => [party.key, party.name]),
        to: to.map((party) => [party.key, party.name]),
        date,
        certainty,
        article: [cited?.outlet, cited?.title, cited?.url, cited?.language],
      })),
    ).toEqual(
      [...CITED_GRAPH.claims.values()].map((one) => ({
        key: one.id,
        type: one.relation,
        from: [["negotiator", "Clara Negotiator"]],
        to: [["envoy", "Egon Envoy"]],
        date: one.date,
        // What is stated is the rule; attributed is a shade that PLOVER lacks.
        certainty: one.certainty === "denied" ? "denied" : undefined,
        article: [
          one.article.outlet,
          one.article.title,
          one.article.url?.replace("北", "%E5%8C%97"),
          one.article.language,
        ],
      })),
    );
    expect(new Set(events.map(({ article: cited }) => cited?.key)).size).toBe(3);
  });

  it.each([
    "NEGOTIATED_WITH",
    "REJECTED",
    "PRESSURED",
    "PLANS_TO_MEET",
    "AGREE",
    "SUPPORT",
    "CONCEDE",
    "COOPERATE",
    "AID",
    "RETREAT",
    "ACCUSE",
    "PROTEST",
    "MOBILIZE",
    "ASSAULT",
  ])("finds the type %s again", async (type) => {
    expect(await readBack(graphOf([talk("r1", [], type)]))).toMatchObject([{ type, key: "r1" }]);
  });

  it.each([
    ["COERCE", "173 Arrest, detain"],
    ["SANCTION", "SANCTION withdraw"],
  ])("finds the type %s again where its code names what it was", async (type, code) => {
    expect(await readBack(graphOf([talk("r1", [], type, { codes: [code] })]))).toMatchObject([{ type }]);
  });

  it.each(["request", "threaten", "sanction", "coerce"])("finds how hard a pressure was: %s", async (severity) => {
    const events = await readBack(graphOf([talk("r1", [], "PRESSURED", { severity })]));
    expect(events).toMatchObject([{ type: "PRESSURED", severity }]);
  });

  it("finds spans, places, topics and countries' talks again", async () => {
    const more = { dateEnd: new Temporal("Date", "2025-11-25"), place: "Geneva", topic: "the plan" };
    expect(await readBack(graphOf([talk("r1", [], "NEGOTIATED_WITH", more)]))).toMatchObject([
      { date: "2025-11-23", dateEnd: "2025-11-25", place: "Geneva", topic: "the plan" },
    ]);
  });

  it("finds all parties of a talk of three", async () => {
    const ids = ["a", "b", "c"];
    const nodes = ids.map((id) => new GraphNode(id, ["Actor"], valueMap([["id", id]])));
    const relationships = ["b", "c"].map(
      (id) => new GraphRelationship(`e-${id}`, "a", id, "NEGOTIATED_WITH", valueMap([["claims", ["c1"]]])),
    );
    const actors = ids.map((id, index) => ({ id, name: id, side: index + 1 }));
    const graph = { ...graphOf(relationships, [claim("c1", article(), { actors })]), nodes };
    const [event] = await readBack(graph);
    expect(event?.from.map(({ key }) => key)).toEqual(ids);
    expect(event?.to).toEqual([]);
  });
});
