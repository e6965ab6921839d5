import cytoscape from "cytoscape";
import { StrictMode } from "react";
import { afterEach, describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Position } from "../../graph/figure/geometry.ts";
import { pairKey } from "../../graph/figure/geometry.ts";
import { sceneOf } from "../../graph/figure/scene.ts";
import { GraphNode, GraphRelationship, valueMap } from "../../graph/values.ts";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { StagedCanvas } from "../testing/canvas.tsx";
import type { DrawingSurface } from "./drawing-surface.ts";
import type { Renderer } from "./renderer.ts";
import { SurfaceOpener } from "./surface-opener.ts";
import type { CanvasHandle, CanvasProps } from "./types.ts";

const lens = talksLens();
const person = (id: string, name: string): GraphNode =>
  new GraphNode(id, ["Actor", "Person"], valueMap([["name", name]]));
const talk = (id: string, from: string, to: string): GraphRelationship =>
  new GraphRelationship(id, from, to, "NEGOTIATED_WITH", valueMap([]));
const SOON = { timeout: 20_000 };

/** Six hundred nodes in rows far below, and three by themselves on top: a to b by one line, b to c by a bundle. */
const crowd = madeGraph(600, 1_200);
const GRAPH = {
  nodes: [person("a", "Ada"), person("b", "Ben"), person("c", "Cora"), ...crowd.nodes],
  relationships: [
    talk("ab", "a", "b"),
    ...Array.from({ length: 5 }, (_, index) => talk(`bc${index}`, "b", "c")),
    ...crowd.relationships,
  ],
};
const PLACES = new Map<string, Position>([
  ["a", { x: 0, y: 0 }],
  ["b", { x: 300, y: 0 }],
  ["c", { x: 600, y: 0 }],
  ...crowd.nodes.map(
    ({ elementId }, index) =>
      [elementId, { x: (index % 40) * 20 - 100, y: 320 + Math.floor(index / 40) * 12 }] satisfies [string, Position],
  ),
]);

