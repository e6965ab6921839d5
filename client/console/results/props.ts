/** What the results of a run take; the language comes from LanguageContext, as everywhere. */
import type { GraphError } from "../../../graph/errors.ts";
import type { Lens } from "../../../graph/lens.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import type { Value } from "../../../graph/values.ts";
import type { Answer, AnswerEnd, Ran } from "../answer.ts";

export interface ResultsProps {
  /** A new object whenever something came; another `id` is another answer, of which sorting, places and widths begin anew. */
  readonly answer: Answer;
  readonly ran: Ran;
  readonly lens: Lens;
  /** Where the statement was sent, such as `/db/neo4j/query/v2`: what the raw view shows. */
  readonly path?: string | undefined;
  /** Merges nodes and relationships into what is explored. */
  readonly onShow: (subgraph: Subgraph) => void;
  /** Selects a node or relationship; called after `onShow` has been given it. */
  readonly onSelect: (elementId: string) => void;
  /** Offered where the answer was stopped or broke off. */
  readonly onRunAgain?: (() => void) | undefined;
  /** Goes to a place in the statement: characters from the start of `ran.statement`. Without it places are only told. */
  readonly onGoTo?: ((offset: number) => void) | undefined;
  /** Runs the statement once more for all rows; without it only the rows that are there can be saved. */
  readonly download?: DownloadAll | undefined;
}

/** Runs what was run once more, for a file of all its rows. */
export interface DownloadAll {
  /**
   * Resolves when the first line is there. Aborting the signal ends the query in the database.
   * @throws GraphError; an AbortError when aborted
   */
  open(ran: Ran, signal: AbortSignal): Promise<RowFlow>;
}

/** An answer that is written as it arrives, so that it is never in memory as a whole. */
export interface RowFlow {
  readonly fields: readonly string[];
  /** Some rows at a time. Ends normally also where the answer was cut or broke off: `end` says it. */
  readonly batches: AsyncIterable<readonly (readonly Value[])[]>;
  /** How it ended; known after the last batch. Undefined where no last line came: the answer broke off. */
  end(): AnswerEnd | undefined;
}

/** Where an error is in the editor: line and column from 1, and characters from the start of its whole text. */
export interface ErrorPlace {
  readonly line: number;
  readonly column: number;
  readonly offset: number;
}

/** Of a statement that failed before its first row. */
export interface FailedProps {
  readonly error: GraphError;
  readonly place?: ErrorPlace | undefined;
  readonly onGoTo?: ((offset: number) => void) | undefined;
  readonly onRunAgain?: (() => void) | undefined;
}

/** Of a statement that has not answered yet. */
export interface WaitingProps {
  /** When it was sent, by `performance.now()`. */
  readonly since: number;
}
