/** docs/import.md says what happens: each command in it is run as it stands there, and prints and stores what is said. */
import { cp, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { afterAll, beforeAll, describe, expect, inject, it, vi } from "vitest";
import { errorText } from "../cli/exit-codes.ts";
import { importCommand } from "../cli/import.ts";
import { connect } from "../graph/neo4j/connect.ts";
import type { RunOptions } from "../graph/store.ts";
import { findBreaches } from "../seed/invariants.ts";
import { runParley } from "./run-parley.ts";

const ROOT = join(import.meta.dirname, "..");
const RUN: RunOptions = { limits: { timeoutMs: 30_000, maxRows: 1_000 } };
const connection = inject("neo4j");
const store = connect(connection);
const page = await readFile(join(ROOT, "docs", "import.md"), "utf8");

/** A command of the page and the lines that it says are printed. */
interface Example {
  readonly command: string;
  readonly printed: string;
}

const examples = [...page.matchAll(/^```\n(parley import [^\n]*)\n([\s\S]*?)^```$/gm)].map(
  ([, command = "", printed = ""]): Example => ({ command, printed: timeless(printed) }),
);

/** What each data set has in the database: nodes by label, relationships by type. Actors of another data set are not among them. */
const STORED: { readonly [dataset: string]: { readonly [labelOrType: string]: number } } = {
  "icews-four": { ParleyImport: 1, Actor: 2, NEGOTIATED_WITH: 1, REJECTED: 1, PRESSURED: 1, MADE_STATEMENT: 1 },
  talks: {
    ParleyImport: 1,
    Actor: 5,
    Article: 5,
    Claim: 5,
    REPORTED_IN: 5,
    ACTOR: 9,
    RECIPIENT: 2,
    NEGOTIATED_WITH: 2,
    REJECTED: 1,
    PRESSURED: 1,
    PLANS_TO_MEET: 1,
  },
  contacts: { ParleyImport: 1, Actor: 3, Country: 3, NEGOTIATED_WITH: 2, PRESSURED: 1, MADE_STATEMENT: 1, APPEALED: 1 },
  kaidan: {
    ParleyImport: 1,
    Article: 3,
    Claim: 3,
    REPORTED_IN: 3,
    ACTOR: 4,
    RECIPIENT: 2,
    NEGOTIATED_WITH: 1,
    REJECTED: 1,
    PRESSURED: 1,
  },
  network: { ParleyImport: 1, Entity: 3, MEMBER_OF: 1, OBSERVER_AT: 1, BORDERS: 1 },
  notes: {
    ParleyImport: 1,
    Actor: 4,
    Article: 2,
    Claim: 2,
    REPORTED_IN: 2,
    ACTOR: 4,
    RECIPIENT: 1,
    NEGOTIATED_WITH: 2,
  },
  league: { ParleyImport: 1, Entity: 3, MEMBER_OF: 1, APPLIED_TO: 1 },
  ports: { ParleyImport: 1, Entity: 3, FERRY: 1, RAIL: 1 },
  ferries: { ParleyImport: 1, Entity: 3, SAILS_TO: 2 },
  gephi: { ParleyImport: 1, Entity: 3, Country: 2, Person: 1, BORDERS: 1, REPRESENTS: 1 },
  offices: { ParleyImport: 1, Entity: 3, Person: 2, Minister: 1, Office: 1, HOLDS: 1, VISITED: 1 },
  "icews-raw": {
    ParleyImport: 1,
    Actor: 6,
    Article: 4,
    Claim: 5,
    REPORTED_IN: 5,
    ACTOR: 8,
    RECIPIENT: 2,
    NEGOTIATED_WITH: 1,
    REJECTED: 1,
    COERCE: 1,
  },
  "icews-three": { ParleyImport: 1, NEGOTIATED_WITH: 1, REJECTED: 1, PRESSURED: 1 },
  "gdelt-2": {
    ParleyImport: 1,
    Actor: 2,
    Article: 2,
    Claim: 3,
    REPORTED_IN: 3,
    ACTOR: 5,
    RECIPIENT: 1,
    NEGOTIATED_WITH: 1,
    REJECTED: 1,
  },
  "gdelt-1": {
    ParleyImport: 1,
    Article: 1,
    Claim: 2,
    REPORTED_IN: 2,
    ACTOR: 2,
    RECIPIENT: 2,
    PRESSURED: 1,
    APPEALED: 1,
  },
  polecat: { ParleyImport: 1, Actor: 5, NEGOTIATED_WITH: 2, SANCTION: 1, PLANS_TO_MEET: 1 },
  plover: {
    ParleyImport: 1,
    Actor: 2,
    Article: 2,
    Claim: 2,
    REPORTED_IN: 2,
    ACTOR: 3,
    RECIPIENT: 1,
    NEGOTIATED_WITH: 1,
    REJECTED: 1,
  },
  "icews-later": { ParleyImport: 1, Actor: 1, NEGOTIATED_WITH: 1, PLANS_TO_MEET: 1 },
  treaties: { ParleyImport: 1, Entity: 3, Country: 3, RIVER_TREATY: 1, TRADE_TREATY: 1 },
  "icews-damaged": { ParleyImport: 1, NEGOTIATED_WITH: 1, PRESSURED: 1 },
};

type Options = { readonly [name: string]: { readonly type: "string" | "boolean" } };
let options: Options;
/** Commands run where nothing else is, so that their paths are those of the page and their files of rejects are in nobody's way. */
let folder: string;
const home = process.cwd();
let before: readonly string[];

beforeAll(async () => {
  const { stdout } = await runParley(["import", "--help"]);
  const found = [...stdout.matchAll(/^ +--([a-z0-9-]+)( <)?/gm)];
  options = Object.fromEntries(
    found.map(([, name = "", value]) => [name, { type: value === undefined ? "boolean" : "string" }]),
  );
  folder = await mkdtemp(join(tmpdir(), "parley-examples-"));
  await cp(join(ROOT, "docs", "examples"), join(folder, "docs", "examples"), { recursive: true });
  process.chdir(folder);
  vi.stubEnv("NEO4J_URI", connection.uri);
  vi.stubEnv("NEO4J_USERNAME", connection.username);
  vi.stubEnv("NEO4J_PASSWORD", connection.password);
  vi.stubEnv("NEO4J_DATABASE", connection.database);
  before = await schemaNames();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, RUN);
});

