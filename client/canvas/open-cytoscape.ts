/** Opens a Cytoscape on an element, tuned to the size of the graph and to what the browser has. */
import type cytoscape from "cytoscape";
import type { Core } from "cytoscape";
import type { Scheme } from "../../graph/figure/theme.ts";
import type { Renderer } from "./renderer.ts";
import type { Tier } from "./stylesheet.ts";
import { stylesheetOf } from "./stylesheet.ts";

/** An empty canvas that pans, zooms and boxes, and keeps no selection of its own. */
export function openCytoscape(
  engine: typeof cytoscape,
  container: HTMLElement,
  scheme: Scheme,
  tier: Tier,
  renderer: Renderer = "canvas",
): Core {
  if (renderer === "webgl") return opened(engine, container, scheme, tier, renderer);
  return withoutWebglLayer(() => opened(engine, container, scheme, tier, renderer));
}

/**
 * Once it has drawn with WebGL, Cytoscape 3.34 gives every later canvas a WebGL layer too, and throws where there is no WebGL any more
 * (`CANVAS_LAYERS` on a prototype that cannot be reached). While it opens, that layer is an ordinary one, which stays empty.
 */
function withoutWebglLayer<Result>(open: () => Result): Result {
  const own = HTMLCanvasElement.prototype.getContext;
  const replaced: unknown = function (this: HTMLCanvasElement, kind: string, ...more: readonly unknown[]) {
    return Reflect.apply(own, this, [kind === "webgl2" ? "2d" : kind, ...more]);
  };
  Reflect.set(HTMLCanvasElement.prototype, "getContext", replaced);
  try {
    return open();
  } finally {
    HTMLCanvasElement.prototype.getContext = own;
  }
}

function opened(
  engine: typeof cytoscape,
  container: HTMLElement,
  scheme: Scheme,
  tier: Tier,
  renderer: Renderer,
): Core {
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
    // Measured: these two make panning of thousands of lines four to five times faster. Lines of our own need the first no more.
    hideEdgesOnViewport: isLarge,
    textureOnViewport: isLarge && renderer === "canvas",
    ...(tier === "huge" ? { pixelRatio: 1 } : {}),
    ...(renderer === "webgl" ? { renderer: { name: "canvas", webgl: true } } : {}),
  });
}
