/** What the comparison takes and gives. */
import type { GraphDifference, PairDifference } from "../../graph/comparison/compare-graph.ts";
import type { Lens } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { ComparisonSettings } from "./comparison-settings.ts";

export type ComparisonState =
  /** Nothing that is shown has a date. */
  | { readonly phase: "undated" }
  | { readonly phase: "reading"; readonly done: number; readonly total: number }
  | { readonly phase: "failed"; readonly error: unknown; readonly retry: () => void }
  /** The days make no sense. */
  | { readonly phase: "invalid"; readonly error: unknown }
  | { readonly phase: "ready"; readonly difference: GraphDifference };

export interface CompareProps {
  readonly lens: Lens;
  readonly nodes: ReadonlyMap<string, GraphNode>;
  readonly settings: ComparisonSettings;
  readonly state: ComparisonState;
  /** The property that dates what is shown, where the lens does not name it. */
  readonly foundKey: string | undefined;
  /** Whether there are claims to compare by. */
  readonly hasClaims: boolean;
  /** The pair that is selected, by its key. */
  readonly selected: string | undefined;
  readonly onChange: (settings: ComparisonSettings) => void;
  readonly onSelect: (pairs: readonly PairDifference[]) => void;
  readonly onSave: (text: string, name: string) => void;
}
