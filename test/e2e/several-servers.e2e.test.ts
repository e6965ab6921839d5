/** Two programs on one database, as behind a balancer; and how one of them ends while the other goes on. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startParley } from "../run-parley.ts";
import { type Program, startProgram } from "./program.ts";

const TOKEN = "correct-horse-battery";
const SHARED = { PARLEY_TOKEN: TOKEN, PARLEY_ALLOW_WRITES: "true" };
const ENDLESS_ROWS = "UNWIND range(1, 1000000000) AS x RETURN x, 'endless' AS text";

let one: Program;
let other: Program;

beforeAll(async () => {
  one = await startProgram(SHARED);
  other = await startProgram({ ...SHARED, PARLEY_DATA: one.dataFolder });
});
afterAll(async () => {
  await other?.stop();
  await one?.stop();
});

function ask(url: string, path: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(url + path, { headers: { authorization: `Bearer ${TOKEN}`, ...headers } });
}

function query(url: string, body: object, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  return fetch(`${url}/db/neo4j/query/v2`, {
    method: "POST",
    headers: { authorization: `Bearer ${TOKEN}`, "content-type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
}

describe("two servers of one database", () => {
  it.each(["/api/schema", "/api/overview?limit=30", "/api/nodes/steve-witkoff/neighbours", "/api/search?q=merz"])(
    "answer %s with the same bytes and the same tag",
    async (path) => {
      const [here, there] = await Promise.all([ask(one.url, path), ask(other.url, path)]);
      expect(here.status).toBe(200);
      expect(await there.text()).toBe(await here.text());
      const tag = here.headers.get("etag") ?? "";
      expect(there.headers.get("etag")).toBe(tag);
      expect((await ask(other.url, path, { "if-none-match": tag })).status).toBe(304);
    },
  );

  it("hand over a long list between them, a part from each in turn", async () => {
    const path = "/api/nodes/steve-witkoff/neighbours";
    const whole = (await (await ask(one.url, `${path}?limit=1000`)).json()) as { nodes: { elementId: string }[] };
    const found: string[] = [];
    let cursor = "";
    for (let turn = 0; ; turn += 1) {
      const url = turn % 2 === 0 ? one.url : other.url;
      const response = await ask(url, `${path}?limit=3${cursor}`);
      const part = (await response.json()) as { nodes: { elementId: string }[]; next?: string };
      found.push(...part.nodes.slice(1).map((node) => node.elementId));
      if (part.next === undefined) break;
      cursor = `&cursor=${encodeURIComponent(part.next)}`;
    }
    expect(found.length).toBeGreaterThan(6);
    expect(found).toEqual(whole.nodes.slice(1).map((node) => node.elementId));
  });

  it("see what the other one wrote, by its bookmarks", async () => {
    const written = await query(one.url, { statement: "CREATE (n:Handover {id: 'h'})", accessMode: "WRITE" });
    const { bookmarks } = (await written.json()) as { bookmarks: string[] };
    const statement = "MATCH (n:Handover) RETURN count(n)";
    expect(await (await query(other.url, { statement, bookmarks })).json()).toMatchObject({ data: { values: [[1]] } });
    await query(other.url, { statement: "MATCH (n:Handover) DELETE n", accessMode: "WRITE" });
  });

  it("both ask for the token", async () => {
    for (const { url } of [one, other]) expect((await fetch(`${url}/api/schema`)).status).toBe(401);
  });
});

/** So many rows that none of the limits ends an answer before the server does. */
const WITHOUT_END = { PARLEY_MAX_ROWS: "100000000", PARLEY_MAX_ANSWER: "100000" };

describe("the end of a program", () => {
  it("tells an open stream that it is not whole, ends with 0, and leaves the other server at work", async () => {
    const parley = startParley(
      ["serve"],
      { ...SHARED, PORT: "0", PARLEY_DATA: one.dataFolder, PARLEY_END_WITHIN: "1", ...WITHOUT_END },
      "built",
    );
    const url = (await parley.line(/^Parley is at /)).slice("Parley is at ".length).trim();
    const response = await query(url, { statement: ENDLESS_ROWS }, { accept: "application/x-ndjson" });
    const text = lastLineOf(response);
    parley.child.kill("SIGTERM");
    expect(JSON.parse(await text)).toMatchObject({ errors: [{ details: { phase: "ending" } }] });
    expect((await parley.ended).code).toBe(0);
    expect((await ask(one.url, "/api/health/ready")).status).toBe(200);
  });

  it("comes at once with a second signal", async () => {
    const parley = startParley(
      ["serve"],
      { ...SHARED, PORT: "0", PARLEY_DATA: one.dataFolder, PARLEY_END_WITHIN: "600", ...WITHOUT_END },
      "built",
    );
    const url = (await parley.line(/^Parley is at /)).slice("Parley is at ".length).trim();
    const response = await query(url, { statement: ENDLESS_ROWS }, { accept: "application/x-ndjson" });
    const broken = expect(lastLineOf(response)).rejects.toThrow();
    parley.child.kill("SIGTERM");
    await expect.poll(async () => (await ask(url, "/api/health/ready")).status, { timeout: 20_000 }).toBe(503);
    parley.child.kill("SIGTERM");
    expect((await parley.ended).code).toBe(130);
    await broken;
  });
});

/** The last line of an answer that may be long: only that much of it is kept. */
async function lastLineOf(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let tail = "";
  for await (const chunk of response.body ?? []) tail = (tail + decoder.decode(chunk, { stream: true })).slice(-20_000);
  return tail.trimEnd().split("\n").at(-1) ?? "";
}
