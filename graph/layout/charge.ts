/** How nodes push each other apart in the layouts that simulate forces. */
import { barnesHut } from "./barnes-hut.ts";
import type { RepelledBody } from "./repulsion.ts";
import { repulsion } from "./repulsion.ts";

/** Above so many nodes a tree is faster than all pairs. */
const MOST_PAIRED = 400;

/**
 * The force as d3-force takes it.
 * @param strengths by index; negative ones push
 * @param distanceMax pairs further apart, in pixels, leave each other alone
 */
export function chargeOf(
  bodies: readonly RepelledBody[],
  strengths: readonly number[],
  distanceMax: number,
): (alpha: number) => void {
  const force = bodies.length <= MOST_PAIRED ? repulsion : barnesHut;
  return force(bodies, strengths, distanceMax);
}
