/** What the matrix takes and gives. */
import type { Lens } from "../../graph/lens.ts";
import type { MatrixGrid } from "../../graph/matrix/matrix-grid.ts";
import type { LineOrder } from "../../graph/matrix/orders.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Words } from "../../graph/vocabulary.ts";
import type { TextValues } from "../language.ts";
import type { Counted, MatrixSettings } from "./matrix-settings.ts";

/** A sentence about what is counted and what is not. */
export interface Note {
  readonly words: Words;
  readonly values?: TextValues;
  readonly isWarning?: boolean;
}

/** A link between two columns: one proposal supersedes another. */
export interface ColumnLink {
  readonly from: string;
  readonly to: string;
  readonly type: string;
}

/** A counted matrix, in order. */
export interface ShownMatrix {
  readonly grid: MatrixGrid;
  readonly order: LineOrder;
  readonly links: readonly ColumnLink[];
  readonly notes: readonly Note[];
  /** Whether a hole may be none: something was cut. */
  readonly isCut: boolean;
}

export type MatrixState =
  | { readonly phase: "loading" }
  | { readonly phase: "empty"; readonly words: Words }
  | { readonly phase: "failed"; readonly error: unknown; readonly retry: () => void }
  | { readonly phase: "ready"; readonly matrix: ShownMatrix };

export interface MatrixProps {
  readonly lens: Lens;
  readonly settings: MatrixSettings;
  readonly labels: readonly Counted[];
  readonly types: readonly Counted[];
  /** The property by which sides are told apart. */
  readonly groupProperty: string | undefined;
  readonly state: MatrixState;
  readonly isNarrow: boolean;
  readonly onChange: (settings: MatrixSettings) => void;
  /** Shows the relationships of a cell. */
  readonly onOpen: (row: GraphNode, column: GraphNode) => void;
  /** Asks for a path where there is none of the relationships. */
  readonly onAskPath: (row: GraphNode, column: GraphNode) => void;
  readonly onNode: (node: GraphNode) => void;
  /** Saves a text as a file, or copies it. */
  readonly onSave: (text: string, name: string) => void;
  readonly onCopy: (text: string) => void;
}
