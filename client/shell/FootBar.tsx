/** The bar at the foot of a narrow page: panels and undo within reach of a thumb. */
import { Button } from "@mantine/core";
import { IconFilter, IconInfoCircle } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { togglePanel } from "../state/panels.ts";
import { change, nameOf } from "../state/store.ts";
import { ActionButton } from "./ActionButton.tsx";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

export function FootBar() {
  const say = useSay();
  const { store } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const [nodeId] = selection.nodes;
  const name = useExplorerState((state) => (nodeId === undefined ? undefined : nameOf(state, nodeId)));
  const count = selection.nodes.length + selection.relationships.length;
  const label =
    count === 0 ? say(WORDS.details) : count === 1 && name !== undefined ? name : say(WORDS.selected, { count });
  return (
    <div className={classes.foot}>
      <Button
        data-part="legend"
        variant="default"
        leftSection={<IconFilter size={18} aria-hidden="true" />}
        onClick={() => change(store, "panels", (panels) => togglePanel(panels, "legend", true))}
      >
        {say(WORDS.filters)}
      </Button>
      <Button
        data-part="inspector"
        className={classes.footDetails}
        variant={count === 0 ? "default" : "filled"}
        leftSection={<IconInfoCircle size={18} aria-hidden="true" />}
        onClick={() => change(store, "panels", (panels) => togglePanel(panels, "inspector", true))}
      >
        <bdi>{label}</bdi>
      </Button>
      <ActionButton id="undo" />
      <ActionButton id="redo" />
    </div>
  );
}
