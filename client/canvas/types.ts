/** What the canvas takes and gives: the props of `Canvas` and the imperative handle that actions of the page use. */
import type { Ref } from "react";
import type { Position } from "../../graph/figure/geometry.ts";
import type { LayoutId } from "../../graph/layout/layout-names.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";

/** Centres of nodes in graph pixels, by element id. */
export type Positions = ReadonlyMap<string, Position>;

/** What a context menu was asked for on. */
export type CanvasTarget =
  | { readonly kind: "node"; readonly id: string }
  | { readonly kind: "relationship"; readonly id: string }
  | { readonly kind: "canvas" };

/** Why positions changed: a layout ran (not a step that undo should know), or somebody dragged. */
type MoveCause = "layout" | "drag";

export interface CanvasProps {
  /** What is drawn, already filtered. */
  readonly subgraph: Subgraph;
  readonly lens: Lens;
  readonly language: Language;
  readonly scheme: "light" | "dark";
  /**
   * Where nodes are. A node without a position is placed near its neighbours by a layout that leaves all others where they are,
   * and told through `onMove`. A new map is applied; the same map (by reference) never moves anything back.
   */
  readonly positions: Positions;
  /** Changing it lays everything out anew, unless a new `positions` map with every node comes with it. */
  readonly layoutId: LayoutId;
  /** Starts another arrangement of the same layout. Default 1. */
  readonly layoutSeed?: number;
  /** Element ids of nodes that layouts leave where they are. Default none. */
  readonly pinned?: ReadonlySet<string>;
  /** Element ids of the selected nodes and relationships. */
  readonly selection: ReadonlySet<string>;
  /** Element ids drawn faint. */
  readonly dimmed?: ReadonlySet<string> | undefined;
  /** Keys of bundles of parallel relationships that are open (graph/figure/bundles.ts). Default none. */
  readonly openBundles?: ReadonlySet<string>;
  readonly reducedMotion: boolean;
  /** `additive` when Ctrl, Cmd or Shift was held: the page then toggles instead of replacing. An empty list clears. */
  onSelect(elementIds: readonly string[], additive: boolean): void;
  onExpand(nodeElementId: string): void;
  /** A bundle was opened, or what is between two nodes closed again (double click or Enter on a line): all that are open now. */
  onOpenBundles?(openBundles: ReadonlySet<string>): void;
  /** Only the nodes that moved. */
  onMove(positions: Positions, cause: MoveCause): void;
  /** Right click, long press, Shift+F10 or the menu key; client coordinates in CSS pixels. */
  onContextMenu(target: CanvasTarget, clientX: number, clientY: number): void;
  /** Enter on the canvas: open what is selected. Where absent, Enter selects. */
  onInspect?(elementId: string): void;
  /** A layout or Cytoscape itself failed; the picture stays as it was. */
  onError?(error: unknown): void;
  /** Accessible name of the canvas, such as "Graph of 70 nodes". */
  readonly label: string;
  readonly handleRef?: Ref<CanvasHandle>;
}

/** What the page can ask of a mounted canvas. Before Cytoscape has loaded, all do nothing and answer with nothing. */
export interface CanvasHandle {
  /** Shows the given elements, or everything. */
  fit(elementIds?: Iterable<string>): void;
  zoomIn(): void;
  zoomOut(): void;
  /** Where nodes are now, in graph pixels. */
  positions(): Map<string, Position>;
  /** Ids of the nodes whose centre is in the part of the graph that the canvas shows. */
  visibleNodes(): readonly string[];
  /** Brings a node or relationship to the middle without zooming. */
  center(elementId: string): void;
  /** Lays everything out anew with the current layout. */
  layout(): void;
  /** Centre of a node in CSS pixels from the canvas's top left corner, or undefined when it is not drawn. */
  renderedPosition(elementId: string): Position | undefined;
  focus(): void;
}
