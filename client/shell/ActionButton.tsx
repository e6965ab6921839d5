/** A button of the toolbar, made from an action: its icon, its name and keys as a tooltip, dimmed when it cannot be done. */
import { ActionIcon } from "@mantine/core";
import type { ReactNode } from "react";
import { ariaKeys, keysInWords } from "../actions/keys.ts";
import { actionOf } from "../actions/registry.ts";
import { TOOLBAR_ICONS } from "../actions/toolbar-icons.ts";
import { IS_MAC } from "../actions/use-keyboard.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";

export interface ActionButtonProps {
  readonly id: string;
  /** Where it opens and closes something. */
  readonly pressed?: boolean;
  /** Instead of the action's own name. */
  readonly label?: string;
  readonly icon?: ReactNode;
}

export function ActionButton({ id, pressed, label, icon }: ActionButtonProps) {
  const say = useSay();
  const explorer = useExplorer();
  const action = actionOf(id);
  const enabled = useExplorerState((state) => action.when(state));
  const name = label ?? say(action.label);
  const keys = action.keys[0];
  const Icon = TOOLBAR_ICONS[id];
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={34}
      w="auto"
      miw={34}
      aria-label={name}
      data-action={id}
      data-tip={keys === undefined ? name : `${name}  ${keysInWords(keys, IS_MAC)}`}
      aria-pressed={pressed}
      aria-keyshortcuts={keys === undefined ? undefined : ariaKeys(keys, IS_MAC)}
      // Not `disabled`: a button that undoes its last step must not lose the focus.
      aria-disabled={!enabled}
      {...(enabled ? {} : { "data-disabled": true })}
      onClick={() => enabled && action.run(explorer)}
    >
      {icon ?? (Icon !== undefined && <Icon size={18} stroke={1.7} aria-hidden="true" />)}
    </ActionIcon>
  );
}
