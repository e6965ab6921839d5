/** What the parts of the editor read when they need it: the view is made once, and this changes under it. */
import type { Language } from "../../../graph/lens.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import type { TextValues } from "../../language.ts";
import type { Catalogue } from "./catalogue.ts";
import type { EditorProps } from "./editor-props.ts";
import type { KnownOnce } from "./known-once.ts";
import type { Vocabulary } from "./suggestion.ts";

export interface EditorContext
  extends Pick<EditorProps, "parameters" | "counts" | "check" | "onRun" | "onWalk" | "onSelectionChange" | "onChange"> {
  readonly language: Language;
  readonly say: (words: Words, values?: TextValues) => string;
  readonly catalogue: KnownOnce<Catalogue>;
  readonly databases: KnownOnce<readonly string[]>;
  readonly vocabulary: () => Omit<Vocabulary, "catalogue" | "databases">;
}
