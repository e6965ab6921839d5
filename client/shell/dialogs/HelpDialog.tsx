/** The help: keys and how the page is used. */
import "@mantine/core/styles/Switch.css";
import { ACTIONS, actionOf } from "../../actions/registry.ts";
import { IS_MAC } from "../../actions/use-keyboard.ts";
import { Help } from "../../help/Help.tsx";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";

export function HelpDialog() {
  const explorer = useExplorer();
  const { prefer } = explorer;
  const tour = actionOf("tour");
  const canTour = useExplorerState((state) => tour.when(state));
  const singleKeys = useExplorerState((state) => state.preferences.singleKeys);
  return (
    <Help
      actions={ACTIONS}
      isMac={IS_MAC}
      singleKeys={singleKeys}
      onSingleKeys={(on) => prefer({ singleKeys: on })}
      onTour={canTour ? () => tour.run(explorer) : undefined}
    />
  );
}
