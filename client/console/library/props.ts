/** What the parts of the library take: what a person keeps and reuses. The language comes from LanguageContext, as everywhere. */
import type { Lens } from "../../../graph/lens.ts";
import type { ValueMap } from "../../../graph/values.ts";
import type { ExampleSchema } from "./example.ts";
import type { History } from "./use-history.ts";
import type { SavedQueries } from "./use-saved.ts";

/** `course`: the steps of `:play`. */
export type LibraryView = "history" | "saved" | "examples" | "course";

export interface LibraryProps {
  readonly view: LibraryView;
  readonly onView: (view: LibraryView) => void;
  readonly lens: Lens;
  /** Labels and types commonest first: the general examples and the course use the first ones. `ConsoleSchema` is one. */
  readonly schema: ExampleSchema;
  /** Of `useHistory()`, called once by the console. */
  readonly history: History;
  /** Of `useSaved()`, called once by the console. */
  readonly saved: SavedQueries;
  /** What the editor holds now. */
  readonly currentText: () => string;
  /** Puts a text (commands such as `:param` in front, then the statement) into the editor; nothing is run. */
  readonly onChoose: (text: string) => void;
  /** Puts a text into the editor and runs it, reading only. Never called with what seems to write. */
  readonly onRun: (text: string) => void;
  readonly onClose: () => void;
}

export interface ParametersPanelProps {
  readonly parameters: ValueMap;
  /** All parameters after the change. */
  readonly onChange: (parameters: ValueMap) => void;
}
