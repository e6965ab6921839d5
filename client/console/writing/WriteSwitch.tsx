/** Switches writing on and off; there only where the operator allows writing. */
import { Switch } from "@mantine/core";
import "@mantine/core/styles/Switch.css";
import { useSay } from "../../language.ts";
import { useConsole, useConsoleState } from "../console-context.ts";
import { WORDS } from "./words.ts";

export function WriteSwitch() {
  const say = useSay();
  const { store, props } = useConsole();
  const isWriting = useConsoleState((state) => state.isWriting);
  if (!props.server.writesAllowed) return null;
  return (
    <span title={say(WORDS.switchHelp)}>
      <Switch
        size="sm"
        color="orange"
        label={say(WORDS.switch)}
        aria-description={say(WORDS.switchHelp)}
        checked={isWriting}
        onChange={(event) => store.setState({ isWriting: event.currentTarget.checked })}
      />
    </span>
  );
}
