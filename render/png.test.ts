import { describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import type { Figure } from "../graph/figure/figure.ts";
import { madeFigure, SCRIPTS } from "../test/made-figure.ts";
import { pngOf } from "./png.ts";
import { pngSize } from "./png-chunks.ts";

/** Type and content of every chunk. */
function chunksOf(png: Uint8Array): readonly (readonly [type: string, content: Buffer])[] {
  const bytes = Buffer.from(png);
  const chunks: (readonly [string, Buffer])[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12)
    chunks.push([bytes.toString("latin1", at + 4, at + 8), bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at))]);
  return chunks;
}

async function refusal(figure: Figure, scale: number): Promise<GraphError> {
  const error: unknown = await pngOf(figure, scale).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  if (error instanceof GraphError) return error;
  throw new Error(`Expected a GraphError, got ${String(error)}`);
}

describe("a PNG", () => {
  it("has the scale's number of pixels for each unit", async () => {
    expect(pngSize(await pngOf(madeFigure(["a"]), 1.5))).toEqual({ width: 1200, height: 60 });
  });

  it("is the same bytes on every run", async () => {
    const figure = madeFigure(Object.values(SCRIPTS));
    expect(Buffer.compare(Buffer.from(await pngOf(figure, 1)), Buffer.from(await pngOf(figure, 1)))).toBe(0);
  });

  it("says title, description and view in chunks that are not compressed", async () => {
    const figure = madeFigure(["a"], { title: "停戦 <a> & b", note: '{"query":"外務省"}' });
    const texts = chunksOf(await pngOf(figure, 1)).filter(([type]) => type === "iTXt");
    const written = texts.map(([, content]) => content.toString("utf8").split("\0\0\0\0\0"));
    expect(written).toEqual([
      ["Title", "停戦 <a> & b"],
      ["Description", "It shows 1 lines."],
      ["parley-view", '{"query":"外務省"}'],
    ]);
  });

  it("tells printers its size where the figure is made for paper", async () => {
    const figure = madeFigure(["a"], { width: "200mm", height: "10mm" });
    const density = chunksOf(await pngOf(figure, 1)).find(([type]) => type === "pHYs")?.[1];
    expect(density?.readUInt32BE(0)).toBe(4000);
    expect(density?.readUInt8(8)).toBe(1);
    expect(pngSize(await pngOf(figure, 1)).width).toBe(800);
    expect(chunksOf(await pngOf(madeFigure(["a"]), 1)).some(([type]) => type === "pHYs")).toBe(false);
  });

  it("is refused where it would be too large, with the scale that fits", async () => {
    const figure = madeFigure(["a"]);
    const error = await refusal(figure, 50);
    expect(error.code).toBe("too_large");
    expect(error.message).toContain("40000 × 2000 pixels");
    expect(error.hint).toContain("40.95");
    expect(error.details?.largestScale).toBe(40.95);
  });

  it("is refused where it would have too many pixels, though no side is too long", async () => {
    const error = await refusal({ ...madeFigure(["a"]), width: 20_000, height: 30_000 }, 1);
    expect(error.details?.largestScale).toBe(0.5);
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])("is refused at the scale %d", async (scale) => {
    expect((await refusal(madeFigure(["a"]), scale)).code).toBe("invalid_request");
  });
});
