/** The interactive HTML file as a reader has it: opened from disk, offline, by mouse and by keyboard. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { DEFAULT_FIGURE } from "../../graph/figure/figure-options.ts";
import { writeFigure } from "../../graph/figure/write-figure.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import type { Language } from "../../graph/lens.ts";
import { captionOf } from "../../graph/lens.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { fontFaces } from "../../render/font-faces.ts";
import { writeInteractive } from "../../render/interactive/interactive-html.ts";
import { madeExport } from "../made-export.ts";
import { type OpenPage, violations } from "./explorer-page.ts";
import { launchBrowser } from "./program.ts";

let browser: Browser;
let folder: string;

beforeAll(async () => {
  [browser, folder] = await Promise.all([launchBrowser(), mkdtemp(join(tmpdir(), "parley-interactive-"))]);
});
afterAll(async () => {
  await browser?.close();
  if (folder !== undefined) await rm(folder, { recursive: true, force: true });
});

interface Look {
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
}

/** Writes a graph to disk and opens the file there, without a network. */
async function open(graph: ExportedGraph, look: Look = {}): Promise<OpenPage> {
  const { scheme = "light", width = 1440, height = 900, hasTouch = false } = look;
  const figure = writeFigure(graph, { ...DEFAULT_FIGURE, scheme });
  const file = join(folder, `${graph.language}-${scheme}.html`);
  await writeFile(file, writeInteractive(figure, graph, await fontFaces(figure.characters), scheme));
  const context = await browser.newContext({
    offline: true,
    viewport: { width, height },
    reducedMotion: "reduce",
    hasTouch,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(8_000);
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("request", (request) => {
    if (!/^(?:file|data):/.test(request.url())) problems.push(`It asked for ${request.url()}.`);
  });
  await page.goto(pathToFileURL(file).href);
  return { page, problems, close: () => context.close() };
}

function made(language: Language = "en"): ExportedGraph {
  return madeExport(24, 40, { language, origin: { title: language === "ja" ? "架空の協議" : "Made talks" } });
}

async function middle(locator: Locator): Promise<{ readonly x: number; readonly y: number }> {
  const box = await locator.boundingBox();
  if (box === null) throw new Error("It is not on the page.");
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** The transform of the figure, which every move changes. */
function place(page: Page): Promise<string> {
  return page.locator("#plane").evaluate((svg) => getComputedStyle(svg).transform);
}

/** Does something that must move the figure. */
async function moves(page: Page, doing: () => Promise<unknown>): Promise<void> {
  const before = await place(page);
  await doing();
  await expect.poll(() => place(page)).not.toBe(before);
}

/** A point some pixels below a relationship's line, where nothing else lies. */
async function below(page: Page, index: number, pixels: number): Promise<{ readonly x: number; readonly y: number }> {
  const found = await page.evaluate(
    ([wanted, distance]) => {
      const group = document.getElementById(`relationship-${wanted}`);
      const path = group?.querySelector("path");
      const matrix = path instanceof SVGPathElement ? path.getScreenCTM() : null;
      if (!(path instanceof SVGPathElement) || matrix === null) return undefined;
      for (let part = 0.1; part < 1; part += 0.02) {
        const { x, y } = path.getPointAtLength(path.getTotalLength() * part).matrixTransform(matrix);
        const isOnLine = document.elementFromPoint(x, y)?.closest(".relationship") === group;
        const isFree = document.elementFromPoint(x, y + distance)?.closest(".node, .mark, .relationship") === null;
        if (isOnLine && (distance === 0 || isFree)) return { x, y: y + distance };
      }
      return undefined;
    },
    [index, pixels] as const,
  );
  if (found === undefined) throw new Error(`Relationship ${index} is covered everywhere.`);
  return found;
}

describe("by mouse", () => {
  it("moves, zooms and fits", async () => {
    const { page, problems, close } = await open(made());
    const stage = await middle(page.locator("#stage"));
    const whole = await place(page);
    await page.mouse.move(stage.x, stage.y);
    await moves(page, async () => {
      await page.mouse.down();
      await page.mouse.move(stage.x + 80, stage.y + 40, { steps: 4 });
      await page.mouse.up();
    });
    await moves(page, () => page.mouse.wheel(0, -240));
    await moves(page, () => page.getByRole("button", { name: "Zoom in" }).click());
    await moves(page, () => page.getByRole("button", { name: "Zoom out" }).click());
    await page.getByRole("button", { name: "Fit" }).click();
    expect(await place(page)).toBe(whole);
    expect(problems).toEqual([]);
    await close();
  });

  it("shows a node, its neighbourhood, and goes from party to party and back", async () => {
    const graph = made();
    const { page, problems, close } = await open(graph);
    const name = captionOf(graph.lens, graph.nodes[3] ?? new GraphNode("", [], {}), "en");
    const shape = await middle(page.locator("#node-3 > :nth-child(2)"));
    await page.mouse.click(shape.x, shape.y);
    const panel = page.locator("#panel-details");
    await panel.getByRole("heading", { level: 2, name }).waitFor();
    expect(await page.locator(".ring").count()).toBe(1);
    expect(await page.locator(".veil").count()).toBe(1);
    expect(await page.locator("[data-copy-of^=node]").count()).toBeGreaterThan(1);
    const other = panel.locator(".rows a").first();
    const party = (await other.textContent()) ?? "";
    await other.click();
    await panel.getByRole("heading", { level: 2, name: party }).waitFor();
    await page.goBack();
    await panel.getByRole("heading", { level: 2, name }).waitFor();
    await page.getByRole("button", { name: "Reset" }).click();
    expect(await page.locator(".veil").count()).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });

  it("shows the evidence behind a relationship, by outlet", async () => {
    const graph = made();
    const { page, problems, close } = await open(graph);
    const index = graph.relationships.findIndex((one) => one.type === "NEGOTIATED_WITH" && one.elementId !== "e0");
    const point = await below(page, index, 0);
    await page.mouse.click(point.x, point.y);
    const panel = page.locator("#panel-details");
    await panel.getByRole("heading", { name: /^Evidence/ }).waitFor();
    const text = await panel.textContent();
    expect(text).toContain("negotiated with");
    expect(text).toContain(`says of relationship ${index}`);
    expect(text).toContain("stated");
    expect(text).toContain("In the outlet's own voice");
    expect(text).toMatch(/Published \d+ November 2025, 21:20 JST/);
    expect(problems).toEqual([]);
    await close();
  });

  it("takes a line for what is meant a few pixels beside it, and clears the selection further away", async () => {
    const { page, problems, close } = await open(made());
    const near = await below(page, 6, 4);
    await page.mouse.click(near.x, near.y);
    await page.locator(".underline").waitFor({ state: "attached" });
    const stage = await page.locator("#stage").boundingBox();
    await page.mouse.click((stage?.x ?? 0) + 5, (stage?.y ?? 0) + 5);
    await page.locator(".underline").waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await close();
  });

  it("filters by a period that is brushed, and counts what is left", async () => {
    const graph = made();
    const { page, problems, close } = await open(graph);
    const box = await page.locator("#strip").boundingBox();
    if (box === null) throw new Error("There is no strip.");
    await page.mouse.move(box.x + 4, box.y + 20);
    await page.mouse.down();
    await page.mouse.move(box.x + box.width / 3, box.y + 20, { steps: 5 });
    await page.mouse.up();
    await page.locator("#counts", { hasText: "of 41 relationships" }).waitFor();
    const shown = Number(/^(\d+) of 41/.exec((await page.locator("#counts").textContent()) ?? "")?.[1]);
    expect(shown).toBeGreaterThan(0);
    expect(shown).toBeLessThan(41);
    const members = await page
      .locator(".relationship:not(.out)")
      .evaluateAll((groups) =>
        groups.reduce((sum, group) => sum + (group.getAttribute("data-members")?.split(" ").length ?? 1), 0),
      );
    expect(members).toBeGreaterThanOrEqual(shown);
    await page.getByRole("button", { name: "All dates" }).click();
    await page.locator("#counts", { hasText: /^41 relationships/ }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe("by keyboard", () => {
  it("moves and zooms the figure, and walks from node to node", async () => {
    const { page, problems, close } = await open(made());
    await page.locator("#stage").focus();
    for (const key of ["ArrowLeft", "ArrowDown", "+", "-", "0"]) await moves(page, () => page.keyboard.press(key));
    await page.keyboard.press("Shift+ArrowRight");
    await page.locator(".ring").waitFor({ state: "attached" });
    const first = await page.locator("#panel-details h2").textContent();
    await page.keyboard.press("Shift+ArrowRight");
    await expect.poll(() => page.locator("#panel-details h2").textContent()).not.toBe(first);
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("h2");
    await page.keyboard.press("Escape");
    await page.locator(".ring").waitFor({ state: "detached" });
    expect(problems).toEqual([]);
    await close();
  });

  it("finds a name in another script, says how many, and goes to it", async () => {
    const { page, problems, close } = await open(made());
    await page.keyboard.press("/");
    await page.keyboard.type("ばんたーぽーる");
    await expect.poll(() => page.locator("#hits").textContent()).toMatch(/^\d+ hits?$/);
    await expect.poll(() => page.locator("#announcement").textContent()).toMatch(/hit/);
    expect(await page.locator(".ring").count()).toBeGreaterThan(0);
    expect(await page.locator("#panel-nodes tbody tr").first().textContent()).toContain("Vanterpool");
    await moves(page, () => page.keyboard.press("Enter"));
    await page.locator("#panel-details h2", { hasText: "Vanterpool" }).waitFor();
    expect(await page.locator("#hits").textContent()).toMatch(/^1 of \d/);
    await page.keyboard.press("Escape");
    await page.locator("#search").fill("nobody of that name");
    await expect.poll(() => page.locator("#hits").textContent()).toBe("No hits");
    expect(problems).toEqual([]);
    await close();
  });

  it("reads relationships in a list and opens one", async () => {
    const { page, problems, close } = await open(made());
    await page.getByRole("tab", { name: /^Details/ }).focus();
    await page.keyboard.press("ArrowLeft");
    expect(await page.locator("#panel-relationships tbody tr").count()).toBe(41);
    await page.locator("#panel-relationships tbody a").first().focus();
    await page.keyboard.press("Enter");
    await page
      .locator("#panel-details")
      .getByRole("heading", { name: /^Evidence/ })
      .waitFor();
    expect(await page.evaluate(() => document.activeElement?.localName)).toBe("h2");
    expect(problems).toEqual([]);
    await close();
  });

  it("filters by two days, and says when they are the wrong way round", async () => {
    const { page, problems, close } = await open(made());
    await page.getByLabel("From", { exact: true }).fill("2025-11-05");
    await page.getByLabel("To", { exact: true }).fill("2025-11-06");
    await page.locator("#counts", { hasText: /^[1-4] of 41 relationships/ }).waitFor();
    expect(await page.locator(".alone").count()).toBeGreaterThan(10);
    await page.getByLabel("To", { exact: true }).fill("2025-11-01");
    await page.locator("#counts", { hasText: "The first day is after the last. · 0 of 41" }).waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe.each([
  { scheme: "light", language: "en", width: 1440, height: 900 },
  { scheme: "dark", language: "ja", width: 1440, height: 900 },
  { scheme: "dark", language: "en", width: 320, height: 640 },
  { scheme: "light", language: "ja", width: 390, height: 844 },
] as const)("in $scheme and $language, $width pixels wide", ({ language, ...look }) => {
  it("axe finds nothing to object to, and nothing sticks out", async () => {
    const { page, problems, close } = await open(made(language), look);
    const found: Record<string, readonly string[]> = {};
    const check = async (state: string): Promise<void> => {
      // axe sets styles, which the policy of the page stops; that is said in the console.
      const before = problems.length;
      found[state] = await violations(page);
      problems.splice(before, problems.length, ...problems.slice(before).filter((line) => !line.includes("style-src")));
      const width = await page.evaluate(() => document.documentElement.scrollWidth);
      if (width > look.width) found[`${state} is too wide`] = [String(width)];
    };
    await check("overview");
    await page.evaluate(() => {
      location.hash = "#node=made-3";
    });
    await page.locator("#panel-details .rows a").first().waitFor();
    await check("node");
    await page.locator("#panel-details a.when").first().click();
    await page.locator(".claims").first().waitFor();
    await page.locator("#panel-details summary").click();
    await check("relationship");
    await page.locator("#tab-nodes").click();
    await check("nodes");
    await page.locator("#tab-relationships").click();
    await check("relationships");
    await page.locator("#from").fill("2025-11-05");
    await check("period");
    expect(Object.fromEntries(Object.entries(found).filter(([, lines]) => lines.length > 0))).toEqual({});
    expect(problems).toEqual([]);
    await close();
  });
});

it("keeps a hostile name text: nothing of it runs", async () => {
  const hostile = `</script><script>window.hacked=1</script><img src=x onerror="window.hacked=1">]]>'"`;
  const named = (id: string) => new GraphNode(id, ["Actor", "Person"], valueMap([["name", `${hostile}${id}`]]));
  const graph: ExportedGraph = {
    ...made(),
    nodes: [named("a"), named("b")],
    relationships: [new GraphRelationship("r", "a", "b", hostile, valueMap([["id", hostile]]))],
    positions: new Map([
      ["a", { x: 0, y: 0 }],
      ["b", { x: 400, y: 0 }],
    ]),
    claims: new Map(),
    origin: { title: hostile },
  };
  const { page, problems, close } = await open(graph);
  await page.locator("#search").fill("window.hacked");
  await page.keyboard.press("Enter");
  await page.locator("#panel-details h2", { hasText: "window.hacked" }).waitFor();
  await page.locator("#panel-details .rows a.when").click();
  expect(await page.locator("#panel-details").textContent()).toContain(hostile);
  expect(await page.locator("img").count()).toBe(0);
  expect(await page.evaluate(() => "hacked" in window)).toBe(false);
  expect(problems).toEqual([]);
  await close();
});

it("has the whole figure and the details on paper", async () => {
  const { page, problems, close } = await open(made());
  await page.evaluate(() => {
    location.hash = "#node=made-3";
  });
  await page.emulateMedia({ media: "print" });
  expect(await place(page)).toBe("none");
  expect(await page.locator("header button").first().isVisible()).toBe(false);
  expect(await page.locator("#panel-details h2").isVisible()).toBe(true);
  expect(problems).toEqual([]);
  await close();
});
