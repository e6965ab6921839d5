/** For browser tests of the page's own states: a fetch that answers as the server would about the small made graph. Not for tests of data. */
import type { SchemaAnswer } from "../../graph/contract/answers.ts";
import type { ErrorBody } from "../../graph/errors.ts";
import { STATUS_OF_CODE } from "../../graph/errors.ts";
import { writeTyped } from "../../graph/query-api/typed.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { GRAPH, LENS } from "./graph.ts";
import { exported, rendered } from "./made-files.ts";

/** The state of the pretended server; a test changes it as it goes. */
export interface Weather {
  /** What every route answers instead, while it is set. */
  error?: ErrorBody | undefined;
  /** Whether nothing answers at all. */
  isDown?: boolean;
  /** Whether the database has nothing in it. */
  isEmpty?: boolean;
  /** Whether the overview is only a part. */
  isCut?: boolean;
}

/** Made anew for each test. */
export function answering(weather: Weather): typeof fetch {
  return async (input, request) => {
    if (weather.isDown === true) throw new TypeError("Failed to fetch");
    if (weather.error !== undefined) return json(weather.error, STATUS_OF_CODE[weather.error.code]);
    const { pathname } = new URL(String(input), location.href);
    if (pathname === "/api/health/ready") return json({ status: "ready", database: DATABASE });
    if (pathname === "/api/schema") return json(schema(weather.isEmpty === true));
    if (pathname === "/api/overview") {
      const isCut = weather.isCut === true;
      if (weather.isEmpty === true) return json({ nodes: [], relationships: [], truncated: false, total: 0 });
      return json({
        ...wire(GRAPH.nodes, GRAPH.relationships),
        truncated: isCut,
        total: isCut ? 40 : GRAPH.nodes.length,
      });
    }
    if (pathname.endsWith("/neighbours")) {
      return json({ ...wire(GRAPH.nodes, GRAPH.relationships), truncated: false, total: GRAPH.nodes.length - 1 });
    }
    if (pathname.startsWith("/api/nodes/")) return json({ node: wire(GRAPH.nodes, []).nodes[0], degree: [] });
    if (pathname.endsWith("/evidence"))
      return json({ relationship: wire([], GRAPH.relationships).relationships[0], claims: [] });
    if (request?.body instanceof Blob && pathname === "/api/render") return rendered(await request.body.text());
    if (request?.body instanceof Blob && pathname === "/api/export") return exported(await request.body.text());
    if (pathname === "/api/lookup") return json(lookedUp(String(request?.body)));
    return json({ code: "not_found", message: `There is nothing at ${pathname}.` }, 404);
  };
}

const DATABASE = {
  name: "neo4j",
  product: "Neo4j",
  version: "5.26.0",
  edition: "community",
  address: "127.0.0.1:7687",
};

function schema(isEmpty: boolean): SchemaAnswer {
  return {
    database: DATABASE,
    labels: LENS.nodes.map(({ label }) => ({ label, count: 1 })),
    types: LENS.relations.map(({ type }) => ({ type, count: 1 })),
    propertyKeys: ["name"],
    nodes: isEmpty ? 0 : 40,
    relationships: isEmpty ? 0 : 60,
    // The contract's type is of mutable lists, as zod has it.
    lens: structuredClone(LENS) as SchemaAnswer["lens"],
    writesAllowed: false,
    limits: { seconds: 30, rows: 100_000 },
  };
}

/** What of the made graph has one of the keys. */
function lookedUp(body: string) {
  const asked = JSON.parse(body) as { nodes: readonly string[]; relationships: readonly string[] };
  return wire(
    GRAPH.nodes.filter(({ elementId }) => asked.nodes.includes(elementId)),
    GRAPH.relationships.filter(({ elementId }) => asked.relationships.includes(elementId)),
  );
}

function wire(nodes: readonly GraphNode[], relationships: readonly GraphRelationship[]) {
  const encoded = ({ properties }: Pick<GraphNode, "properties">): Record<string, unknown> =>
    Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, JSON.parse(writeTyped(value))]));
  return {
    nodes: nodes.map((node) => ({ ...node, properties: encoded(node) })),
    relationships: relationships.map((relationship) => ({ ...relationship, properties: encoded(relationship) })),
  };
}

function json(body: unknown, status = 200): Response {
  return new Response(JSON.stringify(body), { status, headers: { "content-type": "application/json" } });
}
