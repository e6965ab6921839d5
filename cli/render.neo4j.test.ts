import { access, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { connect } from "../graph/neo4j/connect.ts";
import { type Run, runParley, startParley } from "../test/run-parley.ts";
import { emptyGraph, loadTalks } from "../test/talks-graph.ts";

const connection = inject("neo4j");
const environment = {
  NEO4J_URI: connection.uri,
  NEO4J_USERNAME: connection.username,
  NEO4J_PASSWORD: connection.password,
  NEO4J_DATABASE: connection.database,
};
/** A database that nobody answers: whoever asks it fails. */
const NO_DATABASE = { NEO4J_URI: "bolt://127.0.0.1:1" };
const PATIENCE = { timeout: 120_000 };
const store = connect(connection);
const folder = await mkdtemp(join(tmpdir(), "parley-render-"));
const at = (name: string): string => join(folder, name);
const render = (...args: readonly string[]): Promise<Run> => runParley(["render", ...args], environment);

beforeAll(() => loadTalks(store));
afterAll(async () => {
  await emptyGraph(store);
  await store.close();
  await rm(folder, { recursive: true });
});

describe("parley render", PATIENCE, () => {
  it("draws an actor and its neighbours to standard output, the same each time", async () => {
    const args = ["--actor", "steve-witkoff", "--title", "Talks & <more>"];
    const first = await render(...args);
    expect(first).toMatchObject({ code: 0, stderr: "" });
    expect(first.stdout).toMatch(/^(?:<\?xml[^>]*>\s*)?<svg /);
    for (const text of ["Talks &amp; &lt;more&gt;", "Kirill Dmitriev", 'id="parley-view"'])
      expect(first.stdout).toContain(text);
    expect((await render(...args)).stdout).toBe(first.stdout);
  });

  it("writes each format by the extension of the file, and restores the view from each", async () => {
    const query = "MATCH p = (:Actor {id: $id})-[:NEGOTIATED_WITH]-() RETURN p";
    const starts = { svg: "<svg", png: "PNG", pdf: "%PDF-", html: "<!doctype html>" };
    for (const [format, start] of Object.entries(starts)) {
      const { code, stdout, stderr } = await render(
        "--query",
        query,
        "--param",
        "id=steve-witkoff",
        "--out",
        at(`talks.${format}`),
      );
      expect({ code, stdout }).toEqual({ code: 0, stdout: "" });
      expect(stderr).toContain(`talks.${format}: `);
      expect((await readFile(at(`talks.${format}`), "latin1")).slice(0, 60).toLowerCase()).toContain(
        start.toLowerCase(),
      );
      const again = await render("--view", at(`talks.${format}`), "--format", "svg");
      expect(again).toMatchObject({ code: 0, stderr: "" });
      expect(again.stdout).toBe(await readFile(at("talks.svg"), "utf8"));
    }
    expect((await readdir(folder)).toSorted()).toEqual(["talks.html", "talks.pdf", "talks.png", "talks.svg"]);
  });

  it("draws a graph file without any database, in its own language", async () => {
    const selected = ["--actor", "ukraine", "--lang", "ja", "--format", "json", "--out", at("graph.json")];
    expect((await runParley(["export", ...selected], environment)).code).toBe(0);
    const { code, stdout } = await runParley(["render", "--view", at("graph.json")], NO_DATABASE);
    expect(code).toBe(0);
    expect(stdout).toContain("ウクライナ");
    const direct = await render("--actor", "ukraine", "--lang", "ja");
    expect(stdout).toBe(direct.stdout);
  });

  it("exits 2 for what is wrong, and leaves no file", async () => {
    const runs: readonly (readonly [readonly string[], string])[] = [
      [["--actor", "ukraine", "--size", "huge"], "huge"],
      [["--actor", "ukraine", "--without", "legen"], "Did you mean `legend`?"],
      [["--query", "MATCH (n RETURN n"], "line 1, column"],
      [["--query", "CREATE (n) RETURN n"], "only read"],
      [["--query", "RETURN 1 AS n"], "node"],
    ];
    for (const [args, message] of runs) {
      const { code, stdout, stderr } = await render(...args, "--out", at("wrong.svg"));
      expect({ args, code, stdout }).toEqual({ args, code: 2, stdout: "" });
      expect(stderr).toContain(message);
    }
    await expect(access(at("wrong.svg"))).rejects.toThrow();
    const elsewhere = await render("--actor", "ukraine", "--out", at("absent/a.svg"));
    expect(elsewhere).toMatchObject({ code: 2 });
    expect(elsewhere.stderr).toContain("its folder is not there");
    expect((await render("--actor", "ukraine", "--out", at("a.bmp"))).stderr).toContain(
      "an extension out of svg, png, pdf, html",
    );
  });

  it("exits 1 for actors that are not there, naming them", async () => {
    const { code, stderr } = await render("--actor", "ukraine", "nobody", "no-one");
    expect(code).toBe(1);
    expect(stderr).toMatch(/nobody.*no-one/s);
  });

  it("renders again when the file of the query changes, tells what is wrong with it, and ends with Ctrl+C", async () => {
    const query = (label: string): string => `MATCH p = (:${label})-[:NEGOTIATED_WITH]-() RETURN p`;
    await writeFile(at("ask.cypher"), query("Person"));
    const parley = startParley(["render", "--file", at("ask.cypher"), "--out", at("live.svg"), "--watch"], environment);
    try {
      const told = (pattern: RegExp): Promise<void> =>
        vi.waitFor(() => expect(parley.stderr()).toMatch(pattern), { timeout: 30_000, interval: 100 });
      await told(/^\d\d:\d\d:\d\d {2}.*live\.svg: \d+ kB\n$/);
      const before = await readFile(at("live.svg"), "utf8");
      await writeFile(at("ask.cypher"), "MATCH (n RETURN n");
      await told(/line 1, column/);
      expect(await readFile(at("live.svg"), "utf8")).toBe(before);
      await writeFile(at("ask.cypher"), `${query("Person")} LIMIT 1`);
      await told(/live\.svg: \d+ kB\n[\s\S]*live\.svg: \d+ kB\n$/);
      expect(await readFile(at("live.svg"), "utf8")).not.toBe(before);
    } finally {
      parley.child.kill("SIGINT");
    }
    expect((await parley.ended).code).toBe(0);
  });
});
