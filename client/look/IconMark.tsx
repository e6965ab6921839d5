/** An icon by itself, in the colour of the text. Decorative: its name stands beside it. */
import { ICON_STROKE } from "../../graph/figure/icons.ts";
import type { IconName } from "../../graph/look/icon-names.ts";
import { ICON_PATHS } from "../../graph/look/icon-paths.ts";

export function IconMark({ icon }: { readonly icon: IconName }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path
        d={ICON_PATHS[icon]}
        fill="none"
        stroke="currentColor"
        strokeWidth={ICON_STROKE}
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}
