import { describe, expect, it } from "vitest";
import { PALETTE } from "./palette.ts";
import { contrastOf, LEAST_CONTRAST, readableColour } from "./readable-colour.ts";

describe("a readable colour", () => {
  it("stays as it is where it can be seen on its page", () => {
    expect(readableColour("#1D5FA8")?.colour.light).toBe("#1d5fa8");
    expect(readableColour("#7fb6f0")?.colour.dark).toBe("#7fb6f0");
  });

  it.each(["#ffff00", "#ffffff", "#000000", "#777777", "lime", "rgb(0 0 128)", "hsl(300 100% 50%)", "#0f08"])(
    "has enough contrast on light and dark pages: %s",
    (css) => {
      const { light = "", dark = "" } = readableColour(css)?.colour ?? {};
      expect(contrastOf(light, "light")).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      expect(contrastOf(dark, "dark")).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    },
  );

  it("tells the contrast of what was given", () => {
    expect(readableColour("#ffff00")?.contrast.light).toBeCloseTo(1.07, 1);
    expect(readableColour("#000000")?.contrast.light).toBeCloseTo(21, 0);
  });

  it("is none of what is no colour", () => {
    for (const text of ["", "blau", "#12", "url(x)", "javascript:alert(1)"])
      expect(readableColour(text)).toBeUndefined();
  });

  it("is what the palette has only", () => {
    for (const { light, dark } of PALETTE) {
      expect(contrastOf(light, "light")).toBeGreaterThanOrEqual(LEAST_CONTRAST);
      expect(contrastOf(dark, "dark")).toBeGreaterThanOrEqual(LEAST_CONTRAST);
    }
  });
});
