/** The icon in the mark of a kind, fetched when a kind has one. */
import { ICON_STROKE } from "../../graph/figure/icons.ts";
import type { IconName } from "../../graph/look/icon-names.ts";
import { ICON_PATHS } from "../../graph/look/icon-paths.ts";

export function IconStrokes({ icon, colour }: { readonly icon: IconName; readonly colour: string }) {
  return (
    <path
      d={ICON_PATHS[icon]}
      fill="none"
      stroke={colour}
      strokeWidth={ICON_STROKE}
      strokeLinecap="round"
      strokeLinejoin="round"
    />
  );
}
