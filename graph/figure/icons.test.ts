import { describe, expect, it } from "vitest";
import { ICON_NAMES } from "../look/icon-names.ts";
import { ICON_PATHS } from "../look/icon-paths.ts";
import { iconAddress, iconMarkup } from "./icons.ts";

describe("icons", () => {
  it("have strokes, all of them, and nothing but strokes", () => {
    expect(Object.keys(ICON_PATHS)).toEqual([...ICON_NAMES]);
    for (const icon of ICON_NAMES) expect(ICON_PATHS[icon], icon).toMatch(/^M[\dMLHVCSQTAZmlhvcsqtaz.,\s-]+$/);
  });

  it("stand in the middle of their shape, and off it where the shape is thicker elsewhere", () => {
    const markup = (shape: "ellipse" | "tag"): string =>
      iconMarkup(ICON_PATHS.person, { shape, x: 100, y: 50, size: 40 }, "#ffffff");
    expect(markup("ellipse")).toContain("translate(87.6 37.6) scale(1.033)");
    expect(markup("tag")).toContain("translate(84 38.4)");
  });

  it("are pictures that need nothing from elsewhere", () => {
    const address = iconAddress(ICON_PATHS.person, "ellipse", "#ffffff");
    expect(address).toMatch(/^data:image\/svg\+xml;utf8,%3Csvg/);
    expect(decodeURIComponent(address)).toContain('viewBox="0 0 96 96"');
  });
});
