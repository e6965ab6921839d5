/** The whole page in a real browser, in good weather and bad; the server is pretended, for what is looked at here is the page's own state. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import type { Preferences } from "../state/preferences.ts";
import type { Weather } from "../testing/answers.ts";
import { answering } from "../testing/answers.ts";
import { violations } from "../testing/page.tsx";
import { selectOnCanvas } from "./select-on-canvas.ts";

const QUICK = { starting: 40, ready: 40, lost: 40, lostMost: 80 };
const FAIR: Preferences = { language: "en", scheme: "light", singleKeys: true };

async function open(
  weather: Weather,
  preferences: Partial<Preferences> = {},
): Promise<{ readonly explorer: Explorer }> {
  const explorer = createExplorer({
    client: httpClient(answering(weather)),
    preferences: { ...FAIR, ...preferences },
    rhythm: QUICK,
    isNarrow: () => window.innerWidth < 768,
  });
  await render(<App explorer={explorer} />);
  return { explorer };
}

const shown = () => page.getByText("3 nodes · 3 relationships");

beforeEach(async () => {
  // Dialogs of the test before left their place in front of this page, where no page has it: axe goes by the order of links.
  document.querySelector("[data-mantine-shared-portal-node]")?.remove();
  await page.viewport(1280, 800);
});
afterEach(() => document.body.focus());

describe("the page", () => {
  it("says what is being done until the database is up, then shows the graph by itself", async () => {
    const weather: Weather = {
      error: { code: "engine_unavailable", message: "Fetching 123 MB.", details: { phase: "starting" } },
    };
    await open(weather);
    await expect.element(page.getByRole("heading", { name: "Starting Neo4j" })).toBeVisible();
    await expect.element(page.getByText("Fetching 123 MB.")).toBeVisible();
    weather.error = { code: "engine_unavailable", message: "Loading talks.", details: { phase: "seeding" } };
    await expect.element(page.getByRole("heading", { name: "Loading the data sets" })).toBeVisible();
    weather.error = undefined;
    await expect.element(shown()).toBeVisible();
  });

  it("keeps the canvas while the database is gone, says so, and recovers by itself", async () => {
    const weather: Weather = {};
    await open(weather);
    await expect.element(shown()).toBeVisible();
    weather.error = { code: "engine_unavailable", message: "Connection refused." };
    await expect.element(page.getByText("The database does not answer.")).toBeVisible();
    await expect.element(shown()).toBeVisible();
    weather.error = undefined;
    await expect.element(page.getByText("The database answers again")).toBeVisible();
    await expect.element(page.getByText("The database does not answer.")).not.toBeInTheDocument();
  });

  it("says that the server itself cannot be reached", async () => {
    await open({ isDown: true });
    await expect.element(page.getByRole("heading", { name: "The Parley server cannot be reached" })).toBeVisible();
  });

  it("asks for the token of a server that wants one, and says when it is refused", async () => {
    const weather: Weather = { error: { code: "unauthorized", message: "Token." } };
    await open(weather);
    await userEvent.fill(page.getByLabelText("Token", { exact: true }), "wrong");
    await userEvent.click(page.getByRole("button", { name: "Continue" }));
    await expect.element(page.getByText("The token was not accepted.")).toBeVisible();
    expect(await violations()).toEqual([]);
    weather.error = undefined;
    await userEvent.click(page.getByRole("button", { name: "Continue" }));
    await expect.element(shown()).toBeVisible();
  });

  it("says how to fill an empty database", async () => {
    await open({ isEmpty: true });
    await expect.element(page.getByText("parley seed")).toBeVisible();
  });

  it("says x of y when the overview is cut", async () => {
    await open({ isCut: true });
    await expect.element(page.getByText(/3 of 40 nodes shown/)).toBeVisible();
  });

  it("does by keyboard what the toolbar does: clear, undo, select all, hide, help", async () => {
    const { explorer } = await open({});
    await expect.element(shown()).toBeVisible();
    await userEvent.keyboard("{Control>}a{/Control}");
    expect(explorer.store.getState().selection.nodes).toHaveLength(3);
    await userEvent.keyboard("{Delete}");
    await expect.element(page.getByText("Everything on the canvas is hidden")).toBeVisible();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.element(shown()).toBeVisible();
    await userEvent.keyboard("?");
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });

  it("goes from part to part by F6, and back", async () => {
    await open({});
    await expect.element(shown()).toBeVisible();
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("tab", { name: "Timeline" })).toBeVisible();
    await userEvent.keyboard("{F6}");
    await expect.element(page.getByRole("application")).toHaveFocus();
    await userEvent.keyboard("{F6}");
    await expect.element(page.getByRole("tab", { name: "Timeline" })).toHaveFocus();
    await userEvent.keyboard("{F6}");
    await expect.element(page.getByRole("complementary", { name: "Inspector" })).toHaveFocus();
    await userEvent.keyboard("{F6}");
    const legend = page.getByRole("complementary", { name: "Legend and filters" });
    await expect.poll(() => legend.element().contains(document.activeElement)).toBe(true);
    await userEvent.keyboard("{F6}");
    await expect.element(page.getByRole("application")).toHaveFocus();
    await userEvent.keyboard("{Shift>}{F6}{/Shift}");
    await expect.poll(() => legend.element().contains(document.activeElement)).toBe(true);
  });

  it("keeps the keyboard in the inspector when a row there selects something else", async () => {
    await open({});
    await expect.element(shown()).toBeVisible();
    const inspector = page.getByRole("complementary", { name: "Inspector" });
    const row = inspector.getByRole("region", { name: "Best connected" }).getByRole("button").first();
    await expect.element(row).toBeVisible();
    row.element().focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(inspector.getByRole("heading", { name: /^Neighbours/ })).toBeVisible();
    await expect.element(inspector).toHaveFocus();
  });

  it("closes a menu by Escape without clearing what is selected", async () => {
    const { explorer } = await open({});
    await expect.element(shown()).toBeVisible();
    selectOnCanvas(explorer.store, ["envoy"], false);
    await userEvent.keyboard("{Shift>}{F10}{/Shift}");
    await expect.element(page.getByRole("menuitem", { name: /Hide others/ })).toBeVisible();
    expect(await violations()).toEqual([]);
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("menuitem", { name: /Hide others/ })).not.toBeInTheDocument();
    expect(explorer.store.getState().selection.nodes).toEqual(["envoy"]);
  });

  it("leaves single keys alone when the reader turned them off, and all keys while somebody types", async () => {
    const { explorer } = await open({}, { singleKeys: false });
    await expect.element(shown()).toBeVisible();
    await userEvent.keyboard("?");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    explorer.prefer({ singleKeys: true });
    await userEvent.fill(page.getByRole("combobox"), "a");
    await userEvent.keyboard("?");
    await expect.element(page.getByRole("combobox")).toHaveValue("a?");
  });

  it("speaks the other language at a press, everywhere", async () => {
    await open({});
    await expect.element(shown()).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: "日本語で表示" }));
    await expect.element(page.getByText("ノード3個・関係3件")).toBeVisible();
    expect(document.documentElement.lang).toBe("ja");
  });

  it.each([
    ["light", "en", 1280],
    ["dark", "ja", 1280],
    ["light", "ja", 390],
    ["dark", "en", 390],
  ] as const)("has no violation that axe knows of: %s, %s, %i wide", async (scheme, language, width) => {
    await page.viewport(width, 800);
    await open({ isCut: true }, { scheme, language });
    await expect.element(page.getByRole("application")).toBeVisible();
    await expect.element(page.getByText(/3 nodes ·|ノード3個・/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it.each(["help", "paths", "export"] as const)("has no violation in the dialog %s", async (dialog) => {
    const { explorer } = await open({}, { scheme: "dark" });
    await expect.element(shown()).toBeVisible();
    explorer.store.setState(({ panels }) => ({ panels: { ...panels, dialog } }));
    // Its name comes a moment after it.
    await expect.element(page.getByRole("dialog", { name: /./ })).toBeVisible();
    await expect.poll(() => getComputedStyle(page.getByRole("dialog").element()).opacity).toBe("1");
    expect(await violations()).toEqual([]);
  });
});
