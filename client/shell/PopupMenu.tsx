/** The menu that is open: the actions for what is selected or for the canvas, the layouts, or all tools of a narrow page. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Menu } from "@mantine/core";
import { IconCheck } from "@tabler/icons-react";
import { useEffect, useRef } from "react";
import { layouts } from "../../graph/layout/layouts.ts";
import { ACTIONS, actionOf } from "../actions/registry.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { PopupMenu as OpenMenu } from "../state/panels.ts";
import { isNothingSelected } from "../state/selection.ts";
import { change, nameOf } from "../state/store.ts";
import { ActionItem } from "./ActionItem.tsx";
import { WORDS } from "./words.ts";

export function PopupMenu({ menu }: { readonly menu: OpenMenu }) {
  const { store } = useExplorer();
  const label = useLabel(menu.kind);
  useReturnOfFocus();
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
    >
      <Menu.Target>
        <div aria-hidden="true" style={{ position: "fixed", left: menu.x, top: menu.y, width: 1, height: 1 }} />
      </Menu.Target>
      <Menu.Dropdown aria-label={label} aria-labelledby={undefined} mah="80dvh" style={{ overflowY: "auto" }}>
        {menu.kind === "context" && <ContextItems />}
        {menu.kind === "layout" && <LayoutItems />}
        {menu.kind === "tools" && <ToolItems />}
      </Menu.Dropdown>
    </Menu>
  );
}

/** Gives the focus back to where it was, unless what was chosen has taken it elsewhere. */
function useReturnOfFocus(): void {
  const before = useRef(document.activeElement);
  useEffect(
    () => () => {
      const { current } = before;
      requestAnimationFrame(() => {
        if (document.activeElement === document.body && current instanceof HTMLElement) current.focus();
      });
    },
    [],
  );
}

function ContextItems() {
  const subject = useExplorerState((state) => (isNothingSelected(state.selection) ? "canvas" : "selection"));
  return ACTIONS.filter((action) => action.menu === subject).map((action) => (
    <ActionItem key={action.id} action={action} withKeys />
  ));
}

/** One item for each layout; choosing the one that is there arranges again. */
function LayoutItems() {
  const say = useSay();
  const { exploring } = useExplorer();
  const chosen = useExplorerState((state) => state.layout.id);
  return layouts.map(({ id, label }) => (
    <Menu.Item
      key={id}
      role="menuitemradio"
      aria-checked={id === chosen}
      leftSection={id === chosen ? <IconCheck size={16} aria-hidden="true" /> : <span style={{ width: 16 }} />}
      onClick={() => exploring.arrange(id)}
    >
      {say(label)}
    </Menu.Item>
  ));
}

function ToolItems() {
  const say = useSay();
  return (
    <>
      {["overview", "paths", "export", "clear", "fit"].map((id) => (
        <ActionItem key={id} action={actionOf(id)} />
      ))}
      <Menu.Divider />
      <Menu.Label>{say(WORDS.layout)}</Menu.Label>
      <LayoutItems />
      <Menu.Divider />
      {["console", "language", "scheme", "help"].map((id) => (
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
