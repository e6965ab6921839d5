/** The editor of a statement: CodeMirror with Cypher's colours, completion from the schema, and the console's keys. */
import { autocompletion, closeBrackets, closeBracketsKeymap, closeCompletion } from "@codemirror/autocomplete";
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { bracketMatching } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState, Prec } from "@codemirror/state";
import { EditorView, highlightSpecialChars, keymap, lineNumbers, placeholder } from "@codemirror/view";
import type { Ref } from "react";
import { useEffect, useImperativeHandle, useRef } from "react";
import { useSay } from "../../language.ts";
import type { ConsoleSchema } from "../props.ts";
import { WORDS } from "../words.ts";
import { cypherLanguage } from "./cypher-language.ts";
import { completionSource } from "./editor-completion.ts";
import { editorTheme } from "./editor-theme.ts";
import { errorPlace, markError } from "./error-place.ts";

/** A part of what is written: the selected text, or all of it. */
interface Written {
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly from: number;
}

export interface EditorHandle {
  written(): Written;
  /** All of it, selected or not. */
  text(): string;
  /** Puts a text in place of all; can be undone. */
  replace(text: string): void;
  /** Marks the place of an error (an offset in the whole text), or removes the mark. */
  mark(offset: number | undefined): void;
  /** Puts the cursor at an offset and the focus into the editor. */
  goTo(offset: number): void;
  focus(): void;
}

export interface EditorProps {
  readonly initial: string;
  readonly scheme: "light" | "dark";
  readonly schema: ConsoleSchema;
  readonly parameterNames: readonly string[];
  readonly onRun: () => void;
  /** Walks the history: -1 to the statement before, 1 to the one after. */
  readonly onWalk: (step: -1 | 1) => void;
  readonly onSelectionChange: (hasSelection: boolean) => void;
  readonly handleRef: Ref<EditorHandle>;
}

export function Editor({
  initial,
  scheme,
  schema,
  parameterNames,
  onRun,
  onWalk,
  onSelectionChange,
  handleRef,
}: EditorProps) {
  const say = useSay();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const variable = useRef(new Compartment());
  // The view is made once; what it calls and completes from is read at the time.
  const latest = useRef({ schema, parameterNames, onRun, onWalk, onSelectionChange });
  latest.current = { schema, parameterNames, onRun, onWalk, onSelectionChange };
  const label = say(WORDS.editor);
  const hint = say(WORDS.placeholder);
  const look = useRef<Extension>([]);
  look.current = [
    editorTheme(scheme),
    placeholder(hint),
    EditorView.contentAttributes.of({ "aria-label": label, "aria-multiline": "true", tabindex: "0" }),
  ];
  const start = useRef(initial);

  useEffect(() => {
    if (place.current === null) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start.current,
        selection: { anchor: start.current.length },
        extensions: [keys(() => latest.current), behaviour(() => latest.current), variable.current.of(look.current)],
      }),
    });
    view.current = editor;
    editor.focus();
    return () => {
      start.current = editor.state.doc.toString();
      editor.destroy();
      view.current = undefined;
    };
  }, []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `look` follows from these
  useEffect(() => {
    view.current?.dispatch({ effects: variable.current.reconfigure(look.current) });
  }, [scheme, label, hint]);

  useImperativeHandle(handleRef, () => handleOf(() => view.current), []);
  return <div ref={place} style={{ height: "100%", minHeight: 0 }} />;
}

type Latest = Pick<EditorProps, "schema" | "parameterNames" | "onRun" | "onWalk" | "onSelectionChange">;

function keys(latest: () => Latest): Extension {
  const run = (view: EditorView): boolean => {
    // A list of completions would hide what comes next, the mark of an error for instance.
    closeCompletion(view);
    latest().onRun();
    return true;
  };
  const walk = (step: -1 | 1) => (): boolean => {
    latest().onWalk(step);
    return true;
  };
  return Prec.high(
    keymap.of([
      { key: "Mod-Enter", run },
      { key: "Ctrl-Enter", run },
      { key: "Mod-ArrowUp", run: walk(-1) },
      { key: "Mod-ArrowDown", run: walk(1) },
    ]),
  );
}

function behaviour(latest: () => Latest): Extension {
  return [
    history(),
    lineNumbers(),
    highlightSpecialChars(),
    cypherLanguage,
    bracketMatching(),
    closeBrackets(),
    errorPlace,
    EditorView.lineWrapping,
    autocompletion({ override: [completionSource(latest)], icons: false }),
    keymap.of([...closeBracketsKeymap, ...defaultKeymap, ...historyKeymap]),
    EditorView.updateListener.of((update) => {
      if (update.selectionSet || update.docChanged) latest().onSelectionChange(!update.state.selection.main.empty);
    }),
  ];
}

function handleOf(view: () => EditorView | undefined): EditorHandle {
  return {
    written() {
      const state = view()?.state;
      if (state === undefined) return { text: "", from: 0 };
      const { from, to, empty } = state.selection.main;
      return empty ? { text: state.doc.toString(), from: 0 } : { text: state.sliceDoc(from, to), from };
    },
    text: () => view()?.state.doc.toString() ?? "",
    replace(text) {
      const editor = view();
      editor?.dispatch({
        changes: { from: 0, to: editor.state.doc.length, insert: text },
        selection: { anchor: text.length },
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
          : { effects: [effects, EditorView.scrollIntoView(Math.min(offset, editor.state.doc.length))] },
      );
    },
    goTo(offset) {
      const editor = view();
      editor?.dispatch({ selection: { anchor: Math.min(offset, editor.state.doc.length) }, scrollIntoView: true });
      editor?.focus();
    },
    focus: () => view()?.focus(),
  };
}
