/** The editor in a real browser, with real keys: completion, running, statements, moving about. */
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { valueMap } from "../../../graph/values.ts";
import { EDITOR_SCHEMA, shownEditor } from "../../testing/editor.tsx";
import { violations } from "../../testing/page.tsx";

const option = (name: string | RegExp) => page.getByRole("option", { name });

/** Waits until a suggestion can be taken by key: CodeMirror takes none for 75 ms after its list has opened. */
async function offered(name: string | RegExp): Promise<void> {
  await expect.element(option(name)).toBeVisible();
  const seen = performance.now();
  await expect.poll(() => performance.now() - seen).toBeGreaterThan(100);
}

beforeEach(async () => {
  await page.viewport(900, 640);
});
afterEach(() => vi.restoreAllMocks());

describe("completion", () => {
  it("writes a label in backticks, with Enter or Tab", async () => {
    const { handle } = await shownEditor();
    await userEvent.keyboard("MATCH (n:Hea");
    await offered(/Head of State/);
    await userEvent.keyboard("{Tab}");
    await expect.poll(() => handle().text()).toBe("MATCH (n:`Head of State`)");
  });

  it("writes a function with brackets, the cursor between them, and shows its signature", async () => {
    const { handle } = await shownEditor();
    await userEvent.keyboard("RETURN lef");
    await offered(/left/);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => handle().text()).toBe("RETURN left()");
    await expect.poll(() => document.querySelector(".cm-help-signature b")?.textContent).toBe("original :: STRING");
    await userEvent.keyboard("'a', ");
    await expect.poll(() => document.querySelector(".cm-help-signature b")?.textContent).toBe("length :: INTEGER");
    expect(handle().text()).toBe("RETURN left('a', )");
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector(".cm-help-signature")).toBeNull();
  });

  it("offers commands at the beginning of a line, and says what they do", async () => {
    const { handle } = await shownEditor();
    await userEvent.keyboard(":pro");
    await offered(/:profile/);
    await expect.element(page.getByText("Runs a statement and shows its plan with rows and hits.")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => handle().text()).toBe(":profile ");
  });

  it("offers procedures behind CALL with what they yield", async () => {
    const { handle } = await shownEditor();
    await userEvent.keyboard("CALL db.lab");
    await offered(/db\.labels/);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => handle().text()).toBe("CALL db.labels() YIELD label");
  });

  it("asks for the names of databases when they are needed", async () => {
    const databases = vi.fn(async () => ["neo4j", "my-graph"]);
    const { handle } = await shownEditor({ databases });
    await userEvent.keyboard("RETURN 1;{Enter}");
    expect(databases).not.toHaveBeenCalled();
    await userEvent.keyboard(":use my");
    await offered(/my-graph/);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => handle().text()).toBe("RETURN 1;\n:use `my-graph`");
  });

  it("of 20,000 labels does not keep the keys waiting", async () => {
    const labels = Array.from({ length: 20_000 }, (_, index) => `Label number ${index}`);
    const { handle } = await shownEditor({ schema: { ...EDITOR_SCHEMA, labels } });
    await userEvent.keyboard("MATCH (n:Label");
    await expect.element(option(/Label number 0/).first()).toBeVisible();
    const start = performance.now();
    await userEvent.keyboard("number19999");
    await offered(/Label number 19999/);
    // Eleven keys: a list made anew for each would take seconds.
    expect(performance.now() - start).toBeLessThan(3000);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => handle().text()).toContain("`Label number 19999`");
  });

  it("goes on with the commonest functions where the database cannot be asked", async () => {
    await shownEditor({ catalogue: () => Promise.reject(new Error("away")) });
    await userEvent.keyboard("RETURN elementI");
    await expect.element(option(/elementId/)).toBeVisible();
  });
});

