import { describe, expect, it } from "vitest";
import { paperSize, pointsOf } from "./paper-size.ts";

describe("the size of a figure on paper", () => {
  it("is in millimetres or pixels, as the root says", () => {
    expect(paperSize('<svg xmlns="x" width="210mm" height="297mm" viewBox="0 0 1 1">')).toEqual({
      width: 210,
      height: 297,
      unit: "mm",
    });
    expect(paperSize('<svg width="800" height="60.5">').unit).toBe("px");
  });

  it("is in points for a PDF", () => {
    expect(pointsOf({ width: 25.4, height: 50.8, unit: "mm" })).toEqual({ width: 72, height: 144 });
    expect(pointsOf({ width: 96, height: 48, unit: "px" })).toEqual({ width: 72, height: 36 });
  });

  it("is needed", () => {
    expect(() => paperSize("<svg>")).toThrow(/width and height/);
    expect(() => paperSize('<svg width="1mm" height="1">')).toThrow(/width and height/);
  });
});
