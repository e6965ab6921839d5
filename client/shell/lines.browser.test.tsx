/** Bundles and the highlighted neighbourhood on the whole page in a real browser, by keys, menu and mouse; the server is pretended. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphRelationship, valueMap } from "../../graph/values.ts";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import { createExplorer } from "../state/explorer.ts";
import { litOf } from "../state/highlight.ts";
import { select } from "../state/selection.ts";
import { exploredSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { answering } from "../testing/answers.ts";
import { GRAPH } from "../testing/graph.ts";
import { violations } from "../testing/page.tsx";

const SOON = { timeout: 8000 };
const MANY = Array.from(
  { length: 9 },
  (_, index) => new GraphRelationship(`many ${index}`, "country", "envoy", "REJECTED", valueMap([])),
);
const IDS = MANY.map(({ elementId }) => elementId);
const lines = () => document.querySelector<HTMLElement>("[data-lines]")?.dataset.lines;

async function open() {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language: "en", scheme: "light", singleKeys: true },
    rhythm: { starting: 40, ready: 40, lost: 40, lostMost: 80 },
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => exploredSubgraph(explorer.store.getState()).nodes.length, SOON).toBe(3);
  explorer.exploring.addSubgraph({ nodes: GRAPH.nodes, relationships: MANY });
  // Three of the graph, and one for the nine.
  await expect.poll(lines, SOON).toBe("4");
  return explorer;
}

beforeEach(() => page.viewport(1280, 800));

describe("bundles on the page", () => {
  it("open and close with B, as steps that undo takes back", async () => {
    const { store, exploring } = await open();
    change(store, "selection", () => select({ relationships: IDS }));
    await userEvent.keyboard("b");
    await expect.poll(lines, SOON).toBe("12");
    exploring.undo();
    await expect.poll(lines, SOON).toBe("4");
    exploring.redo();
    await expect.poll(lines, SOON).toBe("12");
    await userEvent.keyboard("b");
    await expect.poll(lines, SOON).toBe("4");
  });

  it("open for two selected nodes, and say so where there is none", async () => {
    const { store } = await open();
    change(store, "selection", () => select({ nodes: ["envoy", "country"] }));
    await userEvent.keyboard("b");
    await expect.poll(lines, SOON).toBe("12");
    change(store, "selection", () => select({ nodes: ["envoy", "minister"] }));
    await userEvent.keyboard("b");
    await expect.poll(() => store.getState().notices.announcement?.text.words.en).toContain("No relationships");
  });

  it("are all switched off with Shift+B, and on again, each pair as it was left", async () => {
    const { store } = await open();
    await userEvent.keyboard("{Shift>}B{/Shift}");
    await expect.poll(lines, SOON).toBe("12");
    await userEvent.keyboard("{Shift>}B{/Shift}");
    await expect.poll(lines, SOON).toBe("4");
    expect(store.getState().explored.present.openBundles.size).toBe(0);
  });

  it("are explained by the legend as long as there is one", async () => {
    await open();
    await expect.element(page.getByText("so many in one line")).toBeVisible();
    await userEvent.keyboard("{Shift>}B{/Shift}");
    await expect.element(page.getByText("so many in one line")).not.toBeInTheDocument();
  });
});

describe("the highlighted neighbourhood on the page", () => {
  it("stays with N when nothing is selected, says whose it is, and ends with its button", async () => {
    const { store } = await open();
    change(store, "selection", () => select({ nodes: ["minister"] }));
    await userEvent.keyboard("n");
    await expect.element(page.getByText("Neighbourhood of Boris Minister")).toBeVisible();
    change(store, "selection", () => select({}));
    expect(litOf(store.getState())).toEqual(new Set(["minister", "talk", "envoy", "refusal", "country"]));
    expect(await violations()).toEqual([]);
    await page.getByRole("button", { name: "End the highlight" }).click();
    expect(store.getState().highlight).toBeUndefined();
  });

  it("follows the selection with Shift+N, and ends with Escape twice", async () => {
    const { store } = await open();
    await userEvent.keyboard("{Shift>}N{/Shift}");
    await expect.element(page.getByText("Select something to highlight its neighbourhood")).toBeVisible();
    change(store, "selection", () => select({ relationships: ["office"] }));
    expect(litOf(store.getState())).toEqual(new Set(["office", "envoy", "country"]));
    await userEvent.keyboard("{Escape}");
    expect(store.getState().highlight?.follows).toBe(true);
    await userEvent.keyboard("{Escape}");
    expect(store.getState().highlight).toBeUndefined();
  });
});
