/** The figure as an SVG file. */

import type { FigureInput } from "../../graph/figure/figure-plan.ts";
import { figureSvg } from "../../graph/figure/figure-svg.ts";

/** The file. @throws GraphError where a node has no position */
export function writeSvg(input: FigureInput): Blob {
  return new Blob([figureSvg(input)], { type: "image/svg+xml" });
}
