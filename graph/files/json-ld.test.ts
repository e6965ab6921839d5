import jsonld, { type Quad } from "jsonld";
import { describe, expect, it } from "vitest";
import { article, CITED_GRAPH, claim, graphOf, talk } from "../../test/cited-graph.ts";
import { madeGraph } from "../../test/made-graph.ts";
import { RDF_VALUES } from "../../test/rdf-values.ts";
import type { Claim } from "../contract/answers.ts";
import { GraphNode, GraphRelationship, valueMap } from "../values.ts";
import type { ExportedGraph } from "./exported-graph.ts";
import { jsonLdFormat } from "./json-ld.ts";

const RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#";
const XSD = "http://www.w3.org/2001/XMLSchema#";
const PROV = "http://www.w3.org/ns/prov#";
const OA = "http://www.w3.org/ns/oa#";
const SCHEMA = "https://schema.org/";

function textOf(graph: ExportedGraph): string {
  return jsonLdFormat
    .parts(graph, {})
    .map(({ chunks }) => [...chunks].join(""))
    .join("");
}

const documentLoader = (url: string): Promise<never> => Promise.reject(new Error(`would fetch ${url}`));

/** What another program makes of the file; anything that it would drop is an error. */
function quadsOf(graph: ExportedGraph): Promise<readonly Quad[]> {
  return jsonld.toRDF(JSON.parse(textOf(graph)), { documentLoader, safe: true });
}

function subjectsOfType(quads: readonly Quad[], type: string): readonly string[] {
  return quads
    .filter(({ predicate, object }) => predicate.value === `${RDF}type` && object.value === type)
    .map(({ subject }) => subject.value);
}

function objectsOf(quads: readonly Quad[], subject: string, predicate: string): readonly Quad["object"][] {
  return quads
    .filter((quad) => quad.subject.value === subject && quad.predicate.value === predicate)
    .map(({ object }) => object);
}

function graphWith(node: GraphNode, more: Partial<ExportedGraph> = {}): ExportedGraph {
  return { ...graphOf([]), nodes: [node], ...more };
}

