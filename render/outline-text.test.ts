import { Resvg } from "@resvg/resvg-js";
import { describe, expect, it } from "vitest";
import { HOSTILE, LINE_HEIGHT, madeFigure, SCRIPTS } from "../test/made-figure.ts";
import { outlineText } from "./outline-text.ts";
import { walkSvg } from "./svg-walk.ts";

const IN_SVG = (markup: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30">${markup}</svg>`;

/** Share of dark pixels in each line of a made figure, left (regular) and right (bold). */
function inkOf(svg: string) {
  const { pixels, width, height } = new Resvg(svg, { font: { loadSystemFonts: false } }).render();
  return Array.from({ length: height / LINE_HEIGHT }, (_, line) => {
    const ink = [0, 0];
    for (let y = line * LINE_HEIGHT; y < (line + 1) * LINE_HEIGHT; y += 1) {
      for (let x = 0; x < width; x += 1) {
        if ((pixels[(y * width + x) * 4] ?? 255) < 128)
          ink[x < width / 2 ? 0 : 1] = (ink[x < width / 2 ? 0 : 1] ?? 0) + 1;
      }
    }
    return { regular: ink[0] ?? 0, bold: ink[1] ?? 0 };
  });
}

function namesIn(svg: string): ReadonlySet<string> {
  const names = new Set<string>();
  walkSvg(svg, { open: (name) => names.add(name), text: () => undefined, close: () => undefined });
  return names;
}

describe("outlines of text", () => {
  const outlined = outlineText(madeFigure(Object.values(SCRIPTS)).svg());
  const ink = inkOf(outlined);

  it.each(Object.keys(SCRIPTS).map((name, index) => ({ name, index })))("show $name without any font", ({ index }) => {
    expect(ink[index]?.regular).toBeGreaterThan(40);
    expect(ink[index]?.bold).toBeGreaterThan(40);
  });

  it("are heavier where the text is bold", () => {
    expect(ink[0]?.bold).toBeGreaterThan((ink[0]?.regular ?? 0) * 1.2);
  });

  it("leave everything else as it is, byte for byte", () => {
    const svg = madeFigure(["Ada & <Ben>"]).svg();
    const [before = "", ...rest] = svg.split(/<text[^>]*>[^<]*<\/text>/);
    const [beforeOutlines = "", ...restOfOutlines] = outlineText(svg).split(/<path[^>]*\/>/);
    expect([beforeOutlines, ...restOfOutlines]).toEqual([before, ...rest]);
  });

  it("keep fills, classes and ids, and nothing that is about letters", () => {
    const text =
      '<text id="a" class="b" x="1" y="2" font-size="9" font-weight="700" text-anchor="end" fill="#123456">I</text>';
    expect(outlineText(IN_SVG(text))).toMatch(/><path id="a" class="b" fill="#123456" d="M[^"]+"\/><\/svg>$/);
  });

  it("are the same on every run", () => {
    expect(outlineText(madeFigure(Object.values(SCRIPTS)).svg())).toBe(outlined);
  });

  it("stand at the start, the middle or the end, as groups and texts say", () => {
    const startOf = (anchor: string): number => {
      const svg = IN_SVG(`<g text-anchor="${anchor}" font-size="10"><text x="50" y="20">HH</text></g>`);
      return Number(/d="M([\d.]+)/.exec(outlineText(svg))?.[1]);
    };
    expect(startOf("start")).toBe(50);
    expect(startOf("middle")).toBeCloseTo(50 - 7.41, 1);
    expect(startOf("end")).toBeCloseTo(50 - 14.82, 1);
  });

  it("follow the spans of a text", () => {
    const svg = IN_SVG(
      '<text x="5" y="20" font-size="10">H<tspan fill="#ff0000">H</tspan><tspan x="5" y="28">H</tspan></text>',
    );
    const starts = [...outlineText(svg).matchAll(/d="M([\d.]+) ([\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)]);
    expect(starts).toEqual([
      [5, 20],
      [12.41, 20],
      [5, 28],
    ]);
    expect(outlineText(svg)).toContain('<path fill="#ff0000"');
  });

  it("leave no element and no text of a hostile name behind", () => {
    const svg = outlineText(madeFigure(HOSTILE).svg());
    expect([...namesIn(svg)].sort()).toEqual(["desc", "g", "metadata", "path", "rect", "svg", "title"]);
    expect(svg).not.toContain("alert");
  });

  it("of an empty text are nothing", () => {
    expect(outlineText(IN_SVG('<text x="1" y="1"></text><text x="1" y="1"> </text><text/>'))).toBe(IN_SVG(""));
  });
});