async function mount(changes: Partial<CanvasProps> = {}) {
  const calls = {
    onSelect: vi.fn(),
    onExpand: vi.fn(),
    onMove: vi.fn(),
    onContextMenu: vi.fn(),
    onOpenBundles: vi.fn(),
  };
  const onError = vi.fn();
  let handle: CanvasHandle | null = null;
  const element = (more: Partial<CanvasProps>) => (
    <StrictMode>
      <StagedCanvas
        subgraph={GRAPH}
        lens={lens}
        positions={PLACES}
        onError={onError}
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
  const host = screen.getByRole("application").element() as HTMLElement;
  const isDrawn = (): string => `${host.dataset.layout} ${linesOf(host)?.dataset.lines}`;
  await expect.poll(isDrawn, SOON).toBe("done drawn");
  expect(onError).not.toHaveBeenCalled();
  const now = (): CanvasHandle => handle ?? expect.fail("the canvas gave no handle");
  const between = (one: string, other: string): Position => {
    const [from, to] = [now().renderedPosition(one), now().renderedPosition(other)];
    return { x: ((from?.x ?? 0) + (to?.x ?? 0)) / 2, y: ((from?.y ?? 0) + (to?.y ?? 0)) / 2 };
  };
  return {
    ...calls,
    host,
    screen,
    handle: now,
    between,
    isDrawn,
    change: (more: Partial<CanvasProps>) => screen.rerender(element(more)),
  };
}

/** The canvas of the lines. */
function linesOf(host: HTMLElement): HTMLCanvasElement | null {
  return host.querySelector("canvas[data-lines]");
}

/** How many of the pixels around a place of the host are drawn on in the picture of the lines. */
async function inkAt(host: HTMLElement, { x, y }: Position): Promise<number> {
  const lines = linesOf(host) ?? expect.fail("there are no lines");
  const picture = await createImageBitmap(lines);
  const copy = new OffscreenCanvas(picture.width, picture.height);
  const brush = copy.getContext("2d");
  brush?.drawImage(picture, 0, 0);
  const [here, there] = [lines.getBoundingClientRect(), host.getBoundingClientRect()];
  const scale = picture.width / here.width;
  const [left, top] = [(there.left + x - here.left) * scale, (there.top + y - here.top) * scale];
  const pixels = brush?.getImageData(Math.round(left) - 4, Math.round(top) - 4, 9, 9).data ?? [];
  return pixels.filter((value, index) => index % 4 === 3 && value > 0).length;
}

describe("a large graph", () => {
  it("has its lines in a picture of their own, under the nodes", async () => {
    const { host, between } = await mount();
    expect(host.dataset.relationships).toBe(String(GRAPH.relationships.length));
    expect(await inkAt(host, between("a", "b"))).toBeGreaterThan(5);
    const { x, y } = between("a", "b");
    expect(await inkAt(host, { x, y: y - 40 })).toBe(0);
  });

  it("selects the line that is clicked, all of a bundle, and nothing on empty ground", async () => {
    const { host, between, onSelect } = await mount();
    await userEvent.click(host, { position: between("a", "b") });
    await expect.poll(() => onSelect.mock.lastCall).toEqual([["ab"], false]);
    await userEvent.click(host, { position: between("b", "c") });
    await expect.poll(() => onSelect.mock.lastCall?.[0]).toHaveLength(5);
    const { x, y } = between("a", "b");
    await userEvent.click(host, { position: { x, y: y - 40 } });
    await expect.poll(() => onSelect.mock.lastCall).toEqual([[], false]);
  });

  it("opens a bundle on double click, and a menu for a line on right click", async () => {
    const { host, between, onOpenBundles, onContextMenu } = await mount();
    await userEvent.dblClick(host, { position: between("b", "c") });
    await expect.poll(() => onOpenBundles.mock.lastCall?.[0]).toEqual(new Set([pairKey("b", "c")]));
    await userEvent.click(host, { position: between("a", "b"), button: "right" });
    await expect.poll(() => onContextMenu.mock.lastCall?.[0]).toEqual({ kind: "relationship", id: "ab" });
  });

  it("goes through lines by keyboard", async () => {
    const { host, onSelect, change, isDrawn } = await mount();
    await change({ selection: new Set(["a"]) });
    host.focus();
    await userEvent.keyboard("r");
    expect(onSelect.mock.lastCall).toEqual([["ab"], false]);
    await change({ selection: new Set(["ab"]) });
    await expect.poll(isDrawn).toBe("done drawn");
    await userEvent.keyboard("{Shift>}{F10}{/Shift}");
  });

  it("shows what is selected broadly, and what is dimmed faintly", async () => {
    const { host, between, change, isDrawn } = await mount();
    const plain = await inkAt(host, between("a", "b"));
    await change({ selection: new Set(["ab"]) });
    await expect.poll(isDrawn).toBe("done drawn");
    await expect.poll(() => inkAt(host, between("a", "b"))).toBeGreaterThan(plain);
  });

  it("draws no line that a filter takes away, and brings it back", async () => {
    const { host, between, change, isDrawn } = await mount();
    await change({ subgraph: { ...GRAPH, relationships: GRAPH.relationships.slice(1) } });
    await expect.poll(isDrawn, SOON).toBe("done drawn");
    expect(await inkAt(host, between("a", "b"))).toBe(0);
    await change({ subgraph: GRAPH });
    await expect.poll(isDrawn, SOON).toBe("done drawn");
    expect(await inkAt(host, between("a", "b"))).toBeGreaterThan(5);
  });

  it("takes the lines of a node along when it is dragged", async () => {
    const { host, handle, between, onMove, isDrawn } = await mount();
    const from = handle().renderedPosition("a") ?? expect.fail("not drawn");
    const before = between("a", "b");
    const targetPosition = { x: from.x, y: from.y + 90 };
    await userEvent.dragAndDrop(host, host, { sourcePosition: from, targetPosition, steps: 6 });
    await expect.poll(() => onMove.mock.lastCall?.[1]).toBe("drag");
    await expect.poll(isDrawn, SOON).toBe("done drawn");
    await expect.poll(() => inkAt(host, between("a", "b"))).toBeGreaterThan(5);
    expect(await inkAt(host, before)).toBe(0);
  });

  it("keeps lines and nodes together while the view moves, and draws them anew when it rests", async () => {
    const { host, handle, between, isDrawn } = await mount();
    handle().zoomIn();
    await expect.poll(isDrawn, SOON).toBe("done drawn");
    await expect.poll(() => inkAt(host, between("a", "b"))).toBeGreaterThan(5);
    await userEvent.dragAndDrop(host, host, {
      sourcePosition: { x: 450, y: 8 },
      targetPosition: { x: 480, y: 60 },
      steps: 4,
    });
    await expect.poll(() => inkAt(host, between("a", "b"))).toBeGreaterThan(5);
  });

  it("draws a small graph with Cytoscape alone, and leaves nothing behind", async () => {
    const { host, change, screen } = await mount();
    await change({ subgraph: { nodes: GRAPH.nodes.slice(0, 3), relationships: GRAPH.relationships.slice(0, 6) } });
    await expect.poll(() => host.dataset.nodes).toBe("3");
    expect(linesOf(host)).toBeNull();
    await change({ subgraph: GRAPH });
    await expect.poll(() => linesOf(host)?.dataset.lines, SOON).toBe("drawn");
    await screen.unmount();
    expect(document.querySelectorAll("canvas").length).toBe(0);
  });
});

describe("the renderer of a large graph", () => {
  let surface: DrawingSurface | undefined;
  afterEach(() => {
    surface?.destroy();
    surface = undefined;
    document.body.replaceChildren();
  });

  function open(choose: () => Renderer, lost = vi.fn()) {
    const [host, element] = [document.createElement("div"), document.createElement("div")];
    element.style.cssText = "width: 600px; height: 400px; position: relative";
    host.append(element);
    document.body.append(host);
    const opener = new SurfaceOpener(choose);
    const calls = { places: () => PLACES, settled: vi.fn(), failed: vi.fn(), lost };
    const options = { engine: cytoscape, element, scheme: "light", tier: "large" } as const;
    surface = opener.open(options, calls);
    return { opener, options, calls, element, surface };
  }

  it("is the canvas in this browser, which has no GPU", () => {
    const { surface: opened, element } = open(() => "canvas");
    expect(opened.renderer).toBe("canvas");
    expect(element.querySelector('canvas[data-id*="webgl"]')).toBeNull();
  });

  it("falls back to the canvas where WebGL is said to be there and does not start", () => {
    const get = HTMLCanvasElement.prototype.getContext;
    const none = vi.spyOn(HTMLCanvasElement.prototype, "getContext").mockImplementation(function (
      this: HTMLCanvasElement,
      kind: string,
      ...more: unknown[]
    ) {
      return kind.startsWith("webgl") ? null : Reflect.apply(get, this, [kind, ...more]);
    } as typeof get);
    const { surface: opened, element } = open(() => "webgl");
    none.mockRestore();
    expect(opened.renderer).toBe("canvas");
    expect(element.querySelectorAll("div > canvas[data-id]").length).toBeGreaterThanOrEqual(3);
    opened.show(sceneOf({ nodes: GRAPH.nodes.slice(0, 3), relationships: [] }, lens, "en"));
    expect(opened.has("a")).toBe(true);
  });

  it("goes on with the canvas when the graphics hardware is lost, and stays with it", async () => {
    const lost = vi.fn();
    const { surface: opened, element, opener, options, calls } = open(() => "webgl", lost);
    // A browser without any WebGL has fallen back already.
    if (opened.renderer === "webgl") {
      element.querySelector('canvas[data-id*="webgl"]')?.dispatchEvent(new Event("webglcontextlost"));
      expect(lost).toHaveBeenCalledOnce();
    }
    opened.destroy();
    surface = opener.open(options, calls);
    expect(surface.renderer).toBe("canvas");
  });
});
