/** What the editor takes and offers. */
import type { Ref } from "react";
import type { GraphError } from "../../../graph/errors.ts";
import type { Notification } from "../../../graph/store.ts";
import type { ValueMap } from "../../../graph/values.ts";
import type { ConsoleSchema } from "../props.ts";
import type { Catalogue } from "./catalogue.ts";

/** What is to be run: all that is written, what is selected, or the statement at the cursor. */
export type RunWhat = "all" | "selection" | "current";

/** A part of what is written: the selected text, or all of it. */
export interface Written {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** What the database says of a statement that it has planned and not run. Places count from the statement's beginning. */
export interface Checked {
  readonly error?: GraphError | undefined;
  readonly notifications: readonly Notification[];
}

/** Plans a statement without running it (`EXPLAIN`). Rejects only where it could not ask, and when aborted. */
export type CheckStatement = (statement: string, parameters: ValueMap, signal: AbortSignal) => Promise<Checked>;

/** How many nodes have a label, and how many relationships a type; for help only. */
export interface NameCounts {
  readonly labels: ReadonlyMap<string, number>;
  readonly types: ReadonlyMap<string, number>;
}

export interface EditorHandle {
  written(): Written;
  /** All of it, selected or not. */
  text(): string;
  /** Offset of the cursor in the whole text. */
  cursor(): number;
  /** Puts a text in place of all; can be undone. */
  replace(text: string): void;
  /** Marks the place of an error (an offset in the whole text), or removes the mark. */
  mark(offset: number | undefined): void;
  /** Puts the cursor at an offset and the focus into the editor. */
  goTo(offset: number): void;
  /** Writes the selected statements, or all, in the usual form; can be undone. Where it cannot, the editor says why; never rejects. */
  format(): Promise<void>;
  focus(): void;
}

export interface EditorProps {
  readonly initial: string;
  readonly scheme: "light" | "dark";
  readonly schema: ConsoleSchema;
  readonly parameters: ValueMap;
  /** Names of databases, for `:use`; asked for once, when first needed. Undefined where the server does not tell. */
  readonly databases?: (() => Promise<readonly string[] | undefined>) | undefined;
  readonly counts?: NameCounts | undefined;
  /** Whether clauses that write are offered. */
  readonly offersWriting?: boolean | undefined;
  /** Errors while typing come from here; none are marked without it. */
  readonly check?: CheckStatement | undefined;
  /** Asked for once, when it is first needed; asked again where it failed. */
  readonly catalogue?: (() => Promise<Catalogue>) | undefined;
  readonly onRun: (what: RunWhat) => void;
  /** Walks the history: -1 to the statement before, 1 to the one after. */
  readonly onWalk: (step: -1 | 1) => void;
  readonly onSelectionChange: (hasSelection: boolean) => void;
  /** Told after each change of the text; the handle's `text()` says what is written now. */
  readonly onChange?: (() => void) | undefined;
  readonly handleRef: Ref<EditorHandle>;
}
