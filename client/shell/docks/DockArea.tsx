/** What lies under the canvas: a head with a tab for each dock, and the one that is open; as high as the reader drags it. */
import type { KeyboardEvent } from "react";
import { Suspense, useLayoutEffect, useRef } from "react";
import { keysInWords } from "../../actions/keys.ts";
import { iconOf } from "../../actions/menu-icons.ts";
import { actionOf } from "../../actions/registry.ts";
import { IS_MAC } from "../../actions/use-keyboard.ts";
import { CloseButton } from "../../controls/CloseButton.tsx";
import { useSay } from "../../language.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import type { DockId } from "../../state/panels.ts";
import { openDock, resizeDock } from "../../state/panels.ts";
import { change } from "../../state/store.ts";
import { LoadBoundary } from "../LoadBoundary.tsx";
import { Splitter } from "../Splitter.tsx";
import { WORDS } from "../words.ts";
import classes from "./docks.module.css";
import { DOCK_IDS, DOCKS } from "./docks.ts";

export function DockArea({ dock }: { readonly dock: DockId }) {
  const say = useSay();
  const { store, handles } = useExplorer();
  const height = useExplorerState((state) => state.panels.dockHeight);
  const Dock = DOCKS[dock];
  const area = useRef<HTMLElement>(null);
  // Closed by its key from within: the keyboard goes on where it came from, not at the start of the page.
  useLayoutEffect(() => {
    const element = area.current;
    return () => {
      if (element?.contains(document.activeElement) === true) handles.canvas?.focus();
    };
  }, [handles]);
  const close = (): void => {
    change(store, "panels", (panels) => openDock(panels, undefined));
    handles.canvas?.focus();
  };
  return (
    <section
      ref={area}
      className={classes.dock}
      data-part="dock"
      style={{ height }}
      aria-label={say(actionOf(dock).label)}
    >
      <Splitter
        height={height}
        least={96}
        label={say(WORDS.dockSize)}
        onResize={(next) => change(store, "panels", (panels) => resizeDock(panels, next, window.innerHeight))}
      />
      <div className={classes.head}>
        <Tabs open={dock} />
        <CloseButton label={say(WORDS.close)} onClose={close} />
      </div>
      <div id="dock" role="tabpanel" aria-labelledby={`dock-${dock}`} className={classes.body}>
        <LoadBoundary>
          <Suspense fallback={null}>
            <Dock />
          </Suspense>
        </LoadBoundary>
      </div>
    </section>
  );
}

/** Tabs as in the ARIA practices: one stop of the Tab key, arrows walk. */
function Tabs({ open }: { readonly open: DockId }) {
  const say = useSay();
  const { store } = useExplorer();
  const show = (dock: DockId): void => change(store, "panels", (panels) => openDock(panels, dock));
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const next = by === 0 ? undefined : DOCK_IDS.at((DOCK_IDS.indexOf(open) + by) % DOCK_IDS.length);
    if (next === undefined) return;
    event.preventDefault();
    show(next);
    document.getElementById(`dock-${next}`)?.focus();
  };
  return (
    <div role="tablist" aria-label={say(WORDS.docks)} className={classes.tabs} onKeyDown={press}>
      {DOCK_IDS.map((id) => {
        const { label, keys } = actionOf(id);
        const Icon = iconOf(id);
        const [chord] = keys;
        return (
          <button
            key={id}
            id={`dock-${id}`}
            type="button"
            role="tab"
            aria-selected={id === open}
            aria-controls="dock"
            tabIndex={id === open ? 0 : -1}
            title={chord === undefined ? undefined : keysInWords(chord, IS_MAC)}
            className={classes.tab}
            onClick={() => show(id)}
          >
            {Icon !== undefined && <Icon size={15} stroke={1.7} aria-hidden="true" />}
            {say(label)}
          </button>
        );
      })}
    </div>
  );
}
