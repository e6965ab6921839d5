/** The states of the page on the real program: accessible in both themes and languages, small at first load, files out, hostile names. */
import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  addToCanvas,
  ask,
  drawn,
  idOf,
  openExplorer,
  placeOf,
  runInConsole,
  shown,
  violations,
} from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

/** kB, gzipped: what Neo4j Browser ships is 2,727, Gephi Lite 931. */
const FIRST_LOAD_BUDGET = 320;

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram({ PARLEY_ALLOW_WRITES: "true" }), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
});

it("loads at most 320 kB gzipped before the console is opened", async () => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const bodies: Promise<{ url: string; size: number }>[] = [];
  page.on("response", (response) => {
    if (/\.(js|css|html|woff2)$|\/$/.test(new URL(response.url()).pathname))
      bodies.push(response.body().then((body) => ({ url: response.url(), size: gzipSync(body).length })));
  });
  await page.goto(program.url);
  await drawn(page);
  await page.waitForLoadState("networkidle");
  const files = await Promise.all(bodies);
  const total = files.reduce((sum, file) => sum + file.size, 0) / 1000;
  console.log(`First load: ${total.toFixed(0)} kB gzipped in ${files.length} files`);
  expect(files.some((file) => file.url.includes("cytoscape"))).toBe(true);
  expect(files.some((file) => /Console(Area)?-/.test(file.url))).toBe(false);
  expect(total).toBeLessThanOrEqual(FIRST_LOAD_BUDGET);
  await context.close();
});

describe.each([
  { scheme: "light", language: "en" },
  { scheme: "dark", language: "ja" },
] as const)("in $scheme and $language", (look) => {
  it("axe finds nothing to object to in any state", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { ...look, isStill: true });
    const found: Record<string, readonly string[]> = {};
    const check = async (state: string): Promise<void> => {
      found[state] = await violations(page);
    };
    await check("overview");

    await page.keyboard.press("/");
    await page.keyboard.type("merz");
    await page.getByRole("option").first().waitFor();
    await check("search");
    await page.keyboard.press("Enter");
    await page.locator("aside").getByRole("heading", { level: 2 }).first().waitFor();
    await check("node");

    const [[talk] = []] = await ask(
      program.url,
      "MATCH (:Actor {id: 'friedrich-merz'})-[t:NEGOTIATED_WITH]-() RETURN t ORDER BY t.id LIMIT 1",
    );
    await page.keyboard.press("i");
    const place = await placeOf(page, (talk as { elementId: string }).elementId);
    await page.mouse.click(place.x, place.y);
    await page.locator("article").first().waitFor();
    await check("relationship");

    await page.keyboard.press("Escape");
    await page.keyboard.press("?");
    await page.getByRole("dialog").waitFor();
    await check("help");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await page.keyboard.press("p");
    await page.getByRole("dialog").waitFor();
    await check("paths");
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });

    await runInConsole(page, "MATCH (n:Actor) RETURN n.name, n LIMIT 5");
    await page.getByRole("columnheader").nth(1).waitFor();
    await check("console");

    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
    expect(problems).toEqual([]);
    await close();
  });
});

it("works on a narrow screen", async () => {
  const { page, problems, close } = await openExplorer(browser, program.url, {
    width: 390,
    height: 844,
    isStill: true,
  });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
  expect(await violations(page)).toEqual([]);
  await page.getByRole("button", { name: "Filters" }).click();
  await page.getByRole("dialog").getByRole("checkbox").first().waitFor();
  expect(await violations(page)).toEqual([]);
  expect(problems).toEqual([]);
  await close();
});

describe("the console", () => {
  it("shows the database's message with the place marked", async () => {
    const { page, close } = await openExplorer(browser, program.url);
    await runInConsole(page, "MATCH (a:Actor) RETRUN a");
    await page.getByRole("alert").filter({ hasText: "RETRUN" }).first().waitFor();
    expect(await page.locator(".cm-content [class*='rror'], .cm-content .cm-lintRange").count()).toBeGreaterThan(0);
    await close();
  });

  it("puts nodes and relationships of an answer on the canvas", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url);
    const before = await shown(page);
    await runInConsole(page, "MATCH (c:Claim)-[r:REPORTED_IN]->(a:Article) RETURN c, r, a ORDER BY c.id LIMIT 3");
    await page.getByRole("columnheader").nth(1).waitFor();
    await addToCanvas(page);
    await expect.poll(async () => (await shown(page)).relationships).toBe(before.relationships + 3);
    expect(problems).toEqual([]);
    await close();
  });
});

