/** What the console takes; the language comes from LanguageContext, as everywhere. */
import type { Lens } from "../../graph/lens.ts";
import type { LookTarget } from "../../graph/look/lens-changes.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { ValueMap } from "../../graph/values.ts";
import type { StatementRequest } from "../api/send-query.ts";
import type { Answer, Ran } from "./answer.ts";
import type { RowFlow } from "./results/props.ts";

/** The names that completion offers; labels and types commonest first. */
export interface ConsoleSchema {
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly propertyKeys: readonly string[];
}

/** What the server is and allows. */
export interface ConsoleServer {
  /** The database that is asked; undefined until it is known. */
  readonly database: string | undefined;
  readonly writesAllowed: boolean;
  /** How long one statement may run and how many rows it hands over, at most. */
  readonly limits: { readonly seconds: number; readonly rows: number };
  readonly counts: {
    readonly labels: ReadonlyMap<string, number>;
    readonly types: ReadonlyMap<string, number>;
  };
}

/** Sends statements. `databaseQueries` of client/api is one. */
export interface Queries {
  /** Runs one; `tell` hears of the answer as it grows. Rejects with a GraphError, or with an AbortError when it was stopped before its first line. */
  run(request: StatementRequest, tell: (answer: Answer) => void): Promise<Answer>;
  /** Runs one for a file of all its rows. */
  open(request: StatementRequest): Promise<RowFlow>;
}

/** A text that the console is opened with: of a link, or of another part of the page. Another `id` is another one. */
export interface Arrival {
  readonly id: number;
  readonly text: string;
  readonly parameters: ValueMap;
  readonly database: string | undefined;
  /** Whether it is run at once; it is then sent as one that only reads. */
  readonly isRun: boolean;
  /** Whether it came with a link: the reader is told so. */
  readonly isFromLink: boolean;
}

export interface ConsoleProps {
  readonly lens: Lens;
  readonly schema: ConsoleSchema;
  readonly server: ConsoleServer;
  readonly scheme: "light" | "dark";
  readonly queries: Queries;
  /** Whether the console can be seen: what runs is ended when it no longer is. */
  readonly isOpen: boolean;
  readonly isMaximised: boolean;
  /** Undefined where the console always fills the page. */
  readonly onMaximise: (() => void) | undefined;
  /** Merges nodes and relationships into what is explored; `ran` is where they came from. */
  readonly onShow: (subgraph: Subgraph, ran: Ran) => void;
  /** Selects a node or relationship; called after `onShow` has been given it. */
  readonly onSelect: (elementId: string) => void;
  readonly onClose: () => void;
  /** After something was written: what is known of the graph may have changed. */
  readonly onWritten?: (() => void) | undefined;
  readonly arrival?: Arrival | undefined;
  /** How looks are changed, where the page can. */
  readonly look?: ConsoleLook | undefined;
}

export interface ConsoleLook {
  /** Opens the editor of a look. */
  readonly onEdit: (target: LookTarget) => void;
  /** Takes all changes back. Answers whether there were any. */
  readonly onReset: () => boolean;
}
