/** Says what changed where nothing else says it: once things have come to rest, and never over what an action has to say. */
import { useEffect } from "react";
import type { Saying } from "../state/explored.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer } from "../state/explorer.ts";
import { isNothingSelected } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { announce } from "../state/store.ts";
import { countsInWords, layoutInWords, selectionInWords } from "./voice.ts";

/** Milliseconds after which a selection, and a brush, count as done. */
const REST = { selection: 200, filters: 800, layout: 200 } as const;

type Subject = keyof typeof REST;

const SAYINGS: { readonly [subject in Subject]: (state: ExplorerState) => Saying } = {
  selection: selectionInWords,
  filters: countsInWords,
  layout: layoutInWords,
};

/** Draws nothing. */
export function Voice() {
  const explorer = useExplorer();
  useEffect(() => listen(explorer), [explorer]);
  return null;
}

function listen({ store }: Explorer): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isArranging = false;
  const say = (subject: Subject, announced: number | undefined): void => {
    const state = store.getState();
    // What an action said of itself counts for more.
    if (state.notices.announcement?.id !== announced || isReadByFocus(subject)) return;
    const { words, values } = SAYINGS[subject](state);
    announce(store, words, values);
  };
  const wait = (subject: Subject): void => {
    clearTimeout(timer);
    const announced = store.getState().notices.announcement?.id;
    timer = setTimeout(() => say(subject, announced), REST[subject]);
  };
  const end = store.subscribe((state, before) => {
    const { present } = state.explored;
    const { present: last } = before.explored;
    if (present.layout.run > last.layout.run) isArranging = true;
    else if (isArranging && present.positions !== last.positions) {
      isArranging = false;
      wait("layout");
    }
    if (state.selection !== before.selection) wait("selection");
    if (present.filters !== last.filters) wait("filters");
  });
  // What has been selected or filtered while this was fetched.
  wait(isNothingSelected(store.getState().selection) ? "filters" : "selection");
  return () => {
    clearTimeout(timer);
    end();
  };
}

/** In the list, the row that has the focus is read as it is selected. */
function isReadByFocus(subject: Subject): boolean {
  return subject === "selection" && document.activeElement?.getAttribute("role") === "treegrid";
}
