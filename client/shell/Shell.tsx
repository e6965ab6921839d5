/** The page: header, legend, canvas, inspector, console, and what lies over them. */
import { Loader } from "@mantine/core";
import type { ReactNode } from "react";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useKeyboard } from "../actions/use-keyboard.ts";
import { Banner } from "../connection/Banner.tsx";
import { useSay } from "../language.ts";
import { isRestricted } from "../state/explored.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { isNothingSelected } from "../state/selection.ts";
import { CanvasArea } from "./CanvasArea.tsx";
import { Header } from "./Header.tsx";
import { InspectorArea } from "./InspectorArea.tsx";
import { LegendArea } from "./LegendArea.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { fetchAhead, lazily } from "./lazily.ts";
import { Notices } from "./Notices.tsx";
import classes from "./shell.module.css";
import { useConsoleLinks } from "./use-console-links.ts";
import { WORDS } from "./words.ts";

// Not fetched ahead: it is larger than all the rest.
const ConsoleArea = lazy(async () => ({ default: (await import("./ConsoleArea.tsx")).ConsoleArea }));
const ChipStrip = lazily(async () => (await import("./ChipStrip.tsx")).ChipStrip);
const DockArea = lazily(async () => (await import("./docks/DockArea.tsx")).DockArea);
const FootBar = lazily(async () => (await import("./FootBar.tsx")).FootBar);
const Dialogs = lazily(async () => (await import("./Dialogs.tsx")).Dialogs);
const PopupMenu = lazily(async () => (await import("./PopupMenu.tsx")).PopupMenu);
const Opening = lazily(async () => (await import("../opening/Opening.tsx")).Opening);
const Voice = lazily(async () => (await import("./Voice.tsx")).Voice);
const Sheets = lazily(async () => (await import("./Sheets.tsx")).Sheets);

export interface ShellProps {
  readonly scheme: "light" | "dark";
  /** Whether panels are sheets over the canvas. */
  readonly narrow: boolean;
}

export function Shell({ scheme, narrow }: ShellProps) {
  const say = useSay();
  const { connection } = useExplorer();
  const backend = useExplorerState((state) => state.session.backend);
  const panels = useExplorerState((state) => state.panels);
  const isBusy = useExplorerState((state) => state.pending.size > 0);
  useKeyboard();
  useEffect(fetchAhead, []);
  useConsoleLinks();
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#graph">
        {say(WORDS.skip)}
      </a>
      <Header narrow={narrow} />
      <Banner backend={backend} onRetry={connection.retry} />
      <div className={classes.body}>
        {!narrow && panels.legend && (
          <aside className={classes.legend} data-part="legend" aria-label={say(WORDS.legend)}>
            <LegendArea />
          </aside>
        )}
        <div className={classes.center}>
          <ChipsInForce />
          <main id="graph" tabIndex={-1} className={classes.main} aria-busy={isBusy}>
            {isBusy && <div className={classes.progress} aria-hidden="true" />}
            <LoadBoundary>
              <CanvasArea scheme={scheme} />
            </LoadBoundary>
            <Notices />
            {panels.menu !== undefined && (
              <Suspense fallback={null}>
                <PopupMenu key={`${panels.menu.x} ${panels.menu.y}`} menu={panels.menu} />
              </Suspense>
            )}
          </main>
          {panels.dock !== undefined && (
            <LoadBoundary>
              <Suspense fallback={null}>
                <DockArea dock={panels.dock} />
              </Suspense>
            </LoadBoundary>
          )}
        </div>
        {!narrow && panels.inspector && <InspectorColumn />}
      </div>
      <Once when={panels.console}>
        <LoadBoundary>
          <Suspense fallback={<Loader size="sm" m="md" aria-label={say(WORDS.console)} />}>
            <ConsoleArea scheme={scheme} narrow={narrow} />
          </Suspense>
        </LoadBoundary>
      </Once>
      {narrow && (
        <LoadBoundary>
          <Suspense fallback={null}>
            <FootBar />
          </Suspense>
        </LoadBoundary>
      )}
      <Overlays scheme={scheme} narrow={narrow} />
      <DropTarget />
      <Spoken />
    </div>
  );
}

/** Fetched at the first thing that is selected or filtered. */
function Spoken() {
  const isAny = useExplorerState(
    (state) => !isNothingSelected(state.selection) || isRestricted(state.explored.present),
  );
  return (
    <LoadBoundary>
      <Suspense fallback={null}>
        <Once when={isAny}>
          <Voice />
        </Once>
      </Suspense>
    </LoadBoundary>
  );
}

/** Fetched when the first is there. */
function ChipsInForce() {
  const isAny = useExplorerState(({ explored: { present } }) => isRestricted(present));
  if (!isAny) return null;
  return (
    <LoadBoundary>
      <Suspense fallback={null}>
        <ChipStrip />
      </Suspense>
    </LoadBoundary>
  );
}

function InspectorColumn() {
  const say = useSay();
  const { handles } = useExplorer();
  const aside = useRef<HTMLElement>(null);
  useEffect(() => {
    handles.inspector = { focus: () => aside.current?.focus() };
    return () => {
      handles.inspector = null;
    };
  }, [handles]);
  return (
    <aside
      ref={aside}
      tabIndex={-1}
      className={classes.inspector}
      data-part="inspector"
      aria-label={say(WORDS.inspector)}
    >
      <InspectorArea />
    </aside>
  );
}

/** What lies over the page; each is fetched when it is opened first. */
function Overlays({ scheme, narrow }: ShellProps) {
  const { dialog, sheet } = useExplorerState((state) => state.panels);
  return (
    <LoadBoundary>
      <Suspense fallback={null}>
        {narrow && (
          <Once when={sheet !== undefined}>
            <Sheets />
          </Once>
        )}
        <Once when={dialog !== undefined}>
          <Dialogs scheme={scheme} />
        </Once>
      </Suspense>
    </LoadBoundary>
  );
}

/** Where files can be dropped: the whole page, from the moment on in which the first is dragged over it. */
function DropTarget() {
  const [isWanted, setWanted] = useState(false);
  useEffect(() => {
    const want = (event: DragEvent): void => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      // Also while the rest is being fetched: the browser would leave the page for the file.
      event.preventDefault();
      setWanted(true);
    };
    for (const type of ["dragenter", "dragover", "drop"] as const) document.addEventListener(type, want);
    return () => {
      for (const type of ["dragenter", "dragover", "drop"] as const) document.removeEventListener(type, want);
    };
  }, []);
  return (
    <LoadBoundary>
      <Suspense fallback={null}>{isWanted && <Opening />}</Suspense>
    </LoadBoundary>
  );
}

/** Draws what is in it from the first time on, so that it can also close in its own way. */
function Once({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [was, setWas] = useState(when);
  if (when && !was) setWas(true);
  return was || when ? children : null;
}
