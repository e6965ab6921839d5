/** What the list takes and gives. */
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { DateSource } from "../../graph/time/date-sources.ts";
import type { TreeSort } from "./tree-model.ts";
import type { Opened } from "./tree-rows.ts";

/** What the reader chose in the list. */
export interface TreeSettings {
  readonly sort: TreeSort;
  readonly filter: string;
  readonly opened: Opened;
}

export interface TreeProps {
  readonly lens: Lens;
  /** What the canvas draws. */
  readonly subgraph: Subgraph;
  /** Element ids of what is selected, those selected last at the end. */
  readonly selection: { readonly nodes: readonly string[]; readonly relationships: readonly string[] };
  /** Properties that date what is shown: those of relationships, or else of nodes; none where nothing does. */
  readonly dateSources: readonly DateSource[];
  /** What the list begins with. */
  readonly start: TreeSettings;
  /** Told after each choice, to be kept. */
  readonly onSettings: (settings: TreeSettings) => void;
  /** `additive`: each is added to the selection, or taken out where it is in. */
  readonly onSelect: (elementIds: readonly string[], additive: boolean) => void;
  readonly onInspect: () => void;
  readonly onExpand: (nodeElementIds: readonly string[]) => void;
  /** The menu of what is selected, at a place of the window in CSS pixels. */
  readonly onMenu: (x: number, y: number) => void;
  /** The keys that expand, as they are written on the reader's keyboard. */
  readonly expandKeys: string;
}
