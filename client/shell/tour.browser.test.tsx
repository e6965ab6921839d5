/** The tour on the whole page: offered once, taken by keys, pointing at what is there, and leaving the page as it was. The server is pretended. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { drawnSubgraph } from "../state/state.ts";
import { answering } from "../testing/answers.ts";
import { violations } from "../testing/page.tsx";

async function open(language: "en" | "ja" = "en", scheme: "light" | "dark" = "light"): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language, scheme, singleKeys: true },
    isNarrow: () => window.innerWidth < 768,
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => drawnSubgraph(explorer.store.getState()).nodes.length).toBe(3);
  return explorer;
}

const card = page.getByRole("dialog");

beforeEach(async () => {
  document.querySelector("[data-mantine-shared-portal-node]")?.remove();
  await page.viewport(1280, 800);
});

describe("the tour", () => {
  it("is offered until it is declined", async () => {
    const explorer = await open();
    await page.getByRole("button", { name: "No thanks" }).click();
    await expect.element(page.getByRole("button", { name: "Take the tour" })).not.toBeInTheDocument();
    expect(explorer.store.getState().preferences.tourSeen).toBe(true);
  });

  it("goes from step to step by keys, opens what it points at, and puts it back", async () => {
    const explorer = await open();
    await page.getByRole("button", { name: "Take the tour" }).click();
    await expect.element(card).toHaveAccessibleName("Find anyone, however it is spelled");
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(card).toHaveAccessibleName("Who says so?");
    await expect.poll(() => explorer.store.getState().selection.relationships.length).toBe(1);
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.poll(() => explorer.store.getState().panels.dock).toBe("timeline");
    await expect.element(page.getByText("5 of 6")).toBeVisible();
    await userEvent.keyboard("{ArrowLeft}{Escape}");
    await expect.element(card).not.toBeInTheDocument();
    await expect.poll(() => explorer.store.getState().panels.dock).toBeUndefined();
    expect(explorer.store.getState().preferences.tourSeen).toBe(true);
    await expect.poll(() => document.activeElement).not.toBe(document.body);
  });

  it("is started from the help", async () => {
    await open();
    await userEvent.keyboard("?");
    await page.getByRole("button", { name: "Take the tour of the page" }).click();
    await expect.element(page.getByRole("dialog", { name: "Find anyone, however it is spelled" })).toBeVisible();
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(page.getByRole("dialog", { name: "Walk along the lines" })).toBeVisible();
  });

  it.each([
    { language: "en", scheme: "dark", width: 1280 },
    { language: "ja", scheme: "light", width: 390 },
  ] as const)("is accessible and whole at each step in $language at $width px", async ({ language, scheme, width }) => {
    const explorer = await open(language, scheme);
    await page.viewport(width, 844);
    explorer.store.setState(({ panels }) => ({ panels: { ...panels, dialog: "tour" } }));
    await expect.element(card).toBeVisible();
    for (let step = 0; step < 6; step += 1) {
      await expect.poll(() => card.element().getBoundingClientRect().right).toBeLessThanOrEqual(width);
      expect(card.element().getBoundingClientRect().bottom).toBeLessThanOrEqual(844);
      expect(await violations()).toEqual([]);
      await userEvent.keyboard("{ArrowRight}");
    }
  });
});
