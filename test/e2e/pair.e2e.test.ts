/** Evidence and pairs on the real program: who says so, side by side, cited; what is between two actors day by day. */
import type { Browser, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openExplorer, violations } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
});

/** Picks the two sides of the pair view by name, by keyboard. */
async function choosePair(page: Page, one: string, other: string): Promise<void> {
  for (const [label, name] of [
    ["One side", one],
    ["Other side", other],
  ] as const) {
    await page.getByRole("combobox", { name: label }).fill(name);
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
  }
  await page.locator("#dock [data-stop]").first().waitFor();
}

describe("a pair", () => {
  it("is opened, walked and read by keyboard alone; its evidence is shown on the graph, compared and cited", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await page.keyboard.press("Shift+P");
    await choosePair(page, "Dmitriev", "Witkoff");
    await page.locator("#dock [data-stop][tabindex='0']").focus();
    await page.keyboard.press("Enter");
    const first = page.locator("#dock ol > li").first();
    await first.getByRole("heading", { level: 5 }).first().waitFor();
    expect(await violations(page)).toEqual([]);

    await first.getByRole("button", { name: "Kirill Dmitriev negotiated with Steve Witkoff" }).press("Enter");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Where they differ" }).waitFor();
    await inspector.getByRole("button", { name: "Side by side" }).press("Enter");
    const dialog = page.getByRole("dialog", { name: "Kirill Dmitriev negotiated with Steve Witkoff" });
    await dialog.getByRole("table").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });

    await inspector.getByRole("button", { name: "Cite", exact: true }).press("Enter");
    await inspector.getByRole("radio", { name: "BibTeX" }).press("Space");
    const text = await inspector.getByRole("textbox", { name: "Citations" }).inputValue();
    expect(text).toContain("@article{");
    const saving = page.waitForEvent("download");
    await inspector.getByRole("button", { name: "Save as file" }).press("Enter");
    expect((await saving).suggestedFilename()).toMatch(/\.bib$/);
    // Selecting one of its relationships leaves the pair as it was.
    await page.locator("#dock").getByRole("heading", { level: 2 }).getByText("Kirill Dmitriev").waitFor();
    expect(problems).toEqual([]);
    await close();
  });

  it("is the ends of a selected relationship, and its range filters the graph, which undo takes back", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await page.keyboard.press("Shift+P");
    await choosePair(page, "United States", "Ukraine");
    const graph = page.locator("#graph [data-layout]");
    const before = Number(await graph.getAttribute("data-relationships"));
    await page.locator("#dock").getByRole("slider", { name: "From" }).press("PageUp");
    await expect.poll(async () => Number(await graph.getAttribute("data-relationships"))).toBeLessThan(before);
    await page.locator("#dock").getByRole("button", { name: "Clear the range" }).click();
    await expect.poll(async () => Number(await graph.getAttribute("data-relationships"))).toBe(before);

    await page.locator("#dock [data-stop]").first().click();
    await page.locator("#dock ol > li button").first().click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("button", { name: "Pair view" }).click();
    await page.locator("#dock [data-stop]").first().waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

describe("what is said about somebody", () => {
  it("stands by day in the inspector, a part at a time", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true, language: "ja" });
    await page.getByRole("combobox").first().fill("ゼレンスキー");
    await page.getByRole("option").first().click();
    const inspector = page.getByRole("complementary", { name: "詳細パネル" });
    await inspector.getByText("これについての記述").click();
    await inspector.getByText(/^\d+件中20件を表示$/).waitFor();
    await inspector.getByRole("button", { name: /^さらに/ }).click();
    await inspector.getByText(/^\d+件中(?!20件)\d+件を表示$/).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
