/** Three real questions as somebody new to the page answers them, by mouse and by keyboard: every click, key and text is counted (docs/three-questions.md). */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, Locator, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, openExplorer } from "./explorer-page.ts";
import { launchBrowser, type Program, startProgram } from "./program.ts";

/** The walks as they are told to readers, with the queries that answer the same. */
const TOLD = readFileSync(join(import.meta.dirname, "../../docs/three-questions.md"), "utf8");
const [CLAIMS = "", CHANGES = "", PATHS = ""] = [...TOLD.matchAll(/```cypher\n([\s\S]*?)\n```/g)].map(
  ([, query]) => query,
);

const PATIENCE = 60_000;
const WALK = 240_000;

let program: Program;
let browser: Browser;

beforeAll(async () => {
  [program, browser] = await Promise.all([startProgram(), launchBrowser()]);
}, WALK);
afterAll(async () => {
  await browser?.close();
  expect(await program?.stop()).toBe(0);
});

/** What a reader does, counted: clicks, keys that are no text, and texts that are typed. */
class Hand {
  clicks = 0;
  keys = 0;
  texts = 0;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async click(target: Locator, position?: { readonly x: number; readonly y: number }): Promise<void> {
    await target.click({ timeout: PATIENCE, ...(position === undefined ? {} : { position }) });
    this.clicks++;
  }

  async press(key: string, times = 1): Promise<void> {
    for (let time = 0; time < times; time++) await this.#page.keyboard.press(key);
    this.keys += times;
  }

  /** Digits and letters one by one; other scripts at once, as an input method hands them over. */
  async type(text: string): Promise<void> {
    if (/^[\w ]*$/.test(text)) await this.#page.keyboard.type(text);
    else await this.#page.keyboard.insertText(text);
    this.texts++;
  }

  /** Types a name and waits for its hit; choosing it is another click or key. */
  async find(name: string): Promise<Locator> {
    await this.type(name);
    const hit = this.#page.getByRole("option").first();
    await hit.waitFor({ timeout: PATIENCE });
    return hit;
  }

  get counted(): { readonly clicks: number; readonly keys: number; readonly texts: number } {
    const { clicks, keys, texts } = this;
    return { clicks, keys, texts };
  }
}

/** Opens a page, lets a hand walk on it, and says what it did and what the page answered. */
async function walk<Answer>(
  language: "en" | "ja",
  steps: (hand: Hand, page: Page) => Promise<Answer>,
): Promise<{ readonly answer: Answer; readonly counted: Hand["counted"] }> {
  const { page, problems, close } = await openExplorer(browser, program.url, { language, isStill: true });
  const hand = new Hand(page);
  const answer = await steps(hand, page);
  expect(problems).toEqual([]);
  await close();
  return { answer, counted: hand.counted };
}

const inspector = (page: Page): Locator => page.getByRole("complementary", { name: "Inspector" });

describe("who talked to Dmitriev before 20 November, and who says so", () => {
  it(
    "takes 4 clicks and 1 name, or 8 keys and 1 name, and gives every claim of the database",
    async () => {
      const rows = await ask(program.url, CLAIMS);
      const told = new Set(
        rows.flatMap(([who, , , outlet, source, , summary]) => [
          who,
          outlet,
          source ?? "In the outlet's own voice",
          summary,
        ]),
      );
      expect(TOLD).toContain(
        `| 4 clicks, 1 name | 8 keys, 1 name | 1 click, 1 key, a query of ${CLAIMS.length} characters |`,
      );
      const byMouse = await walk("en", async (hand, page) => {
        await hand.click(page.getByRole("combobox", { name: "Search the graph" }));
        await hand.click(await hand.find("Dmitriev"));
        await hand.click(inspector(page).getByRole("button", { name: "Select all negotiated with" }));
        await hand.click(inspector(page).getByText("Evidence of what is selected"));
        const claims = inspector(page).locator("article li article, article li li");
        await claims.nth(rows.length - 1).waitFor({ timeout: PATIENCE });
        return (await inspector(page).textContent()) ?? "";
      });
      expect(byMouse.counted).toEqual({ clicks: 4, keys: 0, texts: 1 });
      for (const part of told) expect(byMouse.answer).toContain(part);

      const byKeyboard = await walk("en", async (hand, page) => {
        await hand.press("/");
        await hand.find("Dmitriev");
        await hand.press("Enter");
        // Each press of R shows the next of his relationships with its evidence: 4 talks, 1 pressure, 1 office.
        let read = "";
        const panel = inspector(page);
        await panel.getByRole("heading", { name: "Kirill Dmitriev" }).waitFor({ timeout: PATIENCE });
        for (let relationship = 0; relationship < 6; relationship++) {
          const before = await panel.textContent();
          await hand.press("r");
          await expect.poll(() => panel.textContent(), { timeout: PATIENCE }).not.toBe(before);
          await panel.getByText("Loading the evidence…").waitFor({ state: "detached", timeout: PATIENCE });
          read += await panel.textContent();
        }
        return read;
      });
      expect(byKeyboard.counted).toEqual({ clicks: 0, keys: 8, texts: 1 });
      for (const part of told) expect(byKeyboard.answer).toContain(part);
    },
    WALK,
  );
});

