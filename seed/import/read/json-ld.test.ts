import { describe, expect, it } from "vitest";
import type { ExportedGraph } from "../../../graph/files/exported-graph.ts";
import { jsonLdFormat } from "../../../graph/files/json-ld.ts";
import { GraphNode, GraphRelationship, Temporal, type Value, valueMap } from "../../../graph/values.ts";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../../test/cited-graph.ts";
import { hostileGraph } from "../../../test/hostile-graph.ts";
import { madeGraph } from "../../../test/made-graph.ts";
import { RDF_VALUES } from "../../../test/rdf-values.ts";
import { all, textSource } from "../../../test/text-source.ts";
import type { GraphItem, Reject } from "../input.ts";
import { isOwnJsonLd, readJsonLd } from "./json-ld.ts";

function textOf(graph: ExportedGraph): string {
  return jsonLdFormat
    .parts(graph, {})
    .map(({ chunks }) => [...chunks].join(""))
    .join("");
}

function readText(text: string): Promise<readonly (GraphItem | Reject)[]> {
  return all(readJsonLd(textSource("a.jsonld", text, 65_536)));
}

function readBack(graph: ExportedGraph): Promise<readonly (GraphItem | Reject)[]> {
  return readText(textOf(graph));
}

/** Half a character, which no database holds, is a sign for it in a name. */
function nameOf(name: string): string {
  return name.replace(/\p{Cs}/gu, "\ufffd");
}

function propertiesOf({ properties }: GraphNode | GraphRelationship): ReadonlyMap<string, Value> {
  return new Map(Object.entries(properties).map(([name, value]) => [nameOf(name), value]));
}

function itemsOf(graph: ExportedGraph): readonly object[] {
  const line = expect.any(Number);
  const nodes = graph.nodes.map((node) => {
    const { elementId: key, labels } = node;
    return { kind: "node", line, key, group: "", labels: labels.map(nameOf), properties: propertiesOf(node) };
  });
  const relationships = graph.relationships.map((relationship) => {
    const { elementId: key, type, startNodeElementId, endNodeElementId } = relationship;
    const ends = { start: { key: startNodeElementId, group: "" }, end: { key: endNodeElementId, group: "" } };
    return { kind: "relationship", line, key, type: nameOf(type), ...ends, properties: propertiesOf(relationship) };
  });
  return [...nodes, ...relationships];
}

