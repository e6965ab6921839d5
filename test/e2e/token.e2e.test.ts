/** A server with a token, on the real program: the page asks for it, refuses a wrong one, and works with the right one. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { drawn, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

const TOKEN = "correct-horse-battery";

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ PARLEY_TOKEN: TOKEN }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it("is asked for by the page, and opens it", async () => {
  const page = await browser.newPage();
  await page.goto(program.url);
  const field = page.getByLabel(/token/i).first();
  await field.fill("wrong-horse-wrong-battery");
  await page.keyboard.press("Enter");
  await page.getByText("The token was not accepted.").waitFor();
  await field.fill(TOKEN);
  await page.keyboard.press("Enter");
  await drawn(page);
  expect((await shown(page)).nodes).toBeGreaterThan(60);
  await page.close();
});

it("is needed for data, not for asking whether the program lives", async () => {
  const statusOf = async (path: string, headers: Record<string, string> = {}): Promise<number> =>
    (await fetch(`${program.url}${path}`, { headers })).status;
  expect(await statusOf("/api/schema")).toBe(401);
  expect(await statusOf("/api/schema", { authorization: `Bearer ${TOKEN}` })).toBe(200);
  expect(await statusOf("/api/health/live")).toBe(200);
});
