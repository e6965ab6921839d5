/** Views that are kept and shared, on the real program: links, reloads, crashes, saved views, files. */
import { mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startParley } from "../run-parley.ts";
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

let program: Program;
let browser: Browser;
let views: string;

beforeAll(async () => {
  views = await mkdtemp(join(tmpdir(), "parley-views-"));
  [program, browser] = await Promise.all([
    startProgram({ PARLEY_ALLOW_WRITES: "true", PARLEY_VIEWS: views }),
    launchBrowser(),
  ]);
});
afterAll(async () => {
  await browser?.close();
  await program?.stop();
  await rm(views, { recursive: true, force: true });
});

/** A page at an address of the program, drawn. */
async function openAt(address: string, context?: BrowserContext): Promise<Page> {
  const page = await (context ?? (await newContext())).newPage();
  await page.goto(program.url + address);
  await drawn(page);
  return page;
}

const newContext = (): Promise<BrowserContext> =>
  browser.newContext({ locale: "en-US", viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });

/** Waits until the address holds what is shown, and hands its path on. */
async function heldBy(page: Page, pattern: RegExp): Promise<string> {
  await page.waitForURL(pattern);
  return page.url().slice(program.url.length);
}

async function addByName(page: Page, name: string): Promise<void> {
  await page.keyboard.press("/");
  await page.keyboard.insertText(name);
  await page.getByRole("option").first().waitFor();
  await page.keyboard.press("Enter");
}

/** Witkoff and his neighbours, Merz beside them, the first hidden kind of relationship, and a node moved by hand. */
async function workedOn(context?: BrowserContext): Promise<Page> {
  const page = await openAt("/?actor=steve-witkoff", context);
  const { nodes } = await shown(page);
  await addByName(page, "merz");
  await expect.poll(async () => (await shown(page)).nodes, PATIENCE).toBe(nodes + 1);
  await drawn(page);
  await page.getByRole("checkbox", { name: /represents/i }).uncheck();
  return page;
}

/** Long enough for a machine that is busy. */
const PATIENCE = { timeout: 20_000 };

const WHOLE = /#v=[\w-]{50,}$/;

