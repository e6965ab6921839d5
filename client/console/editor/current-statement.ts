/** Shows, where there are several statements, the one that Shift+Ctrl+Enter runs: a bar beside its lines. */
import type { EditorState, Extension, Range } from "@codemirror/state";
import type { DecorationSet } from "@codemirror/view";
import { Decoration, EditorView } from "@codemirror/view";
import { statementsIn } from "./large-text.ts";
import { statementNear } from "./statements.ts";

const LINE = Decoration.line({ class: "cm-current-statement" });

export const currentStatement: Extension = EditorView.decorations.compute(["doc", "selection"], linesOf);

function linesOf(state: EditorState): DecorationSet {
  const statements = statementsIn(state);
  if (statements.length < 2) return Decoration.none;
  const current = statementNear(statements, state.doc.toString(), state.selection.main.head);
  if (current === undefined) return Decoration.none;
  const lines: Range<Decoration>[] = [];
  for (let at = current.from; at <= current.to; ) {
    const line = state.doc.lineAt(at);
    lines.push(LINE.range(line.from));
    at = line.to + 1;
  }
  return Decoration.set(lines);
}
