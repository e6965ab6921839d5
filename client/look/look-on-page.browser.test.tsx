/** Looks on the whole page in a real browser: files dropped, undo, what is remembered; the server is pretended. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import { writeLookFile } from "../../graph/look/look-file.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { select } from "../state/selection.ts";
import { exploredSubgraph, lensOf } from "../state/state.ts";
import { change } from "../state/store.ts";
import { answering } from "../testing/answers.ts";
import { ENVOY } from "../testing/graph.ts";
import { violations } from "../testing/page.tsx";

async function open(): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language: "en", scheme: "light", singleKeys: true },
    storage: localStorage,
    rhythm: { starting: 40, ready: 40, lost: 40, lostMost: 80 },
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => exploredSubgraph(explorer.store.getState()).nodes.length, { timeout: 8000 }).toBe(3);
  return explorer;
}

async function drop(text: string, name: string): Promise<void> {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const fire = (type: string) =>
    document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
  fire("dragenter");
  await expect.element(page.getByTestId("drop-target")).toBeVisible();
  fire("drop");
}

const personOf = ({ store }: Explorer) => styleOfNode(lensOf(store.getState()), ENVOY);

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1280, 800);
});

describe("a look that is dropped on the page", () => {
  it("is laid over what is shown, and undo takes it off", async () => {
    const explorer = await open();
    await drop(writeLookFile({ nodes: { Person: { icon: "star" } }, relations: {} }), "stars.json");
    await expect.element(page.getByText("Look “stars.json”: 1 kind of node, 0 types of relationship")).toBeVisible();
    expect(personOf(explorer).icon).toBe("star");
    expect(exploredSubgraph(explorer.store.getState()).nodes).toHaveLength(3);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => personOf(explorer).icon).toBeUndefined();
  });

  it("may be a style sheet of Neo4j Browser; what cannot be taken over is said", async () => {
    const explorer = await open();
    await drop(
      'node.Person { diameter: 80px; icon-code: "a"; }\nrelationship.REJECTED { shaft-width: 5px; }',
      "old.grass",
    );
    await expect.element(page.getByText("line 1: node.Person icon-code has no counterpart")).toBeVisible();
    expect(personOf(explorer).size).toEqual({ by: "fixed", pixels: 45 });
    expect(styleOfRelation(lensOf(explorer.store.getState()), "REJECTED").width).toBe(5);
  });

  it("is refused whole where a part of it is wrong, with the place", async () => {
    const explorer = await open();
    await drop('{"format":"parley-look","version":1,"nodes":{"Person":{"shape":"blob"}}}', "bad.json");
    await expect.element(page.getByText("The look “bad.json” could not be opened")).toBeVisible();
    await expect.element(page.getByText(/nodes\.Person\.shape is "blob"/)).toBeVisible();
    expect(personOf(explorer).shape).toBe("ellipse");
  });
});

describe("the look on the page", () => {
  it("is changed from what is selected, by a key", async () => {
    const explorer = await open();
    change(explorer.store, "selection", () => select({ nodes: ["envoy"] }));
    await userEvent.keyboard("y");
    await expect.element(page.getByRole("region", { name: "Look of person" })).toBeVisible();
    await userEvent.click(page.getByRole("radio", { name: "star" }));
    expect(personOf(explorer).icon).toBe("star");
    expect(await violations()).toEqual([]);
  });

  it("makes one step of changes of the same part, so that one undo takes a whole typed caption back", async () => {
    const explorer = await open();
    await page.getByRole("button", { name: "Look of person" }).click({ force: true });
    await userEvent.selectOptions(page.getByLabelText("Caption", { exact: true }), "Properties");
    await userEvent.fill(page.getByRole("textbox", { name: "What the caption says" }), "{role}");
    const { past } = explorer.store.getState().explored;
    expect(past).toHaveLength(1);
    explorer.exploring.undo();
    expect(personOf(explorer).caption).toBeUndefined();
  });

  it("is explained in the legend where sizes go by a property", async () => {
    const explorer = await open();
    const city = (id: string, people: bigint) => new GraphNode(id, ["City"], valueMap([["people", people]]));
    explorer.exploring.addSubgraph({ nodes: [city("a", 10n), city("b", 1200n)], relationships: [] });
    const size = { by: "property" as const, property: "people" };
    explorer.exploring.changeView(
      { look: { nodes: { City: { size } }, relations: {} } },
      { words: { en: "look", ja: "表示" } },
    );
    await expect.element(page.getByRole("region", { name: "Sizes of nodes" })).toHaveTextContent("10–1,200");
    expect(await violations()).toEqual([]);
  });

  it("is what the page begins with where it is remembered, without a step of its own", async () => {
    const explorer = await open();
    explorer.exploring.changeView(
      { look: { nodes: { Person: { icon: "star" } }, relations: {} } },
      { words: { en: "look", ja: "表示" } },
    );
    await page.getByRole("button", { name: "Look", exact: true }).click();
    await page.getByRole("menuitem", { name: "Remember for this database" }).click();
    await expect.element(page.getByText(/This look is what “neo4j” opens with/)).toBeVisible();
    const again = await open();
    expect(personOf(again).icon).toBe("star");
    expect(again.store.getState().explored.past).toEqual([]);
  });
});
