/** Icons of nodes on the canvas. Their strokes are fetched when the first node has one: most graphs are drawn without. */
import type { Core, NodeSingular } from "cytoscape";
import { iconAddress } from "../../graph/figure/icons.ts";
import type { SceneNode } from "../../graph/figure/scene.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import { THEMES } from "../../graph/figure/theme.ts";
import type { IconName } from "../../graph/look/icon-names.ts";
import type { NodeShape } from "../../graph/vocabulary.ts";

type Strokes = Readonly<Record<IconName, string>>;

let strokes: Strokes | undefined;
const addresses = new Map<string, string>();

/** The picture of a node's icon; nothing as long as the strokes are not there. */
export function iconOf(node: NodeSingular, scheme: Scheme): string {
  const icon: IconName = node.data("icon");
  const shape: NodeShape = node.data("shape");
  if (strokes === undefined) return "none";
  const key = `${icon} ${shape} ${scheme}`;
  const known = addresses.get(key);
  if (known !== undefined) return known;
  const address = iconAddress(strokes[icon], shape, THEMES[scheme].background);
  addresses.set(key, address);
  return address;
}

/**
 * Fetches the strokes where nodes need them and they are not there, then has the nodes drawn anew.
 * @param open the Cytoscape that shows the nodes by then; undefined where none does any more
 */
export async function fetchIcons(nodes: readonly SceneNode[], open: () => Core | undefined): Promise<void> {
  if (strokes !== undefined || nodes.every(({ icon }) => icon === undefined)) return;
  strokes = (await import("../../graph/look/icon-paths.ts")).ICON_PATHS;
  open()?.style().update();
}
