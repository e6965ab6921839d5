/** What goes between the page and the thread that draws lines. */
import type { LineArrays } from "./line-arrays.ts";
import type { LineView } from "./paint-lines.ts";

/** To the thread. Each part is kept until it comes anew. */
export interface LineOrder {
  readonly arrays?: LineArrays;
  readonly places?: Float32Array<ArrayBuffer>;
  readonly states?: Uint8Array<ArrayBuffer>;
  /** What to draw; the answer names it. */
  readonly view: LineView;
  readonly id: number;
}

/** Back from the thread. */
export type LineAnswer =
  | { readonly kind: "painted"; readonly id: number; readonly picture: ImageBitmap }
  | { readonly kind: "failed"; readonly message: string };
