/** Takes in a text that the console is opened with, and says where it came from. */
import type { ReactNode } from "react";
import { useEffect, useRef, useState } from "react";
import { useSay } from "../../language.ts";
import { withParameters } from "../commands/evaluate-parameters.ts";
import type { ConsoleModel } from "../console-context.ts";
import { changeList } from "../console-state.ts";
import { LinkNote } from "../library/LinkNote.tsx";
import type { Arrival } from "../props.ts";
import { addTab, MOST_TABS } from "../tabs/tab-list.ts";
import { Strip } from "./Strip.tsx";
import { WORDS } from "./words.ts";

/** The line to show above the query, as long as it is not dismissed. */
export function useArrival({ store, editors, props, runText }: ConsoleModel): ReactNode {
  const say = useSay();
  const { arrival } = props;
  const [told, setTold] = useState<Arrival>();
  const taken = useRef(0);
  const run = useRef(runText);
  run.current = runText;
  useEffect(() => {
    if (arrival === undefined || taken.current === arrival.id) return;
    taken.current = arrival.id;
    const { list, parameters } = store.getState();
    const front = list.tabs.find(({ id }) => id === list.current);
    const editor = editors.get(list.current);
    const isFree = (editor?.text() ?? front?.text ?? "").trim() === "" || list.tabs.length >= MOST_TABS;
    if (isFree && editor !== undefined) editor.replace(arrival.text);
    else changeList(store, (known) => addTab(known, arrival.text));
    store.setState({ parameters: withParameters(parameters, arrival.parameters) });
    if (arrival.database !== undefined && arrival.database !== props.server.database)
      store.setState({ database: arrival.database });
    setTold(arrival.isFromLink ? arrival : undefined);
    if (arrival.isRun) run.current(arrival.text, true);
  }, [arrival, store, editors, props.server.database]);
  if (told === undefined) return null;
  return (
    <>
      <LinkNote
        query={{ statement: told.text, parameters: told.parameters }}
        wasRun={told.isRun}
        onClose={() => setTold(undefined)}
      />
      {told.database !== undefined && told.database !== props.server.database && (
        <Strip choices={[]}>
          <bdi>{say(WORDS.usesDatabase, { name: told.database })}</bdi>
        </Strip>
      )}
    </>
  );
}
