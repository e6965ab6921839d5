import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { StagedCanvas } from "../testing/canvas.tsx";
import type { CanvasHandle, CanvasProps } from "./types.ts";

const lens = talksLens();
const GRAPH = madeGraph(4_000, 12_000);
const SOON = { timeout: 60_000 };

async function mount(changes: Partial<CanvasProps> = {}) {
  const onMove = vi.fn<CanvasProps["onMove"]>();
  let handle: CanvasHandle | null = null;
  await render(
    <StagedCanvas
      subgraph={GRAPH}
      lens={lens}
      handleRef={(value) => {
        handle = value;
      }}
      onMove={onMove}
      {...changes}
    />,
  );
  return { onMove, canvas: () => handle ?? expect.fail("There is no canvas.") };
}

describe("a layout that takes long", () => {
  it("says that it runs, and stops when it is told to: nodes without a place stand in rows", {
    timeout: 120_000,
  }, async () => {
    const { onMove, canvas } = await mount();
    await expect.element(page.getByText("Arranging 4,000 nodes…"), SOON).toBeVisible();
    await userEvent.click(page.getByRole("button", { name: /Stop/ }));
    await expect.poll(() => canvas().positions().size, SOON).toBe(4_000);
    expect(onMove).toHaveBeenCalledTimes(1);
    await expect.element(page.getByText("Arranging 4,000 nodes…")).not.toBeInTheDocument();
    await expect
      .poll(() => document.querySelector<HTMLElement>("[role=application]")?.dataset.layout, SOON)
      .toBe("done");
  });

  it("leaves all where it was when Escape stops it, and keeps the selection", { timeout: 120_000 }, async () => {
    const positions = new Map(GRAPH.nodes.map(({ elementId }, index) => [elementId, { x: index * 10, y: 0 }]));
    const onSelect = vi.fn();
    const { onMove, canvas } = await mount({ positions, onSelect });
    await expect.poll(() => canvas().positions().size, SOON).toBe(4_000);
    canvas().layout();
    await expect.element(page.getByRole("button", { name: /Stop/ }), SOON).toBeVisible();
    canvas().focus();
    await userEvent.keyboard("{Escape}");
    await expect.element(page.getByRole("button", { name: /Stop/ })).not.toBeInTheDocument();
    expect(canvas().positions().get("n7")).toEqual({ x: 70, y: 0 });
    expect([onMove, onSelect].map((call) => call.mock.calls.length)).toEqual([0, 0]);
  });
});
