/** For browser tests: the editor of the console by itself, with checks and a catalogue that the test gives. */
import { createRef } from "react";
import { expect } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Language } from "../../graph/lens.ts";
import { valueMap } from "../../graph/values.ts";
import type { Callable, Catalogue } from "../console/editor/catalogue.ts";
import { Editor } from "../console/editor/Editor.tsx";
import type { EditorHandle, EditorProps } from "../console/editor/editor-props.ts";
import { Setting } from "./page.tsx";
import { noop } from "./talks.ts";

export const EDITOR_SCHEMA = {
  labels: ["Person", "Head of State"],
  types: ["KNOWS", "REJECTED"],
  propertyKeys: ["name", "date of birth"],
};

function callable(name: string, signature: string, description: string, columns: readonly string[] = []): Callable {
  return { name, signature, description, columns, isDeprecated: false, isAggregating: false };
}

export const EDITOR_CATALOGUE: Catalogue = {
  functions: [
    callable("left", "left(original :: STRING, length :: INTEGER) :: STRING", "Returns the leftmost characters."),
    callable("rand", "rand() :: FLOAT", "Returns a random number."),
  ],
  procedures: [callable("db.labels", "db.labels() :: (label :: STRING)", "Lists all labels.", ["label"])],
};

interface Shown {
  readonly language?: Language;
  readonly height?: number;
}

/** Renders the editor, waits until it has the focus, and hands back its handle and what is written in it. */
export async function shownEditor(props: Partial<EditorProps> = {}, { language = "en", height = 300 }: Shown = {}) {
  const handleRef = createRef<EditorHandle>();
  const scheme = props.scheme ?? "light";
  const editor = (more: Partial<EditorProps> = {}) => (
    <Setting scheme={scheme} language={language}>
      <div style={{ height, background: "var(--mantine-color-body)" }}>
        <Editor
          initial=""
          scheme={scheme}
          schema={EDITOR_SCHEMA}
          parameters={valueMap([])}
          catalogue={async () => EDITOR_CATALOGUE}
          onRun={noop}
          onWalk={noop}
          onSelectionChange={noop}
          handleRef={handleRef}
          {...props}
          {...more}
        />
      </div>
      <button type="button">after</button>
    </Setting>
  );
  const screen = await render(editor());
  await expect.element(page.getByRole("textbox").first()).toHaveFocus();
  const handle = (): EditorHandle => {
    if (handleRef.current === null) throw new Error("The editor is not there.");
    return handleRef.current;
  };
  return { screen, handle, change: (more: Partial<EditorProps>) => screen.rerender(editor(more)) };
}
