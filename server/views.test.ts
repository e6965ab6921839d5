/** Saved views over real HTTP, in a real folder. */
import { chmod, mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { expectError, STARTING, serve } from "../test/http.ts";
import { VIEW_EXAMPLE } from "./routes/examples.ts";
import type { RunningServer } from "./start.ts";

const TOKEN = "a-long-enough-token";
let root: string;
let folder: string;
let server: RunningServer;
let closed: RunningServer;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), "parley-views-"));
  folder = join(root, "not", "there yet");
  server = await serve(STARTING, { environment: { PARLEY_VIEWS: folder } });
  closed = await serve(STARTING);
});
afterAll(async () => {
  await Promise.all([server.close(), closed.close()]);
  await rm(root, { recursive: true });
});
beforeEach(async () => {
  for (const name of await readdir(folder)) await rm(join(folder, name));
});

const at = (name: string): string => `${server.address}/api/views/${encodeURIComponent(name)}`;
const put = (name: string, body: unknown = VIEW_EXAMPLE, headers: Readonly<Record<string, string>> = {}) =>
  fetch(at(name), {
    method: "PUT",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });
const list = async (): Promise<{ readonly enabled: boolean; readonly views: readonly Record<string, unknown>[] }> =>
  (await (await fetch(`${server.address}/api/views`)).json()) as never;

describe("a saved view", () => {
  it.each(["Miami talks", "マイアミ会談・案", "Zoë & «co» (2)", "v1.2"])(
    "named %s comes back byte by byte, and is listed",
    async (name) => {
      const text = `${JSON.stringify({ ...VIEW_EXAMPLE, page: { later: [1, 2] } }, undefined, 1)}\n`;
      const saved = await put(name, text);
      expect(saved.status).toBe(200);
      const told = await saved.json();
      expect(told).toMatchObject({
        name,
        title: "Miami talks",
        nodes: 2,
        relationships: 1,
        bytes: Buffer.byteLength(text),
      });
      const read = await fetch(at(name));
      expect(await read.text()).toBe(text);
      expect(read.headers.get("etag")).toBe(saved.headers.get("etag"));
      expect(await list()).toEqual({ enabled: true, views: [told], truncated: false });
    },
  );

  it("is not sent again to whoever has it", async () => {
    const etag = (await put("one")).headers.get("etag") ?? "";
    expect((await fetch(at("one"), { headers: { "if-none-match": etag } })).status).toBe(304);
  });

  it("is one, however its accents are written", async () => {
    await put("Zoe\u0308");
    expect((await fetch(at("Zo\u00eb"))).status).toBe(200);
    expect((await list()).views).toHaveLength(1);
  });

  it("is never replaced without its tag: two people do not overwrite each other", async () => {
    const first = (await put("plan")).headers.get("etag") ?? "";
    const other = { ...VIEW_EXAMPLE, title: "Other" };
    const refused = await put("plan", other);
    expect(refused.status).toBe(412);
    expect(refused.headers.get("etag")).toBe(first);
    expect(await refused.json()).toMatchObject({ code: "invalid_request", message: "There is a view “plan” already." });
    expect((await put("plan", other, { "if-none-match": "*" })).status).toBe(412);
    const second = await put("plan", other, { "if-match": first });
    expect(second.status).toBe(200);
    expect((await put("plan", VIEW_EXAMPLE, { "if-match": first })).status).toBe(412);
    expect((await put("plan", VIEW_EXAMPLE, { "if-match": "*" })).status).toBe(200);
  });

  it("that is not there cannot be replaced", async () => {
    expect((await put("gone", VIEW_EXAMPLE, { "if-match": '"x"' })).status).toBe(412);
    expect((await put("gone", VIEW_EXAMPLE, { "if-match": "*" })).status).toBe(412);
  });

  it("is written by one of several who save at once", async () => {
    const statuses = await Promise.all(Array.from({ length: 8 }, async () => (await put("race")).status));
    expect(statuses.toSorted()).toEqual([200, ...Array.from({ length: 7 }, () => 412)]);
  });

  it("is removed, only where it is still the same if that is asked for", async () => {
    const etag = (await put("old")).headers.get("etag") ?? "";
    const remove = (headers: Readonly<Record<string, string>> = {}) => fetch(at("old"), { method: "DELETE", headers });
    expect((await remove({ "if-match": '"other"' })).status).toBe(412);
    expect(await (await remove({ "if-match": etag })).json()).toEqual({ name: "old", removed: true });
    await expectError(await remove(), "not_found");
    await expectError(await fetch(at("old")), "not_found");
  });

  it("leaves nothing beside it in the folder, and is readable by its owner only", async () => {
    await put("alone");
    expect(await readdir(folder)).toEqual(["alone.parley-view.json"]);
    expect((await stat(join(folder, "alone.parley-view.json"))).mode & 0o077).toBe(0);
  });
});

