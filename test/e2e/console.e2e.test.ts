/** The console on the real program: what is stopped ends in the database, what breaks off says so, what writes asks first. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Neo4jStore } from "../../graph/neo4j/connect.ts";
import { connect } from "../../graph/neo4j/connect.ts";
import { ENDLESS, ENDLESS_ROWS, running } from "../query-servers.ts";
import { openExplorer, runInConsole, violations } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
let browser: Browser;
let store: Neo4jStore;

/** What the program notes about its local database. */
interface Note {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  readonly pid: number;
}

async function note(): Promise<Note> {
  return JSON.parse(await readFile(join(program.dataFolder, "neo4j.running.json"), "utf8"));
}

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ PARLEY_ALLOW_WRITES: "true" }), launchBrowser()]);
  store = connect(await note());
});
afterAll(async () => {
  await browser?.close();
  await store?.close();
  await program?.stop();
});

const LIMITS = { timeoutMs: 20_000, maxRows: 10 };

async function count(text: string): Promise<number> {
  const table = await store.read({ text }, { limits: LIMITS });
  return Number(table.rows[0]?.[0]);
}

/** Puts a text into the editor in front and runs it. */
async function run(page: Page, text: string): Promise<void> {
  await page.locator('[role="tabpanel"]:not([hidden]) .cm-content').click();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(text);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** Runs something endless, known by its column, and waits until the database works on it. */
async function begin(page: Page, marker: string): Promise<void> {
  await runInConsole(page, ENDLESS.replace("endless", marker));
  await expect.poll(() => running(store, marker), { timeout: 20_000 }).toBe(1);
}

describe("a query that runs is ended in the database", () => {
  it("by Stop", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await begin(page, "stoppedColumn");
    await page.getByRole("button", { name: "Stop" }).click();
    await expect.poll(() => running(store, "stoppedColumn"), { timeout: 20_000 }).toBe(0);
    await page
      .getByText(/The query was ended in the database/)
      .first()
      .waitFor();
    await close();
  });

  it("by Stop while rows arrive, which stay and do not look whole", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await page.keyboard.press("ControlOrMeta+j");
    await page.getByLabel("Row limit").selectOption("");
    await run(page, ENDLESS_ROWS.replace("AS text", "AS endlessRows"));
    await page
      .getByText(/rows so far/)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "Stop" }).click();
    await page
      .getByText(/stopped after [\d,]+ rows/i)
      .first()
      .waitFor();
    await expect.poll(() => running(store, "endlessRows"), { timeout: 20_000 }).toBe(0);
    await close();
  });

  it("by closing its tab, after a question", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await begin(page, "tabColumn");
    await page.getByRole("tablist", { name: "Queries" }).getByRole("tab").focus();
    await page.keyboard.press("Delete");
    await page.getByRole("button", { name: "End it and close" }).click();
    await expect.poll(() => running(store, "tabColumn"), { timeout: 20_000 }).toBe(0);
    await close();
  });

  it("by closing the console", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await begin(page, "consoleColumn");
    await page.keyboard.press("ControlOrMeta+j");
    await expect.poll(() => running(store, "consoleColumn"), { timeout: 20_000 }).toBe(0);
    await close();
  });

  it("by closing the page", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await begin(page, "pageColumn");
    await page.close();
    await expect.poll(() => running(store, "pageColumn"), { timeout: 20_000 }).toBe(0);
    await close();
  });

  it("by the time limit that the reader chose", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await page.keyboard.press("ControlOrMeta+j");
    await page.getByLabel("Time limit").selectOption("1");
    await run(page, ENDLESS.replace("endless", "limited"));
    await page.getByRole("alert").filter({ hasText: "took longer than" }).first().waitFor({ timeout: 20_000 });
    await expect.poll(() => running(store, "limited"), { timeout: 20_000 }).toBe(0);
    await close();
  });
});

