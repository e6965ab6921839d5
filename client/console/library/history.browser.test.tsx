/** The history in a real browser: what is run is remembered, found, run again, and not lost between pages. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Shown } from "../../testing/library.tsx";
import { emptyShelf, Harness, openLibrary } from "../../testing/library.tsx";
import { Setting } from "../../testing/page.tsx";
import type { Keep } from "./kept.ts";
import { BROWSER_KEEP } from "./kept.ts";

beforeEach(async () => {
  await emptyShelf("history");
  await page.viewport(900, 640);
});

describe("the history", () => {
  it("tells what was run, how it ended and how long it took, and survives a reload", async () => {
    const { screen, run } = await openLibrary({ start: "history" });
    await expect.element(screen.getByText(/Nothing has been run yet/)).toBeVisible();
    run("MATCH (n) RETURN n", { kind: "cut", rows: 1000, ms: 2140 });
    run("RETURN x", { kind: "failed", ms: 3, error: "Variable `x` not defined" });
    await expect.element(screen.getByText("1,000 rows, cut")).toBeVisible();
    await expect.element(screen.getByText("2.1 s")).toBeVisible();
    await expect.element(screen.getByText("Variable `x` not defined")).toBeVisible();
    await expect.poll(async () => (await BROWSER_KEEP.read("history")).length).toBe(2);
    await screen.unmount();
    const again = await openLibrary({ start: "history" });
    await expect.element(again.screen.getByText("MATCH (n) RETURN n")).toBeVisible();
    expect(again.shown.current?.history.statements).toEqual(["MATCH (n) RETURN n", "RETURN x"]);
  });

  it("opens what wrote, and runs again only what reads", async () => {
    const onChoose = vi.fn();
    const onRun = vi.fn();
    const { screen, run } = await openLibrary({ start: "history", onChoose, onRun });
    run("CREATE (n)", { kind: "whole", rows: 0, statementType: "w" });
    run("RETURN 1", { kind: "whole", rows: 1, statementType: "r" });
    await screen.getByRole("button", { name: "Run" }).click();
    expect(onRun.mock.calls).toEqual([["RETURN 1"]]);
    await screen.getByText("CREATE (n)").click();
    expect(onChoose.mock.calls).toEqual([["CREATE (n)"]]);
  });

  it("is searched, pinned, removed and brought back", async () => {
    const { screen, run } = await openLibrary({ start: "history" });
    run("MATCH (a) RETURN a", { kind: "whole", rows: 1 });
    run("MATCH (b) RETURN b", { kind: "whole", rows: 1 });
    await userEvent.type(screen.getByRole("searchbox"), "(B) match");
    await expect.element(screen.getByText("MATCH (a) RETURN a")).not.toBeInTheDocument();
    await screen.getByRole("button", { name: "Pin" }).click();
    await userEvent.keyboard("{Escape}");
    await screen.getByRole("searchbox").fill("");
    await expect.element(screen.getByRole("heading", { name: "Pinned" })).toBeVisible();
    await screen.getByRole("button", { name: "Remove all" }).click();
    await expect.element(screen.getByText("2 entries removed.")).toBeVisible();
    await screen.getByRole("button", { name: "Undo" }).click();
    await expect.element(screen.getByText("MATCH (a) RETURN a")).toBeVisible();
    await expect.element(screen.getByText("MATCH (b) RETURN b")).toBeVisible();
  });

  it("of another page appears in this one, and neither loses an entry", async () => {
    const first = await openLibrary({ start: "history" });
    const second: { current: Shown | undefined } = { current: undefined };
    await render(<Harness start="saved" shown={second} />, { wrapper: Setting });
    await expect.poll(() => second.current?.history.isRead).toBe(true);
    first.run("RETURN 'one'", { kind: "whole", rows: 1 });
    second.current?.history.begin("RETURN 'two'");
    await expect.poll(() => first.shown.current?.history.statements.length).toBe(2);
    await expect.poll(() => second.current?.history.statements.length).toBe(2);
    await expect.poll(async () => (await BROWSER_KEEP.read("history")).length).toBe(2);
  });

  it("is there while the page is open where the browser keeps nothing, and says so", async () => {
    const refused = () => Promise.reject(new DOMException("no", "SecurityError"));
    const keep: Keep = { read: refused, write: refused, watch: () => () => undefined };
    const { screen, run } = await openLibrary({ start: "history", keep });
    run("RETURN 1", { kind: "whole", rows: 1 });
    await expect.element(screen.getByText("RETURN 1")).toBeVisible();
    await expect.element(screen.getByText(/The browser keeps nothing/)).toBeVisible();
  });

  it("keeps its newer half where there is no room", async () => {
    const written: string[][] = [];
    const keep: Keep = {
      read: async () => [],
      write: async (_shelf, _put, remove) => {
        written.push([...remove]);
        if (remove.length === 0) throw new DOMException("full", "QuotaExceededError");
      },
      watch: () => () => undefined,
    };
    const { run } = await openLibrary({ start: "history", keep });
    for (const statement of ["RETURN 1", "RETURN 2", "RETURN 3"]) run(statement, { kind: "whole", rows: 1 });
    await expect.poll(() => written.some((ids) => ids.length > 0)).toBe(true);
  });
});

describe("a long history", () => {
  it("is shown in parts, and found whole", async () => {
    const entries = Array.from({ length: 150 }, (_, index) => ({
      id: `e${String(index).padStart(3, "0")}`,
      statement: `RETURN ${index} AS n`,
      at: index * 1000,
      times: 1,
      pinned: false,
    }));
    const keep: Keep = { read: async () => entries, write: async () => undefined, watch: () => () => undefined };
    const { screen } = await openLibrary({ start: "history", keep });
    await expect.element(screen.getByText("RETURN 149 AS n")).toBeVisible();
    expect(screen.getByText("RETURN 0 AS n").query()).toBeNull();
    await screen.getByRole("button", { name: "Show 90 more" }).click();
    await expect.element(screen.getByText("RETURN 0 AS n")).toBeInTheDocument();
    await userEvent.type(screen.getByRole("searchbox"), "return 7 as");
    await expect.element(screen.getByText("RETURN 7 AS n")).toBeVisible();
  });
});
