/** The parameters that statements can use, each with its value, each to be taken away. */
import { IconX } from "@tabler/icons-react";
import { cypherText } from "../../graph/value-text.ts";
import { valueMap } from "../../graph/values.ts";
import { useSay } from "../language.ts";
import { useConsole, useConsoleState } from "./console-context.ts";
import classes from "./frame/frame.module.css";
import { WORDS } from "./frame/words.ts";

/** Parameters that are shown here; the panel has all. */
const MOST_SHOWN = 30;

export function ParameterList() {
  const say = useSay();
  const { store } = useConsole();
  const parameters = useConsoleState((state) => state.parameters);
  const entries = Object.entries(parameters);
  if (entries.length === 0) return null;
  const remove = (name: string): void =>
    store.setState({ parameters: valueMap(entries.filter(([other]) => other !== name)) });
  return (
    <ul className={classes.parameters} aria-label={say(WORDS.parameters)}>
      {entries.slice(0, MOST_SHOWN).map(([name, value]) => {
        const text = cypherText(value);
        return (
          <li key={name} className={classes.parameter} title={text.slice(0, 500)}>
            <bdi className={classes.parameterText}>
              ${name.slice(0, 60)} = {text.slice(0, 60)}
            </bdi>
            <button type="button" aria-label={say(WORDS.removeParameter, { name })} onClick={() => remove(name)}>
              <IconX size={13} aria-hidden="true" />
            </button>
          </li>
        );
      })}
      {entries.length > MOST_SHOWN && (
        <li className={classes.parameter}>{say(WORDS.moreParameters, { count: entries.length - MOST_SHOWN })}</li>
      )}
    </ul>
  );
}