describe("our own JSON-LD read back", () => {
  it("has equal nodes and relationships, loops and parallel ones too", async () => {
    const graph = { ...graphOf([]), ...madeGraph(30, 80) };
    expect(await readBack(graph)).toEqual(itemsOf(graph));
  });

  it("has hostile texts and names, and values of every type", async () => {
    const graph = hostileGraph();
    expect(await readBack(graph)).toStrictEqual(itemsOf(graph));
  });

  it.each(RDF_VALUES.map(({ name, value }) => [name, value] as const))(
    "has %s, alone and in a list",
    async (_, value) => {
      const properties = valueMap([
        ["one", value],
        ["list", [value, value]],
      ]);
      const graph = { ...graphOf([]), nodes: [new GraphNode("n1", [], properties)] };
      expect(await readBack(graph)).toStrictEqual(itemsOf(graph));
    },
  );

  it("has nodes of the same id as two", async () => {
    const nodes = ["n1", "n2"].map((key) => new GraphNode(key, [], valueMap([["id", "same"]])));
    const graph = { ...graphOf([new GraphRelationship("e1", "n1", "n2", "KNOWS", valueMap([]))]), nodes };
    expect(await readBack(graph)).toEqual(itemsOf(graph));
  });

  it("has claims with all that they say, their parties and their articles", async () => {
    const cited = article({ titleJa: "題", outletJa: "社", byline: ["A", "B"], url: "javascript:alert(1)" });
    const full = claim("wire/1", cited, {
      ...{ summaryJa: "会った。", dateEnd: "2025-11-24", attributedTo: "an official", attributedToJa: "当局者" },
      ...{ locator: "lead, paragraph 2", cameo: "046", plover: "CONSULT" },
      recipients: [{ id: "absent", name: "Ann Absent", nameJa: "アン" }],
    });
    const graph = graphOf([talk("r1", ["wire/1"])], [full]);
    const items = await readBack(graph);
    const { article: _article, actors, recipients, ...said } = full;
    const { publishedAt, ...published } = cited;
    const [line, from] = [expect.any(Number), { key: "wire/1", group: "claim" }];
    const relationship = { kind: "relationship", line, key: undefined, start: from };
    expect(items.slice(itemsOf(graph).length)).toEqual([
      {
        ...{ kind: "node", line, key: "wire/1", group: "claim", labels: ["Claim"] },
        properties: new Map(
          Object.entries({
            ...said,
            date: new Temporal("Date", "2025-11-23"),
            dateEnd: new Temporal("Date", "2025-11-24"),
          }),
        ),
      },
      ...actors.map(({ id, side = 0 }) => ({
        ...{ ...relationship, type: "ACTOR", end: { key: `n-${id}`, group: "" } },
        properties: new Map([["side", BigInt(side)]]),
      })),
      {
        ...{ kind: "node", line, key: "absent", group: "", labels: ["Actor"] },
        properties: new Map(Object.entries(recipients[0] ?? {})),
      },
      { ...relationship, type: "RECIPIENT", end: { key: "absent", group: "" }, properties: new Map() },
      { ...relationship, type: "REPORTED_IN", end: { key: "wire-1", group: "article" }, properties: new Map() },
      {
        ...{ kind: "node", line, key: "wire-1", group: "article", labels: ["Article"] },
        properties: new Map(Object.entries({ ...published, publishedAt: new Temporal("OffsetDateTime", publishedAt) })),
      },
    ]);
  });

  it("has as many claims and articles as were written", async () => {
    const items = await readBack(CITED_GRAPH);
    const count = (label: string): number =>
      items.filter((item) => item.kind === "node" && item.labels.includes(label)).length;
    expect([count("Claim"), count("Article"), count("Actor")]).toEqual([4, 3, 3]);
    expect(items.filter(({ kind }) => kind === "reject")).toEqual([]);
  });

  it("does not make a claim twice that is a node of the graph", async () => {
    const nodes = [
      new GraphNode("n-negotiator", ["Actor"], valueMap([["id", "negotiator"]])),
      new GraphNode("n-envoy", ["Actor"], valueMap([["id", "envoy"]])),
      new GraphNode("c", ["Claim"], valueMap([["id", "c1"]])),
      new GraphNode("a", ["Article"], valueMap([["id", "wire-1"]])),
    ];
    const graph = { ...graphOf([talk("r1", ["c1"])], [claim("c1", article())]), nodes };
    expect(await readBack(graph)).toEqual(itemsOf(graph));
  });
});

describe("what is not quite our own JSON-LD", () => {
  it("is told by its context", () => {
    expect(isOwnJsonLd(textOf(CITED_GRAPH).slice(0, 2_000))).toBe(true);
    expect(isOwnJsonLd('{"@context": {"schema": "https://schema.org/"}, "@graph": []}')).toBe(false);
    expect(isOwnJsonLd('{"nodes": [], "edges": []}')).toBe(false);
  });

  it.each([
    ['{"@type": ["parley:Other"]}', "it is nothing that Parley writes"],
    ["3", "it is no object"],
    ['{"@id": "node:a", "@type": ["parley:Node"]}', "the node has no @id or no parley:elementId"],
    [
      '{"@id": "node:a", "@type": ["parley:Node"], "parley:elementId": "a", "property:x": {"@type": "xsd:date", "@value": "soon"}}',
      "the value of x cannot be read, expected a day such as 2014-11-21",
    ],
    [
      '{"@id": "node:a", "@type": ["parley:Node"], "parley:elementId": "a", "property:%": 1}',
      "the name property:% is not percent-encoded",
    ],
    [
      '{"@type": ["parley:Relationship"], "rdf:subject": "node:a", "rdf:object": "node:b"}',
      "an end of the relationship is no node that stands before it",
    ],
  ])("gives a reject for %s and reads on", async (thing, reason) => {
    const good = '{"@id": "node:g", "@type": ["parley:Node"], "parley:elementId": "g"}';
    expect(await readText(`{"@context": {}, "@graph": [${thing}, ${good}]}`)).toMatchObject([
      { kind: "reject", reason },
      { kind: "node", key: "g" },
    ]);
  });

  it("is refused without a graph", async () => {
    await expect(readText('{"@context": {}}')).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining("@graph"),
    });
  });
});
