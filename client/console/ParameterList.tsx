/** The parameters that statements can use, each with its value, each to be taken away. */
import { IconX } from "@tabler/icons-react";
import { cypherText } from "../../graph/value-text.ts";
import type { ValueMap } from "../../graph/values.ts";
import { useSay } from "../language.ts";
import classes from "./console.module.css";
import { WORDS } from "./words.ts";

export function ParameterList({
  parameters,
  onRemove,
}: {
  readonly parameters: ValueMap;
  readonly onRemove: (name: string) => void;
}) {
  const say = useSay();
  const entries = Object.entries(parameters);
  if (entries.length === 0) return null;
  return (
    <ul className={classes.parameters} aria-label={say(WORDS.parameters)}>
      {entries.map(([name, value]) => (
        <li key={name} className={classes.parameter} title={cypherText(value).slice(0, 500)}>
          <bdi className={classes.parameterText}>
            ${name.slice(0, 60)} = {cypherText(value).slice(0, 60)}
          </bdi>
          <button type="button" aria-label={say(WORDS.removeParameter, { name })} onClick={() => onRemove(name)}>
            <IconX size={13} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
