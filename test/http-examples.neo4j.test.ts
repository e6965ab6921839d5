/** The examples of docs/http-api.md, run as they stand there; where a text follows one, it is what the example prints. */
import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import type { Neo4jStore } from "../graph/neo4j/connect.ts";
import { connect } from "../graph/neo4j/connect.ts";
import { backendOf } from "../server/backend.ts";
import type { RunningServer } from "../server/start.ts";
import { serve } from "./http.ts";
import { emptyGraph, loadTalks } from "./talks-graph.ts";

interface Example {
  readonly language: string;
  readonly code: string;
  readonly printed: string | undefined;
  /** The heading above it. */
  readonly title: string;
}

/** How each language is run; `sh -e` fails with the first command that does. */
const PROGRAMS: Readonly<
  Record<string, { readonly command: string; readonly file: string; readonly args: readonly string[] }>
> = {
  sh: { command: "sh", file: "example.sh", args: ["-e"] },
  python: { command: "python3", file: "example.py", args: [] },
  js: { command: process.execPath, file: "example.mjs", args: [] },
};

/** Programs that this machine has; continuous integration has all of them. */
const isThere = (language: string): boolean =>
  spawnSync(PROGRAMS[language]?.command ?? "", ["-c", ""], { stdio: "ignore" }).error === undefined;
const runnable = new Set(Object.keys(PROGRAMS).filter(isThere));

const page = await readFile(join(import.meta.dirname, "../docs/http-api.md"), "utf8");
const examples = examplesOf(page);
const named = examples.map(
  (example, index) => [`${index + 1} (${example.title}, ${example.language})`, example] as const,
);

let store: Neo4jStore;
let reading: RunningServer;
let writing: RunningServer;
let folder: string;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  await loadTalks(store);
  const answering = { reader: store, info: await store.verify(), store };
  reading = await serve(backendOf(answering));
  writing = await serve(backendOf(answering), { environment: { PARLEY_ALLOW_WRITES: "true" } });
  folder = await mkdtemp(join(tmpdir(), "parley-examples-"));
});
afterAll(async () => {
  await Promise.all([reading?.close(), writing?.close()]);
  await emptyGraph(store);
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("docs/http-api.md", () => {
  it("has examples in curl, Python and JavaScript", () => {
    for (const language of Object.keys(PROGRAMS)) expect(examples.map((one) => one.language)).toContain(language);
  });

  it.each(named.filter(([, { language }]) => runnable.has(language)))(
    "has an example that does what it says: %s",
    async (_name, { language, code, printed }) => {
      const { exit, stdout, stderr } = await run(language, code);
      expect(exit, stderr).toBe(0);
      expect(stdout.trim()).not.toBe("");
      if (printed !== undefined) expect(stdout.trim()).toBe(printed.trim());
      // curl is content with any answer; the only error among the examples is the one that shows errors.
      if (!code.includes("nobody")) expect(stdout).not.toMatch(/"code":|"errors":/);
    },
  );
});

function examplesOf(text: string): readonly Example[] {
  const found: Example[] = [];
  for (const match of text.matchAll(/^```(sh|python|js)\n([\s\S]*?)^```\n(?:\n```text\n([\s\S]*?)^```\n)?/gm)) {
    const [, language = "", code = "", printed] = match;
    const title =
      text
        .slice(0, match.index)
        .match(/^## .*$/gm)
        ?.at(-1)
        ?.slice(3) ?? "";
    found.push({ language, code, printed, title });
  }
  return found;
}

async function run(
  language: string,
  code: string,
): Promise<{ readonly exit: unknown; readonly stdout: string; readonly stderr: string }> {
  const program = PROGRAMS[language];
  if (program === undefined) throw new Error(`Nothing runs examples in ${language}.`);
  const here = code
    .replaceAll("http://127.0.0.1:3000", reading.address)
    .replaceAll("http://127.0.0.1:3001", writing.address);
  await writeFile(join(folder, program.file), here);
  const child = spawn(program.command, [...program.args, program.file], {
    cwd: folder,
    env: { ...process.env, PARLEY_TOKEN: "a-long-enough-token", PYTHONIOENCODING: "utf-8" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const texts = { stdout: "", stderr: "" };
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    texts.stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    texts.stderr += text;
  });
  const [exit] = await once(child, "close");
  return { exit, ...texts };
}
