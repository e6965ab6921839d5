/** The Cypher console: an editor, its bar, and the result. Loaded when it is opened first. */
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import { GraphError } from "../../graph/errors.ts";
import type { ValueMap } from "../../graph/values.ts";
import { valueMap } from "../../graph/values.ts";
import { ConsoleBar } from "./ConsoleBar.tsx";
import classes from "./console.module.css";
import type { EditorHandle } from "./editor/Editor.tsx";
import { Editor } from "./editor/Editor.tsx";
import { offsetOfError, readInput } from "./input.ts";
import { useHistory } from "./library/use-history.ts";
import { ParameterList } from "./ParameterList.tsx";
import type { ConsoleProps } from "./props.ts";
import { Results } from "./results/Results.tsx";
import { useRun } from "./use-run.ts";

const NO_PARAMETERS = valueMap([]);

export function Console({ lens, schema, scheme, run, onShow, onSelect, onClose, initialStatement }: ConsoleProps) {
  const editor = useRef<EditorHandle>(null);
  const history = useHistory();
  const runner = useRun(run);
  const [parameters, setParameters] = useState<ValueMap>(NO_PARAMETERS);
  const [hasSelection, setHasSelection] = useState(false);
  const { outcome } = runner;

  const execute = async (): Promise<void> => {
    const { text, from } = editor.current?.written() ?? { text: "", from: 0 };
    const whole = editor.current?.text();
    editor.current?.mark(undefined);
    try {
      const input = readInput(text, parameters);
      setParameters(input.parameters);
      if (text.trim() !== "") history.add(text);
      if (input.statement === "") {
        if (text.trim() !== "") runner.settle({ kind: "done", did: input.clears ? "cleared" : "parametersSet" });
        return;
      }
      const placeOf = (error: GraphError): number | undefined => {
        const offset = offsetOfError(error, input.statement);
        return offset === undefined ? undefined : from + input.offset + offset;
      };
      const error = await runner.start(input.statement, input.parameters, placeOf);
      if (error !== undefined && editor.current?.text() === whole) editor.current?.mark(placeOf(error));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      const offset = from + (error.details?.offset ?? 0);
      runner.settle({ kind: "failed", error, offset });
      editor.current?.mark(offset);
    }
  };
  const walk = (step: -1 | 1): void => {
    const statement = history.walk(step, editor.current?.text() ?? "");
    if (statement !== undefined) editor.current?.replace(statement);
  };
  const press = (event: KeyboardEvent): void => {
    // Menus are drawn elsewhere on the page and close themselves; what an inner part used up is not for us.
    const isInside = event.target instanceof Node && event.currentTarget.contains(event.target);
    if (event.key !== "Escape" || event.defaultPrevented || !isInside) return;
    event.preventDefault();
    event.stopPropagation();
    onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only takes Escape that its parts leave over
    <div className={classes.console} onKeyDown={press}>
      <div className={classes.write}>
        <div className={classes.editor}>
          <Editor
            handleRef={editor}
            initial={initialStatement ?? history.statements.at(-1) ?? ""}
            scheme={scheme}
            schema={schema}
            parameterNames={Object.keys(parameters)}
            onRun={() => void execute()}
            onWalk={walk}
            onSelectionChange={setHasSelection}
          />
        </div>
        <ParameterList
          parameters={parameters}
          onRemove={(name) => setParameters(valueMap(Object.entries(parameters).filter(([other]) => other !== name)))}
        />
        <ConsoleBar
          lens={lens}
          schema={schema}
          history={history.statements}
          isRunning={outcome.kind === "running"}
          hasSelection={hasSelection}
          onRun={() => void execute()}
          onStop={runner.stop}
          onChoose={(statement) => editor.current?.replace(statement)}
          onClose={onClose}
        />
      </div>
      <Results
        outcome={outcome}
        lens={lens}
        place={
          outcome.kind === "failed" && outcome.offset !== undefined
            ? placeIn(editor.current?.text() ?? "", outcome.offset)
            : undefined
        }
        onGoTo={(offset) => editor.current?.goTo(offset)}
        onShow={onShow}
        onSelect={onSelect}
      />
    </div>
  );
}

/** Line and column (from 1) of an offset. */
function placeIn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number; readonly offset: number } {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1, offset };
}
