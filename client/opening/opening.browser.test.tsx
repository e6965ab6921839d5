/** Files dropped on the page in a real browser; the server is pretended, for what is looked at here is the page's own state. */
import { beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { graphFileChunks } from "../../graph/files/graph-file.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { httpClient } from "../api/client.ts";
import { App } from "../app.tsx";
import type { Explorer } from "../state/explorer.ts";
import { createExplorer } from "../state/explorer.ts";
import { exploredSubgraph } from "../state/state.ts";
import { answering } from "../testing/answers.ts";
import { LENS } from "../testing/graph.ts";
import { violations } from "../testing/page.tsx";

async function open(language: "en" | "ja" = "en"): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(answering({})),
    preferences: { language, scheme: "light", singleKeys: true },
    rhythm: { starting: 40, ready: 40, lost: 40, lostMost: 80 },
  });
  await render(<App explorer={explorer} />);
  await expect.poll(() => exploredSubgraph(explorer.store.getState()).nodes.length, { timeout: 8000 }).toBe(3);
  return explorer;
}

function drag(type: "dragenter" | "dragover" | "dragleave" | "drop", files: readonly File[]): void {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  document.body.dispatchEvent(new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
}

async function drop(...files: readonly File[]): Promise<void> {
  drag("dragenter", files);
  await expect.element(page.getByTestId("drop-target")).toBeVisible();
  drag("drop", files);
  await expect.element(page.getByTestId("drop-target")).not.toBeInTheDocument();
}

function graphFile(): File {
  const node = new GraphNode("from-file", ["Film"], valueMap([["name", "From a file"]]));
  const chunks = graphFileChunks({
    nodes: [node],
    relationships: [],
    positions: new Map([["from-file", { x: 12, y: 34 }]]),
    lens: LENS,
    language: "en",
    claims: new Map(),
    origin: { title: "One film" },
  });
  return new File([...chunks], "film.json");
}

function figureFile(): File {
  const note = {
    format: "parley-view",
    version: 1,
    language: "en",
    nodes: [
      ["envoy", 10, 20],
      ["minister", 30, 40],
      ["nobody", 0, 0],
    ],
    relationships: ["talk"],
  };
  const text = JSON.stringify(note).replaceAll('"', "&quot;");
  const svg = `<svg xmlns="http://www.w3.org/2000/svg"><metadata id="parley-view">${text}</metadata></svg>`;
  return new File([svg], "figure.svg");
}

const shownIds = ({ store }: Explorer) => exploredSubgraph(store.getState()).nodes.map(({ elementId }) => elementId);

beforeEach(() => page.viewport(1280, 800));

describe("a file that is dropped on the page", () => {
  it("replaces what is shown by its graph, places and all, and undo brings that back", async () => {
    const explorer = await open();
    await drop(graphFile());
    await expect.poll(() => shownIds(explorer)).toEqual(["from-file"]);
    const { positions, source } = explorer.store.getState().explored.present;
    expect(positions.get("from-file")).toEqual({ x: 12, y: 34 });
    expect(source?.title).toBe("One film");
    await expect.element(page.getByText("Opened “One film”: 1 node, 0 relationships")).toBeVisible();
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => shownIds(explorer)).toHaveLength(3);
    expect(explorer.store.getState().explored.present.source).toBeUndefined();
  });

  it("shows the view of a figure at its places, and says what the database does not have", async () => {
    const explorer = await open();
    await drop(figureFile());
    await expect.poll(() => shownIds(explorer)).toEqual(["envoy", "minister"]);
    expect(explorer.store.getState().explored.present.positions.get("minister")).toEqual({ x: 30, y: 40 });
    await expect.element(page.getByText("1 of 3 nodes of this view are not in this database.")).toBeVisible();
  });

  it("leaves everything as it is where it is none of ours, and says what can be opened", async () => {
    const explorer = await open();
    await drop(new File(["plain text"], "notes.txt"));
    await expect.element(page.getByText("“notes.txt” could not be opened")).toBeVisible();
    await expect.element(page.getByText(/Parley opens its own SVG, PNG, PDF, HTML and JSON files/)).toBeVisible();
    expect(shownIds(explorer)).toHaveLength(3);
  });

  it("is pointed to the import where it holds data", async () => {
    await open();
    await drop(new File(["a,b"], "rows.csv"));
    await expect.element(page.getByText(/“rows\.csv” holds data.*parley import/)).toBeVisible();
  });

  it("is the first of several, and that is said", async () => {
    const explorer = await open();
    await drop(graphFile(), figureFile());
    await expect.poll(() => shownIds(explorer)).toEqual(["from-file"]);
    await expect.element(page.getByText(/the first of 2 files/)).toBeVisible();
  });

  it("closes a dialog that lies over the page", async () => {
    const explorer = await open();
    await userEvent.keyboard("{Control>}{Shift>}e{/Shift}{/Control}");
    await expect.element(page.getByRole("dialog")).toBeVisible();
    await drop(graphFile());
    await expect.poll(() => shownIds(explorer)).toEqual(["from-file"]);
    await expect.element(page.getByRole("dialog")).not.toBeInTheDocument();
  });
});

describe("the place to drop files", () => {
  it("goes away when the file leaves the window, and text that is dragged is left alone", async () => {
    await open();
    document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: new DataTransfer(), bubbles: true }));
    await expect.element(page.getByTestId("drop-target")).not.toBeInTheDocument();
    drag("dragenter", [graphFile()]);
    await expect.element(page.getByTestId("drop-target")).toBeVisible();
    drag("dragleave", [graphFile()]);
    await expect.element(page.getByTestId("drop-target")).not.toBeInTheDocument();
  });

  it.each(["en", "ja"] as const)("has no violation that axe knows of in %s", async (language) => {
    await open(language);
    drag("dragenter", [graphFile()]);
    await expect.element(page.getByTestId("drop-target")).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});

describe("the action that opens a file", () => {
  it("asks by the keyboard for a file that Parley can open", async () => {
    await open();
    const asked: HTMLInputElement[] = [];
    const listen = (event: MouseEvent): void => {
      if (!(event.target instanceof HTMLInputElement) || event.target.type !== "file") return;
      event.preventDefault();
      asked.push(event.target);
    };
    const click = HTMLInputElement.prototype.click;
    HTMLInputElement.prototype.click = function (this: HTMLInputElement) {
      // The browser's own dialog cannot be driven from within the page.
      this.addEventListener("click", listen);
      click.call(this);
    };
    try {
      await userEvent.keyboard("{Control>}o{/Control}");
      await expect.poll(() => asked[0]?.accept).toBe(".json,.svg,.png,.pdf,.html,.grass");
    } finally {
      HTMLInputElement.prototype.click = click;
    }
  });
});
