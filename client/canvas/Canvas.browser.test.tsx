import { StrictMode } from "react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { type Position, pairKey } from "../../graph/figure/geometry.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { StagedCanvas } from "../testing/canvas.tsx";
import type { CanvasHandle, CanvasProps } from "./types.ts";

const lens = talksLens();
const person = (id: string, name: string): GraphNode =>
  new GraphNode(id, ["Actor", "Person"], valueMap([["name", name]]));
const talk = (id: string, from: string, to: string): GraphRelationship =>
  new GraphRelationship(id, from, to, "NEGOTIATED_WITH", valueMap([]));
const TRIANGLE = {
  nodes: [person("a", "Ada"), person("b", "Ben"), person("c", "黒島 悠")],
  relationships: [talk("r1", "a", "b"), talk("r2", "b", "a"), talk("r3", "b", "c"), talk("r4", "c", "c")],
};
const PLACES = new Map([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 200, y: 0 }],
  ["c", { x: 200, y: 160 }],
]);

/** A worker has to start first. */
const SOON = { timeout: 15_000 };

interface Calls {
  readonly onSelect: ReturnType<typeof vi.fn<CanvasProps["onSelect"]>>;
  readonly onExpand: ReturnType<typeof vi.fn<CanvasProps["onExpand"]>>;
  readonly onMove: ReturnType<typeof vi.fn<CanvasProps["onMove"]>>;
  readonly onContextMenu: ReturnType<typeof vi.fn<CanvasProps["onContextMenu"]>>;
}

async function mount(changes: Partial<CanvasProps> = {}) {
  const calls: Calls = { onSelect: vi.fn(), onExpand: vi.fn(), onMove: vi.fn(), onContextMenu: vi.fn() };
  let handle: CanvasHandle | null = null;
  const element = (more: Partial<CanvasProps>) => (
    <StrictMode>
      <StagedCanvas
        subgraph={TRIANGLE}
        lens={lens}
        positions={PLACES}
        handleRef={(value) => {
          handle = value;
        }}
        {...calls}
        {...changes}
        {...more}
      />
    </StrictMode>
  );
  const screen = await render(element({}));
  const host = screen.getByRole("application").element();
  await expect.poll(() => host.getAttribute("data-layout"), SOON).toBe("done");
  return {
    ...calls,
    host: host as HTMLElement,
    screen,
    handle: (): CanvasHandle => handle ?? expect.fail("the canvas gave no handle"),
    change: (more: Partial<CanvasProps>) => screen.rerender(element(more)),
  };
}

async function click(
  host: HTMLElement,
  place: Position | undefined,
  options: { readonly double?: boolean; readonly button?: "right" } = {},
) {
  const { x, y } = place ?? expect.fail("not drawn");
  const position = { x, y };
  if (options.double === true) await userEvent.dblClick(host, { position });
  else await userEvent.click(host, { position, ...(options.button === undefined ? {} : { button: options.button }) });
}

const PRESSED = Array.from(
  { length: 12 },
  (_, index) =>
    new GraphRelationship(`p${index}`, "a", "b", "PRESSURED", valueMap([["date", `2025-11-${10 + index}`]])),
);
const BUNDLED = { nodes: TRIANGLE.nodes, relationships: [...PRESSED, talk("r3", "b", "c")] };
const KEY = pairKey("a", "b");

