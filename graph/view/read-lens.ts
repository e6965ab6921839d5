/** Reads the lens of a graph file: every style is checked, because colours and shapes go into pictures. */
import type { Lens, NodeStyle, RelationStyle } from "../lens.ts";
import type { Layer, NodeShape, ThemeColour, Words } from "../vocabulary.ts";
import type { Found } from "./found.ts";

const LAYERS: readonly Layer[] = ["talk", "affiliation", "evidence"];
const SHAPES: readonly NodeShape[] = [
  "ellipse",
  "round-rectangle",
  "rectangle",
  "hexagon",
  "diamond",
  "tag",
  "octagon",
  "round-triangle",
];
const COLOUR = /^#(?:[\da-f]{3}|[\da-f]{6}|[\da-f]{8})$/i;

/** @throws GraphError `invalid_request` with the place of what is wrong */
export function readLens(found: Found): Lens {
  const captions = found.at("captions");
  return {
    id: found.at("id").text(),
    nodes: found.at("nodes").list().map(nodeStyle),
    relations: found.at("relations").list().map(relationStyle),
    captions: { en: captions.at("en").texts(), ja: captions.at("ja").texts() },
    ...found.optional("dateProperty", (property) => property.text()),
  };
}

function nodeStyle(found: Found): NodeStyle {
  return {
    label: found.at("label").text(),
    words: words(found.at("words")),
    colour: colours(found.at("colour")),
    shape: found.at("shape").oneOf(SHAPES),
    layer: found.at("layer").oneOf(LAYERS),
  };
}

function relationStyle(found: Found): RelationStyle {
  return {
    type: found.at("type").text(),
    words: words(found.at("words")),
    reverse: words(found.at("reverse")),
    symmetric: found.at("symmetric").truth(),
    colour: colours(found.at("colour")),
    line: found.at("line").oneOf(["solid", "dashed", "dotted"]),
    arrow: found.at("arrow").oneOf(["none", "triangle", "tee", "vee"]),
    layer: found.at("layer").oneOf(LAYERS),
    evidence: found.at("evidence").truth(),
  };
}

function words(found: Found): Words {
  return { en: found.at("en").text(), ja: found.at("ja").text() };
}

function colours(found: Found): ThemeColour {
  return { light: colour(found.at("light")), dark: colour(found.at("dark")) };
}

function colour(found: Found): string {
  const text = found.text();
  if (COLOUR.test(text)) return text;
  throw found.wrong("a colour such as #1d5fa8");
}
