/** The library in a real browser: its tabs, the examples, the course. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { emptyShelf, openLibrary } from "../../testing/library.tsx";
import { violations } from "../../testing/page.tsx";
import type { LibraryView } from "./props.ts";

beforeEach(async () => {
  await emptyShelf("history");
  await emptyShelf("saved");
  await page.viewport(900, 640);
});

describe("examples and course", () => {
  it("are opened by a click, and run by their button", async () => {
    const onChoose = vi.fn();
    const onRun = vi.fn();
    const { screen } = await openLibrary({ start: "examples", onChoose, onRun });
    await screen.getByRole("button", { name: /^What only one outlet reports/ }).click();
    expect(onChoose.mock.calls[0]?.[0]).toContain("r.outlets = 1");
    await screen.getByRole("button", { name: "Run: What only one outlet reports" }).click();
    expect(onRun.mock.calls[0]?.[0]).toContain("r.outlets = 1");
  });

  it("lead step by step, with the graph's own names", async () => {
    const onRun = vi.fn();
    const { screen } = await openLibrary({ start: "examples", onRun });
    await screen.getByRole("button", { name: /A course in 7 steps/ }).click();
    await expect.element(screen.getByText("Step 1 of 7")).toBeVisible();
    await screen.getByRole("button", { name: "Run" }).click();
    expect(onRun.mock.calls[0]?.[0]).toContain("(n:Actor)");
    await screen.getByRole("button", { name: "Next" }).click();
    await expect.element(screen.getByRole("heading", { name: "Properties and conditions" })).toHaveFocus();
  });
});

describe("the library", () => {
  it("is walked with the arrow keys, tab by tab", async () => {
    const { screen } = await openLibrary({ start: "history" });
    await screen.getByRole("tab", { name: "History" }).click();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(screen.getByRole("tab", { name: "Examples" })).toHaveFocus();
    await expect.element(screen.getByRole("tab", { name: "Examples" })).toHaveAttribute("aria-selected", "true");
    await userEvent.keyboard("{End}{ArrowRight}");
    await expect.element(screen.getByRole("tab", { name: "History" })).toHaveFocus();
  });

  it.each<LibraryView>(["history", "saved", "examples", "course"])("can be used by everybody: %s", async (view) => {
    const { run, shown } = await openLibrary({ start: view });
    run("RETURN x", { kind: "failed", error: "no x" });
    shown.current?.saved.save({ name: "Who", folder: "talks", text: "// Who\n// why\nRETURN 1" });
    await expect.poll(() => shown.current?.saved.queries.length).toBe(1);
    expect(await violations()).toEqual([]);
  });
});
