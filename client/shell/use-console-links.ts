/** Opens the console for a link that carries a query, when the page starts and when such a link is followed within it. */
import { useEffect } from "react";
import { consoleLinkIn } from "../console/library/console-link.ts";
import { useExplorer } from "../state/explorer.ts";

export function useConsoleLinks(): void {
  const explorer = useExplorer();
  useEffect(() => {
    const look = async (): Promise<void> => {
      const hash = consoleLinkIn(location);
      if (hash === undefined) return;
      // Taken once: a reload finds the query in its tab, and does not run it again.
      history.replaceState(history.state, "", location.pathname + location.search);
      const { takeConsoleLink } = await import("./take-console-link.ts");
      takeConsoleLink(explorer, hash);
    };
    const follow = (): void => void look().catch(reportError);
    follow();
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, [explorer]);
}
