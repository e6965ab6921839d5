/** Exports in a real browser: a large graph never keeps the page from answering, and the clipboard gets what was asked for. */
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import type { Position } from "../../graph/figure/geometry.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { httpClient } from "../api/client.ts";
import { renderApi } from "../api/render.ts";
import { NO_FILTERS } from "../state/filters.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { answering } from "../testing/answers.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { firstChoice, kindOf } from "./choice.ts";
import { createExporter } from "./exporter.ts";
import type { ShownPage } from "./shown-graph.ts";

const CIRCUMSTANCES = { layout: "force", seed: 1, today: "2025-11-25", openBundles: new Set<string>() } as const;
const FIRST = firstChoice("en", "light");
const SIGNAL = new AbortController().signal;

function pageOf(graph: Pick<ShownPage["explored"], "nodes" | "relationships">): ShownPage {
  return {
    explored: graph,
    visible: graph,
    selection: NOTHING_SELECTED,
    inView: [],
    positions: new Map(
      graph.nodes.map(({ elementId }, index): [string, Position] => [
        elementId,
        { x: (index % 70) * 140, y: Math.floor(index / 70) * 110 },
      ]),
    ),
    lens: LENS,
    filters: NO_FILTERS,
  };
}

function largeGraph() {
  const nodes = Array.from(
    { length: 5000 },
    (_, index) => new GraphNode(`n${index}`, ["Actor", "Person"], valueMap([["name", `Person ${index}`]])),
  );
  const relationships = Array.from(
    { length: 20_000 },
    (_, index) =>
      new GraphRelationship(
        `r${index}`,
        `n${index % 5000}`,
        `n${(index * 7919) % 5000}`,
        "NEGOTIATED_WITH",
        valueMap([
          ["topic", "The points of a draft plan"],
          ["articles", 2n],
        ]),
      ),
  );
  return { nodes, relationships };
}

/** The longest time in milliseconds in which the page could do nothing else. */
async function longestStop(work: () => Promise<unknown>): Promise<number> {
  // A task of its own: what prepared the work does not count.
  await new Promise((resolve) => setTimeout(resolve, 50));
  let longest = 0;
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longest = Math.max(longest, duration);
  });
  observer.observe({ type: "longtask" });
  await work();
  await new Promise((resolve) => setTimeout(resolve, 100));
  observer.disconnect();
  return longest;
}

describe("the export of 5,000 nodes and 20,000 relationships", () => {
  it("never keeps the page from answering for 200 ms, and its preview comes in pixels", async () => {
    const bodies: Blob[] = [];
    const client = httpClient(async (_path, request) => {
      if (request?.body instanceof Blob) bodies.push(request.body);
      return new Response(new Uint8Array([0x89, 0x50, 0x4e, 0x47]));
    });
    const page = pageOf(largeGraph());
    const exporter = createExporter(renderApi(client), page, CIRCUMSTANCES);
    const stop = await longestStop(async () => {
      await exporter.preview(FIRST, SIGNAL);
      await exporter.make({ ...FIRST, kind: "data", data: "json" });
    });
    expect(stop).toBeLessThan(200);
    const [preview = "", file = ""] = await Promise.all(bodies.map((body) => body.text()));
    expect(file.length).toBeGreaterThan(5_000_000);
    const asked: unknown = JSON.parse(preview);
    expect(asked).toMatchObject({ format: "png", scale: 1600 / (69 * 140 + 400) });
  });
});

describe("the preview of a large file", () => {
  it.each(["json", "csv", "bibtex"])("of %s never keeps the page from answering for 200 ms", async (id) => {
    const client = httpClient(async () => new Response("text"));
    const exporter = createExporter(renderApi(client), pageOf(largeGraph()), CIRCUMSTANCES);
    const kind = kindOf(id) === "citations" ? "citations" : "data";
    const stop = await longestStop(() => exporter.preview({ ...FIRST, kind, [kind]: id }, SIGNAL));
    expect(stop).toBeLessThan(200);
  });
});

describe("a small export", () => {
  const exporter = createExporter(renderApi(httpClient(answering({}))), pageOf(GRAPH), CIRCUMSTANCES);

  it("has a preview that is the figure itself, with its size", async () => {
    const preview = await exporter.preview({ ...FIRST, title: "Three actors" }, SIGNAL);
    if (preview.kind !== "picture") throw new Error("no picture was made");
    expect(await preview.image.text()).toContain("Three actors");
    expect(preview.size?.unit).toBe("px");
  });

  it("is named by its title and its format", async () => {
    const title = "Three actors";
    const data = await exporter.make({ ...FIRST, title, kind: "data", data: "json" });
    expect(data.name).toBe("three-actors.json");
    expect(JSON.parse(await data.file.text())).toMatchObject({ title, made: "2025-11-25", language: "en" });
    expect((await exporter.make({ ...FIRST, picture: "pdf" })).name).toBe("parley.pdf");
  });

  it("shows the beginning of a file of data", async () => {
    const preview = await exporter.preview({ ...FIRST, kind: "data", data: "json" }, SIGNAL);
    if (preview.kind !== "text") throw new Error("no text was made");
    expect(preview.files[0]?.text).toContain('"format": "parley-graph"');
  });

  it("shows the beginning of each of several files", async () => {
    const preview = await exporter.preview({ ...FIRST, kind: "data", data: "csv" }, SIGNAL);
    if (preview.kind !== "text") throw new Error("no text was made");
    expect(preview.files.map(({ name }) => name)).toEqual(["parley-nodes.csv", "parley-relationships.csv"]);
    expect(preview.files[0]?.text).toContain("Anna Envoy");
  });

  it("is put on the clipboard as text, and as a picture", async () => {
    const field = document.createElement("textarea");
    document.body.append(field);
    await userEvent.click(field);
    await exporter.copy({ ...FIRST, picture: "png" });
    await exporter.copy({ ...FIRST, title: "Three actors" });
    await userEvent.keyboard("{Control>}v{/Control}");
    await expect.poll(() => field.value).toContain("Three actors");
    field.remove();
  });

  it("fails in the words of the server where it cannot be made, copied or not", async () => {
    const error = { code: "too_large", message: "Too many pixels." } as const;
    const broken = createExporter(renderApi(httpClient(answering({ error }))), pageOf(GRAPH), CIRCUMSTANCES);
    await expect(broken.make(FIRST)).rejects.toThrow("Too many pixels.");
    await userEvent.click(document.body);
    await expect(broken.copy(FIRST)).rejects.toThrow("Too many pixels.");
  });
});
