/** The names of the layouts, apart from the layouts themselves so that a menu can show them before any of them is loaded. */
import type { Words } from "../vocabulary.ts";

export type LayoutId = "force" | "circle" | "concentric" | "grid" | "hierarchical" | "side" | "time";

export interface LayoutName {
  readonly id: LayoutId;
  readonly label: Words;
}

/** All layouts, the default first. */
export const LAYOUT_NAMES: readonly LayoutName[] = [
  { id: "force", label: { en: "Force-directed", ja: "力学モデル" } },
  { id: "concentric", label: { en: "Concentric", ja: "同心円" } },
  { id: "circle", label: { en: "Circle", ja: "円" } },
  { id: "hierarchical", label: { en: "Hierarchical", ja: "階層" } },
  { id: "time", label: { en: "By time", ja: "時間順" } },
  { id: "side", label: { en: "By side", ja: "陣営別" } },
  { id: "grid", label: { en: "Grid", ja: "格子" } },
];