describe("bundles on the canvas", () => {
  const middle = async (handle: () => CanvasHandle): Promise<Position> => {
    await expect.poll(() => handle().renderedPosition("b")).toBeDefined();
    const [a, b] = [handle().renderedPosition("a"), handle().renderedPosition("b")];
    return { x: ((a?.x ?? 0) + (b?.x ?? 0)) / 2, y: a?.y ?? 0 };
  };

  beforeEach(() => page.viewport(1000, 700));
  afterEach(() => page.viewport(414, 896));

  it("are one line, which selects all that it stands for", async () => {
    const { host, handle, onSelect } = await mount({ subgraph: BUNDLED });
    expect({ ...host.dataset }).toMatchObject({ relationships: "13", lines: "2" });
    await click(host, await middle(handle));
    await expect.poll(() => onSelect.mock.lastCall?.[0]).toHaveLength(12);
    expect(onSelect.mock.lastCall?.[0]).toEqual(PRESSED.map(({ elementId }) => elementId));
  });

  it("open on double click, and close again on a double click on one of their lines", async () => {
    const onOpenBundles = vi.fn();
    const { host, handle, change } = await mount({ subgraph: BUNDLED, onOpenBundles });
    await click(host, await middle(handle), { double: true });
    await expect.poll(() => onOpenBundles.mock.lastCall?.[0]).toEqual(new Set([KEY]));
    await change({ subgraph: BUNDLED, onOpenBundles, openBundles: new Set([KEY]) });
    expect(host.dataset.lines).toBe("13");
    const { x, y } = await middle(handle);
    // The lines of twelve are 12.5 pixels apart, half of that beside the middle.
    await click(host, { x, y: y + 6.25 * scaleOf(handle()) }, { double: true });
    await expect.poll(() => onOpenBundles.mock.lastCall?.[0]).toEqual(new Set());
  });

  it("open with Enter, and are one step of R", async () => {
    const onOpenBundles = vi.fn();
    const onInspect = vi.fn();
    const { host, onSelect, change } = await mount({ subgraph: BUNDLED, onOpenBundles, onInspect });
    host.focus();
    await change({ subgraph: BUNDLED, onOpenBundles, onInspect, selection: new Set(["b"]) });
    await userEvent.keyboard("r");
    expect(onSelect.mock.lastCall?.[0]).toHaveLength(12);
    const all = new Set(PRESSED.map(({ elementId }) => elementId));
    await change({ subgraph: BUNDLED, onOpenBundles, onInspect, selection: all });
    await userEvent.keyboard("r");
    expect(onSelect.mock.lastCall?.[0]).toEqual(["r3"]);
    await userEvent.keyboard("{Enter}");
    expect(onOpenBundles.mock.lastCall?.[0]).toEqual(new Set([KEY]));
    expect(onInspect).not.toHaveBeenCalled();
  });

  it("inspect with Enter once they are open", async () => {
    const [onInspect, onOpenBundles] = [vi.fn(), vi.fn()];
    const selection = new Set(["p3"]);
    const { host } = await mount({
      subgraph: BUNDLED,
      openBundles: new Set([KEY]),
      onInspect,
      onOpenBundles,
      selection,
    });
    host.focus();
    await userEvent.keyboard("{Enter}");
    expect(onInspect).toHaveBeenCalledWith("p3");
    expect(onOpenBundles).not.toHaveBeenCalled();
  });

  it("have a menu for all that they stand for", async () => {
    const { host, handle, onSelect, onContextMenu } = await mount({ subgraph: BUNDLED });
    await click(host, await middle(handle), { button: "right" });
    await expect.poll(() => onContextMenu.mock.lastCall?.[0]).toMatchObject({ kind: "relationship" });
    expect(onSelect.mock.lastCall?.[0]).toHaveLength(12);
  });

  it("keep their line when a filter takes some of their relationships away", async () => {
    const { host, change } = await mount({ subgraph: BUNDLED });
    await change({ subgraph: { ...BUNDLED, relationships: BUNDLED.relationships.slice(3) } });
    expect({ ...host.dataset }).toMatchObject({ relationships: "10", lines: "2" });
    await change({ subgraph: { ...BUNDLED, relationships: BUNDLED.relationships.slice(9) } });
    expect({ ...host.dataset }).toMatchObject({ relationships: "4", lines: "4" });
  });
});

/** Pixels on screen for one of the graph; a and b are 200 apart. */
function scaleOf(handle: CanvasHandle): number {
  return ((handle.renderedPosition("b")?.x ?? 0) - (handle.renderedPosition("a")?.x ?? 0)) / 200;
}

