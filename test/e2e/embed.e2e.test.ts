/** The graph in a frame of somebody else's page, on the real program and two real origins. */
import { once } from "node:events";
import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Browser, Frame, Page } from "playwright";
import { afterAll, beforeAll, expect, it } from "vitest";
import { violations } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

/** Long enough for a machine that is busy. */
const PATIENCE = { timeout: 20_000 };

let program: Program;
let browser: Browser;
let host: Server;
let welcome: string;
let stranger: string;

beforeAll(async () => {
  host = createServer((request, response) => {
    const address = new URL(request.url ?? "/", "http://host").searchParams.get("show") ?? "";
    response.setHeader("Content-Type", "text/html");
    response.end(
      `<!doctype html><html lang="en"><title>News</title><main><h1>News</h1><iframe title="Graph" width="800" height="500" src="${address.replaceAll("&", "&amp;")}"></iframe></main></html>`,
    );
  }).listen(0, "127.0.0.1");
  await once(host, "listening");
  const { port } = host.address() as AddressInfo;
  welcome = `http://localhost:${port}`;
  stranger = `http://127.0.0.1:${port}`;
  [program, browser] = await Promise.all([startProgram({ PARLEY_EMBED: welcome }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  host?.close();
});

/** A page of another site with a frame. */
async function newsPage(
  origin: string,
  address: string,
): Promise<{ readonly page: Page; readonly frame: Frame | undefined }> {
  const page = await browser.newPage();
  await page.goto(`${origin}/?show=${encodeURIComponent(program.url + address)}`);
  await page.locator("iframe").waitFor();
  return { page, frame: page.frames().find((frame) => frame !== page.mainFrame()) };
}

it("shows the graph, its legend and the way to the whole page, and nothing else", async () => {
  const { page, frame } = await newsPage(welcome, "/?embed=1&actor=steve-witkoff&lang=en");
  if (frame === undefined) throw new Error("There is no frame.");
  await frame.locator('#graph [data-layout="done"]').waitFor();
  expect(Number(await frame.locator("#graph [data-layout]").getAttribute("data-nodes"))).toBeGreaterThan(3);
  expect(await frame.getByRole("banner").count()).toBe(0);
  expect(await frame.getByRole("combobox").count()).toBe(0);
  await frame.getByText("Legend").first().click();
  await frame.getByRole("checkbox").first().waitFor();
  const link = frame.getByRole("link", { name: "Open in Parley" });
  expect(await link.getAttribute("href")).toBe(`${program.url}/?actor=steve-witkoff&lang=en`);

  await frame.getByRole("checkbox").first().uncheck();
  await link.hover();
  await expect.poll(() => link.getAttribute("href"), PATIENCE).toMatch(/#v=[\w-]{50,}$/);
  const opening = page.context().waitForEvent("page");
  await link.click();
  const whole = await opening;
  await whole.locator('#graph [data-layout="done"]').waitFor();
  await whole.getByRole("combobox").first().waitFor();
  expect(await whole.getByRole("checkbox").first().isChecked()).toBe(false);
  await page.context().close();
});

it("leaves the address of its frame as it is, whatever is done in it", async () => {
  const { page, frame } = await newsPage(welcome, "/?embed=1");
  if (frame === undefined) throw new Error("There is no frame.");
  await frame.locator('#graph [data-layout="done"]').waitFor();
  const nodes = await frame.locator("#graph [data-layout]").getAttribute("data-nodes");
  await frame.getByText("Legend").first().click();
  await frame.getByRole("checkbox").last().uncheck();
  await expect.poll(() => frame.locator("#graph [data-layout]").getAttribute("data-nodes"), PATIENCE).not.toBe(nodes);
  expect(frame.url()).toBe(`${program.url}/?embed=1`);
  expect(page.url()).toContain(welcome);
  await page.context().close();
});

it.each([
  ["a page of another site", () => stranger, "/?embed=1"],
  ["the site that may, of the whole page", () => welcome, "/"],
] as const)("is refused to %s", async (_, origin, address) => {
  const page = await browser.newPage();
  const refusals: string[] = [];
  page.on("console", (message) => refusals.push(message.text()));
  await page.goto(`${origin()}/?show=${encodeURIComponent(program.url + address)}`);
  await expect.poll(() => refusals.join("\n"), PATIENCE).toMatch(/frame-ancestors/);
  await page.context().close();
});

it.each(["light", "dark"] as const)("has no violation that axe knows of, in %s", async (colorScheme) => {
  const context = await browser.newContext({
    colorScheme,
    viewport: { width: 390, height: 500 },
    reducedMotion: "reduce",
  });
  const page = await context.newPage();
  await page.goto(`${program.url}/?embed=1&actor=steve-witkoff`);
  await page.locator('#graph [data-layout="done"]').waitFor();
  await page.getByText("Legend").first().click();
  expect(await violations(page)).toEqual([]);
  await context.close();
});