describe("JSON-LD, as another program reads it", () => {
  it("has every node, relationship, claim and article", async () => {
    const quads = await quadsOf(CITED_GRAPH);
    expect(subjectsOfType(quads, "urn:parley:term:Node")).toHaveLength(3);
    expect(subjectsOfType(quads, "urn:parley:term:Relationship")).toHaveLength(3);
    expect(subjectsOfType(quads, `${OA}Annotation`)).toHaveLength(4);
    expect(subjectsOfType(quads, `${SCHEMA}NewsArticle`)).toHaveLength(3);
  });

  it("has every end, type and label of a larger graph, parallel relationships and loops too", async () => {
    const graph = { ...CITED_GRAPH, ...madeGraph(30, 80) };
    const quads = await quadsOf(graph);
    const ids = new Map(graph.nodes.map((node) => [node.elementId, `urn:parley:node:${String(node.properties.id)}`]));
    const found = subjectsOfType(quads, `${RDF}Statement`).map((subject) =>
      ["subject", "predicate", "object"].map((part) => objectsOf(quads, subject, RDF + part)[0]?.value),
    );
    expect(found.toSorted()).toEqual(
      graph.relationships
        .map(({ startNodeElementId, type, endNodeElementId }) => [
          ids.get(startNodeElementId),
          `urn:parley:type:${type}`,
          ids.get(endNodeElementId),
        ])
        .toSorted(),
    );
    const labels = graph.nodes.flatMap((node) => node.labels.map((label) => `urn:parley:label:${label}`));
    const isLabel = ({ object }: Quad): boolean => object.value.startsWith("urn:parley:label:");
    expect(
      quads
        .filter(isLabel)
        .map(({ object }) => object.value)
        .toSorted(),
    ).toEqual(labels.toSorted());
  });

  it("ties relationships to claims and claims to articles, in PROV-O", async () => {
    const quads = await quadsOf(CITED_GRAPH);
    const talked = "urn:parley:relationship:r1";
    const met = "urn:parley:claim:wire-1%2Fmet";
    expect(objectsOf(quads, talked, `${PROV}wasDerivedFrom`).map(({ value }) => value)).toEqual([
      met,
      "urn:parley:claim:shimbun-1%2Fmet",
    ]);
    expect(objectsOf(quads, talked, `${PROV}hadPrimarySource`)).toHaveLength(2);
    expect(objectsOf(quads, met, `${PROV}hadPrimarySource`)).toMatchObject([{ value: "urn:parley:article:wire-1" }]);
  });

  it("says where in an article a claim stands, a selector for each place", async () => {
    const quads = await quadsOf(CITED_GRAPH);
    const targets = objectsOf(quads, "urn:parley:claim:shimbun-1%2Frefused", `${OA}hasTarget`);
    const places = targets.map(({ value }) => {
      expect(objectsOf(quads, value, `${OA}hasSource`)).toMatchObject([{ value: "urn:parley:article:shimbun-1" }]);
      const [selector] = objectsOf(quads, value, `${OA}hasSelector`);
      return objectsOf(quads, selector?.value ?? "", `${RDF}value`)[0]?.value;
    });
    expect(places).toEqual(["headline", "paragraph 2"]);
    // Without a place the target is the article.
    expect(objectsOf(quads, "urn:parley:claim:daily-1%2Frefused", `${OA}hasTarget`)).toMatchObject([
      { termType: "NamedNode", value: "urn:parley:article:daily-1" },
    ]);
  });

  it.each([
    ["minute", "2025-11-23T21:28:00+09:00", "dateTime"],
    ["day", "2025-11-23", "date"],
    ["month", "2025-11", "gYearMonth"],
    ["year", "2025", "gYear"],
  ])("dates an article of the precision %s no more exactly than that", async (publishedPrecision, value, datatype) => {
    const graph = graphOf([talk("r1", ["c1"])], [claim("c1", article({ publishedPrecision }))]);
    const found = objectsOf(await quadsOf(graph), "urn:parley:article:wire-1", `${SCHEMA}datePublished`);
    expect(found).toMatchObject([{ value, datatype: { value: XSD + datatype } }]);
  });

  it.each(RDF_VALUES.map(({ name, value, datatype, text }) => [name, value, datatype, text] as const))(
    "has %s with its type and every digit",
    async (_name, value, datatype, text) => {
      const quads = await quadsOf(graphWith(new GraphNode("n1", [], valueMap([["value", value]]))));
      const [object] = objectsOf(quads, "urn:parley:node:n1", "urn:parley:property:value");
      expect(object?.value).toBe(text);
      expect(object?.datatype?.value).toBe(datatype.replace("xsd:", XSD).replace("datatype:", "urn:parley:datatype:"));
    },
  );

  it("keeps lists in their order, with what is twice in them, and empty ones", async () => {
    const properties = valueMap([
      ["list", ["b", "a", "b"]],
      ["none", []],
    ]);
    const quads = await quadsOf(graphWith(new GraphNode("n1", [], properties)));
    const items: (string | undefined)[] = [];
    let [rest] = objectsOf(quads, "urn:parley:node:n1", "urn:parley:property:list");
    while (rest !== undefined && rest.value !== `${RDF}nil`) {
      items.push(objectsOf(quads, rest.value, `${RDF}first`)[0]?.value);
      [rest] = objectsOf(quads, rest.value, `${RDF}rest`);
    }
    expect(items).toEqual(["b", "a", "b"]);
    expect(objectsOf(quads, "urn:parley:node:n1", "urn:parley:property:none")).toMatchObject([{ value: `${RDF}nil` }]);
  });

  it.each(["__proto__", "@id", "@type", "@context", "constructor", "a b", "//x", "名前", "a:b", '"', "<", "%"])(
    "takes the name %s of a property, a label and a type for a name",
    async (name) => {
      const node = new GraphNode("n1", [name], valueMap([[name, "kept"]]));
      const relationship = new GraphRelationship("e1", "n1", "n1", name, valueMap([[name, "kept"]]));
      const quads = await quadsOf(graphWith(node, { relationships: [relationship] }));
      const encoded = encodeURIComponent(name);
      for (const subject of ["urn:parley:node:n1", "urn:parley:relationship:e1"]) {
        expect(objectsOf(quads, subject, `urn:parley:property:${encoded}`)).toMatchObject([{ value: "kept" }]);
      }
      expect(subjectsOfType(quads, `urn:parley:label:${encoded}`)).toEqual(["urn:parley:node:n1"]);
      expect(objectsOf(quads, "urn:parley:relationship:e1", `${RDF}predicate`)).toMatchObject([
        { value: `urn:parley:type:${encoded}` },
      ]);
    },
  );

  it("keeps nodes apart that have the same id", async () => {
    const nodes = ["n1", "n2", "n3"].map(
      (id) => new GraphNode(id, [], valueMap([["id", id === "n3" ? "n1" : "same"]])),
    );
    const quads = await quadsOf({ ...graphOf([]), nodes });
    expect(new Set(subjectsOfType(quads, "urn:parley:term:Node")).size).toBe(3);
  });

  it("has the query that found the graph, and no more of its origin than there is", async () => {
    const origin = { title: "Talks", query: { text: "MATCH (n) RETURN n", parameters: valueMap([["x", 1n]]) } };
    const quads = await quadsOf({ ...graphOf([]), origin });
    const [graph = ""] = subjectsOfType(quads, "urn:parley:term:Graph");
    const [activity] = objectsOf(quads, graph, `${PROV}wasGeneratedBy`);
    expect(objectsOf(quads, activity?.value ?? "", "urn:parley:term:query")).toMatchObject([
      { value: "MATCH (n) RETURN n" },
    ]);
    expect(objectsOf(quads, activity?.value ?? "", "urn:parley:term:parameters")).toMatchObject([
      { value: '{"$type":"Map","_value":{"x":{"$type":"Integer","_value":"1"}}}' },
    ]);
  });

  it("has all that a claim and its article say", async () => {
    const full: Claim = claim(
      "c1",
      article({ titleJa: "題", outletJa: "社", byline: ["A", "B"], url: "javascript:alert(1)" }),
      {
        summaryJa: "会った。",
        dateEnd: "2025-11-24",
        attributedTo: "an official",
        attributedToJa: "当局者",
        locator: "somewhere",
        cameo: "046",
        plover: "CONSULT",
      },
    );
    const quads = await quadsOf(graphOf([talk("r1", ["c1"])], [full]));
    const texts = new Set(quads.map(({ object }) => object.value));
    for (const text of [
      "会った。",
      "2025-11-24",
      "an official",
      "当局者",
      "somewhere",
      "046",
      "CONSULT",
      "題",
      "社",
      "B",
    ]) {
      expect(texts).toContain(text);
    }
    const addresses = objectsOf(quads, "urn:parley:article:wire-1", "urn:parley:term:url");
    expect(addresses).toMatchObject([{ termType: "Literal", value: "javascript:alert(1)" }]);
  });

  it("expands, and is written as N-Quads, with nothing fetched", async () => {
    const document: unknown = JSON.parse(textOf(CITED_GRAPH));
    expect(await jsonld.expand(document, { documentLoader, safe: true })).toHaveLength(1 + 3 + 3 + 4 + 3);
    const quads = await jsonld.toRDF(document, { documentLoader, safe: true, format: "application/n-quads" });
    expect(quads.trimEnd().split("\n").length).toBeGreaterThan(100);
  });
});

describe("JSON-LD as text", () => {
  it("is the same bytes each time", () => {
    expect(textOf(CITED_GRAPH)).toBe(textOf(CITED_GRAPH));
  });

  it("is made while it is read", () => {
    const [part] = jsonLdFormat.parts({ ...graphOf([]), ...madeGraph(50, 100) }, {});
    expect([...(part?.chunks ?? [])].length).toBeGreaterThan(150);
  });
});
