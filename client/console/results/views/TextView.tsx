/** A long text of JSON in a viewer that draws only the lines that are seen; it can be searched and copied. */
import { StreamLanguage } from "@codemirror/language";
import { json } from "@codemirror/legacy-modes/mode/javascript";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { useComputedColorScheme } from "@mantine/core";
import { useEffect, useRef } from "react";
import { editorTheme } from "../../editor/editor-theme.ts";
import classes from "./views.module.css";

// Its tokenizer calls a key a `property`, a name that CodeMirror has not.
const JSON_LANGUAGE = StreamLanguage.define({ ...json, tokenTable: { property: tags.propertyName } });

export function TextView({ text, label }: { readonly text: string; readonly label: string }) {
  const scheme = useComputedColorScheme("light");
  const place = useRef<HTMLDivElement>(null);
  const view = useRef<EditorView | undefined>(undefined);
  const latest = useRef(text);
  useEffect(() => {
    if (place.current === null) return undefined;
    const opened = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: latest.current,
        extensions: [
          EditorState.readOnly.of(true),
          EditorView.contentAttributes.of({ "aria-label": label, "aria-readonly": "true", tabindex: "0" }),
          EditorView.lineWrapping,
          highlightSpecialChars(),
          JSON_LANGUAGE,
          editorTheme(scheme),
        ],
      }),
    });
    view.current = opened;
    return () => opened.destroy();
  }, [scheme, label]);
  useEffect(() => {
    const opened = view.current;
    if (latest.current === text || opened === undefined) return;
    const before = latest.current;
    latest.current = text;
    // What is the same at the beginning stays, and with it what the reader looks at.
    const same = sharedLength(before, text);
    opened.dispatch({ changes: { from: same, to: before.length, insert: text.slice(same) } });
  }, [text]);
  return <div ref={place} className={classes.text} />;
}

function sharedLength(one: string, other: string): number {
  const most = Math.min(one.length, other.length);
  let at = 0;
  while (at < most && one.charCodeAt(at) === other.charCodeAt(at)) at += 1;
  return at;
}
