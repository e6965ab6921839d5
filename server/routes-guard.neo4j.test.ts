import { afterAll, beforeAll, expect, it } from "vitest";
import type { Attack } from "../test/attacks.ts";
import { ATTACKS } from "../test/attacks.ts";
import type { QueryServers } from "../test/query-servers.ts";
import { LIMITS, openQueryServers } from "../test/query-servers.ts";

let servers: QueryServers;

beforeAll(async () => {
  servers = await openQueryServers();
});
afterAll(() => servers?.close());

async function fingerprint(): Promise<unknown> {
  const text = "MATCH (n) RETURN count(n) + sum(size(keys(n))), sum(size(labels(n)))";
  return (await servers.store.read({ text }, { limits: LIMITS })).rows;
}

interface Sent {
  readonly path: string;
  readonly body?: object;
  readonly headers?: { readonly [name: string]: string };
}

const TYPED = "application/vnd.neo4j.query.v1.1";
const QUERY = "/db/neo4j/query/v2";

/** Every route that takes a statement, in every form. */
function waysIn({ statement, parameters = {} }: Attack): readonly Sent[] {
  const body = { statement, parameters, accessMode: "WRITE" };
  const typed = Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      { $type: typeof value === "string" ? "String" : "Integer", _value: `${value}` },
    ]),
  );
  return [
    { path: QUERY, body },
    { path: QUERY, body: { ...body, parameters: typed }, headers: { "content-type": TYPED, accept: TYPED } },
    ...["application/x-ndjson", "application/jsonl", `${TYPED}+jsonl`].map((accept) => ({
      path: QUERY,
      body,
      headers: { accept },
    })),
    { path: `${QUERY}/tx`, body },
    { path: `${QUERY}/tx/any`, body },
    { path: `${QUERY}/tx/any/commit`, body },
    { path: "/api/render", body: { query: statement, format: "svg" } },
    { path: "/api/export", body: { query: statement, format: "json" } },
    { path: `/api/render.svg?query=${encodeURIComponent(statement)}` },
    { path: "/api/lookup", body: { nodes: [statement], relationships: [statement] } },
    { path: `/api/search?q=${encodeURIComponent(statement)}` },
    { path: `/api/nodes/${encodeURIComponent(statement || "x")}/neighbours` },
  ];
}

/** Of these the text is a value, never a statement: they answer as for any other text. */
const TAKES_VALUES = /^\/api\/(lookup|search|nodes)/;

it.each(ATTACKS.map((attack) => [attack.name, attack] as const))(
  "no route lets through what %s",
  async (_name, attack) => {
    const before = await fingerprint();
    for (const { path, body, headers } of waysIn(attack)) {
      const response = await fetch(`${servers.server.address}${path}`, {
        ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
        headers: { ...(body === undefined ? {} : { "content-type": "application/json" }), ...headers },
      });
      const text = await response.text();
      if (TAKES_VALUES.test(path)) expect(response.status, text).toBeLessThan(500);
      else expect([400, 403], `${path} ${text}`).toContain(response.status);
      expect(text).not.toMatch(/root:|daemon:/);
    }
    expect(await fingerprint()).toEqual(before);
  },
);
