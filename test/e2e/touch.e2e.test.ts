/** The canvas by fingers alone, on a telephone: tap, double tap, long press, drag, two fingers. */
import type { Browser, CDPSession, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, drawn, openExplorer, placeOf, shown } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

type Place = { readonly x: number; readonly y: number };

let program: Program;
let browser: Browser;
let witkoff: string;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
  const [[node] = []] = await ask(program.url, "MATCH (n:Actor {id: 'steve-witkoff'}) RETURN n");
  witkoff = (node as { elementId: string }).elementId;
});
afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
});

/** Fingers on the screen, as the browser gets them from the system. */
async function fingers(session: CDPSession, type: "touchStart" | "touchMove" | "touchEnd", places: readonly Place[]) {
  await session.send("Input.dispatchTouchEvent", {
    type,
    touchPoints: places.map(({ x, y }, id) => ({ x, y, id })),
  });
}

/** Fingers that go from one place to another each, in small steps as fingers do. */
async function move(session: CDPSession, from: readonly Place[], to: readonly Place[]): Promise<void> {
  const steps = 8;
  await fingers(session, "touchStart", from);
  for (let step = 1; step <= steps; step += 1) {
    const part = step / steps;
    await fingers(
      session,
      "touchMove",
      from.map(({ x, y }, at) => ({ x: x + ((to[at]?.x ?? x) - x) * part, y: y + ((to[at]?.y ?? y) - y) * part })),
    );
  }
  await fingers(session, "touchEnd", []);
}

/** How far two nodes are apart on the screen. */
async function distance(page: Page, one: string, other: string): Promise<number> {
  const [a, b] = [await placeOf(page, one), await placeOf(page, other)];
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** A finger is taken to move after some pixels only: a step of it may not count. */
function isAbout(moved: number, wanted: number): void {
  expect(moved / wanted).toBeGreaterThan(0.7);
  expect(moved / wanted).toBeLessThan(1.1);
}

/** Opens the page on a telephone. */
async function phone() {
  const opened = await openExplorer(browser, program.url, { isPhone: true, isStill: true });
  const session = await opened.page.context().newCDPSession(opened.page);
  return { ...opened, session };
}

describe("by fingers", () => {
  it("a tap selects, its button shows what is known, and a tap beside it lets go", async () => {
    const { page, problems, close } = await phone();
    const place = await placeOf(page, witkoff);
    await page.touchscreen.tap(place.x, place.y);
    const button = page.getByRole("button", { name: "Steve Witkoff" });
    await button.tap();
    await page.getByRole("heading", { name: "Steve Witkoff" }).waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("heading", { name: "Steve Witkoff" }).waitFor({ state: "hidden" });
    await page.touchscreen.tap(6, 80);
    await button.waitFor({ state: "hidden" });
    expect(problems).toEqual([]);
    await close();
  });

  it("a double tap expands", async () => {
    const { page, problems, close } = await phone();
    // Alone on the canvas, it has neighbours to bring.
    await page.keyboard.press("ControlOrMeta+Shift+Delete");
    await page.getByRole("combobox").first().fill("Witkoff");
    await page.getByRole("option").first().tap();
    await expect.poll(async () => (await shown(page)).nodes).toBeGreaterThan(3);
    await drawn(page);
    await page.keyboard.press("Escape");
    const among = await placeOf(page, witkoff);
    await page.touchscreen.tap(among.x, among.y);
    await page.locator("#graph [data-layout]").focus();
    await page.keyboard.press("Shift+C");
    await expect.poll(async () => (await shown(page)).nodes).toBe(1);
    await drawn(page);
    const alone = await placeOf(page, witkoff);
    await Promise.all([page.touchscreen.tap(alone.x, alone.y), page.touchscreen.tap(alone.x, alone.y)]);
    await expect.poll(async () => (await shown(page)).nodes).toBeGreaterThan(3);
    expect(problems).toEqual([]);
    await close();
  });

  it("a long press opens the menu of what is under the finger, and nothing is moved", async () => {
    const { page, session, problems, close } = await phone();
    const place = await placeOf(page, witkoff);
    await fingers(session, "touchStart", [place]);
    const menu = page.getByRole("menu");
    await menu.waitFor();
    await fingers(session, "touchEnd", []);
    await menu
      .getByRole("menuitem", { name: /^Expand/ })
      .first()
      .waitFor();
    // Lifting the finger chooses nothing and closes nothing.
    expect(await menu.isVisible()).toBe(true);
    expect(await placeOf(page, witkoff)).toEqual(place);
    await menu.getByRole("menuitem", { name: /^Hide/ }).first().tap();
    await expect
      .poll(() =>
        placeOf(page, witkoff).then(
          () => true,
          () => false,
        ),
      )
      .toBe(false);
    expect(problems).toEqual([]);
    await close();
  });

  it("one finger moves the view, on a node it moves the node", async () => {
    const { page, session, problems, close } = await phone();
    const [start, box] = [await placeOf(page, witkoff), await page.locator("#graph [data-layout]").boundingBox()];
    if (box === null) throw new Error("there is no canvas");
    const corner = { x: box.x + 6, y: box.y + 60 };
    await move(session, [corner], [{ x: corner.x + 50, y: corner.y + 70 }]);
    const moved = await placeOf(page, witkoff);
    isAbout(moved.x - start.x, 50);
    isAbout(moved.y - start.y, 70);
    const [[other] = []] = await ask(program.url, "MATCH (n:Actor {id: 'kirill-dmitriev'}) RETURN elementId(n) AS id");
    const still = await placeOf(page, String(other));
    await move(session, [moved], [{ x: moved.x + 40, y: moved.y - 30 }]);
    const dragged = await placeOf(page, witkoff);
    isAbout(dragged.x - moved.x, 40);
    isAbout(dragged.y - moved.y, -30);
    expect(await placeOf(page, String(other))).toEqual(still);
    expect(problems).toEqual([]);
    await close();
  });

  it("two fingers zoom about what lies between them, and the page itself stays as it is", async () => {
    const { page, session, problems, close } = await phone();
    const [[other] = []] = await ask(program.url, "MATCH (n:Actor {id: 'kirill-dmitriev'}) RETURN elementId(n) AS id");
    const before = await distance(page, witkoff, String(other));
    await move(
      session,
      [
        { x: 160, y: 400 },
        { x: 230, y: 400 },
      ],
      [
        { x: 60, y: 400 },
        { x: 330, y: 400 },
      ],
    );
    expect((await distance(page, witkoff, String(other))) / before).toBeGreaterThan(1.8);
    expect(await page.evaluate(() => window.visualViewport?.scale)).toBe(1);
    await move(
      session,
      [
        { x: 60, y: 400 },
        { x: 330, y: 400 },
      ],
      [
        { x: 160, y: 400 },
        { x: 230, y: 400 },
      ],
    );
    expect((await distance(page, witkoff, String(other))) / before).toBeLessThan(1.6);
    expect(problems).toEqual([]);
    await close();
  });
});
