/** What completion offers, and what it is made from. */

import type { ValueMap } from "../../../graph/values.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { ConsoleSchema } from "../props.ts";
import type { Catalogue } from "./catalogue.ts";

export type SuggestionKind =
  | "variable"
  | "parameter"
  | "label"
  | "type"
  | "property"
  | "column"
  | "keyword"
  | "function"
  | "procedure"
  | "command"
  | "database"
  | "topic";

export interface Suggestion {
  readonly label: string;
  /** What is written; a name in backticks where it needs them. */
  readonly apply: string;
  /** Where the cursor stands afterwards, as an offset in `apply`; its end where absent. */
  readonly caret?: number;
  readonly kind: SuggestionKind;
  /** How a function, procedure or command is written. */
  readonly signature?: string;
  /** The database describes in English; we do in both languages. */
  readonly description?: string | Words;
}

export interface Suggestions {
  /** Where the word that is replaced begins, as an offset in the text. */
  readonly from: number;
  readonly options: readonly Suggestion[];
  /** As long as what is typed fits, the same options are good. */
  readonly fits: RegExp;
}

/** All that can be named in a statement. */
export interface Vocabulary {
  readonly schema: ConsoleSchema;
  readonly parameters: ValueMap;
  readonly databases: readonly string[];
  /** Undefined until it has been read: the commonest functions are offered then. */
  readonly catalogue: Catalogue | undefined;
  /** Whether clauses that write are offered. */
  readonly writes: boolean;
}
