/** What the console does with its editor from outside: reads, replaces, marks, formats. */
import type { EditorView } from "@codemirror/view";
import { EditorView as View } from "@codemirror/view";
import type { EditorContext } from "./editor-context.ts";
import type { EditorHandle } from "./editor-props.ts";
import { markError } from "./error-place.ts";
import { formatText } from "./format-text.ts";

export function handleOf(view: () => EditorView | undefined, context: () => EditorContext): EditorHandle {
  return {
    written() {
      const state = view()?.state;
      if (state === undefined) return { text: "", from: 0 };
      const { from, to, empty } = state.selection.main;
      return empty ? { text: state.doc.toString(), from: 0 } : { text: state.sliceDoc(from, to), from };
    },
    text: () => view()?.state.doc.toString() ?? "",
    cursor: () => view()?.state.selection.main.head ?? 0,
    replace(text) {
      const editor = view();
      editor?.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        // A text of another system has other line ends than the editor counts.
        selection: { anchor: editor.state.toText(text).length },
        scrollIntoView: true,
      });
      editor?.focus();
    },
    mark(offset) {
      const editor = view();
      const effects = markError.of(offset);
      editor?.dispatch(
        offset === undefined
          ? { effects }
          : { effects: [effects, View.scrollIntoView(Math.min(offset, editor.state.doc.length))] },
      );
    },
    goTo(offset) {
      const editor = view();
      editor?.dispatch({ selection: { anchor: Math.min(offset, editor.state.doc.length) }, scrollIntoView: true });
      editor?.focus();
    },
    async format() {
      const editor = view();
      if (editor !== undefined) await formatText(editor, context);
    },
    focus: () => view()?.focus(),
  };
}
