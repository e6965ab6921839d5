/** All that the editor is made of, and its keys. */
import {
  acceptCompletion,
  closeBrackets,
  closeBracketsKeymap,
  closeCompletion,
  completionKeymap,
} from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching, indentUnit } from "@codemirror/language";
import { search, searchKeymap } from "@codemirror/search";
import type { Extension } from "@codemirror/state";
import { EditorState, Prec } from "@codemirror/state";
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  rectangularSelection,
} from "@codemirror/view";
import { currentStatement } from "./current-statement.ts";
import { cypherLanguage } from "./cypher-language.ts";
import { cypherCompletion } from "./editor-completion.ts";
import type { EditorContext } from "./editor-context.ts";
import { cypherHelp } from "./editor-help.ts";
import { cypherLint } from "./editor-lint.ts";
import type { RunWhat } from "./editor-props.ts";
import { signatureHelp } from "./editor-signature.ts";
import { errorPlace } from "./error-place.ts";
import { formatText } from "./format-text.ts";
import { notices } from "./notice.ts";

/** The extensions that stay for the life of an editor; `context` is read whenever something is done. */
export function editorExtensions(context: () => EditorContext): Extension {
  return [
    keys(context),
    history(),
    cypherLint(context),
    lineNumbers(),
    highlightSpecialChars(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    rectangularSelection(),
    crosshairCursor(),
    indentUnit.of("  "),
    cypherLanguage,
    bracketMatching(),
    closeBrackets(),
    errorPlace,
    currentStatement,
    signatureHelp(context),
    cypherHelp(context),
    cypherCompletion(context),
    notices(context),
    search({ top: true }),
    EditorView.lineWrapping,
    keymap.of([...closeBracketsKeymap, ...searchKeymap, ...completionKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      const { onSelectionChange, onChange } = context();
      if (update.selectionSet || update.docChanged) onSelectionChange(!update.state.selection.main.empty);
      if (update.docChanged) onChange?.();
    }),
  ];
}

function keys(context: () => EditorContext): Extension {
  const run =
    (what: RunWhat | undefined) =>
    (view: EditorView): boolean => {
      // A list of completions would hide what comes next, the mark of an error for instance.
      closeCompletion(view);
      context().onRun(what ?? (view.state.selection.main.empty ? "all" : "selection"));
      return true;
    };
  const walk = (step: -1 | 1) => (): boolean => {
    context().onWalk(step);
    return true;
  };
  const format = (view: EditorView): boolean => {
    void formatText(view, context);
    return true;
  };
  const runs = { run: run(undefined), shift: run("current"), preventDefault: true };
  return Prec.high(
    keymap.of([
      { key: "Mod-Enter", ...runs },
      { key: "Ctrl-Enter", ...runs },
      { key: "Mod-ArrowUp", run: walk(-1) },
      { key: "Mod-ArrowDown", run: walk(1) },
      { key: "Shift-Alt-f", run: format, preventDefault: true },
      // Only while the list of suggestions is open: Tab leaves the editor otherwise.
      { key: "Tab", run: acceptCompletion },
    ]),
  );
}
