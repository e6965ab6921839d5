import { afterEach, describe, expect, it, vi } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Position } from "../../graph/figure/geometry.ts";
import { layoutGraphIn } from "../../graph/layout/layout-input.ts";
import { placeGraph } from "../../graph/layout/layouts.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { StagedCanvas } from "../testing/canvas.tsx";
import type { CanvasHandle, CanvasProps } from "./types.ts";

const lens = talksLens();
const made = madeGraph(40, 80);
const COUNTRIES = ["USA", "RUS", "UKR"];
const GRAPH = {
  relationships: made.relationships,
  nodes: made.nodes.map(
    ({ elementId, labels, properties }, index) =>
      new GraphNode(
        elementId,
        labels,
        valueMap([...Object.entries(properties), ["country", COUNTRIES[index % 3] ?? ""]]),
      ),
  ),
};
const placesBy = (layout: "side" | "time") => placeGraph(layoutGraphIn(GRAPH, lens), layout);
const bySide = placesBy("side");
const byTime = placesBy("time");
const SOON = { timeout: 15_000 };

async function mount(changes: Partial<CanvasProps>) {
  let handle: CanvasHandle | null = null;
  const onMove = vi.fn();
  const onError = vi.fn();
  const element = (more: Partial<CanvasProps>) => (
    <StagedCanvas
      width="1000px"
      height="640px"
      subgraph={GRAPH}
      lens={lens}
      positions={bySide}
      layoutId="side"
      handleRef={(value) => {
        handle = value;
      }}
      onMove={onMove}
      onError={onError}
      {...changes}
      {...more}
    />
  );
  const rendered = await render(element({}));
  return {
    onMove,
    onError,
    change: (more: Partial<CanvasProps>) => rendered.rerender(element(more)),
    canvas: () => handle ?? expect.fail("There is no canvas."),
  };
}

const host = (): HTMLElement => document.querySelector<HTMLElement>("[role=application]") ?? expect.fail("no canvas");
const texts = (): readonly string[] =>
  [...host().querySelectorAll("svg text")].map(({ textContent }) => textContent ?? "");
const outlines = (): number => host().querySelectorAll(":scope > svg:first-of-type path").length;

afterEach(async () => {
  await page.viewport(1280, 800);
});

describe("a canvas by side", () => {
  it("outlines each side and names it in the reader's language", async () => {
    const { change } = await mount({});
    await expect.poll(texts, SOON).toEqual(expect.arrayContaining(["United States", "Russia", "Ukraine"]));
    expect(outlines()).toBe(3);
    await expect.element(page.getByRole("img", { name: /^Sides: / })).toBeInTheDocument();
    await change({ language: "ja", scheme: "dark" });
    await expect.poll(texts, SOON).toContain("アメリカ合衆国");
  });

  it("moves outlines and names with the view", async () => {
    const { canvas } = await mount({});
    await expect.poll(outlines, SOON).toBe(3);
    const name = (): string | null | undefined => host().querySelector("svg text")?.getAttribute("x");
    const before = name();
    canvas().zoomIn();
    await expect.poll(name, SOON).not.toBe(before);
    const transform = host().querySelector("svg g")?.nextElementSibling?.getAttribute("transform");
    expect(transform).toMatch(/^translate\(.+\) scale\(.+\)$/);
  });

  it("gives a node that was moved away an outline of its own, and takes all away with the layout", async () => {
    const { change } = await mount({});
    await expect.poll(outlines, SOON).toBe(3);
    const [first = ""] = bySide.keys();
    const moved = new Map<string, Position>([...bySide, [first, { x: 4_000, y: 4_000 }]]);
    await change({ positions: moved });
    await expect.poll(outlines, SOON).toBe(4);
    await change({ positions: bySide, layoutId: "force" });
    await expect.poll(outlines, SOON).toBe(0);
    expect(texts()).toEqual([]);
  });
});

describe("a canvas by time", () => {
  it("has an axis in words that stays along its edge, with what has no date apart", async () => {
    const { change } = await mount({ layoutId: "time", positions: byTime });
    await expect.poll(texts, SOON).toContain("3 November 2025");
    expect(texts()).toContain("undated");
    await expect.element(page.getByRole("img", { name: /axis of time/ })).toBeInTheDocument();
    await change({ language: "ja", scheme: "dark", layoutId: "time", positions: byTime });
    await expect.poll(texts, SOON).toContain("2025年11月3日");
  });

  it("says how many nodes do not stand at their day", async () => {
    const moved = new Map<string, Position>([...byTime, ["n3", { x: 3_000, y: 0 }]]);
    await mount({ layoutId: "time", positions: moved });
    await expect.poll(texts, SOON).toContain("1 not at its day");
  });
});

describe("pinned nodes", () => {
  it("carry a pin, as long as they are pinned, and cost nothing where none is", async () => {
    const { change, onError } = await mount({ layoutId: "force" });
    await expect.poll(() => host().dataset.layout, SOON).toBe("done");
    expect(host().querySelectorAll(":scope > svg")).toHaveLength(0);
    await change({ layoutId: "force", pinned: new Set(["n0", "n5"]) });
    const pins = (): string | undefined => host().querySelector<SVGElement>(":scope > svg:last-of-type")?.dataset.pins;
    await expect.poll(pins, SOON).toBe("2");
    await expect.element(page.getByRole("img", { name: "Pinned: 2" })).toBeInTheDocument();
    await change({ layoutId: "force", pinned: new Set() });
    await expect.poll(pins, SOON).toBe("0");
    expect(onError).not.toHaveBeenCalled();
  });
});
