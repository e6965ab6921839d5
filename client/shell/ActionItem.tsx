/** An item of a menu, made from an action. */
import { Kbd, Menu } from "@mantine/core";
import type { Action } from "../actions/action.ts";
import { keysInWords } from "../actions/keys.ts";
import { iconOf } from "../actions/menu-icons.ts";
import { IS_MAC } from "../actions/use-keyboard.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";

export function ActionItem({ action, withKeys = false }: { readonly action: Action; readonly withKeys?: boolean }) {
  const say = useSay();
  const explorer = useExplorer();
  const enabled = useExplorerState((state) => action.when(state));
  const [keys] = action.keys;
  const Icon = iconOf(action.id);
  return (
    <Menu.Item
      leftSection={Icon !== undefined && <Icon size={16} stroke={1.7} aria-hidden="true" />}
      rightSection={withKeys && keys !== undefined ? <Kbd size="xs">{keysInWords(keys, IS_MAC)}</Kbd> : undefined}
      disabled={!enabled}
      onClick={() => action.run(explorer)}
    >
      {say(action.label)}
    </Menu.Item>
  );
}
