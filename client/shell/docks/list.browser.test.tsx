/** The list under the canvas on the whole page: walked by keys, one selection with the canvas, only what is seen in the page. The server is pretended. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphNode, GraphRelationship, valueMap } from "../../../graph/values.ts";
import { httpClient } from "../../api/client.ts";
import { App } from "../../app.tsx";
import type { Explorer } from "../../state/explorer.ts";
import { createExplorer } from "../../state/explorer.ts";
import { visibleSubgraph } from "../../state/state.ts";
import { answering } from "../../testing/answers.ts";
import { DATED } from "../../testing/dated.ts";
import { violations } from "../../testing/page.tsx";

interface Setting {
  readonly language?: "en" | "ja";
  readonly scheme?: "light" | "dark";
}

async function open({ language = "en", scheme = "light" }: Setting = {}): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language, scheme, singleKeys: true },
    isNarrow: () => window.innerWidth < 768,
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => visibleSubgraph(explorer.store.getState()).nodes.length).toBe(3);
  return explorer;
}

const grid = page.getByRole("treegrid");
const row = (name: string | RegExp) => page.getByRole("row", { name });
const active = (): string => {
  const id = grid.element().getAttribute("aria-activedescendant") ?? "";
  return document.getElementById(id)?.textContent ?? "";
};
const selection = ({ store }: Explorer) => store.getState().selection;

beforeEach(async () => {
  document.querySelector("[data-mantine-shared-portal-node]")?.remove();
  await page.viewport(1280, 800);
});

describe("the list under the canvas", () => {
  it("is opened by its key and has the keyboard: it opens, walks, selects and inspects", async () => {
    const explorer = await open();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toHaveFocus();
    await expect.poll(active).toContain("Anna Envoy");
    await userEvent.keyboard("{ArrowRight}");
    await expect.element(row(/^negotiated with/)).toBeVisible();
    await userEvent.keyboard("{ArrowDown}{ArrowDown} ");
    await expect.poll(() => selection(explorer).relationships).toEqual(["talk"]);
    await userEvent.keyboard("{ArrowLeft}{ArrowLeft}{ArrowLeft}{ArrowLeft}");
    await expect.element(row(/^negotiated with/)).not.toBeInTheDocument();
    await userEvent.keyboard("fre");
    await expect.poll(active).toContain("Freedonia");
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => selection(explorer)).toEqual({ nodes: ["country"], relationships: [] });
  });

  it("selects several by Space and Shift, and by clicks as on the canvas", async () => {
    const explorer = await open();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toHaveFocus();
    await userEvent.keyboard(" {Shift>}{ArrowDown}{ArrowDown}{/Shift}");
    await expect.poll(() => selection(explorer).nodes).toEqual(["envoy", "minister", "country"]);
    await row(/^Boris Minister/).click();
    await expect.poll(() => selection(explorer).nodes).toEqual(["minister"]);
    await row(/^Freedonia/).click({ modifiers: ["Control"] });
    await expect.poll(() => selection(explorer).nodes).toEqual(["minister", "country"]);
  });

  it("shows the row of what is selected on the canvas, and opens what it is under", async () => {
    const explorer = await open();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toBeVisible();
    explorer.store.setState({ selection: { nodes: [], relationships: ["refusal"] } });
    await expect.element(row(/^Boris Minister/).nth(0)).toHaveAttribute("aria-level", "1");
    await expect.poll(active).toContain("Boris Minister");
    await expect.poll(() => document.querySelectorAll("[role=row][aria-level='3'][aria-selected=true]").length).toBe(1);
  });

  it("is sorted by its heads and filtered by any text, with true counts", async () => {
    await open();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await page.getByRole("button", { name: "Name", exact: true }).click();
    await expect.element(page.getByRole("columnheader", { name: "Name" })).toHaveAttribute("aria-sort", "descending");
    await page.getByRole("textbox", { name: "Filter the list" }).fill("envoy");
    await expect.poll(() => grid.element().getAttribute("aria-rowcount")).toBe("4");
    await page.getByRole("textbox", { name: "Filter the list" }).fill("freedonia");
    await expect.element(page.getByText("1 of 3 nodes")).toBeVisible();
    await page.getByRole("textbox", { name: "Filter the list" }).fill("nobody");
    await expect.element(page.getByText("No node in the list has “nobody”.")).toBeVisible();
  });

  it("gives the keyboard back to the canvas when it is closed", async () => {
    await open();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toHaveFocus();
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(page.getByRole("application")).toHaveFocus();
  });

  it("has only the rows that are seen in the page, however many there are", async () => {
    const explorer = await open();
    const nodes = Array.from(
      { length: 5_000 },
      (_, index) => new GraphNode(`n${index}`, ["Actor", "Person"], valueMap([["name", `Person ${index}`]])),
    );
    const relationships = Array.from(
      { length: 20_000 },
      (_, index) =>
        new GraphRelationship(`r${index}`, "n0", `n${1 + (index % 4_999)}`, "NEGOTIATED_WITH", valueMap([])),
    );
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toHaveFocus();
    explorer.exploring.addSubgraph({ nodes, relationships });
    await expect.poll(() => grid.element().getAttribute("aria-rowcount"), { timeout: 60_000 }).toBe("5004");
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard("{End}");
    await expect.poll(active, { timeout: 20_000 }).toContain("Person 4999");
    expect(document.querySelectorAll("[role=row]").length).toBeLessThan(40);
  }, 120_000);

  it.each([
    { language: "en", scheme: "light", width: 1280 },
    { language: "ja", scheme: "dark", width: 390 },
  ] as const)("is accessible in $language, $scheme, at $width px", async ({ language, scheme, width }) => {
    await page.viewport(width, 844);
    const explorer = await open({ language, scheme });
    explorer.exploring.addSubgraph(DATED);
    await userEvent.keyboard("{Shift>}l{/Shift}");
    await expect.element(grid).toHaveFocus();
    await userEvent.keyboard("{ArrowRight}{ArrowDown}{ArrowDown} ");
    await expect.poll(() => selection(explorer).relationships.length).toBe(1);
    expect(await violations()).toEqual([]);
  });
});
