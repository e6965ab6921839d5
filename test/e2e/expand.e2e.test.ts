/** Expanding on the real program: with a preview of counts, by keyboard and by mouse; collapsed and undone; links among what a query found. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { addToCanvas, drawn, openExplorer, runInConsole, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

const PATIENT = { timeout: 20_000 };

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
});

describe("an expansion", () => {
  it("is chosen with its counts, collapsed and undone, by keyboard alone", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await page.keyboard.press("ControlOrMeta+Shift+Delete");
    await page.keyboard.press("/");
    await page.keyboard.type("Witkoff");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Enter");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Steve Witkoff" }).waitFor();
    // The node itself is there before its neighbours are.
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBeGreaterThan(3);
    await drawn(page);
    const all = await shown(page);

    // Taken back, and brought again in part.
    await page.locator("#graph [data-layout]").focus();
    await page.keyboard.press("Shift+C");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBe(1);
    await page.keyboard.press("Shift+E");
    const dialog = page.getByRole("dialog", { name: "Expand" });
    await dialog.getByText(/^Brings \d+ neighbours/).waitFor();
    await dialog.getByRole("checkbox", { name: "All" }).focus();
    await page.keyboard.press("Space");
    await page.keyboard.press("Space");
    await dialog.getByText("Tick at least one kind of relationship.").waitFor();
    await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    const said = await dialog.getByText(/^Brings \d+ neighbours/).textContent();
    const neighbours = Number(/\d+/.exec(said ?? "")?.[0]);
    await page.keyboard.press("Enter");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBe(1 + neighbours);
    expect(neighbours).toBeLessThan(all.nodes);

    await page.keyboard.press("ControlOrMeta+z");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBe(1);
    expect(problems).toEqual([]);
    await close();
  });

  it("of one kind is a press in the inspector", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await page.getByRole("combobox").first().fill("Witkoff");
    await page.getByRole("option").first().click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Steve Witkoff" }).waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+h");
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBe(1);
    await inspector.getByRole("button", { name: /^Expand: negotiated with/ }).click();
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBeGreaterThan(1);
    expect(problems).toEqual([]);
    await close();
  });
});

describe("links among what is shown", () => {
  it("are offered after a query, shown as a chip, and taken away exactly", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { isStill: true });
    await page.keyboard.press("ControlOrMeta+Shift+Delete");
    await runInConsole(page, "MATCH (n:Person) RETURN n");
    await addToCanvas(page);
    await expect.poll(async () => (await shown(page)).nodes, PATIENT).toBeGreaterThan(5);
    expect((await shown(page)).relationships).toBe(0);
    const offer = page.getByRole("status").filter({ hasText: "join what is shown" });
    await offer.getByRole("button", { name: "Show" }).click();
    await expect.poll(async () => (await shown(page)).relationships, PATIENT).toBeGreaterThan(5);
    await page.locator("#graph [data-layout]").focus();
    await page.keyboard.press("Shift+K");
    await expect.poll(async () => (await shown(page)).relationships, PATIENT).toBe(0);
    expect(problems).toEqual([]);
    await close();
  });
});
