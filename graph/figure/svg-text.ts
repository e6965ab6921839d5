/** Text and numbers as SVG takes them: nothing in data can become markup, and the same number is always the same bytes. */
import { xmlHeld } from "../files/xml-text.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

/** A text for element content or an attribute, in XML and HTML; what XML cannot hold is left out. */
export function escapeText(text: string): string {
  return xmlHeld(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? "");
}

/** A number with at most two decimals, never in exponents, never `-0`. */
export function number(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return rounded === 0 ? "0" : String(rounded);
}

/** One element; attribute values and `text` are escaped, `children` are markup already. */
export function markup(
  name: string,
  attributes: Readonly<Record<string, string | number | undefined>>,
  content: { readonly text: string } | { readonly children: readonly string[] } | undefined = undefined,
): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => ` ${key}="${typeof value === "number" ? number(value) : escapeText(value ?? "")}"`)
    .join("");
  if (content === undefined) return `<${name}${written}/>`;
  if ("text" in content) return `<${name}${written}>${escapeText(content.text)}</${name}>`;
  return `<${name}${written}>\n${content.children.join("\n")}\n</${name}>`;
}
