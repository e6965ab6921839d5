import { describe, expect, it } from "vitest";
import { readClaims, readClaimsAbout } from "./claims.ts";
import { httpClient } from "./client.ts";
import { readPair } from "./pairs.ts";

/** A client whose server notes what it is asked. */
function noting(answer: (asked: { readonly path: string; readonly body: string }) => unknown) {
  const asked: { readonly path: string; readonly body: string }[] = [];
  const client = httpClient(async (path, request) => {
    const one = { path: String(path), body: String(request?.body ?? "") };
    asked.push(one);
    return new Response(JSON.stringify(answer(one)), { headers: { "content-type": "application/json" } });
  });
  return { asked, client };
}

describe("claims", () => {
  it("are asked for in parts that the server takes, each id once", async () => {
    const { asked, client } = noting(({ body }) => ({
      claims: (JSON.parse(body) as { readonly ids: readonly string[] }).ids.map((id) => ({ id })),
      missing: [],
    }));
    const done: number[] = [];
    const ids = Array.from({ length: 1_201 }, (_, at) => `c${at % 1_200}`);
    const found = await readClaims(client, ids, undefined, (count) => done.push(count));
    expect([found.size, asked.length, done]).toEqual([1_200, 3, [500, 1_000, 1_200]]);
  });

  it("are not asked for where there are none", async () => {
    const { asked, client } = noting(() => ({}));
    expect((await readClaims(client, [])).size).toBe(0);
    expect(asked).toEqual([]);
  });

  it("about a node are asked for with its id quoted", async () => {
    const { asked, client } = noting(() => ({ claims: [], total: 0, truncated: false }));
    await readClaimsAbout(client, "a/b", { limit: 5, cursor: "x.y" });
    expect(asked[0]?.path).toBe("/api/nodes/a%2Fb/claims?limit=5&cursor=x.y");
  });
});

describe("a pair", () => {
  it("is asked for with every id of its sides, commas too, and is decoded", async () => {
    const { asked, client } = noting(() => ({
      from: [{ elementId: "4:1", labels: ["X"], properties: {} }],
      to: [],
      relationships: [
        { elementId: "5:1", startNodeElementId: "4:1", endNodeElementId: "4:2", type: "T", properties: {} },
      ],
      counts: [],
      total: 1,
      truncated: false,
    }));
    const part = await readPair(client, { from: ["a,b", "c"], to: ["d"] }, { limit: 7 });
    expect(asked[0]?.path).toBe("/api/pairs?from=a%2Cb&from=c&to=d&limit=7");
    expect(part.from[0]?.elementId).toBe("4:1");
    expect(part.relationships[0]).toMatchObject({ type: "T", startNodeElementId: "4:1" });
  });
});
