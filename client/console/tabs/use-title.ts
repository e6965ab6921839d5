/** What a tab is called in the reader's language. */
import { useSay } from "../../language.ts";
import { WORDS } from "../frame/words.ts";
import type { Tab } from "./tab-list.ts";
import { titleOf } from "./tab-list.ts";

export function useTitle(tab: Tab): string {
  const say = useSay();
  return titleOf(tab) ?? say(WORDS.untitled, { number: tab.number });
}
