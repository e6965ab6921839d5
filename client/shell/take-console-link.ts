/** Opens the console with what a link carries. Fetched when the page is opened by one. */

import type { Words } from "../../graph/vocabulary.ts";
import { readLink, runsAtOnce } from "../console/library/link.ts";
import type { Explorer } from "../state/explorer.ts";
import { openConsole } from "../state/panels.ts";
import { change, tellFailure } from "../state/store.ts";

const FAILED: Words = { en: "The link could not be opened", ja: "リンクを開けませんでした" };

/** Tells the reader where the link is damaged; what it asks to be run is run only where it reads for certain. */
export function takeConsoleLink({ store }: Explorer, hash: string): void {
  try {
    const linked = readLink(hash);
    if (linked === undefined) return;
    const { statement: text, parameters, database } = linked;
    const isRun = runsAtOnce(linked);
    change(store, "panels", (panels) => openConsole(panels, { text, parameters, database, isRun, isFromLink: true }));
  } catch (error) {
    tellFailure(store, error, { words: FAILED });
  }
}
