/** How Cytoscape draws: one stylesheet for each scheme and size of graph; all sizes and colours of elements come from their data. */
import type { EdgeSingular, NodeSingular, StylesheetJson } from "cytoscape";
import { LOOP } from "../../graph/figure/geometry.ts";
import { CAPTION_GAP, LINE_HEIGHT } from "../../graph/figure/scene.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import { FONT_FAMILY, THEMES } from "../../graph/figure/theme.ts";
import { iconOf } from "./icons.ts";

/** How much is drawn: beyond some size, beauty gives way to speed. */
export type Tier = "full" | "large" | "huge";

/** The tier for a number of nodes and relationships. */
export function tierOf(nodes: number, relationships: number): Tier {
  if (nodes > 3000 || relationships > 6000) return "huge";
  return nodes > 500 || relationships > 1500 ? "large" : "full";
}

/** The stylesheet. */
export function stylesheetOf(scheme: Scheme, tier: Tier): StylesheetJson {
  const theme = THEMES[scheme];
  return [
    {
      selector: "core",
      style: { "active-bg-size": 0, "selection-box-color": theme.selection, "selection-box-opacity": 0.16 },
    },
    { selector: "node", style: nodeStyle(scheme, tier) },
    { selector: "node.hub", style: { "font-weight": 600 } },
    ...(tier === "huge" ? [] : [icons(scheme)]),
    { selector: "edge", style: edgeStyle(scheme, tier) },
    ...(tier === "huge" ? [] : curves()),
    { selector: "edge.dashed", style: { "line-style": "dashed", "line-dash-pattern": DASHED } },
    { selector: "edge.dotted", style: { "line-style": "dashed", "line-dash-pattern": DOTTED } },
    {
      selector: "edge.denied",
      style: {
        width: 2.6,
        "line-color": theme.background,
        "line-outline-width": 1.2,
        "line-outline-color": `data(${scheme})`,
        "target-arrow-fill": "hollow",
      },
    },
    {
      selector: "edge.shared",
      style: {
        "line-fill": "linear-gradient",
        "line-gradient-stop-colors": (edge: EdgeSingular) => edge.data(`${scheme}Shares`),
        "line-gradient-stop-positions": (edge: EdgeSingular) => edge.data("stops"),
      },
    },
    { selector: "edge.captioned", style: { label: "data(framed)", "min-zoomed-font-size": tier === "full" ? 5 : 9 } },
    // In a small graph they lie over everything, in a layer of their own.
    ...(tier === "full" ? [] : [{ selector: "edge.marked", style: { label: "data(framed)", ...frame(scheme) } }]),
    ...states(scheme),
  ];
}

type Style = Readonly<Record<string, unknown>>;

const DASHED = [7, 5] as const;
const DOTTED = [1.5, 4] as const;

/** The frame around a number or a sign in the middle of a line. */
function frame(scheme: Scheme): Style {
  return {
    "font-size": 10.5,
    "font-weight": 600,
    "text-background-opacity": 1,
    "text-background-padding": "3px",
    "text-border-width": 1,
    "text-border-opacity": 1,
    "text-border-color": `data(${scheme})`,
    "min-zoomed-font-size": 8,
    "z-index": 2,
  };
}

/** The picture is as large as the shape; where the icon stands in it is a matter of the shape. */
function icons(scheme: Scheme): StylesheetJson[number] {
  return {
    selector: "node.icon",
    style: {
      "background-image": (node: NodeSingular) => iconOf(node, scheme),
      "background-width": "100%",
      "background-height": "100%",
      "background-clip": "none",
      "background-image-containment": "over",
    },
  };
}

function nodeStyle(scheme: Scheme, tier: Tier): Style {
  const theme = THEMES[scheme];
  return {
    shape: "data(shape)",
    width: "data(size)",
    height: "data(size)",
    "background-color": `data(${scheme})`,
    "border-width": 1.5,
    "border-color": theme.background,
    label: "data(label)",
    "font-family": FONT_FAMILY,
    "font-size": "data(fontSize)",
    "line-height": LINE_HEIGHT,
    color: theme.text,
    "text-valign": "bottom",
    "text-margin-y": CAPTION_GAP,
    "text-wrap": "wrap",
    // Captions come broken into lines; this only has to be wider than any of them.
    "text-max-width": "1000px",
    "text-outline-color": theme.background,
    "text-outline-width": tier === "full" ? 2.6 : 0,
    "min-zoomed-font-size": tier === "full" ? 5 : 8,
    "overlay-opacity": 0,
    "z-index": 2,
  };
}

function edgeStyle(scheme: Scheme, tier: Tier): Style {
  const theme = THEMES[scheme];
  return {
    width: "data(width)",
    "line-color": `data(${scheme})`,
    "curve-style": tier === "huge" ? "haystack" : "straight",
    ...(tier === "huge"
      ? { "haystack-radius": 0 }
      : { "target-arrow-shape": "data(arrow)", "target-arrow-color": `data(${scheme})` }),
    "arrow-scale": 1.05,
    "font-family": FONT_FAMILY,
    "font-size": 11,
    color: theme.text,
    "text-background-color": theme.background,
    "text-background-opacity": 0.9,
    "text-background-padding": "2px",
    "text-background-shape": "round-rectangle",
    "overlay-opacity": 0,
    "z-index": 1,
  };
}

/** Curves as graph/figure/geometry.ts draws them. */
function curves(): StylesheetJson {
  return [
    {
      selector: "edge.bent",
      style: {
        "curve-style": "unbundled-bezier",
        "control-point-distances": "data(distance)",
        "control-point-weights": 0.5,
        "edge-distances": "node-position",
      },
    },
    {
      selector: "edge.loop",
      style: {
        "curve-style": "bezier",
        "control-point-step-size": (edge: EdgeSingular) => Number(edge.data("distance")),
        "loop-direction": `${LOOP.direction + Math.PI / 2}rad`,
        // Cytoscape puts loops of the same sweep further out than their distance says: no two have the same.
        "loop-sweep": (edge: EdgeSingular) => `${LOOP.sweep + Number(edge.data("loop")) * 1e-6}rad`,
      },
    },
  ];
}

/** What people do with elements; later rules win. */
function states(scheme: Scheme): StylesheetJson {
  const theme = THEMES[scheme];
  return [
    { selector: ".dimmed", style: { opacity: 0.22 } },
    { selector: ".faded", style: { opacity: 0.14 } },
    { selector: "node.faded", style: { "text-opacity": 0.5 } },
    { selector: ".lit", style: { opacity: 1, "z-index": 4 } },
    { selector: "edge.lit", style: { "z-index": 3 } },
    { selector: "edge.named", style: { label: "data(phrase)", "z-index": 5 } },
    {
      selector: "node.selected",
      style: { "outline-color": theme.selection, "outline-width": 3, "outline-offset": 2, opacity: 1, "z-index": 6 },
    },
    {
      selector: "edge.selected",
      style: {
        "underlay-color": theme.selection,
        "underlay-opacity": 0.45,
        "underlay-padding": 4,
        opacity: 1,
        "z-index": 5,
      },
    },
    { selector: "edge.told", style: { label: "data(phrase)", "z-index": 6 } },
    { selector: ".unplaced", style: { display: "none" } },
  ];
}