describe("a link", () => {
  it("in words shows an actor, the types and days that it names, selected and laid out as it says", async () => {
    const page = await openAt("/?actor=steve-witkoff&rel=NEGOTIATED_WITH&from=2025-11-01&layout=circle&lang=ja");
    expect(await page.locator("html").getAttribute("lang")).toBe("ja");
    const { nodes, relationships } = await shown(page);
    expect(nodes).toBeGreaterThan(3);
    expect(relationships).toBeGreaterThanOrEqual(nodes - 1);
    await page.locator("aside").getByRole("heading", { level: 2 }).first().waitFor();
    await page.context().close();
  });

  it("says what is wrong with it and what is not there, and shows the rest", async () => {
    const page = await openAt("/?actor=nobody,steve-witkoff&layout=spiral");
    await page.getByText("Not in this database: nobody").waitFor();
    await page.getByText("layout is “spiral”").waitFor();
    expect((await shown(page)).nodes).toBeGreaterThan(3);
    await page.goto(`${program.url}/?actor=nobody`);
    await page.getByText("Not in this database: nobody.").waitFor();
    await drawn(page);
    expect((await shown(page)).nodes).toBeGreaterThan(60);
    await page.goto(`${program.url}/#v=abcd`);
    await page.reload();
    await page.getByText("The link could not be opened").waitFor();
    await page.context().close();
  });

  it("to a view restores it in another browser, also after the data were loaded anew", async () => {
    const page = await workedOn();
    const before = await shown(page);
    const link = await heldBy(page, WHOLE);
    const place = await placeOf(page, await idOf(program.url, "merz"));
    const seed = async (...args: readonly string[]): Promise<void> => {
      const { code, stderr } = await startParley(["seed", ...args, "peace-plan-2025"], {
        PARLEY_DATA: program.dataFolder,
      }).ended;
      expect(code, stderr).toBe(0);
    };
    await seed("--reset");
    await seed();
    const other = await openAt(link);
    expect(await shown(other)).toEqual(before);
    await expect.poll(() => other.getByRole("checkbox", { name: /represents/i }).isChecked(), PATIENCE).toBe(false);
    const again = await placeOf(other, await idOf(program.url, "merz"));
    expect(Math.hypot(again.x - place.x, again.y - place.y)).toBeLessThan(120);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it("says how much of its view is gone", async () => {
    await ask(program.url, "MERGE (:Actor:Person {id: 'passing-guest', name: 'Passing Guest'})");
    const page = await openAt("/?actor=steve-witkoff,passing-guest");
    await page.getByRole("checkbox", { name: /represents/i }).uncheck();
    const link = await heldBy(page, WHOLE);
    const { nodes } = await shown(page);
    await ask(program.url, "MATCH (n {id: 'passing-guest'}) DETACH DELETE n");
    const other = await openAt(link);
    await other.getByText(`1 of ${nodes} nodes of this view are not in this database.`).waitFor();
    expect((await shown(other)).nodes).toBe(nodes - 1);
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it("that would be too long is not made: what can be done instead is said, and a reload restores all the same", async () => {
    await ask(program.url, "UNWIND range(1, 1500) AS i MERGE (:Bulk {name: 'bulk ' + i, salt: i})");
    const page = await openAt("/");
    await runInConsole(page, "MATCH (n:Bulk) RETURN n LIMIT 1500");
    await addToCanvas(page);
    await expect.poll(async () => (await shown(page)).nodes, PATIENCE).toBeGreaterThan(900);
    await heldBy(page, /#v=large$/);
    await page.locator("#graph").focus();
    await page.keyboard.press("ControlOrMeta+Shift+L");
    await page.getByText("too large for a link").waitFor();
    const { nodes } = await shown(page);
    await page.reload();
    await page.getByText("Restored as you left it").waitFor({ timeout: 30_000 });
    await expect.poll(async () => (await shown(page)).nodes, PATIENCE).toBe(nodes);
    const other = await openAt("/#v=large");
    await other.getByText("too large for a link").waitFor();
    await ask(program.url, "MATCH (n:Bulk) DELETE n");
    await Promise.all([page.context().close(), other.context().close()]);
  });

  it("runs a query that reads, and never one that writes", async () => {
    const query = (statement: string): string => `/?q=${encodeURIComponent(statement)}&p.name=Fuzz&run=1`;
    const page = await openAt(query("RETURN 'hello ' + $name AS greeting"));
    await page.getByText("hello Fuzz").first().waitFor();
    await expect.poll(() => page.url(), PATIENCE).not.toContain("q=");
    await page.goto(program.url + query("CREATE (n:FromLink {name: $name}) RETURN n"));
    await page.locator(".cm-content").getByText("FromLink").first().waitFor();
    await drawn(page);
    expect(await ask(program.url, "MATCH (n:FromLink) RETURN count(n)")).toEqual([[0]]);
    await page.context().close();
  });
});

describe("Back", () => {
  it("leads to the view that another took the place of, and Forward to the other", async () => {
    const page = await workedOn();
    const before = await shown(page);
    await page.keyboard.press("ControlOrMeta+Shift+Delete");
    await page.locator("#graph [data-layout]").waitFor({ state: "detached" });
    await page.waitForFunction(() => history.length >= 3);
    await page.goBack();
    await expect.poll(() => shown(page), PATIENCE).toEqual(before);
    await page.goForward();
    await page.locator("#graph [data-layout]").waitFor({ state: "detached" });
    await page.context().close();
  });
});

describe("a session", () => {
  it("comes back when the page is reloaded, and is left where the reader starts fresh", async () => {
    const page = await workedOn();
    const before = await shown(page);
    await heldBy(page, WHOLE);
    await page.goto(program.url);
    await page.getByText("Restored as you left it").waitFor();
    expect(await shown(page)).toEqual(before);
    await page.getByRole("button", { name: "Start fresh" }).click();
    await expect.poll(async () => (await shown(page)).nodes, PATIENCE).toBeGreaterThan(60);
    await expect.poll(() => new URL(page.url()).hash, PATIENCE).toBe("");
    await page.reload();
    await drawn(page);
    expect((await shown(page)).nodes).toBeGreaterThan(60);
    await page.context().close();
  });

  it("comes back in a new tab after its page has crashed, and only there", async () => {
    const context = await newContext();
    const page = await workedOn(context);
    const before = await shown(page);
    await heldBy(page, WHOLE);
    await page.waitForFunction(() => Object.keys(localStorage).some((key) => key.startsWith("parley.open.")));
    const untouched = await openAt("/", context);
    expect((await shown(untouched)).nodes).toBeGreaterThan(60);
    const crashed = page.waitForEvent("crash");
    await page.goto("chrome://crash").catch(() => undefined);
    await crashed;
    const after = await openAt("/", context);
    await after.getByText("Restored as you left it").waitFor();
    expect(await shown(after)).toEqual(before);
    await context.close();
  });

  it("is that of one tab: a duplicated tab has its own", async () => {
    const context = await newContext();
    const page = await workedOn(context);
    await heldBy(page, WHOLE);
    const own = await page.evaluate(() => sessionStorage.getItem("parley.session"));
    expect(own).not.toBeNull();
    const twin = await context.newPage();
    await twin.addInitScript((id) => {
      if (sessionStorage.getItem("parley.session") === null) sessionStorage.setItem("parley.session", id ?? "");
    }, own);
    await twin.goto(program.url);
    await drawn(twin);
    expect((await shown(twin)).nodes).toBeGreaterThan(60);
    expect(await twin.evaluate(() => sessionStorage.getItem("parley.session"))).not.toBe(own);
    await context.close();
  });
});

describe("saved views", () => {
  it("are saved, found, opened by a link, renamed and deleted by the keyboard", async () => {
    const page = await workedOn();
    const before = await shown(page);
    await page.keyboard.press("ControlOrMeta+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: "Name" }).and(page.locator(":focus")).waitFor();
    await page.keyboard.insertText("Merz & Witkoff");
    await page.keyboard.press("Enter");
    await dialog.getByText("Saved as “Merz & Witkoff”.").waitFor();
    expect(await readdir(views)).toEqual(["Merz & Witkoff.parley-view.json"]);

    await page.keyboard.insertText("Merz & Witkoff");
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: "Replace it" }).click();
    await dialog.getByText("Saved as “Merz & Witkoff”.").waitFor();

    const other = await openAt(`/?view=${encodeURIComponent("Merz & Witkoff")}`);
    expect(await shown(other)).toEqual(before);
    await other.context().close();

    await dialog.getByRole("button", { name: "More about “Merz & Witkoff”" }).click();
    await page.getByRole("menuitem", { name: "Rename…" }).click();
    await dialog
      .getByRole("textbox", { name: /New name/ })
      .and(page.locator(":focus"))
      .waitFor();
    await page.keyboard.insertText("会談");
    await page.keyboard.press("Enter");
    await dialog.getByText("Renamed to “会談”.").waitFor();
    expect(await readdir(views)).toEqual(["会談.parley-view.json"]);

    await dialog.getByRole("button", { name: "More about “会談”" }).click();
    await page.getByRole("menuitem", { name: "Delete…" }).click();
    await dialog.getByRole("button", { name: "Delete", exact: true }).click();
    await dialog.getByText("No view has been saved yet.").waitFor();
    expect(await readdir(views)).toEqual([]);
    await page.context().close();
  });

  it("are files that restore everything where they are dropped", async () => {
    const page = await workedOn();
    const before = await shown(page);
    await page.keyboard.press("ControlOrMeta+s");
    const saving = page.waitForEvent("download");
    await page.getByRole("dialog").getByRole("button", { name: "Save as file" }).click();
    const file = await saving;
    expect(file.suggestedFilename()).toBe("parley.parley-view.json");
    const text = await readFile(await file.path(), "utf8");
    const other = await openAt("/");
    const drag = (type: "dragenter" | "drop"): Promise<void> =>
      other.evaluate(
        ([content = "", kind = ""]) => {
          const dataTransfer = new DataTransfer();
          dataTransfer.items.add(new File([content], "talks.parley-view.json"));
          document.body.dispatchEvent(new DragEvent(kind, { dataTransfer, bubbles: true, cancelable: true }));
        },
        [text, type],
      );
    await drag("dragenter");
    await other.getByTestId("drop-target").waitFor();
    await drag("drop");
    await expect.poll(() => shown(other), PATIENCE).toEqual(before);
    await expect.poll(() => other.getByRole("checkbox", { name: /represents/i }).isChecked(), PATIENCE).toBe(false);
    await Promise.all([page.context().close(), other.context().close()]);
  });
});

describe.each([
  { scheme: "light", language: "en" },
  { scheme: "dark", language: "ja" },
] as const)("in $scheme and $language", (look) => {
  it("axe finds nothing to object to in the dialog", async () => {
    const { page, problems, close } = await openExplorer(browser, program.url, { ...look, isStill: true });
    await page.keyboard.press("ControlOrMeta+s");
    const name = page.getByRole("dialog").getByRole("textbox").first();
    await name.fill("a/b");
    await page.keyboard.press("Enter");
    expect(await violations(page)).toEqual([]);
    await name.fill(`axe ${look.language}`);
    await page.keyboard.press("Enter");
    await page.getByRole("dialog").getByRole("listitem").first().waitFor();
    await page.getByRole("dialog").getByRole("listitem").getByRole("button").last().click();
    await page.getByRole("menuitem").last().waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("menuitem").last().click();
    await page.getByRole("alertdialog").waitFor();
    expect(await violations(page)).toEqual([]);
    expect(problems).toEqual([]);
    await close();
  });
});
