/** The main job on the real program: who talked to whom, and who says so; once by mouse and once by keyboard alone. */
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, drawn, idOf, openExplorer, placeOf, shown } from "./explorer-page.ts";
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

describe("the main job", () => {
  it("is done by mouse", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url);
    const atFirst = await shown(page);
    expect(atFirst.nodes).toBeGreaterThan(60);
    expect(atFirst.relationships).toBeGreaterThan(100);

    // Search in the other outlet's spelling.
    await page.getByRole("combobox").first().click();
    await page.keyboard.type("ウィットコフ");
    await page.getByRole("option").filter({ hasText: "Steve Witkoff" }).click();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Steve Witkoff" }).waitFor();

    // Click the relationship to Umerov and read who says so; Umerov denies it.
    const [[talk] = []] = await ask(
      program.url,
      "MATCH (:Actor {id: 'rustem-umerov'})-[t:NEGOTIATED_WITH]-(:Actor {id: 'steve-witkoff'}) WHERE t.contested RETURN t",
    );
    const umerov = await placeOf(page, await idOf(program.url, "Umerov"));
    await page.keyboard.down("Control");
    await page.mouse.click(umerov.x, umerov.y);
    await page.keyboard.up("Control");
    await page.keyboard.press("ControlOrMeta+Shift+h");
    await expect.poll(async () => (await shown(page)).nodes).toBe(2);
    await drawn(page);
    const { x, y } = await placeOf(page, (talk as { elementId: string }).elementId);
    await page.mouse.click(x, y);
    await inspector.getByText("Reuters").first().waitFor();
    await inspector.getByText("denied", { exact: false }).first().waitFor();
    await inspector.getByText("contested", { exact: false }).first().waitFor();

    // Clear the canvas, bring one actor back, double click to expand him.
    const merz = await idOf(program.url, "Merz");
    await page.getByRole("combobox").first().fill("Merz");
    await page.getByRole("option").filter({ hasText: "Friedrich Merz" }).click();
    await inspector.getByRole("heading", { name: "Friedrich Merz" }).waitFor();
    await page.keyboard.press("ControlOrMeta+Shift+h");
    await expect.poll(async () => (await shown(page)).nodes).toBe(1);
    // The chips above the canvas make it a little lower.
    await page.getByRole("button", { name: "Clear all" }).waitFor();
    await drawn(page);
    // The view may still be on its way to him.
    await expect
      .poll(async () => {
        const before = await placeOf(page, merz);
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
        const after = await placeOf(page, merz);
        const { width = 0, height = 0 } = page.viewportSize() ?? {};
        return before.x === after.x && before.y === after.y && after.x < width && after.y < height;
      })
      .toBe(true);
    const place = await placeOf(page, merz);
    await page.mouse.dblclick(place.x, place.y);
    await expect.poll(async () => (await shown(page)).nodes).toBeGreaterThan(3);
    await drawn(page);
    const expanded = await shown(page);

    // Filter by type, count, take it back.
    await page.getByRole("checkbox", { name: "negotiated with" }).uncheck();
    await expect.poll(async () => (await shown(page)).relationships).toBeLessThan(expanded.relationships);
    await page.getByRole("checkbox", { name: "negotiated with" }).check();
    await expect.poll(() => shown(page)).toEqual(expanded);

    // Undo the filter twice and the expansion, and do it again.
    for (let steps = 0; steps < 3; steps += 1) await page.getByRole("button", { name: "Undo" }).click();
    await expect.poll(async () => (await shown(page)).nodes).toBe(1);
    for (let steps = 0; steps < 3; steps += 1) await page.getByRole("button", { name: "Redo" }).click();
    await expect.poll(() => shown(page)).toEqual(expanded);

    expect(problems).toEqual([]);
    await close();
  });

  it("is done by keyboard alone", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url);
    const press = async (...keys: readonly string[]): Promise<void> => {
      for (const key of keys) await page.keyboard.press(key);
    };
    // Find Dmitriev; nothing but him; expand.
    await press("/");
    await page.keyboard.type("dmitriev");
    await page.getByRole("option").filter({ hasText: "Kirill Dmitriev" }).waitFor();
    await press("Enter");
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    await inspector.getByRole("heading", { name: "Kirill Dmitriev" }).waitFor();
    await press("ControlOrMeta+Shift+h");
    await expect.poll(async () => (await shown(page)).nodes).toBe(1);
    await press("ControlOrMeta+e");
    await expect.poll(async () => (await shown(page)).nodes).toBeGreaterThan(3);
    await drawn(page);

    // From the list of neighbours to the evidence of a talk.
    await press("i");
    const talk = inspector.getByRole("button", { name: /negotiated with.*Kushner/ }).first();
    for (let steps = 0; steps < 80 && !(await talk.evaluate((button) => button === document.activeElement)); steps += 1)
      await press("Tab");
    await press("Enter");
    await inspector.getByText("Reuters").first().waitFor();
    await inspector.getByRole("heading", { name: /negotiated with/ }).waitFor();

    // The console answers with the statement typed; Escape closes it.
    await press("Escape");
    await press("ControlOrMeta+j");
    const editor = page.getByRole("textbox", { name: /Cypher/ });
    await editor.waitFor();
    await press("ControlOrMeta+a");
    await page.keyboard.type("MATCH (a:Actor) RETURN count(a) AS actors");
    await press("Escape", "ControlOrMeta+Enter");
    await page.getByRole("columnheader", { name: "actors" }).waitFor();
    await page
      .getByRole("gridcell", { name: "76" })
      .or(page.getByRole("cell", { name: "76" }))
      .waitFor();

    expect(problems).toEqual([]);
    await close();
  });

  it("finds how two selected actors are connected", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url);
    const [merz, ushakov] = await Promise.all([idOf(program.url, "Merz"), idOf(program.url, "Ushakov")]);
    const first = await placeOf(page, merz);
    await page.mouse.click(first.x, first.y);
    const second = await placeOf(page, ushakov);
    await page.keyboard.down("Control");
    await page.mouse.click(second.x, second.y);
    await page.keyboard.up("Control");
    await page.getByRole("complementary", { name: "Inspector" }).getByRole("button", { name: "Find paths" }).click();
    const steps = (await pathsBetween(program.url, merz, ushakov))[0]?.relationships.length;
    expect(steps).toBeGreaterThan(1);
    await page
      .getByText(new RegExp(`paths? of ${steps} steps`))
      .first()
      .waitFor();
    expect(problems).toEqual([]);
    await close();
  });
});

