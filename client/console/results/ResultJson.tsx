/** An answer as JSON, in a viewer that draws only the lines that are seen. */
import { StreamLanguage } from "@codemirror/language";
import { json } from "@codemirror/legacy-modes/mode/javascript";
import { EditorState } from "@codemirror/state";
import { EditorView, highlightSpecialChars } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { Button, useComputedColorScheme } from "@mantine/core";
import { useEffect, useMemo, useRef, useState } from "react";
import type { QueryAnswer } from "../../api/query.ts";
import { Choice } from "../../controls/Choice.tsx";
import { useSay } from "../../language.ts";
import classes from "../console.module.css";
import { editorTheme } from "../editor/editor-theme.ts";
import { WORDS } from "../words.ts";
import type { JsonForm } from "./answer-json.ts";
import { answerAsJson } from "./answer-json.ts";
import { useCopy } from "./use-copy.ts";

// Its tokenizer calls a key a `property`, a name that CodeMirror has not.
const JSON_LANGUAGE = StreamLanguage.define({ ...json, tokenTable: { property: tags.propertyName } });

export function ResultJson({ answer }: { readonly answer: Pick<QueryAnswer, "fields" | "rows"> }) {
  const say = useSay();
  const scheme = useComputedColorScheme("light");
  const [form, setForm] = useState<JsonForm>("plain");
  const { copying, copy } = useCopy();
  const place = useRef<HTMLDivElement>(null);
  const text = useMemo(() => answerAsJson(answer, form), [answer, form]);
  const label = say(WORDS.jsonView);
  useEffect(() => {
    if (place.current === null) return;
    const view = new EditorView({
      parent: place.current,
      state: EditorState.create({
        doc: text,
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
    return () => view.destroy();
  }, [text, scheme, label]);
  return (
    <div className={classes.json}>
      <div className={classes.jsonBar}>
        <Choice
          label={say(WORDS.jsonForm)}
          value={form}
          onChange={setForm}
          options={[
            { value: "plain", label: say(WORDS.plain) },
            { value: "typed", label: say(WORDS.typed) },
          ]}
        />
        <Button size="compact-sm" variant="default" onClick={() => copy(text)}>
          {say(copying === "copied" ? WORDS.copied : copying === "refused" ? WORDS.copyFailed : WORDS.copy)}
        </Button>
      </div>
      <div ref={place} className={classes.jsonText} />
    </div>
  );
}
