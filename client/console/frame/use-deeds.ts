/** What the menu of a query does. */
import type { ReactNode } from "react";
import { createElement, useState } from "react";
import { GraphError } from "../../../graph/errors.ts";
import { withoutMode } from "../../../graph/statement.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import { useSay } from "../../language.ts";
import type { QueryDeed } from "../ConsoleBar.tsx";
import type { ConsoleModel } from "../console-context.ts";
import { statementAt, statementsOf } from "../editor/statements.ts";
import type { Tab } from "../tabs/tab-list.ts";
import { Strip } from "./Strip.tsx";
import { WORDS } from "./words.ts";

interface Note {
  readonly words: Words;
  readonly detail: string;
}

export interface Deeds {
  readonly does: (deed: QueryDeed) => void;
  /** What came of the last one, to be shown above the query. */
  readonly note: ReactNode;
  /** The tab that is being named. */
  readonly naming: Tab | undefined;
  readonly setNaming: (tab: Tab | undefined) => void;
}

export function useDeeds(model: ConsoleModel, onClose: (id: string) => void): Deeds {
  const say = useSay();
  const [note, setNote] = useState<Note>();
  const [naming, setNaming] = useState<Tab>();
  const does = (deed: QueryDeed): void => {
    const { list } = model.store.getState();
    setNote(undefined);
    if (deed === "close") onClose(list.current);
    else if (deed === "rename") setNaming(list.tabs.find(({ id }) => id === list.current));
    else if (deed === "current") model.run(list.current, "current");
    else if (deed === "format") void format(model, setNote);
    else plan(model, deed === "explain" ? "EXPLAIN" : "PROFILE");
  };
  const text = note === undefined ? "" : [say(note.words), note.detail].join(" ").trim();
  const choices = [{ text: say(WORDS.dismiss), onChoose: () => setNote(undefined) }];
  // biome-ignore lint/correctness/noChildrenProp: without JSX there is no other way that types accept
  return { does, note: note && createElement(Strip, { choices, children: text }), naming, setNaming };
}

/** Runs the statement at the cursor with a mode in front of it; what is written stays as it is. */
function plan({ store, editors, runner }: ConsoleModel, mode: "EXPLAIN" | "PROFILE"): void {
  const { current } = store.getState().list;
  const editor = editors.get(current);
  const text = editor?.text() ?? "";
  const statement = statementAt(text, editor?.cursor() ?? 0);
  if (statement?.kind !== "statement") return;
  const planned = `${mode} ${withoutMode(statement.text).text}`;
  // Places of errors are told from the statement's beginning, which the mode has pushed on.
  const from = statement.from - mode.length - 1;
  void runner.run({ tab: current, text: planned, from, pieces: statementsOf(planned) });
}

/** Says why a text could not be formatted; it is left as it was. */
async function format({ store, editors }: ConsoleModel, tell: (note: Note) => void): Promise<void> {
  try {
    await editors.get(store.getState().list.current)?.format();
  } catch (error) {
    const hint = error instanceof GraphError ? (error.hint ?? "") : "";
    tell({
      words: WORDS.formatFailed,
      detail: [error instanceof Error ? error.message : String(error), hint].join(" "),
    });
  }
}
