/** What can lie under the canvas: one row each. */
import type { ComponentType } from "react";
import type { DockId } from "../../state/panels.ts";
import { lazily } from "../lazily.ts";

/** Docks in the order of their tabs; names, keys and icons are those of the action with the same id. */
export const DOCKS: { readonly [id in DockId]: ComponentType } = {
  timeline: lazily(async () => (await import("./TimelineDock.tsx")).TimelineDock),
  list: lazily(async () => (await import("./ListDock.tsx")).ListDock),
  pair: lazily(async () => (await import("./PairDock.tsx")).PairDock),
  matrix: lazily(async () => (await import("./MatrixDock.tsx")).MatrixDock),
  compare: lazily(async () => (await import("./CompareDock.tsx")).CompareDock),
};

export const DOCK_IDS: readonly DockId[] = ["timeline", "list", "pair", "matrix", "compare"];
