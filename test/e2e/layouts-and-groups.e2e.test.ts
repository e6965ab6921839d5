/** Layouts with an axis and outlines, pins, and groups in place of their members, on the real program. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { drawn, openExplorer, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

const PATIENT = { timeout: 30_000 };

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
});

const canvas = (page: Page) => page.locator("#graph [data-layout]");
const texts = (page: Page): Promise<readonly string[]> => canvas(page).locator("> svg text").allTextContents();

async function arrangeBy(page: Page, name: string): Promise<void> {
  await page.getByRole("button", { name: "Layout", exact: true }).click();
  await page.getByText(name, { exact: true }).click();
  await drawn(page);
}

describe("layouts", () => {
  it("by side outline and name countries, by time have an axis", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await arrangeBy(page, "By side");
    await expect
      .poll(() => texts(page), PATIENT)
      .toEqual(expect.arrayContaining(["United States", "Russia", "Ukraine"]));
    await arrangeBy(page, "By time");
    await expect.poll(async () => (await texts(page)).join(), PATIENT).toMatch(/20\d\d/);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("groups", () => {
  it("stand for their members: hidden with them, and all of it undone", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    const before = await shown(page);
    await canvas(page).focus();
    await page.keyboard.press("g");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBeLessThan(before.nodes);
    await drawn(page);
    const rolled = await shown(page);
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Delete");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBe(rolled.nodes - 1);
    await page.keyboard.press("g");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBeGreaterThan(rolled.nodes);
    expect((await shown(page)).nodes).toBeLessThan(before.nodes);
    for (let steps = 0; steps < 3; steps += 1) await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(() => shown(page), PATIENT).toEqual(before);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("a pinned node", () => {
  it("has a pin, stays where it is when all is arranged anew, and is let go", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await canvas(page).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("u");
    const pins = canvas(page).locator("> svg[data-pins]");
    await expect.poll(() => pins.getAttribute("data-pins"), PATIENT).toBe("1");
    await page.keyboard.press("l");
    await drawn(page);
    expect(await pins.getAttribute("data-pins")).toBe("1");
    await page.keyboard.press("Shift+U");
    await expect.poll(() => pins.getAttribute("data-pins"), PATIENT).toBe("0");
    expect(problems).toEqual([]);
    await close();
  });
});
