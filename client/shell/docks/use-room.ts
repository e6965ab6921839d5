/** Gives a dock the height that it needs. */
import { useEffect } from "react";
import { useExplorer } from "../../state/explorer.ts";
import { resizeDock } from "../../state/panels.ts";
import { change } from "../../state/store.ts";

/** Makes the dock at least so many pixels high, and as high as it was when it is left; what the reader drags counts. */
export function useRoom(least: number): void {
  const { store } = useExplorer();
  useEffect(() => {
    const before = store.getState().panels.dockHeight;
    if (before >= least) return undefined;
    change(store, "panels", (panels) => resizeDock(panels, least, window.innerHeight));
    const made = store.getState().panels.dockHeight;
    return () =>
      change(store, "panels", (panels) => (panels.dockHeight === made ? { ...panels, dockHeight: before } : panels));
  }, [store, least]);
}
