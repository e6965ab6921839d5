/** The sign of a pinned node: a pin at its upper right. All of them are one path, so that thousands cost little. */
import type { Position } from "../../graph/figure/geometry.ts";

/** Zoomed out further than this, a pin is a speck. */
export const READABLE_PIN = 0.4;
/** From the point of the needle: cap, neck, collar, needle; 8 pixels wide and 13 high. */
const PIN = "m-3-13h6v1.6h-1v3.2l2 2.2v1.4h-3.3v3.4l-.7 1.2l-.7-1.2v-3.4h-3.3v-1.4l2-2.2v-3.2h-1z";

/** The path of a pin. @param at the centre of the node, in graph pixels; nothing where it has no place @param size pixels across */
export function pinPath(at: Position | undefined, size: number): string {
  if (at === undefined) return "";
  const reach = size * 0.38;
  return `M${Math.round((at.x + reach) * 10) / 10} ${Math.round((at.y - reach + 2) * 10) / 10}${PIN}`;
}
