import { describe, expect, it } from "vitest";
import { EVERY_BUNDLE } from "../../graph/figure/bundles.ts";
import type { Circumstances } from "./choice.ts";
import { canCopy, exportOptions, firstChoice, formatOf, kindOf, previewKey, renderOptions } from "./choice.ts";

const circumstances: Circumstances = { layout: "circle", seed: 3, today: "2025-11-25", openBundles: new Set() };
const first = firstChoice("ja", "dark");

describe("renderOptions", () => {
  it("says everything that the page knows, so that the server's defaults decide nothing", () => {
    expect(renderOptions({ ...first, title: " 誰が " }, circumstances)).toEqual({
      format: "svg",
      lang: "ja",
      title: "誰が",
      made: "2025-11-25",
      layout: "circle",
      seed: 3,
      scheme: "dark",
      background: "solid",
      without: [],
      labels: false,
      bundles: true,
      text: "text",
    });
  });

  it("opens the bundles that are open on the page", () => {
    const open = (...keys: readonly string[]) => renderOptions(first, { ...circumstances, openBundles: new Set(keys) });
    expect(open('["a","b"]')).toMatchObject({ bundles: true, openBundles: ['["a","b"]'] });
    expect(open(EVERY_BUNDLE)).toMatchObject({ bundles: false });
    expect(open(EVERY_BUNDLE)).not.toHaveProperty("openBundles");
  });

  it("leaves the title out where there is none, the date where it is not wanted, and what is switched off", () => {
    const options = renderOptions({ ...first, title: " ", dated: false, without: ["legend"] }, circumstances);
    expect(options).toMatchObject({ without: ["legend", "title"] });
    expect(options).not.toHaveProperty("title");
    expect(options).not.toHaveProperty("made");
  });

  it("takes a preset by its name and a size of one's own as text", () => {
    const size = { paper: "a4", width: "160", height: "90", unit: "mm" as const };
    expect(renderOptions({ ...first, size }, circumstances).size).toBe("a4");
    expect(renderOptions({ ...first, size: { ...size, paper: "own" } }, circumstances).size).toBe("160x90mm");
  });

  it("has a scale for PNG and outlines for SVG only", () => {
    const choice = { ...first, scale: 4, text: "paths" as const };
    expect(renderOptions(choice, circumstances)).toMatchObject({ text: "paths" });
    expect(renderOptions({ ...choice, picture: "png" }, circumstances)).toMatchObject({ text: "text", scale: 4 });
  });
});

describe("exportOptions", () => {
  it("has the options of CSV for CSV only", () => {
    const csv = { ...first, kind: "data" as const, data: "csv" };
    expect(exportOptions(csv, circumstances)).toMatchObject({ format: "csv", bom: true, formulas: "harmless" });
    expect(exportOptions({ ...csv, data: "gexf" }, circumstances)).not.toHaveProperty("bom");
  });
});

describe("a choice", () => {
  it("keeps one format for each kind", () => {
    const choice = { ...first, data: "gexf", citations: "ris" };
    expect([
      formatOf(choice),
      formatOf({ ...choice, kind: "data" }),
      formatOf({ ...choice, kind: "citations" }),
    ]).toEqual(["svg", "gexf", "ris"]);
    expect([kindOf("gexf"), kindOf("ris")]).toEqual(["data", "citations"]);
  });

  it("needs a new preview only for what changes the drawing", () => {
    const key = previewKey(first);
    expect(previewKey({ ...first, picture: "pdf" })).toBe(key);
    expect(previewKey({ ...first, scale: 8 })).toBe(key);
    expect(previewKey({ ...first, labels: true })).not.toBe(key);
    expect(previewKey({ ...first, text: "paths" })).not.toBe(key);
    expect(previewKey({ ...first, kind: "data" })).not.toBe(key);
  });

  it("can be copied where the clipboard takes it", () => {
    expect(canCopy(first)).toBe(true);
    expect(canCopy({ ...first, picture: "pdf" })).toBe(false);
    expect(canCopy({ ...first, kind: "data", data: "csv" })).toBe(false);
    expect(canCopy({ ...first, kind: "citations" })).toBe(true);
  });
});
