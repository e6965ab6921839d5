/** What the journeys do on the page: places of things on the canvas, counts, axe, and a page that watches for errors. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, Page } from "playwright";
import { expect } from "vitest";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

export interface Look {
  readonly language?: "en" | "ja";
  readonly scheme?: "light" | "dark";
  readonly width?: number;
  readonly height?: number;
  /** As a reader who wants nothing to move: dialogs are there at once instead of fading in. */
  readonly isStill?: boolean;
  /** A telephone: fingers, and no mouse. */
  readonly isPhone?: boolean;
}

/** A page in a fresh profile; what it reports as an error is in `problems`. */
export interface OpenPage {
  readonly page: Page;
  readonly problems: string[];
  close(): Promise<void>;
}

/** Opens the page and waits until the graph has been drawn and laid out. */
export async function openExplorer(browser: Browser, url: string, look: Look = {}): Promise<OpenPage> {
  const { language = "en", scheme = "light", isStill = false, isPhone = false } = look;
  const { width = isPhone ? 390 : 1440, height = isPhone ? 844 : 900 } = look;
  const context = await browser.newContext({
    locale: language === "ja" ? "ja-JP" : "en-US",
    colorScheme: scheme,
    viewport: { width, height },
    hasTouch: isPhone,
    isMobile: isPhone,
    reducedMotion: isStill ? "reduce" : "no-preference",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const problems: string[] = [];
  page.on("pageerror", (error) => problems.push(error.message));
  page.on("console", (message) => {
    // Browsers also note answers such as 400 here: what the database says of a statement that is still being written.
    const isAboutStatement = message.location().url.endsWith("/query/v2") && / 40[03] /.test(message.text());
    if (message.type() === "error" && !isAboutStatement) problems.push(message.text());
  });
  await page.goto(url);
  await drawn(page);
  return { page, problems, close: () => context.close() };
}

/** Waits until the canvas shows what the state says and rests. */
export async function drawn(page: Page): Promise<void> {
  await page.locator('#graph [data-layout="done"]').waitFor({ timeout: 30_000 });
}

/** How many nodes and relationships the canvas shows. */
export async function shown(page: Page): Promise<{ readonly nodes: number; readonly relationships: number }> {
  const canvas = page.locator("#graph [data-layout]");
  return {
    nodes: Number(await canvas.getAttribute("data-nodes")),
    relationships: Number(await canvas.getAttribute("data-relationships")),
  };
}

/** Opens the console and runs a statement in it, by keyboard. */
export async function runInConsole(page: Page, statement: string): Promise<void> {
  await page.keyboard.press("ControlOrMeta+j");
  await page.locator(".cm-content").waitFor();
  // At once, as pasted: typed, brackets and quotes would be closed and names completed on the way.
  await page.keyboard.insertText(statement);
  await page.keyboard.press("ControlOrMeta+Enter");
}

/** Puts what the console has answered on the canvas. */
export async function addToCanvas(page: Page): Promise<void> {
  await page.getByRole("radio", { name: "Graph" }).check();
  await page.getByRole("button", { name: "Show in the explorer" }).first().click();
}

/** The middle of a node or relationship on the screen, in CSS pixels, as cytoscape has drawn it. */
export async function placeOf(page: Page, elementId: string): Promise<{ readonly x: number; readonly y: number }> {
  const place = await page.evaluate((id) => {
    interface Drawn {
      isNode(): boolean;
      renderedPosition(): { x: number; y: number };
      renderedMidpoint(): { x: number; y: number };
      length: number;
    }
    interface Surface extends Element {
      _cyreg?: { cy: { getElementById(id: string): Drawn } };
    }
    for (const surface of document.querySelectorAll<Surface>("#graph [data-layout] *")) {
      const drawn = surface._cyreg?.cy.getElementById(id);
      if (drawn === undefined || drawn.length === 0) continue;
      const { left, top } = surface.getBoundingClientRect();
      const { x, y } = drawn.isNode() ? drawn.renderedPosition() : drawn.renderedMidpoint();
      return { x: left + x, y: top + y };
    }
    return undefined;
  }, elementId);
  if (place === undefined) throw new Error(`${elementId} is not on the canvas`);
  return place;
}

/** The element id of the best hit of a search. */
export async function idOf(url: string, query: string): Promise<string> {
  const response = await fetch(`${url}/api/search?q=${encodeURIComponent(query)}`);
  const { hits } = (await response.json()) as { hits: { node: { elementId: string } }[] };
  const id = hits[0]?.node.elementId;
  if (id === undefined) throw new Error(`nothing found for ${query}`);
  return id;
}

/** The rows of a reading statement, asked over HTTP. */
export async function ask(
  url: string,
  statement: string,
  parameters: Record<string, unknown> = {},
): Promise<unknown[][]> {
  const response = await fetch(`${url}/db/neo4j/query/v2`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ statement, parameters }),
  });
  const body = (await response.json()) as { data: { values: unknown[][] } };
  expect(response.status, JSON.stringify(body)).toBe(202);
  return body.data.values;
}

/** Accessibility violations that axe finds on the page as it is now, one line each. */
export async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(`${axeSource}; void 0`);
  return page.evaluate(async () => {
    interface Axe {
      run(): Promise<{ violations: { id: string; help: string; nodes: { html: string }[] }[] }>;
    }
    const { violations } = await (window as unknown as { axe: Axe }).axe.run();
    return violations.map(
      ({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.html.slice(0, 160)).join(" | ")}`,
    );
  });
}
