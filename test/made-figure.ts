/** A made figure that shows lines of text, one below the other, for tests of what is made from figures. */
import type { Figure } from "../graph/figure/figure.ts";
import { markup } from "../graph/figure/svg-text.ts";

export const LINE_HEIGHT = 40;

interface Made {
  /** Attributes of the root: `210mm` for paper. */
  readonly width?: string;
  readonly height?: string;
  readonly title?: string;
  readonly note?: string;
  /** Markup behind the lines. */
  readonly shapes?: readonly string[];
}

/** Every line is drawn at weight 400 and, from the middle on, at 700, 20 units high, on white with a halo. */
export function madeFigure(lines: readonly string[], made: Made = {}): Figure {
  const [width, height] = [800, Math.max(1, lines.length) * LINE_HEIGHT];
  const { title = "A made figure", note = '{"format":"parley-view","version":1}' } = made;
  const description = `It shows ${lines.length} lines.`;
  const characters = [...new Set(lines.join(""))].sort().join("");
  const texts = lines.flatMap((line, index) => {
    const y = index * LINE_HEIGHT + 26;
    return [
      markup("text", { x: 10, y }, { text: line }),
      markup("text", { x: 410, y, "font-weight": 700 }, { text: line }),
    ];
  });
  const halo = { stroke: "#ffffff", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" };
  return {
    width,
    height,
    characters: { regular: characters, bold: characters },
    title,
    description,
    note,
    notices: [],
    svg: (fontFaces) => {
      const children = [
        markup("title", {}, { text: title }),
        markup("desc", {}, { text: description }),
        markup("metadata", { id: "parley-view" }, { text: note }),
        ...(fontFaces === undefined ? [] : [markup("style", {}, { text: fontFaces })]),
        markup("rect", { width, height, fill: "#ffffff" }),
        ...(made.shapes ?? []),
        markup("g", { ...halo, fill: "#000000", "font-size": 20 }, { children: texts }),
      ];
      const root = {
        xmlns: "http://www.w3.org/2000/svg",
        width: made.width ?? width,
        height: made.height ?? height,
        viewBox: `0 0 ${width} ${height}`,
        lang: "en",
        "font-family": "Parley, sans-serif",
      };
      return `<?xml version="1.0" encoding="UTF-8"?>\n${markup("svg", root, { children })}\n`;
    },
  };
}

/** Lines in scripts and signs that a figure must show. */
export const SCRIPTS = {
  Latin: "Geneva talks, AVATAR",
  Japanese: "外務省とジュネーブ（第２回）ｶﾀｶﾅ",
  Russian: "Владимир Жуковский",
  Greek: "Ελλάδα",
  Arabic: "محمد بن سلمان",
  Hebrew: "שָׁלוֹם ירושלים",
  "combining marks": "e\u0301 a\u030a\u0323 n\u0303",
  emoji: "😀👨‍👩‍👧🇯🇵👍🏽☎️",
  "a script without a font": "ไทย",
} as const;

/** What must stay text wherever it goes. */
export const HOSTILE = [
  '</text><script>alert(1)</script><text x="',
  "]]><svg onload=alert(1)>",
  "&lt;b&gt; & \" ' `$` \\",
  ") Tj ET /JavaScript << /S /JavaScript /JS (app.alert(1)) >> (",
  "<?xml version='1.0'?><!ENTITY x SYSTEM 'file:///etc/passwd'>&x;",
  "\u0000\u0001\u0008\ufffe\ud800 \u202e\u2066 x\u0301\u0301\u0301\u0301",
] as const;
