/** Says loudly, and for as long as it lasts, that statements can change the graph. */
import { Button } from "@mantine/core";
import { IconPencil } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import { useConsole, useConsoleState } from "../console-context.ts";
import { WORDS } from "./words.ts";
import classes from "./writing.module.css";

export function WriteStrip() {
  const say = useSay();
  const { store, props } = useConsole();
  const isWriting = useConsoleState((state) => state.isWriting);
  const database = useConsoleState((state) => state.database) ?? props.server.database ?? "";
  return (
    <div role="status">
      {isWriting && props.server.writesAllowed && (
        <div className={classes.strip}>
          <IconPencil size={17} aria-hidden="true" />
          <p>
            <strong>{say(WORDS.isOn)}</strong> {say(WORDS.isOnMore)} <bdi>({database})</bdi>
          </p>
          <Button size="compact-sm" variant="default" onClick={() => store.setState({ isWriting: false })}>
            {say(WORDS.switchOff)}
          </Button>
        </div>
      )}
    </div>
  );
}
