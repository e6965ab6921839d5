/** What the console takes; the language comes from LanguageContext, as everywhere. */
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ValueMap } from "../../graph/values.ts";
import type { QueryAnswer } from "../api/query.ts";

/** The names that completion offers. */
export interface ConsoleSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly propertyKeys: readonly string[];
}

/** Runs a statement; aborting the signal ends it in the database. Rejects with a GraphError. `runQuery` of client/api/query.ts is one. */
export type RunStatement = (statement: string, parameters: ValueMap, signal: AbortSignal) => Promise<QueryAnswer>;

export interface ConsoleProps {
  readonly lens: Lens;
  readonly schema: ConsoleSchema;
  readonly scheme: "light" | "dark";
  readonly run: RunStatement;
  /** Merges nodes and relationships into what is explored. */
  readonly onShow: (subgraph: Subgraph) => void;
  /** Selects a node or relationship; called after `onShow` has been given it. */
  readonly onSelect: (elementId: string) => void;
  readonly onClose: () => void;
  /** Put into the editor when the console opens; the last statement run is there otherwise. */
  readonly initialStatement?: string | undefined;
}
