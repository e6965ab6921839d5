import { Ajv2020 } from "ajv/dist/2020.js";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { exportBody, renderBody } from "../graph/contract/render.ts";
import { TYPED_JSON } from "../graph/media-types.ts";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { guardedReader } from "../graph/neo4j/guarded.ts";
import { readSchema } from "../graph/questions/schema.ts";
import { openView } from "../graph/view/open-view.ts";
import { exportRequest } from "../render/exported-file.ts";
import { renderRequest } from "../render/render-request.ts";
import type { Sources } from "../render/requested-graph.ts";
import { fileText, placedExport } from "../test/exported-graphs.ts";
import { expectError, rawRequest, STARTING, serve } from "../test/http.ts";
import { emptyGraph, loadTalks } from "../test/talks-graph.ts";
import { backendOf } from "./backend.ts";
import { openApiDocument } from "./openapi.ts";
import { ROUTES } from "./routes/index.ts";
import type { RunningServer } from "./start.ts";

const limits = { timeoutMs: 30_000, maxRows: 100_000 };
const QUERY = "MATCH (a)-[r:NEGOTIATED_WITH]-(b) WHERE r.date > date($day) RETURN a, r, b";
const parameters = { day: { $type: "String", _value: "2025-01-01" } };

let store: Neo4jStore;
let server: RunningServer;
let starting: RunningServer;
let sources: Sources;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  const info = await store.verify();
  await loadTalks(store);
  const { lens } = await readSchema(store, { limits });
  sources = { readers: { reader: store, guarded: guardedReader(store) }, asking: { limits, lens } };
  const environment = { PARLEY_MAX_GRAPH: "1", PARLEY_MAX_BODY: "64" };
  server = await serve(backendOf({ reader: store, info }), { environment });
  starting = await serve(STARTING);
});
afterAll(async () => {
  await Promise.all([server?.close(), starting?.close()]);
  await emptyGraph(store);
  await store.close();
});