async function pathsBetween(url: string, from: string, to: string): Promise<{ relationships: string[] }[]> {
  const response = await fetch(`${url}/api/paths?from=${encodeURIComponent(from)}&to=${encodeURIComponent(to)}`);
  return ((await response.json()) as { paths: { relationships: string[] }[] }).paths;
}

describe("the seeded graph", () => {
  it("has a claim behind every derived relationship and an article behind every claim", async () => {
    const derived = "NEGOTIATED_WITH|REJECTED|PRESSURED|PLANS_TO_MEET|PROPOSED";
    expect(
      await ask(
        program.url,
        `MATCH ()-[r:${derived}]->() WHERE size(r.claims) = 0 OR NOT ALL(id IN r.claims WHERE EXISTS { (:Claim {id: id}) }) RETURN count(r)`,
      ),
    ).toEqual([[0]]);
    expect(await ask(program.url, "MATCH (c:Claim) WHERE NOT (c)-[:REPORTED_IN]->(:Article) RETURN count(c)")).toEqual([
      [0],
    ]);
  });

  it("counts nothing planned as a talk", async () => {
    expect(
      await ask(
        program.url,
        "MATCH (:Actor {id: 'volodymyr-zelensky'})-[t]-(:Actor {id: 'donald-trump'}) RETURN DISTINCT type(t) ORDER BY type(t)",
      ),
    ).toEqual([["PLANS_TO_MEET"], ["PRESSURED"]]);
  });
});
