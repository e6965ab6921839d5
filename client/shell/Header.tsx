/** The header: product name, search, tools; on a narrow page the tools fold into one menu. */
import { IconDeviceDesktop, IconDotsVertical, IconLayoutGrid, IconMoon, IconSun } from "@tabler/icons-react";
import type { Words } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { SchemePreference } from "../state/preferences.ts";
import { lensOf } from "../state/state.ts";
import { ActionButton } from "./ActionButton.tsx";
import { isInView } from "./in-view.ts";
import { MenuButton } from "./MenuButton.tsx";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const SCHEMES: { readonly [scheme in SchemePreference]: { readonly words: Words; readonly Icon: typeof IconSun } } = {
  auto: { words: WORDS.schemeAuto, Icon: IconDeviceDesktop },
  light: { words: WORDS.schemeLight, Icon: IconSun },
  dark: { words: WORDS.schemeDark, Icon: IconMoon },
};

export function Header({ narrow }: { readonly narrow: boolean }) {
  const explorer = useExplorer();
  const { api, exploring, handles } = explorer;
  const lens = useExplorerState(lensOf);
  const isReady = useExplorerState((state) => state.session.schema !== undefined);
  return (
    <header className={classes.header}>
      <div className={classes.lead}>
        <h1 className={classes.brand}>
          <Mark />
          <span>Parley</span>
        </h1>
        {!narrow && <LegendToggle />}
      </div>
      <div className={classes.search}>
        <SearchBox
          lens={lens}
          search={api.search}
          onPick={(node) => {
            void exploring.addNode(node).then(() => bringIntoView(explorer, node.elementId));
            handles.canvas?.focus();
          }}
          disabled={!isReady}
          handleRef={(handle) => {
            handles.search = handle;
          }}
        />
      </div>
      {narrow ? <ToolMenuButton /> : <Tools />}
    </header>
  );
}

/** Frames in which what was added should have been drawn. */
const MOST_FRAMES = 90;

/** Brings a node into view as soon as the canvas has drawn it. */
function bringIntoView(explorer: Explorer, elementId: string, frames = MOST_FRAMES): void {
  requestAnimationFrame(() => {
    const { canvas } = explorer.handles;
    if (canvas?.renderedPosition(elementId) !== undefined) {
      if (!isInView(explorer, elementId)) canvas.center(elementId);
    } else if (frames > 0) bringIntoView(explorer, elementId, frames - 1);
  });
}

function ToolMenuButton() {
  const say = useSay();
  return <MenuButton kind="tools" label={say(WORDS.menu)} icon={<IconDotsVertical size={20} aria-hidden="true" />} />;
}

function LegendToggle() {
  const open = useExplorerState((state) => state.panels.legend);
  return <ActionButton id="legend" pressed={open} />;
}

function Tools() {
  const say = useSay();
  const panels = useExplorerState((state) => state.panels);
  const { scheme, language } = useExplorerState((state) => state.preferences);
  const { words, Icon } = SCHEMES[scheme];
  return (
    <div className={classes.tools} role="toolbar" aria-label={say(WORDS.toolbar)}>
      <div className={classes.toolGroup}>
        <ActionButton id="undo" />
        <ActionButton id="redo" />
      </div>
      <div className={classes.toolGroup}>
        <MenuButton
          kind="layout"
          label={say(WORDS.layout)}
          icon={<IconLayoutGrid size={18} stroke={1.7} aria-hidden="true" />}
        />
        <ActionButton id="timeline" pressed={panels.dock === "timeline"} />
        <ActionButton id="list" pressed={panels.dock === "list"} />
        <ActionButton id="paths" />
        <ActionButton id="open-file" />
        <ActionButton id="export" />
        <ActionButton id="views" />
        <ActionButton id="copy-link" />
        <ActionButton id="console" pressed={panels.console} />
      </div>
      <div className={classes.toolGroup}>
        <ActionButton
          id="language"
          icon={<span className={classes.languageName}>{language === "en" ? "日本語" : "English"}</span>}
        />
        <ActionButton id="scheme" label={say(words)} icon={<Icon size={18} stroke={1.7} aria-hidden="true" />} />
        <ActionButton id="help" />
        <ActionButton id="inspector" pressed={panels.inspector} />
      </div>
    </div>
  );
}

/** Three actors and what is between them. */
function Mark() {
  return (
    <svg viewBox="0 0 32 32" width="22" height="22" aria-hidden="true" focusable="false">
      <path
        d="M9 10 23 8M9 10l6 14M23 8l-8 16"
        stroke="currentColor"
        strokeOpacity="0.5"
        strokeWidth="2.4"
        strokeLinecap="round"
      />
      <circle cx="9" cy="10" r="5" className={classes.markOne} />
      <circle cx="23" cy="8" r="4" className={classes.markTwo} />
      <circle cx="15" cy="24" r="4.5" className={classes.markThree} />
    </svg>
  );
}
