/** The dialog of saved views in a real browser: its states, by mouse and by keyboard. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { SavedView } from "../../graph/contract/views.ts";
import { GraphError } from "../../graph/errors.ts";
import type { ViewsApi } from "../api/views.ts";
import { Setting, violations } from "../testing/page.tsx";
import type { ViewsPanelProps } from "./props.ts";
import { ViewsPanel } from "./ViewsPanel.tsx";

const view = (name: string): SavedView => ({
  name,
  savedAt: "2025-12-15T09:30:00Z",
  bytes: 100,
  etag: `"${name}"`,
  nodes: 40,
  relationships: 1,
});

/** A shelf of views in memory, with the rules of the server. */
function shelf(names: readonly string[], enabled = true): ViewsApi & { readonly names: () => readonly string[] } {
  const kept = new Map(names.map((name) => [name, view(name)]));
  return {
    names: () => [...kept.keys()],
    list: async () => ({ enabled, views: [...kept.values()], truncated: false }),
    read: async (name) => ({ text: `text of ${name}`, etag: kept.get(name)?.etag ?? "" }),
    write: async (name, _text, etag) => {
      const known = kept.get(name);
      if (known !== undefined && known.etag !== etag) return { kind: "conflict", etag: known.etag };
      kept.set(name, view(name));
      return { kind: "saved", view: view(name) };
    },
    remove: async (name) => (kept.delete(name) ? "removed" : "conflict"),
  };
}

interface Told {
  readonly opened: string[];
  readonly copied: string[];
  readonly downloaded: string[];
}

async function open(
  given: Partial<ViewsPanelProps>,
  language: "en" | "ja" = "en",
  scheme: "light" | "dark" = "light",
): Promise<Told> {
  const told: Told = { opened: [], copied: [], downloaded: [] };
  await render(
    <Setting language={language} scheme={scheme}>
      <ViewsPanel
        api={shelf([])}
        title=""
        refusal={undefined}
        textOf={() => "the view"}
        linkTo={(name) => `https://parley.example/?view=${name}`}
        copy={async (text) => told.copied.push(text) > 0}
        download={(text, name) => told.downloaded.push(`${name}: ${text}`)}
        sessions={[]}
        onOpen={({ name }) => told.opened.push(name)}
        onCopyLink={() => told.copied.push("shown")}
        onSaveFile={() => told.downloaded.push("shown")}
        onOpenFile={() => told.opened.push("file")}
        onOpenSession={(id) => told.opened.push(id)}
        onForgetSession={(id) => told.opened.push(`not ${id}`)}
        {...given}
      />
    </Setting>,
  );
  return told;
}

beforeEach(() => page.viewport(600, 800));

describe("the dialog of saved views", () => {
  it("saves by a name and Enter, and asks before it replaces", async () => {
    const api = shelf(["Miami"]);
    await open({ api });
    await expect.element(page.getByRole("textbox", { name: "Name" })).toHaveFocus();
    await userEvent.keyboard("Berlin{Enter}");
    await expect.element(page.getByText("Saved as “Berlin”.")).toBeVisible();
    expect(api.names()).toEqual(["Miami", "Berlin"]);
    await page.getByRole("textbox", { name: "Name" }).fill("Miami");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("There is a view “Miami” already.")).toBeVisible();
    await page.getByRole("button", { name: "Replace it" }).click();
    await expect.element(page.getByText("Saved as “Miami”.")).toBeVisible();
  });

  it("says what a name may be before anything is sent", async () => {
    const api = shelf([]);
    await open({ api });
    await page.getByRole("textbox", { name: "Name" }).fill("a/b");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText(/A name has 1 to 56 characters/)).toBeVisible();
    expect(api.names()).toEqual([]);
  });

  it("opens, copies, downloads, renames and deletes a view", async () => {
    const api = shelf(["Miami"]);
    const told = await open({ api });
    const choose = async (name: string): Promise<void> => {
      await page.getByRole("button", { name: /^More about/ }).click();
      await page.getByRole("menuitem", { name }).click();
    };
    await page.getByRole("listitem").getByRole("button").first().click();
    await choose("Copy link");
    await expect.element(page.getByText("The link to “Miami” is copied.")).toBeVisible();
    await choose("Download");
    await expect.poll(() => told.downloaded).toEqual(["Miami: text of Miami"]);
    expect(told).toMatchObject({ opened: ["Miami"], copied: ["https://parley.example/?view=Miami"] });
    await choose("Rename…");
    await page.getByRole("textbox", { name: "New name of “Miami”" }).fill("Geneva");
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("Renamed to “Geneva”.")).toBeVisible();
    await choose("Delete…");
    await expect.element(page.getByRole("button", { name: "Delete", exact: true })).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(page.getByText("No view has been saved yet.")).toBeVisible();
    expect(api.names()).toEqual([]);
  });

  it("says how it is turned on where the server keeps no views, and still offers link and file", async () => {
    const told = await open({ api: shelf([], false) });
    await expect.element(page.getByText("parley serve --views DIR")).toBeVisible();
    await page.getByRole("button", { name: "Save as file" }).click();
    await page.getByRole("button", { name: "Copy link" }).click();
    expect(told).toMatchObject({ downloaded: ["shown"], copied: ["shown"] });
  });

  it("says why what is shown cannot be saved", async () => {
    await open({ refusal: "file" });
    await expect.element(page.getByText(/What is shown is of a file/)).toBeVisible();
    await expect.element(page.getByRole("button", { name: "Copy link" })).toBeDisabled();
    await expect.element(page.getByRole("button", { name: "Save as file" })).toBeEnabled();
  });

  it("tells a failure, and tries again", async () => {
    const good = shelf(["Miami"]);
    let isGone = true;
    const list: ViewsApi["list"] = (signal) =>
      isGone ? Promise.reject(new GraphError("engine_unavailable", "The server is gone.")) : good.list(signal);
    await open({ api: { ...good, list } });
    await expect.element(page.getByText("The server is gone.")).toBeVisible();
    isGone = false;
    await page.getByRole("button", { name: /again/i }).click();
    await expect.element(page.getByText("Miami")).toBeVisible();
  });

  it("finds one of many", async () => {
    await open({ api: shelf(Array.from({ length: 30 }, (_, index) => `View ${index}`)) });
    await page.getByRole("searchbox", { name: "Find a saved view" }).fill("view 27");
    await expect.poll(() => page.getByRole("listitem").elements().length).toBe(1);
    await page.getByRole("searchbox", { name: "Find a saved view" }).fill("nothing");
    await expect.element(page.getByText("No saved view has this in its name.")).toBeVisible();
  });

  it("lists sessions that were left, to be opened or forgotten", async () => {
    const told = await open({ sessions: [{ id: "s1", savedAt: 0, nodes: 5, relationships: 4 }] });
    await page.getByRole("listitem").getByRole("button").first().click();
    await page.getByRole("button", { name: /^Forget/ }).click();
    expect(told.opened).toEqual(["s1", "not s1"]);
  });

  it.each([
    ["en", "light", 600],
    ["ja", "dark", 390],
  ] as const)("has no violation that axe knows of in %s, %s, %i pixels wide", async (language, scheme, width) => {
    await page.viewport(width, 800);
    await open(
      {
        api: shelf(["Miami", "とても長い名前の保存したビュー、折り返しても読めること"]),
        sessions: [{ id: "s", savedAt: 0, nodes: 1, relationships: 0 }],
      },
      language,
      scheme,
    );
    await expect.element(page.getByText("Miami")).toBeVisible();
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
    expect(await violations()).toEqual([]);
  });
});
