/** What a command tells: a sentence, or something to look at. */

import type { ValueMap } from "../../../graph/values.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import type { Callable } from "../editor/catalogue.ts";
import type { ConsoleCommand } from "../editor/commands.ts";
import type { LibraryView } from "../library/props.ts";

export type Report =
  | { readonly kind: "said"; readonly words: Words; readonly values?: TextValues }
  | { readonly kind: "parameters"; readonly parameters: ValueMap }
  | { readonly kind: "help"; readonly topic: HelpTopic }
  | { readonly kind: "style" }
  /** A part of the library was opened beside the results. */
  | { readonly kind: "opened"; readonly view: LibraryView };

/** What `:help` is about. */
export type HelpTopic =
  | { readonly kind: "all" }
  | { readonly kind: "command"; readonly command: ConsoleCommand }
  | { readonly kind: "subject"; readonly name: SubjectName }
  | { readonly kind: "callable"; readonly callables: readonly Callable[] }
  | { readonly kind: "keyword"; readonly keyword: string; readonly sentence: Words }
  | { readonly kind: "unknown"; readonly asked: string; readonly near: readonly string[] };

/** What help explains beside commands, functions and procedures. */
export type SubjectName = "keys" | "tabs" | "parameters" | "limits" | "reading" | "writing" | "links";
