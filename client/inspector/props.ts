/** What the inspector's panels take: values and callbacks only, so that each is shown and tested without a store. */
import type { EvidenceAnswer, NodeAnswer } from "../../graph/contract/answers.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";

/** How many relationships of a type and direction a node has in the database. */
export type Degree = NodeAnswer["degree"][number];

/** Fetches the degree of a node by type. Rejects with a GraphError. */
export type LoadDegree = (elementId: string, signal: AbortSignal) => Promise<readonly Degree[]>;

/** Fetches the claims behind a relationship; its `relationship` is not used. Rejects with a GraphError. */
export type LoadEvidence = (elementId: string, signal: AbortSignal) => Promise<Pick<EvidenceAnswer, "claims">>;

/** One node is selected. */
export interface NodePanelProps {
  readonly lens: Lens;
  readonly node: GraphNode;
  /** What is on the canvas, filters applied: the neighbours are taken from it. */
  readonly shown: Subgraph;
  /** Must keep its identity between renders (useCallback or a module function). */
  readonly loadDegree: LoadDegree;
  /** Selects a node or relationship, here and on the canvas. */
  readonly onSelect: (elementId: string) => void;
  /** Expands the node by the given relationship types, or by all when undefined. */
  readonly onExpand: (elementId: string, types?: readonly string[]) => void;
  readonly onHide: (elementIds: readonly string[]) => void;
  /** Hides everything but the given nodes. */
  readonly onHideOthers: (elementIds: readonly string[]) => void;
}

/** One relationship is selected. */
export interface RelationshipPanelProps {
  readonly lens: Lens;
  readonly relationship: GraphRelationship;
  /** Its ends; undefined when an end is not on the canvas. */
  readonly start: GraphNode | undefined;
  readonly end: GraphNode | undefined;
  /** Must keep its identity between renders. */
  readonly loadEvidence: LoadEvidence;
  readonly onSelect: (elementId: string) => void;
  readonly onHide: (elementIds: readonly string[]) => void;
}

/** Nothing is selected. */
export interface OverviewPanelProps {
  readonly lens: Lens;
  /** What is on the canvas, filters applied. */
  readonly shown: Subgraph;
  /** How much the database holds; undefined until the schema is known. */
  readonly total: { readonly nodes: number; readonly relationships: number } | undefined;
  /** Puts the focus into the search box. */
  readonly onSearch: () => void;
  readonly onOpenConsole: () => void;
  readonly onSelect: (elementId: string) => void;
}

/** Several things are selected. */
export interface SelectionPanelProps {
  readonly lens: Lens;
  readonly nodes: readonly GraphNode[];
  readonly relationships: readonly GraphRelationship[];
  /** What is on the canvas: the names of a relationship's ends are taken from it. */
  readonly shown: Subgraph;
  readonly onSelect: (elementId: string) => void;
  /** Shown when exactly two nodes are selected. */
  readonly onFindPaths: (fromElementId: string, toElementId: string) => void;
  readonly onExpand: (elementIds: readonly string[]) => void;
  readonly onHide: (elementIds: readonly string[]) => void;
  readonly onHideOthers: (elementIds: readonly string[]) => void;
  readonly onClear: () => void;
}
