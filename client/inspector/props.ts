/** What the inspector's panels take: values and callbacks only, so that each is shown and tested without a store. */
import type { Claim, EvidenceAnswer, NodeAnswer } from "../../graph/contract/answers.ts";
import type { ClaimsAboutAnswer } from "../../graph/contract/claims.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Tie } from "../../graph/questions/ties.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import type { Expansion } from "../state/explored.ts";

/** How many relationships of a type and direction a node has in the database. */
export type Degree = NodeAnswer["degree"][number];

/** Fetches the degree of a node by type. Rejects with a GraphError. */
export type LoadDegree = (elementId: string, signal: AbortSignal) => Promise<readonly Degree[]>;

/** Fetches the claims behind a relationship; its `relationship` is not used. Rejects with a GraphError. */
export type LoadEvidence = (elementId: string, signal: AbortSignal) => Promise<Pick<EvidenceAnswer, "claims">>;

/** Fetches claims by their ids; those that are not there any more are not in it. Rejects with a GraphError. */
export type LoadClaims = (ids: readonly string[], signal: AbortSignal) => Promise<ReadonlyMap<string, Claim>>;

/** Fetches a part of the claims about a node, the first without a cursor. Rejects with a GraphError. */
export type LoadClaimsAbout = (
  elementId: string,
  cursor: string | undefined,
  signal: AbortSignal,
) => Promise<ClaimsAboutAnswer>;

/** One node is selected. */
export interface NodePanelProps {
  readonly lens: Lens;
  readonly node: GraphNode;
  /** What is on the canvas, filters applied: the neighbours are taken from it. */
  readonly shown: Subgraph;
  /** Must keep its identity between renders (useCallback or a module function). */
  readonly loadDegree: LoadDegree;
  /** Must keep its identity between renders. Without it nothing is told of what is said about the node. */
  readonly loadClaimsAbout?: LoadClaimsAbout | undefined;
  /** Selects a node or relationship, here and on the canvas. */
  readonly onSelect: (elementId: string) => void;
  /** Selects several relationships at once. */
  readonly onSelectAll?: ((elementIds: readonly string[]) => void) | undefined;
  /** Expands the node by the given types and directions, or by all when undefined. */
  readonly onExpand: (elementId: string, ties?: readonly Tie[]) => void;
  /** Opens the choice before an expansion. */
  readonly onChoose: (elementId: string) => void;
  /** What expansions of this node brought. */
  readonly expansions: readonly Expansion[];
  /** Brings more of an expansion that was cut. */
  readonly onExpandFurther: (expansion: Expansion) => void;
  /** Takes back what the expansions brought. */
  readonly onCollapse: (elementId: string) => void;
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
  /** Opens the view of all that is between its ends. */
  readonly onPair?: (() => void) | undefined;
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
  /** Must keep its identity between renders. Without it no evidence is shown. */
  readonly loadClaims?: LoadClaims | undefined;
  /** Opens the view of all that is between two nodes; offered when exactly two are selected, or the parallel relationships of a pair. */
  readonly onPair?: (() => void) | undefined;
  readonly onSelect: (elementId: string) => void;
  /** Shown when exactly two nodes are selected. */
  readonly onFindPaths: (fromElementId: string, toElementId: string) => void;
  readonly onExpand: (elementIds: readonly string[]) => void;
  readonly onHide: (elementIds: readonly string[]) => void;
  readonly onHideOthers: (elementIds: readonly string[]) => void;
  readonly onClear: () => void;
}