describe("running", () => {
  it("is told what: all, the selection, or the statement at the cursor", async () => {
    const onRun = vi.fn();
    await shownEditor({ onRun, initial: "RETURN 1;\nRETURN 2;" });
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    await userEvent.keyboard("{Shift>}{Control>}{Enter}{/Control}{/Shift}");
    await userEvent.keyboard("{Shift>}{Home}{/Shift}{Control>}{Enter}{/Control}");
    expect(onRun.mock.calls).toEqual([["all"], ["current"], ["selection"]]);
  });

  it("does not happen while a word is composed, nor is a suggestion taken", async () => {
    const onRun = vi.fn();
    const { handle } = await shownEditor({ onRun });
    await userEvent.keyboard("RETURN ");
    const session = cdp();
    await session.send("Input.imeSetComposition", { text: "にほん", selectionStart: 3, selectionEnd: 3 });
    await expect.poll(() => handle().text()).toBe("RETURN にほん");
    for (const key of [
      { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229, modifiers: 2 },
      { key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 },
      { key: "Tab", code: "Tab", windowsVirtualKeyCode: 229 },
    ])
      await session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...key });
    expect(handle().text()).toBe("RETURN にほん");
    expect(onRun).not.toHaveBeenCalled();
    await session.send("Input.insertText", { text: "日本" });
    await expect.poll(() => handle().text()).toBe("RETURN 日本");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(onRun).toHaveBeenCalledOnce();
  });
});

describe("several statements", () => {
  it("show the one at the cursor, and only then", async () => {
    const { handle } = await shownEditor({ initial: "RETURN 1;\nRETURN\n2;\nRETURN 3" });
    const marked = () => [...document.querySelectorAll(".cm-current-statement")].map((line) => line.textContent);
    await expect.poll(marked).toEqual(["RETURN 3"]);
    handle().goTo(12);
    await expect.poll(marked).toEqual(["RETURN", "2;"]);
    expect(handle().cursor()).toBe(12);
    handle().replace("RETURN 1;");
    await expect.poll(marked).toEqual([]);
  });
});

describe("the keys of the editor", () => {
  it("leave it with Tab, and say so", async () => {
    await shownEditor({ initial: "RETURN 1" });
    const editor = page.getByRole("textbox");
    await expect
      .element(editor)
      .toHaveAccessibleDescription(/Tab takes a suggestion .* otherwise it leaves the editor/);
    await userEvent.keyboard("{Tab}");
    await expect.element(page.getByRole("button", { name: "after" })).toHaveFocus();
  });

  it("search with Ctrl+F, in Japanese too", async () => {
    await shownEditor({ initial: "RETURN 1, 2, 1" }, { language: "ja" });
    await userEvent.keyboard("{Control>}f{/Control}");
    await expect.element(page.getByRole("textbox", { name: "検索" })).toHaveFocus();
    await userEvent.keyboard("1");
    await expect.poll(() => document.querySelectorAll(".cm-searchMatch").length).toBe(2);
    expect(await violations()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("textbox", { name: "Cypher 文" })).toHaveFocus();
  });

  it("write at several cursors", async () => {
    const { handle } = await shownEditor({ initial: "a\na" });
    await userEvent.keyboard("{Control>}{Alt>}{ArrowUp}{/Alt}{/Control}b");
    await expect.poll(() => handle().text()).toBe("ab\nab");
  });

  it("indent with Ctrl+]", async () => {
    const { handle } = await shownEditor({ initial: "RETURN 1" });
    await userEvent.keyboard("{Control>}]{/Control}");
    await expect.poll(() => handle().text()).toBe("  RETURN 1");
  });
});

describe("a huge text", () => {
  it("is taken at once, runs, and says what is off", async () => {
    const check = vi.fn(async () => ({ notifications: [] }));
    const onRun = vi.fn();
    const { handle } = await shownEditor({ check, onRun });
    const huge = "MERGE (n:Person {name: 'a'}) SET n.x = 1;\n".repeat(25_000);
    const start = performance.now();
    handle().replace(huge);
    expect(performance.now() - start).toBeLessThan(1000);
    await expect.element(page.getByRole("status").filter({ hasText: "This text is long" })).toBeVisible();
    await userEvent.keyboard("RETURN n.");
    await userEvent.keyboard("{Control>}{Enter}{/Control}");
    expect(onRun).toHaveBeenCalledWith("all");
    expect(handle().written().text).toHaveLength(huge.length + 9);
    await expect.element(page.getByRole("listbox")).not.toBeInTheDocument();
    expect(check).not.toHaveBeenCalled();
    handle().replace("RETURN 1");
    await expect.element(page.getByText("This text is long")).not.toBeInTheDocument();
    await expect.poll(() => check.mock.calls.length).toBe(1);
  });
});

it("the editor is accessible, light and dark, with a list of suggestions", async () => {
  for (const scheme of ["light", "dark"] as const) {
    const { screen } = await shownEditor({ scheme, parameters: valueMap([["who", "Witkoff"]]) });
    await userEvent.keyboard("MATCH (n:Person {{name: $who}) RETURN cou");
    await expect.element(option(/COUNT/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await screen.unmount();
  }
});
