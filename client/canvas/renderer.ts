/** Which of Cytoscape's renderers draws: WebGL for large graphs where the browser really has a GPU, else the canvas, which is faster without one. */
import type { Tier } from "./stylesheet.ts";

export type Renderer = "canvas" | "webgl";

/** Renderers that compute on the processor, by what they call themselves. */
const SOFTWARE = /swiftshader|llvmpipe|softpipe|lavapipe|software|basic render|microsoft basic|virgl \(llvmpipe/i;
/** Names that a browser gives to hide the real one: nothing is known then. */
const HIDDEN = /^(?:mozilla|generic renderer|webkit webgl|)$/i;

/**
 * The renderer for a size of graph.
 * @param gpu what the graphics hardware calls itself; undefined where the browser has none, or does not say
 */
export function rendererFor(tier: Tier, gpu: string | undefined): Renderer {
  return tier !== "full" && gpu !== undefined && isHardware(gpu) ? "webgl" : "canvas";
}

/** Whether a name is that of real graphics hardware. */
export function isHardware(name: string): boolean {
  return !SOFTWARE.test(name) && !HIDDEN.test(name.trim());
}

/** What the graphics hardware of this browser calls itself, asked once. */
export function graphicsHardware(): string | undefined {
  asked ??= { name: askForHardware() };
  return asked.name;
}

let asked: { readonly name: string | undefined } | undefined;

function askForHardware(): string | undefined {
  const context = document.createElement("canvas").getContext("webgl2", { failIfMajorPerformanceCaveat: true });
  if (context === null) return undefined;
  const extension = context.getExtension("WEBGL_debug_renderer_info");
  const name: unknown = context.getParameter(extension?.UNMASKED_RENDERER_WEBGL ?? context.RENDERER);
  context.getExtension("WEBGL_lose_context")?.loseContext();
  return typeof name === "string" ? name : undefined;
}
