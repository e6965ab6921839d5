/** Turns the text of a figure into outlines, so that it looks the same where no font is: the rest of the SVG stays as it is, byte for byte. */
import { markup } from "../graph/figure/svg-text.ts";
import { pathOfText } from "./glyph-paths.ts";
import type { Attributes, TextStyle } from "./svg-walk.ts";
import { INITIAL_TEXT_STYLE, textStyleWithin, walkSvg } from "./svg-walk.ts";
import type { TextSpan } from "./text-spans.ts";
import { TextCollector } from "./text-spans.ts";

/** Attributes that say something about letters only. */
const OF_TEXT: ReadonlySet<string> = new Set([
  "x",
  "y",
  "font-size",
  "font-weight",
  "font-family",
  "text-anchor",
  "direction",
  "unicode-bidi",
  "xml:space",
]);

/** The same SVG with a `<path>` in place of each `<text>`. Fills, halos, classes and ids are kept. */
export function outlineText(svg: string): string {
  const parts: string[] = [];
  const styles: TextStyle[] = [INITIAL_TEXT_STYLE];
  let copied = 0;
  let current:
    | { readonly attributes: Attributes; readonly start: number; readonly collector: TextCollector }
    | undefined;
  let depth = 0;
  walkSvg(svg, {
    open: (name, attributes, start) => {
      if (current !== undefined) {
        depth += 1;
        current.collector.open(name, attributes);
        return;
      }
      const inherited = styles.at(-1) ?? INITIAL_TEXT_STYLE;
      if (name === "text") current = { attributes, start, collector: new TextCollector(attributes, inherited) };
      else styles.push(textStyleWithin(inherited, attributes));
    },
    text: (text) => current?.collector.text(text),
    close: (_name, end) => {
      if (current === undefined) {
        styles.pop();
      } else if (depth > 0) {
        depth -= 1;
        current.collector.close();
      } else {
        parts.push(svg.slice(copied, current.start), outlined(current.attributes, current.collector.spans()));
        copied = end;
        current = undefined;
      }
    },
  });
  parts.push(svg.slice(copied));
  return parts.join("");
}

function outlined(attributes: Attributes, spans: readonly TextSpan[]): string {
  const kept = withoutText(attributes);
  const [only] = spans;
  if (spans.length === 1 && only?.own.length === 0) return pathMarkup(only, kept);
  const paths = spans.map((span) => pathMarkup(span, withoutText(Object.assign({}, ...span.own)))).filter(Boolean);
  return paths.length === 0 ? "" : markup("g", kept, { children: paths });
}

function pathMarkup({ shaped, x, y, fontSize }: TextSpan, attributes: Attributes): string {
  const path = pathOfText(shaped, x, y, fontSize);
  return path === "" ? "" : markup("path", { ...attributes, d: path });
}

function withoutText(attributes: Attributes): Attributes {
  return Object.fromEntries(Object.entries(attributes).filter(([name]) => !OF_TEXT.has(name)));
}
