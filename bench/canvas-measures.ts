/** What the page of the canvas bench measures, as bench/canvas.ts asks for it. */

/** Milliseconds. */
export interface Timed {
  readonly took: number;
  /** The longest that the page did not answer. */
  readonly longestBlock: number;
}

export interface Brushed extends Timed {
  /** From a filter to what shows it: middle and worst. */
  readonly median: number;
  readonly worst: number;
}

export interface CanvasMeasures {
  /** Makes the graph beforehand; it is no part of what is measured. */
  prepare(nodes: number, relationships: number): void;
  /** Our canvas, with Cytoscape loaded before, as the page loads it: until all is drawn. */
  ours(nodes: number, relationships: number): Promise<Timed>;
  /** Cytoscape as it comes, with captions on nodes and relationships: until all is drawn. */
  defaults(nodes: number, relationships: number): Promise<Timed>;
  /** Frames a second from now until what it answers with is called. */
  countFrames(): () => number;
  /** Drags a filter by time over all days: each time another part of the relationships is shown. */
  brush(nodes: number, relationships: number): Promise<Brushed>;
  /** Adds the graph's last nodes, which have no places, to the others. */
  expand(nodes: number, relationships: number, brought: number): Promise<Timed>;
  /** Lays everything out anew. */
  layout(): Promise<Timed>;
  /** From light to dark, and back: the longest of both. */
  restyle(): Promise<Timed>;
  /** Shows other graphs in turn, and nothing at the end. */
  switchViews(times: number): Promise<void>;
}
