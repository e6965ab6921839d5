/** The page for keyboard and ear: dialogs give the focus back, and what only the eye would see is said. The server is pretended. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { toggleType } from "../state/filters.ts";
import { drawnSubgraph, filtersOf } from "../state/state.ts";
import { answering } from "../testing/answers.ts";

async function open(): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language: "en", scheme: "light", singleKeys: true },
    isNarrow: () => window.innerWidth < 768,
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => drawnSubgraph(explorer.store.getState()).nodes.length).toBe(3);
  await expect
    .poll(() => document.querySelector<HTMLElement>("[role=application]")?.dataset.layout, { timeout: 20_000 })
    .toBe("done");
  return explorer;
}

const canvas = page.getByRole("application");
const said = page.getByTestId("announcement");

beforeEach(async () => {
  document.querySelector("[data-mantine-shared-portal-node]")?.remove();
  await page.viewport(1280, 800);
});

describe("the keyboard", () => {
  it.each([
    ["help", "?"],
    ["export", "{Control>}{Shift>}e{/Shift}{/Control}"],
  ])("is back on the canvas when the dialog %s is closed, also the first time", async (_, keys) => {
    await open();
    (canvas.element() as HTMLElement).focus();
    await userEvent.keyboard(keys);
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(canvas).toHaveFocus();
  });
});

describe("the live region", () => {
  it("says what is selected, with its kind and number of relationships", async () => {
    const { store } = await open();
    store.setState({ selection: { nodes: ["envoy"], relationships: [] } });
    await expect.element(said).toHaveTextContent("Anna Envoy, person, 2 relationships");
    store.setState({ selection: { nodes: [], relationships: ["refusal"] } });
    await expect.element(said).toHaveTextContent("Freedonia rejected Boris Minister");
  });

  it("says how much filters leave, and lets an action speak for itself", async () => {
    const { store, exploring } = await open();
    const filters = toggleType(filtersOf(store.getState()), "REJECTED");
    exploring.changeView({ filters }, { words: { en: "filter", ja: "絞り込み" } });
    await expect.element(said).toHaveTextContent("3 nodes and 2 relationships are shown");
    store.setState({ selection: { nodes: ["envoy"], relationships: [] } });
    exploring.hide(["envoy"]);
    await expect.element(said).toHaveTextContent("1 hidden");
  });
});
