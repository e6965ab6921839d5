/** Opens the console for a link that carries a query, when the page starts and when such a link is followed within it. */
import { useEffect } from "react";
import { consoleLinkIn } from "../console/library/console-link.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer } from "../state/explorer.ts";
import { openConsole } from "../state/panels.ts";
import { change, tellFailure } from "../state/store.ts";
import { WORDS } from "./words.ts";

export function useConsoleLinks(): void {
  const explorer = useExplorer();
  useEffect(() => {
    const look = (): void => {
      const hash = consoleLinkIn(location);
      if (hash !== undefined) void take(explorer, hash);
    };
    look();
    addEventListener("hashchange", look);
    return () => removeEventListener("hashchange", look);
  }, [explorer]);
}

async function take({ store }: Explorer, hash: string): Promise<void> {
  // Taken once: a reload finds the query in its tab, and does not run it again.
  history.replaceState(history.state, "", location.pathname + location.search);
  try {
    const { readLink, runsAtOnce } = await import("../console/library/link.ts");
    const linked = readLink(hash);
    if (linked === undefined) return;
    const { statement: text, parameters, database } = linked;
    const isRun = runsAtOnce(linked);
    change(store, "panels", (panels) => openConsole(panels, { text, parameters, database, isRun, isFromLink: true }));
  } catch (error) {
    tellFailure(store, error, { words: WORDS.linkFailed });
  }
}