it("runs several tabs at once, and finds their texts after a reload", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  await begin(page, "besideColumn");
  await page.getByRole("button", { name: "New query" }).click();
  await run(page, "// Beside\nRETURN 'beside it' AS text");
  await page.getByRole("gridcell", { name: "beside it" }).waitFor();
  expect(await running(store, "besideColumn")).toBe(1);
  await page.reload();
  await expect.poll(() => running(store, "besideColumn"), { timeout: 20_000 }).toBe(0);
  await page.locator('#graph [data-layout="done"]').waitFor();
  await page.keyboard.press("ControlOrMeta+j");
  await page.getByRole("tab", { name: "Beside" }).waitFor();
  expect(await page.getByRole("tablist", { name: "Queries" }).getByRole("tab").count()).toBe(2);
  await page.getByText("Results appear here.").first().waitFor();
  await close();
});

it("writes only when it is switched on and agreed to, and never again by a reload", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  const written = (): Promise<number> => count("MATCH (n:WrittenByConsole) RETURN count(n)");
  await runInConsole(page, "CREATE (n:WrittenByConsole {name: 'one'})");
  await page.getByText(/Writing is switched off in this page/).waitFor();
  expect(await written()).toBe(0);
  await page.getByRole("switch", { name: "Writing" }).check({ force: true });
  await run(page, "CREATE (n:WrittenByConsole {name: 'one'})");
  const question = page.getByRole("alertdialog");
  await question.getByText(/creates nodes or relationships/).waitFor();
  expect(await written()).toBe(0);
  expect(await violations(page)).toEqual([]);
  await question.getByRole("button", { name: "Change the graph" }).click();
  await page
    .getByText(/1 node created/)
    .first()
    .waitFor();
  expect(await written()).toBe(1);
  await page.reload();
  await page.locator('#graph [data-layout="done"]').waitFor();
  await page.keyboard.press("ControlOrMeta+j");
  await page.getByRole("switch", { name: "Writing" }).waitFor({ state: "attached" });
  expect(await page.getByRole("switch", { name: "Writing" }).isChecked()).toBe(false);
  expect(await written()).toBe(1);
  await close();
});

it("opens the query of a link, runs what reads, and only shows what writes", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  await page.goto(`${program.url}/#cypher=${encodeURIComponent("RETURN 'linked' AS text")}&run=1`);
  await page.getByRole("gridcell", { name: "linked" }).waitFor();
  expect(new URL(page.url()).hash).toBe("");
  await page.goto(`${program.url}/#cypher=${encodeURIComponent("CREATE (n:FromLink)")}&run=1`);
  await page.locator('[role="tabpanel"]:not([hidden]) .cm-content').getByText("FromLink").waitFor();
  expect(await count("MATCH (n:FromLink) RETURN count(n)")).toBe(0);
  await close();
});

it("shows labels and types without loss, and every command answers", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  await runInConsole(page, ":schema");
  const steps = page.getByRole("list", { name: "Statements of this run" });
  await steps.getByText("Constraints").waitFor();
  await expect.poll(() => steps.getByText("done").count(), { timeout: 30_000 }).toBe(6);
  await run(
    page,
    ":param at => datetime('2025-11-21T21:20:00+09:00[Asia/Tokyo]')\n:param big => 9007199254740993\nRETURN $at AS at, $big AS big",
  );
  await page.getByRole("gridcell", { name: "9007199254740993" }).waitFor();
  await page.getByRole("gridcell", { name: /Asia\/Tokyo/ }).waitFor();
  await run(page, ":help coalesce");
  await page.getByRole("region", { name: "coalesce" }).waitFor();
  await close();
});

// The last one: it kills the database.
it("keeps the rows of an answer whose database dies, says that it broke off, and works again afterwards", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  await page.keyboard.press("ControlOrMeta+j");
  await page.getByLabel("Row limit").selectOption("");
  const { pid } = await note();
  await run(
    page,
    `UNWIND range(1, 50000) AS x WITH x, reduce(s = 0, i IN range(1, 20000) | s + i) AS slow RETURN x, slow`,
  );
  await page
    .getByText(/rows so far/)
    .first()
    .waitFor({ timeout: 20_000 });
  process.kill(pid, "SIGKILL");
  await page
    .getByText(/broke off after [\d,]+ rows/i)
    .first()
    .waitFor({ timeout: 30_000 });
  await page.getByText("The database answers again").first().waitFor({ timeout: 60_000 });
  await run(page, "RETURN 'again' AS text");
  await page.getByRole("gridcell", { name: "again" }).waitFor();
  await close();
});
