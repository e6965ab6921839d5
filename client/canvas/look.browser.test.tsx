import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { madeGraph, talksLens } from "../../test/made-graph.ts";
import { Canvas } from "./Canvas.tsx";
const lens = talksLens();
for (const [language, scheme, w, h] of [["en", "light", 1200, 700], ["ja", "dark", 1200, 700]] as const)
  it(`${language} ${scheme}`, async () => {
    await page.viewport(w, h);
    const t = performance.now();
    const screen = await render(
      <div style={{ width: w, height: h, position: "fixed", inset: 0 }}>
        <Canvas subgraph={madeGraph()} lens={lens} language={language} scheme={scheme} positions={new Map()} layoutId="force" selection={new Set(["n1", "e8"])} reducedMotion label="x" onSelect={() => {}} onExpand={() => {}} onMove={() => {}} onContextMenu={() => {}} onError={(e) => console.log(String(e))} />
      </div>,
    );
    const host = screen.getByRole("application").element();
    await expect.poll(() => host.getAttribute("data-layout"), { timeout: 20000 }).toBe("done");
    console.log("ms to done", performance.now() - t);
    await new Promise((r) => setTimeout(r, 2500));
    await page.screenshot({ path: `/work/main/test-results/canvas-${language}-${scheme}.png`, element: host });
  });
