/** The export dialog on the whole page in a real browser; the server is pretended, its files are made by the same functions. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { valueMap } from "../../graph/values.ts";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { toggleType } from "../state/filters.ts";
import { select } from "../state/selection.ts";
import { exploredSubgraph, filtersOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { answering } from "../testing/answers.ts";
import { GRAPH } from "../testing/graph.ts";

const KEYS = "{Control>}{Shift>}e{/Shift}{/Control}";

interface Opened {
  readonly explorer: Explorer;
  /** The graph that was sent last. */
  sent(): Promise<Record<string, unknown>>;
}

async function open(): Promise<Opened> {
  const server = answering({});
  const bodies: Blob[] = [];
  const explorer = createExplorer({
    client: httpClient(async (path, request) => {
      if (request?.body instanceof Blob) bodies.push(request.body);
      return server(path, request);
    }),
    preferences: { language: "en", scheme: "light", singleKeys: true },
    rhythm: { starting: 40, ready: 40, lost: 40, lostMost: 80 },
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => exploredSubgraph(explorer.store.getState()).nodes.length, { timeout: 8000 }).toBe(3);
  await expect
    .poll(() => document.querySelector("[data-layout]")?.getAttribute("data-layout"), { timeout: 8000 })
    .toBe("done");
  const sent = async () => JSON.parse((await bodies.at(-1)?.text()) ?? "{}").graph;
  return { explorer, sent };
}

const figure = () => page.getByRole("img", { name: "Preview of the figure" });

beforeEach(() => page.viewport(1280, 800));

describe("the export of what is shown", () => {
  it("begins with what was chosen last, but for the language and the colours of the page", async () => {
    const { explorer } = await open();
    await userEvent.keyboard(KEYS);
    await page.getByText("PDF", { exact: true }).click();
    await page.getByRole("checkbox", { name: "Legend" }).click();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
    explorer.prefer({ language: "ja" });
    await userEvent.keyboard(KEYS);
    await expect.element(page.getByRole("radio", { name: "PDF" })).toBeChecked();
    await expect.element(page.getByRole("checkbox", { name: "凡例" })).not.toBeChecked();
    await expect.element(page.getByRole("radio", { name: "日本語" })).toBeChecked();
  });

  it("begins with the selection where something in it is joined", async () => {
    const { explorer } = await open();
    change(explorer.store, "selection", () => select({ nodes: ["envoy", "minister"] }));
    await userEvent.keyboard(KEYS);
    await expect.element(page.getByRole("radio", { name: "Selection" })).toBeChecked();
  });

  it("begins with all that is shown where one node was looked at", async () => {
    const { explorer } = await open();
    change(explorer.store, "selection", () => select({ nodes: ["envoy"] }));
    await userEvent.keyboard(KEYS);
    await expect.element(page.getByRole("radio", { name: "All shown" })).toBeChecked();
  });

  it("knows what is in view", async () => {
    const { explorer } = await open();
    const visible = () => explorer.handles.canvas?.visibleNodes();
    await expect.poll(visible).toHaveLength(3);
    const far = { minister: { x: 9000, y: 0 }, country: { x: -9000, y: 0 } };
    explorer.exploring.move(new Map(Object.entries(far)), "drag");
    await expect.poll(() => explorer.handles.canvas?.positions().get("country")).toEqual(far.country);
    explorer.handles.canvas?.fit(["envoy"]);
    await expect.poll(visible).toEqual(["envoy"]);
    await userEvent.keyboard(KEYS);
    await page.getByText("In view", { exact: true }).click();
    await expect.element(page.getByText("1 node, 0 relationships")).toBeVisible();
  });

  it("sends the filters in force, and how much they hide", async () => {
    const { explorer, sent } = await open();
    const filters = toggleType(filtersOf(explorer.store.getState()), "REJECTED");
    explorer.exploring.changeView({ filters }, { words: { en: "filter", ja: "絞り込み" } });
    await userEvent.keyboard(KEYS);
    await expect.element(figure()).toBeVisible();
    expect(await sent()).toMatchObject({
      filters: ["Without relationships: rejected"],
      leftOut: { nodes: 0, relationships: 1 },
    });
  });

  it("sends the query where the whole canvas came from it", async () => {
    const { explorer, sent } = await open();
    explorer.exploring.clear();
    const query = { text: "MATCH (n) WHERE n.id = $id RETURN n", parameters: valueMap([["id", 7n]]) };
    explorer.exploring.addSubgraph(GRAPH, { query });
    await userEvent.keyboard(KEYS);
    await expect.element(figure()).toBeVisible();
    expect(await sent()).toMatchObject({
      query: query.text,
      parameters: { id: { $type: "Integer", _value: "7" } },
    });
  });

  it("saves a file and says under which name", async () => {
    await open();
    await userEvent.keyboard(KEYS);
    await expect.element(page.getByRole("textbox", { name: "Title" })).toHaveFocus();
    await userEvent.keyboard("Three actors{Enter}");
    await expect.element(page.getByText("Saved as three-actors.svg")).toBeVisible();
  });
});
