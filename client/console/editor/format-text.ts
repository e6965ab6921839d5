/** Formats what is selected, or all, in the editor; says what came of it. */
import type { EditorView } from "@codemirror/view";
import type { EditorContext } from "./editor-context.ts";
import { formatStatements } from "./formatting.ts";
import { isLarge, statementsIn } from "./large-text.ts";
import { notify } from "./notice.ts";
import { WORDS } from "./words.ts";

/** Formats the statements that the selection touches, or all where nothing is selected. Commands stay as they are. One step to undo. */
export async function formatText(view: EditorView, context: () => EditorContext): Promise<void> {
  const { state } = view;
  const { from, to, empty } = state.selection.main;
  if (isLarge(state)) return notify(view, WORDS.tooLarge, context());
  const statements = statementsIn(state).filter(
    (statement) => statement.kind === "statement" && (empty || (statement.from < to && statement.to > from)),
  );
  if (statements.length === 0) return notify(view, WORDS.nothingToFormat, context());
  notify(view, WORDS.formatting, context());
  const formatted = await formatStatements(statements);
  if (formatted === "slow") return notify(view, WORDS.formatSlow, context());
  if (formatted === "notLoaded") return notify(view, WORDS.formatFailed, context());
  if (view.state.doc !== state.doc) return notify(view, WORDS.changedMeanwhile, context());
  notify(view, undefined, context());
  const { changes, left } = formatted;
  if (changes.length > 0) view.dispatch({ changes: [...changes], userEvent: "input.format", scrollIntoView: true });
  if (left > 0) notify(view, WORDS.notFormatted, context());
}