describe("Canvas", () => {
  it("draws what it is given and says how much", async () => {
    const { host } = await mount();
    expect(host.dataset.nodes).toBe("3");
    expect(host.dataset.relationships).toBe("4");
    expect(inkOf(host)).toBeGreaterThan(500);
  });

  it("keeps the places it is given and asks for no layout", async () => {
    const { handle, onMove } = await mount();
    expect([...handle().positions()]).toEqual([...PLACES]);
    expect(onMove).not.toHaveBeenCalled();
  });

  it("selects the node that is clicked, and nothing on empty ground", async () => {
    const { host, handle, onSelect } = await mount();
    await click(host, handle().renderedPosition("b"));
    await expect.poll(() => onSelect.mock.lastCall).toEqual([["b"], false]);
    await click(host, { x: 12, y: 12 });
    await expect.poll(() => onSelect.mock.lastCall).toEqual([[], false]);
  });

  it("selects a relationship that is clicked on its curve", async () => {
    const { host, handle, onSelect } = await mount();
    const [b, c] = [handle().renderedPosition("b"), handle().renderedPosition("c")];
    await click(host, { x: ((b?.x ?? 0) + (c?.x ?? 0)) / 2, y: (b?.y ?? 0) + ((c?.y ?? 0) - (b?.y ?? 0)) * 0.6 });
    await expect.poll(() => onSelect.mock.lastCall).toEqual([["r3"], false]);
  });

  it("expands on double click and opens the menu on right click", async () => {
    const { host, handle, onExpand, onContextMenu } = await mount();
    await click(host, handle().renderedPosition("a"), { double: true });
    await expect.poll(() => onExpand.mock.lastCall).toEqual(["a"]);
    await click(host, handle().renderedPosition("c"), { button: "right" });
    await expect.poll(() => onContextMenu.mock.lastCall?.[0]).toEqual({ kind: "node", id: "c" });
  });

  it("tells where a node was dragged to", async () => {
    const { host, handle, onMove } = await mount();
    const from = handle().renderedPosition("a") ?? expect.fail("not drawn");
    await userEvent.dragAndDrop(host, host, {
      sourcePosition: from,
      targetPosition: { x: from.x + 90, y: from.y + 40 },
      steps: 5,
    });
    await expect.poll(() => onMove.mock.lastCall?.[1]).toBe("drag");
    expect([...(onMove.mock.lastCall?.[0].keys() ?? [])]).toEqual(["a"]);
    expect(handle().positions().get("a")?.x).toBeGreaterThan(20);
  });

  it("walks by arrow keys, inspects with Enter, expands with E, clears with Escape", async () => {
    const onInspect = vi.fn();
    const { host, onSelect, onExpand, change } = await mount({ onInspect });
    host.focus();
    await change({ selection: new Set(["a"]) });
    await userEvent.keyboard("{ArrowRight}");
    expect(onSelect.mock.lastCall).toEqual([["b"], false]);
    await change({ selection: new Set(["b"]) });
    await userEvent.keyboard("{ArrowDown}");
    expect(onSelect.mock.lastCall).toEqual([["c"], false]);
    await userEvent.keyboard("r");
    expect(onSelect.mock.lastCall).toEqual([["r1"], false]);
    await userEvent.keyboard("{Enter}e{Escape}");
    expect(onInspect).toHaveBeenCalledWith("b");
    expect(onExpand).toHaveBeenCalledWith("b");
    expect(onSelect.mock.lastCall).toEqual([[], false]);
  });

  it("places only what is new, around what stands still", async () => {
    const { handle, onMove, change, host } = await mount();
    const grown = {
      nodes: [...TRIANGLE.nodes, person("d", "Dora")],
      relationships: [...TRIANGLE.relationships, talk("r5", "c", "d")],
    };
    await change({ subgraph: grown });
    await expect.poll(() => onMove.mock.lastCall?.[1], SOON).toBe("layout");
    await expect.poll(() => host.getAttribute("data-layout")).toBe("done");
    expect([...(onMove.mock.lastCall?.[0].keys() ?? [])]).toEqual(["d"]);
    expect(handle().positions().get("a")).toEqual(PLACES.get("a"));
    expect(host.dataset.nodes).toBe("4");
  });

  it("drops a layout whose nodes are gone before it is done", async () => {
    const { onMove, change, host, handle } = await mount();
    const grown = { nodes: [...TRIANGLE.nodes, person("d", "Dora")], relationships: TRIANGLE.relationships };
    await change({ subgraph: grown });
    await change({ subgraph: TRIANGLE });
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(onMove).not.toHaveBeenCalled();
    expect(host.getAttribute("data-layout")).toBe("done");
    expect(handle().renderedPosition("d")).toBeUndefined();
  });

  it("lays out anew when another layout is chosen", async () => {
    const { onMove, change } = await mount();
    await change({ layoutId: "grid" });
    await expect.poll(() => onMove.mock.lastCall?.[0].size, SOON).toBe(3);
  });

  it("takes over places that come from outside", async () => {
    const { handle, change } = await mount();
    await change({ positions: new Map([...PLACES, ["a", { x: -50, y: 30 }]]) });
    await expect.poll(() => handle().positions().get("a")).toEqual({ x: -50, y: 30 });
  });

  it("leaves nothing behind when it goes", async () => {
    const { screen, host } = await mount();
    await screen.unmount();
    expect(host.querySelectorAll("canvas").length).toBe(0);
    expect(document.querySelectorAll("canvas").length).toBe(0);
  });

  it("glides to its places where motion is welcome, and says when it is there", async () => {
    const { change, handle, host } = await mount({ reducedMotion: false });
    await change({ reducedMotion: false, positions: new Map([...PLACES, ["a", { x: -300, y: 0 }]]) });
    expect(host.dataset.layout).toBe("running");
    await expect.poll(() => host.dataset.layout, SOON).toBe("done");
    const [a, b] = [handle().renderedPosition("a"), handle().renderedPosition("b")];
    expect((b?.x ?? 0) - (a?.x ?? 0)).toBeGreaterThan(500);
  });

  it("draws another number of nodes in another way and keeps its places", async () => {
    const many = madeGraph(700, 900);
    const positions = new Map(
      many.nodes.map((node, index) => [node.elementId, { x: (index % 30) * 150, y: Math.floor(index / 30) * 90 }]),
    );
    const { change, host, handle } = await mount();
    await change({ subgraph: many, positions });
    await expect.poll(() => host.dataset.nodes).toBe("700");
    expect(handle().positions().get("n31")).toEqual({ x: 150, y: 90 });
    await change({ subgraph: TRIANGLE, positions: PLACES });
    await expect.poll(() => host.dataset.nodes).toBe("3");
    // Three of Cytoscape, one of the marks on lines.
    expect(host.querySelectorAll("canvas").length).toBeLessThanOrEqual(4);
  });

  it("lays out a graph of seventy actors with everything in view", async () => {
    const { handle, host, onMove } = await mount({ subgraph: madeGraph(), positions: new Map() });
    expect(handle().positions().size).toBe(70);
    expect(onMove.mock.lastCall?.[0].size).toBe(70);
    for (const id of handle().positions().keys()) {
      const place = handle().renderedPosition(id) ?? expect.fail(`${id} is not drawn`);
      expect(place.x > 0 && place.x < host.clientWidth && place.y > 0 && place.y < host.clientHeight).toBe(true);
    }
  });
});

/** How many pixels of the canvas are drawn on. */
function inkOf(host: HTMLElement): number {
  let ink = 0;
  for (const canvas of host.querySelectorAll("canvas")) {
    const pixels = canvas.getContext("2d")?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
    for (let index = 3; index < pixels.length; index += 4) if ((pixels[index] ?? 0) > 0) ink += 1;
  }
  return ink;
}
