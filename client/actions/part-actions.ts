/** Actions that take the keyboard from part to part of the page: graph, what lies under it, console, inspector, legend. */
import { exploredSubgraph } from "../state/state.ts";
import type { Action } from "./action.ts";
import { WORDS } from "./words.ts";

/** Where a part begins and ends, and what in it takes the focus; without that the part itself does. */
const PARTS: readonly { readonly within: string; readonly start?: string }[] = [
  { within: "#graph", start: "[role='application']" },
  { within: "[data-part='dock']", start: "[role='tab'][aria-selected='true']" },
  { within: "[data-part='console']", start: ".cm-content" },
  { within: "aside[data-part='inspector']" },
  { within: "aside[data-part='legend']", start: "input, button" },
];

export const PART_ACTIONS: readonly Action[] = [
  partAction("next-part", WORDS.nextPart, "F6", 1),
  partAction("previous-part", WORDS.previousPart, "Shift+F6", -1),
];

function partAction(id: string, label: Action["label"], key: string, by: 1 | -1): Action {
  return {
    id,
    label,
    group: "page",
    keys: [key],
    whileTyping: true,
    when: (state) => exploredSubgraph(state).nodes.length > 0,
    run: () => goTo(by),
  };
}

/** Goes on from the part that has the focus; from outside of all, to the first or the last. */
function goTo(by: 1 | -1): void {
  const there = PARTS.flatMap(({ within, start }) => {
    const part = document.querySelector<HTMLElement>(within);
    const target = start === undefined ? part : part?.querySelector<HTMLElement>(start);
    return part === null || target == null || part.hidden ? [] : [{ part, target }];
  });
  const now = there.findIndex(({ part }) => part.contains(document.activeElement));
  const next = now === -1 && by === -1 ? there.length - 1 : (now + by) % there.length;
  there.at(next)?.target.focus();
}