function post(path: string, body: unknown, headers = {}, to = server): Promise<Response> {
  return fetch(to.address + path, {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
}

async function bytesOf(response: Response): Promise<Buffer> {
  const bytes = Buffer.from(await response.arrayBuffer());
  expect(response.status, bytes.toString("utf8", 0, 500)).toBe(200);
  return bytes;
}

describe("POST /api/render", () => {
  it.each(["svg", "png", "pdf", "html"] as const)(
    "answers the bytes of renderRequest as %s, every time",
    async (format) => {
      const asked = { query: QUERY, parameters, format, title: "協議", scale: 1, lang: "ja" as const };
      const here = await renderRequest(renderBody.parse(asked), sources);
      for (const _ of [1, 2]) {
        const response = await post("/api/render", asked);
        const bytes = await bytesOf(response);
        expect(bytes.equals(Buffer.from(here.bytes))).toBe(true);
        expect(response.headers.get("content-type")).toBe(here.mediaType);
        expect(response.headers.get("content-disposition")).toBe(
          `inline; filename="parley.${format}"; filename*=UTF-8''${encodeURIComponent("協議")}.${format}`,
        );
      }
    },
  );

  it("draws a graph file with its claims, without a database too", async () => {
    const graph = fileText(placedExport());
    const here = await renderRequest(renderBody.parse({}), { view: openView(Buffer.from(graph), "graph.json") });
    for (const to of [server, starting]) {
      const bytes = await bytesOf(await post("/api/render", `{"graph": ${graph}}`, {}, to));
      expect(bytes.equals(Buffer.from(here.bytes))).toBe(true);
    }
  });

  it("reads the claims that a graph file lacks, and speaks its language", async () => {
    const file = await exportRequest(
      exportBody.parse({ actor: ["steve-witkoff"], format: "json", lang: "ja" }),
      sources,
    );
    const bare = JSON.parse(fileText(file.graph)) as Record<string, unknown>;
    const bytes = await bytesOf(await post("/api/render", { graph: { ...bare, claims: [] } }));
    const here = await renderRequest(renderBody.parse({ lang: "ja" }), { view: { kind: "graph", graph: file.graph } });
    expect(bytes.toString()).toContain("More talks");
    expect(bytes.equals(Buffer.from(here.bytes))).toBe(true);
  });

  it("draws the view inside a figure again, with the same bytes", async () => {
    const once = await bytesOf(
      await post("/api/render", { actor: ["steve-witkoff"], lang: "ja", seed: 5, layout: "circle" }),
    );
    const note = JSON.parse(
      once
        .toString()
        .replace(/^[\s\S]*<metadata[^>]*>|<\/metadata>[\s\S]*$/g, "")
        .replaceAll("&quot;", '"')
        .replaceAll("&gt;", ">")
        .replaceAll("&lt;", "<")
        .replaceAll("&amp;", "&"),
    ) as unknown;
    const again = await bytesOf(await post("/api/render", { note }));
    expect(again.equals(once)).toBe(true);
  });

  it("keeps scripts out of SVG that is opened by itself", async () => {
    const response = await post("/api/render", { actor: ["ukraine"] });
    expect(response.headers.get("content-security-policy")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'; font-src data:",
    );
    await response.arrayBuffer();
  });

  it.each([
    ["nothing", {}, "invalid_request", "Nothing says which graph is meant"],
    ["two selections", { query: "RETURN 1", actor: ["a"] }, "invalid_request", "`query` and `actor` were given"],
    [
      "a graph and a note",
      { graph: {}, note: { format: "parley-view" } },
      "invalid_request",
      "The view cannot be read",
    ],
    ["a broken graph", { graph: { format: "parley-graph", version: 2 } }, "invalid_request", "nodes is missing"],
    ["a graph that is a text", { graph: "x" }, "invalid_request", '“graph” is "x", expected an object'],
    ["an unknown field", { query: "RETURN 1", colour: "red" }, "invalid_request", "colour"],
    [
      "an unknown format",
      { query: "RETURN 1", format: "gif" },
      "invalid_request",
      '“format” is "gif", expected one of svg',
    ],
    ["a number that is none", { query: "RETURN 1", seed: null }, "invalid_request", "“seed” is null"],
    ["a wrong size", { actor: ["ukraine"], size: "a9" }, "invalid_request", "The size “a9” is not right"],
    ["unknown actors", { actor: ["nobody"] }, "not_found", "“nobody”"],
    ["a statement that writes", { query: "CREATE (n) RETURN n" }, "not_read_only", ""],
    ["a statement that is wrong", { query: "MATCH" }, "cypher_error", ""],
    ["rows without nodes", { query: "RETURN 1" }, "invalid_request", "no node"],
    ["more than it may say", { query: `RETURN "${"x".repeat(70_000)}"` }, "too_large", "64 kB"],
    ["a graph that is too large", { graph: { text: "x".repeat(1_100_000) } }, "too_large", "larger than 1 MB"],
  ] as const)("refuses %s", async (_, body, code, message) => {
    expect((await expectError(await post("/api/render", body), code)).message).toContain(message);
  });

  it("refuses what is no JSON, and pages of other sites", async () => {
    await expectError(await post("/api/render", "{"), "invalid_request");
    const text = await post("/api/render", "{}", { "content-type": "text/plain" });
    expect([text.status, await text.json()]).toMatchObject([415, { code: "invalid_request" }]);
    for (const path of ["/api/render", "/api/export", "/api/lookup"]) {
      const headers = { "content-type": "application/json", origin: "https://example.org" };
      const { status } = await rawRequest(server.address, { method: "POST", path, headers, body: "{}" });
      expect(status).toBe(401);
    }
  });

  it("says that the database is not there yet", async () => {
    await expectError(await post("/api/render", { actor: ["ukraine"] }, {}, starting), "engine_unavailable");
  });
});

describe("GET /api/render.svg", () => {
  const link = (query: string, headers = {}, to = server): Promise<Response> =>
    fetch(`${to.address}/api/render.svg?${query}`, { headers });

  it("answers the same bytes as POST, to be kept by whoever asks", async () => {
    const response = await link("actor=vladimir-putin,steve-witkoff&lang=ja&seed=3");
    const bytes = await bytesOf(response);
    const posted = await bytesOf(
      await post("/api/render", { actor: ["vladimir-putin", "steve-witkoff"], lang: "ja", seed: 3 }),
    );
    expect(bytes.equals(posted)).toBe(true);
    expect(response.headers.get("cache-control")).toBe("public, max-age=300");
    expect(response.headers.get("cross-origin-resource-policy")).toBe("same-origin");
    const tag = response.headers.get("etag") ?? "";
    const again = await link("seed=3&lang=ja&actor=vladimir-putin,steve-witkoff", { "if-none-match": `"x", W/${tag}` });
    expect({ status: again.status, text: await again.text() }).toEqual({ status: 304, text: "" });
  });

  it("is private where there is a token, and asks for it", async () => {
    const token = "0123456789abcdef0123";
    const info = await store.info();
    const own = await serve(backendOf({ reader: store, info }), { environment: { PARLEY_TOKEN: token } });
    try {
      await expectError(await link("actor=ukraine", {}, own), "unauthorized");
      await expectError(await post("/api/export", {}, {}, own), "unauthorized");
      const response = await link("actor=ukraine", { authorization: `Bearer ${token}` }, own);
      await bytesOf(response);
      expect(response.headers.get("cache-control")).toBe("private, max-age=300");
    } finally {
      await own.close();
    }
  });

  it.each(["", "actor=ukraine&query=RETURN%201", "actor=ukraine&format=png", "actor=ukraine&graph=%7B%7D"])(
    "refuses ?%s",
    async (query) => {
      await expectError(await link(query), "invalid_request");
    },
  );
});

describe("POST /api/export", () => {
  it("answers what exportRequest writes, the same twice", async () => {
    const asked = { actor: ["steve-witkoff"], format: "json", title: "Talks" };
    const file = await exportRequest(exportBody.parse(asked), sources);
    const text = [...(file.parts[0]?.chunks ?? [])].join("");
    for (const _ of [1, 2]) {
      const response = await post("/api/export", asked);
      expect((await bytesOf(response)).toString()).toBe(text);
      expect(response.headers.get("content-type")).toBe("application/json");
      expect(response.headers.get("content-disposition")).toBe(
        `attachment; filename="parley.json"; filename*=UTF-8''Talks.json`,
      );
    }
  });

  it("reads back a graph file as it was, without a database too", async () => {
    const graph = fileText(placedExport());
    const bytes = await bytesOf(await post("/api/export", `{"graph":${graph},"format":"json"}`, {}, starting));
    expect(bytes.toString()).toBe(graph);
  });

  it("answers several files as a ZIP", async () => {
    const response = await post("/api/export", { query: QUERY, parameters, format: "csv" });
    const bytes = await bytesOf(response);
    expect(response.headers.get("content-type")).toBe("application/zip");
    expect(bytes.subarray(0, 4).toString("latin1")).toBe("PK\u0003\u0004");
    expect((await bytesOf(await post("/api/export", { query: QUERY, parameters, format: "csv" }))).equals(bytes)).toBe(
      true,
    );
  });

  it("names the formats that there are", async () => {
    const { hint } = await expectError(
      await post("/api/export", { actor: ["ukraine"], format: "doc" }),
      "invalid_request",
    );
    expect(hint).toContain("graphml");
    const both = { graph: JSON.parse(fileText(placedExport())) as unknown, actor: ["a"], format: "json" };
    await expectError(await post("/api/export", both), "invalid_request");
  });
});

describe("POST /api/lookup", () => {
  const ajv = new Ajv2020({ strict: false, validateFormats: false });
  ajv.addSchema({ $id: "parley", ...openApiDocument(ROUTES) });

  it.each([["application/json"], [TYPED_JSON]])("answers what OpenAPI says, as %s", async (accept) => {
    const response = await post("/api/lookup", { nodes: ["ukraine", "gone"], relationships: ["r5"] }, { accept });
    const body: unknown = await response.json();
    const check = ajv.compile({ $ref: "parley#/components/schemas/LookupAnswer" });
    check(body);
    expect(check.errors ?? []).toEqual([]);
    expect(body).toMatchObject({
      nodes: [{ labels: ["Actor", "Country"] }],
      relationships: [{ type: "REJECTED" }],
      missing: { nodes: ["gone"], relationships: [] },
    });
    expect(response.headers.get("content-type")).toContain(accept);
  });

  it.each(["{}", "[]", "{", '{"nodes":[1],"relationships":[]}'])("refuses %j", async (body) => {
    await expectError(await post("/api/lookup", body), "invalid_request");
  });
});
