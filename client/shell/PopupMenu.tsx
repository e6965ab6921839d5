/** The menu that is open: the actions for what is selected or for the canvas, the layouts, or all tools of a narrow page. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Menu, VisuallyHidden } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import type { RefObject } from "react";
import { Fragment, useEffect, useRef } from "react";
import { LAYOUT_NAMES } from "../../graph/layout/layout-names.ts";
import { dateOf } from "../../graph/lens.ts";
import { MENU_SECTIONS } from "../actions/action.ts";
import { ACTIONS, actionOf } from "../actions/registry.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { PopupMenu as OpenMenu } from "../state/panels.ts";
import { isNothingSelected } from "../state/selection.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";
import { change, nameOf } from "../state/store.ts";
import { ActionItem } from "./ActionItem.tsx";
import { DOCK_IDS } from "./docks/docks.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

export function PopupMenu({ menu }: { readonly menu: OpenMenu }) {
  const { store } = useExplorer();
  const label = useLabel(menu.kind);
  const items = useFocus();
  const close = (): void => change(store, "panels", (panels) => ({ ...panels, menu: undefined }));
  return (
    <Menu
      opened
      onClose={close}
      position="bottom-start"
      shadow="md"
      width={250}
      offset={0}
      returnFocus={false}
      trapFocus
      withinPortal={false}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        {/* What the menu hangs on: it has no button of its own where it was asked for. */}
        <button type="button" tabIndex={-1} className={classes.anchor} style={{ left: menu.x, top: menu.y }}>
          <VisuallyHidden>{label}</VisuallyHidden>
        </button>
      </Menu.Target>
      <Menu.Dropdown ref={items} mah="80dvh" style={{ overflowY: "auto" }}>
        {menu.kind === "context" && <ContextItems />}
        {menu.kind === "layout" && <LayoutItems />}
        {menu.kind === "tools" && <ToolItems />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the focus to the first item, and back to where it was unless what was chosen has taken it elsewhere. */
function useFocus(): RefObject<HTMLDivElement | null> {
  const items = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    const frame = requestAnimationFrame(() =>
      items.current?.querySelector<HTMLElement>("[role^=menuitem]:not([data-disabled])")?.focus(),
    );
    return () => {
      cancelAnimationFrame(frame);
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && before instanceof HTMLElement) before.focus();
      });
    };
  }, []);
  return items;
}

function ContextItems() {
  const subject = useExplorerState((state) => (isNothingSelected(state.selection) ? "canvas" : "selection"));
  const offered = ACTIONS.filter(({ menu }) => menu === subject || menu === "both");
  return [undefined, ...MENU_SECTIONS].map((section) => {
    const part = offered.filter((action) => action.section === section);
    if (part.length === 0) return null;
    return (
      <Fragment key={section ?? ""}>
        {section !== undefined && <Menu.Divider />}
        {part.map((action) => (
          <ActionItem key={action.id} action={action} withKeys />
        ))}
      </Fragment>
    );
  });
}

/** One item for each layout; choosing the one that is there arranges again. */
function LayoutItems() {
  const say = useSay();
  const { exploring } = useExplorer();
  const chosen = useExplorerState((state) => state.explored.present.layout.id);
  const hasDates = useExplorerState(isDated);
  return LAYOUT_NAMES.map(({ id, label }) => (
    <Menu.Item
      key={id}
      role="menuitemradio"
      aria-checked={id === chosen}
      leftSection={id === chosen ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />}
      disabled={id === "time" && !hasDates}
      rightSection={id === "time" && !hasDates ? <small>{say(WORDS.needsDates)}</small> : undefined}
      onClick={() => exploring.arrange(id)}
    >
      {say(label)}
    </Menu.Item>
  ));
}

/** Whether something on the canvas says when it was: layouts by time need it. */
function isDated(state: ExplorerState): boolean {
  const lens = lensOf(state);
  return drawnSubgraph(state).relationships.some((relationship) => dateOf(lens, relationship) !== undefined);
}

function ToolItems() {
  const say = useSay();
  return (
    <>
      {["overview", "paths", "open-file", "export", "clear", "fit"].map((id) => (
        <ActionItem key={id} action={actionOf(id)} />
      ))}
      <Menu.Divider />
      <Menu.Label>{say(WORDS.layout)}</Menu.Label>
      <LayoutItems />
      <Menu.Divider />
      {[...DOCK_IDS, "views", "copy-link"].map((id) => (
        <ActionItem key={id} action={actionOf(id)} />
      ))}
      <Menu.Divider />
      {["console", "language", "scheme", "tour", "help"].map((id) => (
        <ActionItem key={id} action={actionOf(id)} />
      ))}
    </>
  );
}

function useLabel(kind: OpenMenu["kind"]): string {
  const say = useSay();
  const { nodes, relationships } = useExplorerState((state) => state.selection);
  const name = useExplorerState((state) => (nodes[0] === undefined ? undefined : nameOf(state, nodes[0])));
  const count = nodes.length + relationships.length;
  if (kind !== "context") return say(kind === "layout" ? WORDS.layout : WORDS.menu);
  if (count === 0) return say(WORDS.contextMenuCanvas);
  return count === 1 && name !== undefined ? say(WORDS.contextMenu, { name }) : say(WORDS.contextMenuMany, { count });
}
