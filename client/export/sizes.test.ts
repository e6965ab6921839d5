import { describe, expect, it } from "vitest";
import { isSize, paperOf, pixelsOf, sizeInWords, sizeOfPng, sizeOfSvg, sizeText } from "./sizes.ts";

const own = { paper: "own", width: "95", height: "", unit: "mm" } as const;

describe("sizeText", () => {
  it("may leave the height to the figure", () => {
    expect(sizeText(own)).toBe("95mm");
    expect(sizeText({ ...own, width: "85.6", height: " 54 " })).toBe("85.6x54mm");
    expect(sizeText({ ...own, paper: "fit" })).toBeUndefined();
  });

  it.each(["", "9", "20001", "1e3", "-50", "abc", "Infinity"])("refuses %j as a width", (width) => {
    expect(isSize({ ...own, width })).toBe(false);
    expect(() => sizeText({ ...own, width })).toThrow("expected numbers");
  });
});

describe("the size of a drawn figure", () => {
  it("is read from the root of an SVG, in mm or px", () => {
    expect(
      sizeOfSvg(`<?xml version="1.0"?>\n<svg xmlns="x" width="210mm" height="297mm" viewBox="0 0 793.7 1122.5">`),
    ).toEqual({ width: 210, height: 297, unit: "mm", units: { width: 793.7, height: 1122.5 } });
    expect(sizeOfSvg(`<svg width="640" height="480" viewBox="0 0 640 480">`)).toMatchObject({ unit: "px", width: 640 });
    expect(sizeOfSvg("<html>")).toBeUndefined();
  });

  it("becomes pixels by the scale, and dots per inch on paper", () => {
    const a4 = { width: 210, height: 297, unit: "mm", units: { width: 793.7, height: 1122.5 } } as const;
    expect(pixelsOf(a4, 2)).toEqual({ width: 1588, height: 2245, perInch: 192 });
    expect(pixelsOf({ ...a4, unit: "px" }, 1)).toEqual({ width: 794, height: 1123 });
  });

  it("is read from the head of a PNG", () => {
    const bytes = new Uint8Array(24);
    bytes.set([0x89, 0x50, 0x4e, 0x47]);
    new DataView(bytes.buffer).setUint32(16, 1200);
    new DataView(bytes.buffer).setUint32(20, 630);
    expect(sizeOfPng(bytes)).toEqual({ width: 1200, height: 630 });
    expect(sizeOfPng(bytes.subarray(0, 10))).toBeUndefined();
  });
});

describe("a size in words", () => {
  it("has one decimal at most", () => {
    expect(sizeInWords({ width: 793.701, height: 1122.52, unit: "px" })).toBe("793.7 × 1122.5 px");
    expect(sizeInWords({ width: 95, unit: "mm" })).toBe("95 mm");
  });

  it("is known beforehand for presets and sizes of one's own", () => {
    expect(paperOf({ ...own, paper: "a4" })).toEqual({ width: 210, height: 297, unit: "mm" });
    expect(paperOf({ ...own, paper: "column" })).toEqual({ width: 95, unit: "mm" });
    expect(paperOf(own)).toEqual({ width: 95, unit: "mm" });
    expect(paperOf({ ...own, paper: "fit" })).toBeUndefined();
  });
});
