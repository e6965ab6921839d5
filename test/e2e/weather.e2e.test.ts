/** Bad weather on the real program: the database killed under an open page, a second command beside it, a port that is taken. */
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { runParley } from "../run-parley.ts";
import { openExplorer, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it("says that the database is gone, keeps the canvas, and recovers by itself", async () => {
  const { page, close } = await openExplorer(browser, program.url);
  const before = await shown(page);
  const { pid } = JSON.parse(await readFile(join(program.dataFolder, "neo4j.running.json"), "utf8")) as { pid: number };
  process.kill(pid, "SIGKILL");
  await page.getByText("The database does not answer.").first().waitFor({ timeout: 30_000 });
  expect(await shown(page)).toEqual(before);
  await page.getByText("The database answers again").first().waitFor({ timeout: 60_000 });
  expect(await shown(page)).toEqual(before);
  await page.keyboard.press("/");
  await page.keyboard.type("Merz");
  await page.getByRole("option").filter({ hasText: "Friedrich Merz" }).waitFor();
  await close();
});

it("is found by a second command, which finds everything in order", async () => {
  const { code, stdout, stderr } = await runParley(["doctor"], { PARLEY_DATA: program.dataFolder }, "built");
  expect(`${stdout}${stderr}`).toContain("Neo4j");
  expect(code).toBe(0);
});

it("names the port that is taken and offers PORT=0", async () => {
  const port = new URL(program.url).port;
  const { code, stderr } = await runParley(["serve"], { PORT: port, PARLEY_DATA: program.dataFolder }, "built");
  expect(code).toBe(2);
  expect(stderr).toContain(port);
  expect(stderr).toContain("PORT=0");
});

it("refuses to listen beyond loopback without a token", async () => {
  const { code, stderr } = await runParley(
    ["serve"],
    { HOST: "0.0.0.0", PORT: "0", PARLEY_DATA: program.dataFolder },
    "built",
  );
  expect(code).toBe(2);
  expect(stderr).toContain("PARLEY_TOKEN");
});

it("says what is wrong with a Neo4j address", async () => {
  const { code, stderr } = await runParley(
    ["seed"],
    {
      NEO4J_URI: "bolt://127.0.0.1:9",
      NEO4J_USERNAME: "neo4j",
      NEO4J_PASSWORD: "wrong",
    },
    "built",
  );
  expect(code).toBe(1);
  expect(stderr).toContain("Nothing listens on port 9");
});
