/** Reads the lens of a graph file: every style is checked, because colours and shapes go into pictures. */
import type { Lens, NodeStyle, RelationStyle } from "../lens.ts";
import { ICON_NAMES } from "../look/icon-names.ts";
import { nodeSize } from "../look/read-look.ts";
import type { Layer, Words } from "../vocabulary.ts";
import type { Found } from "./found.ts";
import { ARROWS, colours, LINES, SHAPES } from "./read-style.ts";

const LAYERS: readonly Layer[] = ["talk", "affiliation", "evidence"];

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
    ...found.optional("icon", (icon) => icon.oneOf(ICON_NAMES)),
    ...found.optional("size", nodeSize),
    ...found.optional("caption", (caption) => caption.text()),
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
    line: found.at("line").oneOf(LINES),
    arrow: found.at("arrow").oneOf(ARROWS),
    ...found.optional("width", (width) => width.number()),
    ...found.optional("widthProperty", (property) => property.text()),
    ...found.optional("caption", (caption) => caption.text()),
    layer: found.at("layer").oneOf(LAYERS),
    evidence: found.at("evidence").truth(),
  };
}

function words(found: Found): Words {
  return { en: found.at("en").text(), ja: found.at("ja").text() };
}