describe("the folder", () => {
  it("may hold other files, and views that somebody put there", async () => {
    await writeFile(join(folder, "notes.txt"), "mine");
    await writeFile(join(folder, ".hidden.parley-view.json"), "{}");
    await writeFile(join(folder, "broken.parley-view.json"), "{");
    await writeFile(join(folder, "copied.parley-view.json"), JSON.stringify(VIEW_EXAMPLE));
    const { views } = await list();
    expect(views.map(({ name }) => name)).toEqual(["broken", "copied"]);
    expect(views[0]).not.toHaveProperty("nodes");
    expect(views[1]).toMatchObject({ nodes: 2 });
    await writeFile(
      join(folder, "copied.parley-view.json"),
      JSON.stringify({ ...VIEW_EXAMPLE, nodes: [], x: "longer" }),
    );
    expect((await list()).views[1]).toMatchObject({ nodes: 0 });
  });

  it.skipIf(process.getuid?.() === 0)("that cannot be written is told, without its path", async () => {
    await chmod(folder, 0o500);
    try {
      const body = await expectError(await put("x"), "engine_unavailable");
      expect(JSON.stringify(body)).not.toContain(root);
    } finally {
      await chmod(folder, 0o700);
    }
  });

  it("that is a file stops the server before it listens", async () => {
    const file = join(root, "a file");
    await writeFile(file, "");
    await expect(serve(STARTING, { environment: { PARLEY_VIEWS: file } })).rejects.toMatchObject({
      code: "invalid_request",
    });
  });
});

describe("what is refused", () => {
  it.each([
    "../evil",
    "..",
    ".hidden",
    "a/b",
    "a\\b",
    "a\u0000b",
    "a\u202eb",
    "a:b",
    "con",
    "NUL.txt",
    " x",
    "x ",
    "x.",
    "a\nb",
    "x".repeat(57),
  ])("the name %j", async (name) => {
    const response = await put(name);
    // `..` is gone from the path before it is sent.
    expect([400, 404, 405]).toContain(response.status);
    expect(await readdir(root)).not.toContain("evil.parley-view.json");
    expect(await readdir(folder)).toEqual([]);
  });

  it.each([
    ["nothing", "", 400],
    ["a list", "[]", 400],
    ["another format", '{"format":"parley-graph"}', 400],
    ["a broken text", "{", 400],
    ["wrong nodes", JSON.stringify({ ...VIEW_EXAMPLE, nodes: [["a", "x", 2]] }), 400],
    ["more than 8 MB", JSON.stringify({ ...VIEW_EXAMPLE, title: "x".repeat(8 * 1024 * 1024) }), 413],
  ])("%s as a view", async (_, body, status) => {
    expect((await put("wrong", body)).status).toBe(status);
    expect(await readdir(folder)).toEqual([]);
  });

  it("another media type, and a page of another site", async () => {
    expect((await put("x", VIEW_EXAMPLE, { "content-type": "text/plain" })).status).toBe(415);
    await expectError(await put("x", VIEW_EXAMPLE, { origin: "https://evil.example" }), "unauthorized");
    expect(await readdir(folder)).toEqual([]);
  });

  it("all of it, without the token", async () => {
    const guarded = await serve(STARTING, { environment: { PARLEY_VIEWS: folder, PARLEY_TOKEN: TOKEN } });
    try {
      await expectError(await fetch(`${guarded.address}/api/views`), "unauthorized");
      await expectError(await fetch(`${guarded.address}/api/views/x`, { method: "DELETE" }), "unauthorized");
      const headers = { authorization: `Bearer ${TOKEN}` };
      expect((await fetch(`${guarded.address}/api/views`, { headers })).status).toBe(200);
    } finally {
      await guarded.close();
    }
  });

  it("saving, where the operator has named no folder", async () => {
    expect(await (await fetch(`${closed.address}/api/views`)).json()).toEqual({
      enabled: false,
      views: [],
      truncated: false,
    });
    const one = `${closed.address}/api/views/x`;
    await expectError(await fetch(one), "not_found");
    await expectError(await fetch(one, { method: "DELETE" }), "not_read_only");
    const request = {
      method: "PUT",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(VIEW_EXAMPLE),
    };
    const { hint } = await expectError(await fetch(one, request), "not_read_only");
    expect(hint).toContain("PARLEY_VIEWS");
  });
});

describe("a frame", () => {
  it("may show the page to nobody, unless the operator named the origin, and then only the page made for it", async () => {
    await writeFile(join(root, "index.html"), "<!doctype html><title>Parley</title>");
    const open = await serve(STARTING, {
      clientFolder: root,
      environment: { PARLEY_EMBED: "https://news.example,http://localhost:4000" },
    });
    const headersOf = async (address: string): Promise<readonly (string | null)[]> => {
      const { headers } = await fetch(address, { headers: { accept: "text/html" } });
      const policy = headers.get("content-security-policy") ?? "";
      return [/frame-ancestors ([^;]*)/.exec(policy)?.[1] ?? null, headers.get("x-frame-options")];
    };
    try {
      expect(await headersOf(`${open.address}/?embed=1`)).toEqual(["https://news.example http://localhost:4000", null]);
      expect(await headersOf(`${open.address}/`)).toEqual(["'none'", "DENY"]);
      expect(await headersOf(`${open.address}/docs?embed=1`)).toEqual(["'none'", "DENY"]);
      expect(await headersOf(`${server.address}/?embed=1`)).toEqual(["'none'", "DENY"]);
    } finally {
      await open.close();
    }
  });
});

it("a view that was saved is the file that a person drops on the page", async () => {
  await put("file");
  expect(JSON.parse(await readFile(join(folder, "file.parley-view.json"), "utf8"))).toEqual(VIEW_EXAMPLE);
});
