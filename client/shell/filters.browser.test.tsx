/** Time and filters on the whole page: by keys and by mouse, undone as one step, with the claims that they need; the server is pretended. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { filtersOf, visibleSubgraph } from "../state/state.ts";
import { answering } from "../testing/answers.ts";
import { DATED } from "../testing/dated.ts";
import { violations } from "../testing/page.tsx";

/** How the pretended server answers about claims. */
interface Claims {
  isBroken: boolean;
}

/** Each relationship is stated by one claim, published on the 20th. */
function serving(claims: Claims): typeof fetch {
  const others = answering({});
  return async (input, request) => {
    if (!String(input).endsWith("/api/relationships/evidence")) return others(input, request);
    if (claims.isBroken) return new Response("{}", { status: 500 });
    const { ids } = JSON.parse(String(request?.body)) as { ids: string[] };
    const claim = { id: "c", outlet: "Wire", publishedAt: "2025-11-20T08:00:00Z", certainty: "stated" };
    return new Response(
      JSON.stringify({ relationships: ids.map((elementId) => ({ elementId, claims: [claim] })), missing: [] }),
    );
  };
}

async function open(claims: Claims = { isBroken: false }, language: "en" | "ja" = "en"): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(serving(claims)),
    preferences: { language, scheme: language === "en" ? "light" : "dark", singleKeys: true },
    isNarrow: () => window.innerWidth < 768,
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => visibleSubgraph(explorer.store.getState()).nodes.length).toBe(3);
  explorer.exploring.addSubgraph(DATED);
  return explorer;
}

const shown = (explorer: Explorer): number => visibleSubgraph(explorer.store.getState()).relationships.length;

beforeEach(async () => {
  document.querySelector("[data-mantine-shared-portal-node]")?.remove();
  await page.viewport(1280, 800);
});
afterEach(() => document.body.focus());

describe("time on the page", () => {
  it("is filtered by keys, has a chip, and is undone as one step", async () => {
    const explorer = await open();
    const all = shown(explorer);
    await userEvent.keyboard("t");
    const from = page.getByRole("slider", { name: "From" });
    await expect.element(from).toBeInTheDocument();
    (from.element() as HTMLElement).focus();
    await userEvent.keyboard("{PageUp}{PageUp}{ArrowRight}");
    await expect.poll(() => filtersOf(explorer.store.getState()).time.from).toBeDefined();
    await expect.element(page.getByRole("button", { name: /^Remove: Happened from/ })).toBeVisible();
    await expect.poll(() => shown(explorer)).toBeLessThan(all);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => shown(explorer)).toBe(all);
    await expect.element(page.getByRole("button", { name: /^Remove:/ })).not.toBeInTheDocument();
  });

  it("hides nothing by publication before that is known, says what failed, and tries again", async () => {
    const claims: Claims = { isBroken: true };
    const explorer = await open(claims);
    await userEvent.keyboard("t");
    await userEvent.fill(page.getByLabelText("As known on"), "2025-11-19");
    await expect.element(page.getByText(/^The dates of publication could not be read/).first()).toBeVisible();
    expect(shown(explorer)).toBeGreaterThanOrEqual(60);
    claims.isBroken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => shown(explorer)).toBe(0);
    await page.getByRole("button", { name: "The day after" }).click();
    await expect.poll(() => shown(explorer)).toBe(60);
  });
});

describe("filters on the page", () => {
  it("are opened, set and cleared", async () => {
    const explorer = await open();
    const all = shown(explorer);
    await page.getByRole("button", { name: "More filters" }).click();
    await page.getByRole("checkbox", { name: "What happened only" }).click();
    await expect.poll(() => shown(explorer)).toBeLessThan(all);
    await page.getByRole("button", { name: "Clear all" }).click();
    await expect.poll(() => shown(explorer)).toBe(all);
  });
});

describe("the page with time and filters open", () => {
  it.each(["en", "ja"] as const)("has no violation that axe knows of in %s", async (language) => {
    const explorer = await open(undefined, language);
    await userEvent.keyboard("t");
    await expect.element(page.getByRole("slider").first()).toBeInTheDocument();
    await page.getByRole("button", { name: language === "en" ? "More filters" : "その他のフィルター" }).click();
    const filters = { ...filtersOf(explorer.store.getState()), time: { from: "2030-01-01" } };
    explorer.exploring.changeView({ filters }, { words: { en: "", ja: "" } });
    await expect.poll(() => shown(explorer)).toBe(0);
    await expect
      .element(page.getByRole("button", { name: language === "en" ? /^Remove/ : /^解除/ }).first())
      .toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
