/** The page: header, legend, canvas, inspector, console, and what lies over them. */
import type { ReactNode } from "react";
import { Suspense, useEffect, useRef, useState } from "react";
import { useKeyboard } from "../actions/use-keyboard.ts";
import { Banner } from "../connection/Banner.tsx";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { CanvasArea } from "./CanvasArea.tsx";
import { ConsoleArea } from "./ConsoleArea.tsx";
import { FootBar } from "./FootBar.tsx";
import { Header } from "./Header.tsx";
import { InspectorArea } from "./InspectorArea.tsx";
import { LegendArea } from "./LegendArea.tsx";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { fetchAhead, lazily } from "./lazily.ts";
import { Notices } from "./Notices.tsx";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const Dialogs = lazily(async () => (await import("./Dialogs.tsx")).Dialogs);
const PopupMenu = lazily(async () => (await import("./PopupMenu.tsx")).PopupMenu);
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
  return (
    <div className={classes.page}>
      <a className={classes.skip} href="#graph">
        {say(WORDS.skip)}
      </a>
      <Header narrow={narrow} />
      <Banner backend={backend} onRetry={connection.retry} />
      <div className={classes.body}>
        {!narrow && panels.legend && (
          <aside className={classes.legend} aria-label={say(WORDS.legend)}>
            <LegendArea />
          </aside>
        )}
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
        {!narrow && panels.inspector && <InspectorColumn />}
      </div>
      {panels.console && <ConsoleArea scheme={scheme} />}
      {narrow && <FootBar />}
      <Overlays scheme={scheme} narrow={narrow} />
    </div>
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
    <aside ref={aside} tabIndex={-1} className={classes.inspector} aria-label={say(WORDS.inspector)}>
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

/** Draws what is in it from the first time on, so that it can also close in its own way. */
function Once({ when, children }: { readonly when: boolean; readonly children: ReactNode }) {
  const [was, setWas] = useState(when);
  if (when && !was) setWas(true);
  return was || when ? children : null;
}