afterAll(async () => {
  process.chdir(home);
  vi.unstubAllEnvs();
  await store.execute({ text: "MATCH (n) DETACH DELETE n" }, RUN);
  // Constraints of the types that only these files have.
  for (const name of await schemaNames()) {
    if (!before.includes(name)) await store.execute({ text: `DROP CONSTRAINT \`${name}\`` }, RUN);
  }
  await store.close();
  await rm(folder, { recursive: true, force: true });
});

describe("docs/import.md", () => {
  it.each(examples)("$command", async ({ command, printed }) => {
    expect(timeless(await outputOf(command))).toBe(printed);
    const dataset = /^([a-z0-9-]+): (?:loaded|removed)$/m.exec(printed)?.[1];
    if (dataset === undefined) return;
    expect(await storedOf(dataset)).toEqual(printed.includes(": removed") ? {} : STORED[dataset]);
  });

  it("keeps an actor of a data set that was removed for the other one that has it", async () => {
    const text = "MATCH (a:Actor {id: 'newsroom:Mira Sol'}) RETURN a.dataset, a.alsoIn, a.spellings";
    expect((await store.read({ text }, RUN)).rows).toEqual([["kaidan", null, ["ミラ・ソル | kaidan"]]]);
  });

  it("leaves a graph in which nothing lacks its origin", async () => {
    expect(await findBreaches((query) => store.read(query, RUN))).toEqual([]);
  });

  it("has every data set of the examples, and each of them was looked at", () => {
    const named = examples.flatMap(({ printed }) => /^([a-z0-9-]+): loaded$/m.exec(printed)?.[1] ?? []);
    expect(new Set(named)).toEqual(new Set(Object.keys(STORED)));
  });

  it("names every file of docs/examples", async () => {
    const files = await readdir(join(ROOT, "docs", "examples"));
    expect(files.filter((file) => !page.includes(`examples/${file}`))).toEqual([]);
  });

  it("shows mappings and decisions as they are in docs/examples", async () => {
    const files = (await readdir(join(ROOT, "docs", "examples"))).filter((file) => file.endsWith(".yaml"));
    const texts = await Promise.all(files.map((file) => readFile(join(ROOT, "docs", "examples", file), "utf8")));
    const shown = [...page.matchAll(/^```yaml\n([\s\S]*?)^```$/gm)].map(([, text = ""]) => text);
    expect(shown.length).toBeGreaterThan(0);
    for (const text of shown) expect(texts).toContain(text);
  });
});

/** Runs a command of the page as the program does, and gives what people read of it: the answer, or why there is none. */
async function outputOf(command: string): Promise<string> {
  const args = command.split(" ").slice(2);
  const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
  const given = Object.entries(values).map(([name, value]) => [
    name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase()),
    value,
  ]);
  let printed = "";
  const answers = vi.spyOn(process.stdout, "write").mockImplementation((text) => {
    printed += String(text);
    return true;
  });
  const talk = vi.spyOn(process.stderr, "write").mockReturnValue(true);
  try {
    await importCommand(positionals, Object.fromEntries(given), new AbortController().signal);
  } catch (error) {
    printed += `${errorText(error)}\n`;
  } finally {
    answers.mockRestore();
    talk.mockRestore();
  }
  return printed;
}

/** The same text whatever time it took. */
function timeless(text: string): string {
  return text.replace(/^( {2}time +).*$/m, "$1…");
}

async function storedOf(dataset: string): Promise<{ readonly [labelOrType: string]: number }> {
  const text =
    "MATCH (n) WHERE n.dataset = $dataset UNWIND labels(n) AS name RETURN name, count(*) AS count UNION ALL " +
    "MATCH ()-[r]->() WHERE r.dataset = $dataset RETURN type(r) AS name, count(*) AS count";
  const { rows } = await store.read({ text, parameters: { dataset } }, RUN);
  return Object.fromEntries(rows.map(([name, count]) => [String(name), Number(count)]));
}

async function schemaNames(): Promise<readonly string[]> {
  const { rows } = await store.execute({ text: "SHOW CONSTRAINTS YIELD name RETURN name" }, RUN);
  return rows.map(([name]) => String(name));
}
