/** Opens a Cytoscape on an element, tuned to the size of the graph. */
import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Scheme } from "../../graph/figure/theme.ts";
import type { Tier } from "./stylesheet.ts";
import { stylesheetOf } from "./stylesheet.ts";

/** An empty canvas that pans, zooms and boxes, and keeps no selection of its own. */
export function openCytoscape(engine: typeof cytoscape, container: HTMLElement, scheme: Scheme, tier: Tier): Core {
  const isLarge = tier !== "full";
  return engine({
    container,
    style: stylesheetOf(scheme, tier),
    layout: { name: "preset" },
    minZoom: 0.04,
    maxZoom: 4,
    boxSelectionEnabled: true,
    selectionType: "single",
    // What is selected is the page's to say.
    autounselectify: true,
    // Measured: these two make panning of thousands of lines four to five times faster.
    hideEdgesOnViewport: isLarge,
    textureOnViewport: isLarge,
    ...(isLarge ? { pixelRatio: 1 } : {}),
  });
}
