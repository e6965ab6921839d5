/** What the view of a pair takes: values and callbacks only. */
import type { DayRange } from "../../graph/filter/filters.ts";
import type { Lens } from "../../graph/lens.ts";
import type { SenseChoice, SenseChoices } from "../../graph/pair/senses.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import type { PairAsk, PairPart } from "../api/pairs.ts";
import type { LoadClaims } from "../inspector/props.ts";

/** Fetches a part of what is between two sides, the first without a cursor. Rejects with a GraphError. */
export type LoadPair = (ask: PairAsk, cursor: string | undefined, signal: AbortSignal) => Promise<PairPart>;

/** One side: an actor, or a group of actors under one name. */
export interface Side {
  readonly ids: readonly string[];
  readonly name: string;
  /** How many members the group has, where they are too many to be asked about all at once. */
  readonly outOf?: number | undefined;
}

export interface PairViewProps {
  readonly lens: Lens;
  /** Undefined where nothing has been chosen yet. */
  readonly from: Side | undefined;
  readonly to: Side | undefined;
  /** The property that dates relationships, where it is known. */
  readonly dateKey: string | undefined;
  /** What the reader made of types: cooperation, conflict, or nothing. */
  readonly choices: SenseChoices;
  readonly onChoose: (type: string, choice: SenseChoice) => void;
  /** The days that the graph is filtered to. */
  readonly range: DayRange;
  /** @param movement the same for all changes of one movement */
  readonly onRange: (range: DayRange, movement?: string) => void;
  /** Must keep its identity between renders. */
  readonly loadPair: LoadPair;
  /** Must keep its identity between renders. */
  readonly loadClaims: LoadClaims;
  /** Must keep its identity between renders. */
  readonly search: GraphApi["search"];
  readonly onPick: (side: "from" | "to", node: GraphNode) => void;
  readonly onSwap: () => void;
  /** Shows relationships of the part that was read on the graph, selected. */
  readonly onShow: (part: Pick<PairPart, "from" | "to" | "relationships">) => void;
  /** Looks for what joins the two indirectly; absent where a side is a group. */
  readonly onFindPaths?: (() => void) | undefined;
}