describe("what changed between 21 November and 15 December", () => {
  /** The differences in the list, once the counts are those of the two days. */
  async function differences(page: Page): Promise<readonly string[]> {
    const dock = page.locator("#dock");
    for (const kind of ["All 22", "New pairs 19", "Changed 1", "More of the same 2"])
      await dock.getByRole("button", { name: kind }).waitFor({ timeout: PATIENCE });
    return dock.locator("[data-row]").allInnerTexts();
  }

  it(
    "takes 4 clicks and 2 dates, or 9 keys and 2 dates, and gives every pair that the database has",
    async () => {
      const rows = (await ask(program.url, CHANGES)) as string[][];
      expect(TOLD).toContain(
        `| 4 clicks, 2 dates | 9 keys, 2 dates | 1 click, 1 key, a query of ${CHANGES.length} characters |`,
      );
      const byMouse = await walk("en", async (hand, page) => {
        await hand.click(page.getByRole("button", { name: "Timeline" }));
        await hand.click(page.getByRole("tab", { name: "Compare dates" }));
        // Dates in the order of the browser: here the month comes first, and the year is there already.
        await hand.click(page.locator("#dock").getByRole("textbox", { name: "First" }), { x: 18, y: 12 });
        await hand.type("1121");
        await hand.click(page.locator("#dock").getByRole("textbox", { name: "Second" }), { x: 18, y: 12 });
        await hand.type("1215");
        return differences(page);
      });
      expect(byMouse.counted).toEqual({ clicks: 4, keys: 0, texts: 2 });
      expect(byMouse.answer).toHaveLength(rows.length);
      for (const [one = "?", other = "?"] of rows)
        expect(
          byMouse.answer.some((text) => text.includes(one) && text.includes(other)),
          `${one} · ${other}`,
        ).toBe(true);

      const byKeyboard = await walk("en", async (hand, page) => {
        await hand.press("d");
        await page.locator("#dock").getByRole("textbox", { name: "First" }).waitFor({ timeout: PATIENCE });
        await hand.press("F6", 2);
        await hand.press("Tab", 4);
        await hand.type("1121");
        await hand.press("Tab", 2);
        await hand.type("1215");
        return differences(page);
      });
      expect(byKeyboard.counted).toEqual({ clicks: 0, keys: 9, texts: 2 });
      expect(byKeyboard.answer).toEqual(byMouse.answer);
    },
    WALK,
  );
});

describe("how Merz is connected to Ushakov", () => {
  /** The nodes of the one path that the database has. */
  async function namesOnPath(key: "name" | "nameJa"): Promise<readonly unknown[]> {
    interface Entity {
      readonly labels?: readonly string[];
      readonly properties: Readonly<Record<string, unknown>>;
    }
    const rows = (await ask(program.url, PATHS)) as Entity[][][];
    expect(rows).toHaveLength(1);
    return (rows[0]?.[0] ?? []).filter(({ labels }) => labels !== undefined).map(({ properties }) => properties[key]);
  }

  /** Paths as the inspector tells them. */
  async function paths(page: Page): Promise<readonly string[]> {
    const rows = page.locator("[data-part=inspector] ol button");
    await rows.first().waitFor({ timeout: PATIENCE });
    return rows.allInnerTexts();
  }

  it(
    "takes 4 clicks and 2 names, or 4 keys and 2 names, and gives the one shortest path",
    async () => {
      const names = await namesOnPath("name");
      expect(TOLD).toContain(
        `| 4 clicks, 2 names | 4 keys, 2 names | 1 click, 1 key, a query of ${PATHS.length} characters |`,
      );
      const byMouse = await walk("en", async (hand, page) => {
        await hand.click(page.getByRole("button", { name: "Find paths" }));
        const dialog = page.getByRole("dialog", { name: "Find paths" });
        await expect
          .poll(() => dialog.getByRole("combobox").evaluateAll(([field]) => field === document.activeElement), {
            timeout: PATIENCE,
          })
          .toBe(true);
        await hand.click(await hand.find("Merz"));
        await hand.click(await hand.find("Ushakov"));
        await hand.click(dialog.getByRole("button", { name: "Find paths" }));
        return paths(page);
      });
      expect(byMouse.counted).toEqual({ clicks: 4, keys: 0, texts: 2 });
      expect(byMouse.answer).toEqual([
        "Friedrich Merz — negotiated with — Volodymyr Zelensky — rejected — Russia — is represented by — Yuri Ushakov",
      ]);
      expect(byMouse.answer[0]?.split(/ — [^—]+ — /)).toEqual(names);

      const byKeyboard = await walk("en", (hand, page) => findByKeyboard(hand, page, ["Merz", "Ushakov"]));
      expect(byKeyboard.counted).toEqual({ clicks: 0, keys: 4, texts: 2 });
      expect(byKeyboard.answer).toEqual(byMouse.answer);
    },
    WALK,
  );

  it(
    "takes as many in Japanese",
    async () => {
      const names = await namesOnPath("nameJa");
      const { answer, counted } = await walk("ja", (hand, page) =>
        findByKeyboard(hand, page, ["メルツ", "ウシャコフ"]),
      );
      expect(counted).toEqual({ clicks: 0, keys: 4, texts: 2 });
      expect(answer).toHaveLength(1);
      expect(answer[0]?.split(/ — [^—]+ — /)).toEqual(names);
    },
    WALK,
  );

  async function findByKeyboard(hand: Hand, page: Page, ends: readonly string[]): Promise<readonly string[]> {
    await hand.press("p");
    const field = page.getByRole("dialog").getByRole("combobox");
    await field.waitFor({ timeout: PATIENCE });
    for (const end of ends) {
      await expect
        .poll(() => field.evaluate((one) => one === document.activeElement), { timeout: PATIENCE })
        .toBe(true);
      await hand.find(end);
      await hand.press("Enter");
    }
    await hand.press("Enter");
    return paths(page);
  }
});