it.each([
  ["PNG", (bytes: Buffer) => expect(bytes.subarray(1, 4).toString()).toBe("PNG")],
  ["SVG", (bytes: Buffer) => expect(bytes.toString()).toContain("Steve Witkoff")],
  ["JSON", (bytes: Buffer) => expect(JSON.parse(bytes.toString()).nodes.length).toBeGreaterThan(60)],
] as const)("exports what is shown as %s", async (format, check) => {
  const { page, problems, close } = await openExplorer(browser, program.url);
  await page.getByRole("button", { name: "Export" }).click();
  const dialog = page.getByRole("dialog");
  // JSON is the first of the formats for data.
  await dialog.getByText(format === "JSON" ? "Data" : format, { exact: true }).click();
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: /^(Save|Export|Download)/ }).click(),
  ]);
  const bytes = await readFile(await download.path());
  expect(bytes.length).toBeGreaterThan(1000);
  check(bytes);
  expect(problems).toEqual([]);
  await close();
});

it("says how much of a large neighbourhood it shows, and shows more on demand", async () => {
  // Also when it is tried once more.
  await ask(program.url, "MATCH (n) WHERE n:Hub OR n:Spoke DETACH DELETE n");
  await ask(
    program.url,
    "CREATE (h:Hub {name: 'Grand hub'}) WITH h UNWIND range(1, 140) AS n CREATE (h)-[:JOINS]->(:Spoke {name: 'Spoke ' + n})",
  );
  const { page, problems, close } = await openExplorer(browser, program.url);
  await page.keyboard.press("ControlOrMeta+Shift+Delete");
  await runInConsole(page, "MATCH (h:Hub) RETURN h, h.name");
  await page.getByRole("columnheader").nth(1).waitFor();
  await addToCanvas(page);
  await expect.poll(async () => (await shown(page)).nodes).toBe(1);
  await drawn(page);
  const [[hub] = []] = await ask(program.url, "MATCH (h:Hub) RETURN h");
  const place = await placeOf(page, (hub as { elementId: string }).elementId);
  await page.mouse.dblclick(place.x, place.y);
  await page.getByText("Grand hub: 100 of 140 neighbours shown").first().waitFor();
  await expect.poll(() => shown(page)).toEqual({ nodes: 101, relationships: 100 });
  await page.getByRole("button", { name: "Show more" }).first().click();
  await expect.poll(() => shown(page)).toEqual({ nodes: 141, relationships: 140 });
  expect(problems).toEqual([]);
  await ask(program.url, "MATCH (n) WHERE n:Hub OR n:Spoke DETACH DELETE n");
  await close();
});

it("keeps hostile names text: script, right-to-left marks, 10,000 characters", async () => {
  const names = [
    "<script>window.hacked = true</script><img src=x onerror='window.hacked = true'>",
    "\u202Eright to left\u202C",
    "x".repeat(10_000),
  ];
  await ask(
    program.url,
    "UNWIND $names AS name CREATE (:Hostile {name: name})-[:KNOWS]->(:Hostile {name: 'Harmless'})",
    { names },
  );
  const { page, problems, close } = await openExplorer(browser, program.url);
  await runInConsole(page, "MATCH (a:Hostile)-[r]->(b) RETURN a, r, b");
  await page.getByRole("columnheader").nth(1).waitFor();
  await addToCanvas(page);
  await drawn(page);
  const id = await idOf(program.url, "<script>");
  const place = await placeOf(page, id);
  await page.mouse.click(place.x, place.y);
  await page
    .getByRole("complementary", { name: "Inspector" })
    .getByRole("heading", { level: 2 })
    .getByText("<script>")
    .waitFor();
  expect(await page.evaluate(() => (window as unknown as { hacked?: boolean }).hacked)).toBeUndefined();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(1440);
  expect(problems).toEqual([]);
  await ask(program.url, "MATCH (n:Hostile) DETACH DELETE n");
  await close();
});
