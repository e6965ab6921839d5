/** The editor of a statement: CodeMirror with Cypher's colours, completion, checks and help, and the console's keys. */
import type { Extension } from "@codemirror/state";
import { Compartment, EditorState } from "@codemirror/state";
import { EditorView, placeholder } from "@codemirror/view";
import { useEffect, useId, useImperativeHandle, useMemo, useRef } from "react";
import { useLanguage, useSay } from "../../language.ts";
import classes from "./editor.module.css";
import type { EditorContext } from "./editor-context.ts";
import { editorExtensions } from "./editor-extensions.ts";
import { handleOf } from "./editor-handle.ts";
import { checkAgain } from "./editor-lint.ts";
import type { EditorProps } from "./editor-props.ts";
import { editorTheme } from "./editor-theme.ts";
import { knownOnce } from "./known-once.ts";
import { phrasesIn } from "./phrases.ts";
import { WORDS } from "./words.ts";

const MODIFIER = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

export function Editor(props: EditorProps) {
  const say = useSay();
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const variable = useRef(new Compartment());
  const context = useContext(props);
  const look = useLook(props.scheme, id);
  const start = useRef(props.initial);
  const { check, parameters, schema, handleRef } = props;

  // biome-ignore lint/correctness/useExhaustiveDependencies: the view is made once; `look` is changed in it below
  useEffect(() => {
    if (place.current === null) return;
    const editor = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: start.current,
        selection: { anchor: EditorState.create({ doc: start.current }).doc.length },
        extensions: [editorExtensions(context), variable.current.of(look)],
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

  useEffect(() => {
    view.current?.dispatch({ effects: variable.current.reconfigure(look) });
  }, [look]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: what is checked again depends on these
  useEffect(() => {
    view.current?.dispatch({ effects: checkAgain.of(null) });
  }, [check, parameters, schema]);

  useImperativeHandle(handleRef, () => handleOf(() => view.current, context), [context]);
  return (
    <>
      <div ref={place} className={classes.place} />
      <p id={id} hidden>
        {say(WORDS.description, { key: MODIFIER })}
      </p>
    </>
  );
}

/** A function that hands out what is known now: the view keeps it, so it never changes. */
function useContext(props: EditorProps): () => EditorContext {
  const say = useSay();
  const language = useLanguage();
  const catalogue = useMemo(() => knownOnce(props.catalogue), [props.catalogue]);
  const databases = useMemo(() => knownOnce(props.databases), [props.databases]);
  const latest = useRef<EditorContext | undefined>(undefined);
  const context: EditorContext = {
    parameters: props.parameters,
    counts: props.counts,
    check: props.check,
    onRun: props.onRun,
    onWalk: props.onWalk,
    onSelectionChange: props.onSelectionChange,
    onChange: props.onChange,
    language,
    say,
    catalogue,
    databases,
    vocabulary: () => ({
      schema: props.schema,
      parameters: props.parameters,
      writes: props.offersWriting === true,
    }),
  };
  latest.current = context;
  const first = useRef(context);
  return useMemo(() => () => latest.current ?? first.current, []);
}

/** What depends on the scheme and the language. */
function useLook(scheme: "light" | "dark", descriptionId: string): Extension {
  const say = useSay();
  const language = useLanguage();
  const label = say(WORDS.editor);
  const hint = say(WORDS.placeholder);
  return useMemo(
    () => [
      editorTheme(scheme),
      placeholder(hint),
      EditorState.phrases.of(phrasesIn(language)),
      EditorView.contentAttributes.of({
        "aria-label": label,
        "aria-multiline": "true",
        "aria-describedby": descriptionId,
        tabindex: "0",
      }),
    ],
    [scheme, hint, label, language, descriptionId],
  );
}
