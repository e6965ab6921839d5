import { expect, it } from "vitest";
import { renderBody } from "../contract/render.ts";
import { EVERY_BUNDLE } from "./bundles.ts";
import { SIZE_PRESETS } from "./figure-options.ts";
import { figureRequest, readSize } from "./figure-request.ts";

it.each(SIZE_PRESETS)("takes the preset $id by its name", ({ id, size }) => {
  expect(readSize(id)).toEqual(size);
});

it.each([
  ["210x297mm", { width: 210, height: 297, unit: "mm" }],
  ["1200×630px", { width: 1200, height: 630, unit: "px" }],
  [" 85.5 x 100 MM ", { width: 85.5, height: 100, unit: "mm" }],
  ["90mm", { width: 90, unit: "mm" }],
])("reads %j as a size", (text, size) => {
  expect(readSize(text)).toEqual(size);
});

it.each(["", "a5", "210x297", "x297mm", "-5mm", "9mm", "20001px", "10x9mm", "1e3px", "NaNmm", "210x297x3mm"])(
  "refuses %j and names the presets",
  (text) => {
    expect(() => readSize(text)).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        message: expect.stringContaining(`“${text}”`),
        hint: expect.stringContaining("slide, a4, a4-landscape, column, poster, social"),
      }),
    );
  },
);

it("makes the options of a figure from a request", () => {
  const body = renderBody.parse({
    size: "a4",
    without: ["query"],
    labels: true,
    seed: 7,
    layout: "circle",
    lang: "ja",
  });
  expect(figureRequest(body)).toEqual({
    figure: {
      scheme: "light",
      background: "solid",
      without: new Set(["query"]),
      relationshipLabels: true,
      openBundles: new Set(),
      size: { width: 210, height: 297, unit: "mm" },
    },
    laidOut: { layout: "circle", seed: 7 },
    placing: { layout: "circle", seed: 7, aspect: 210 / 297 },
    text: "text",
    scale: 2,
    language: "ja",
  });
});

it("leaves the shape of the figure to the layout where the paper has no height", () => {
  const { figure, placing } = figureRequest(renderBody.parse({ size: "column" }));
  expect(figure.size).toEqual({ width: 95, unit: "mm" });
  expect(placing.aspect).toBeUndefined();
});

it("opens the bundles that it is told, or all of them", () => {
  const openOf = (asked: object) => figureRequest(renderBody.parse(asked)).figure.openBundles;
  expect(openOf({ openBundles: ['["a","b"]'] })).toEqual(new Set(['["a","b"]']));
  expect(openOf({ openBundles: ['["a","b"]'], bundles: false })).toEqual(new Set([EVERY_BUNDLE]));
});
