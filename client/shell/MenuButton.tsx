/** A button of the header that opens a menu beneath itself. */
import { ActionIcon } from "@mantine/core";
import type { MouseEvent, ReactNode } from "react";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import type { PopupMenu } from "../state/panels.ts";
import { change } from "../state/store.ts";

export interface MenuButtonProps {
  readonly kind: PopupMenu["kind"];
  readonly label: string;
  readonly icon: ReactNode;
}

export function MenuButton({ kind, label, icon }: MenuButtonProps) {
  const { store } = useExplorer();
  const isOpen = useExplorerState((state) => state.panels.menu?.kind === kind);
  const open = ({ currentTarget }: MouseEvent): void => {
    const { left, bottom } = currentTarget.getBoundingClientRect();
    change(store, "panels", (panels) => ({ ...panels, menu: { kind, x: left, y: bottom + 4 } }));
  };
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={34}
      aria-label={label}
      data-part={kind}
      data-tip={isOpen ? undefined : label}
      aria-haspopup="menu"
      aria-expanded={isOpen}
      onClick={open}
    >
      {icon}
    </ActionIcon>
  );
}
