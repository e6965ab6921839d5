/** How long a statement may run and how many rows it may bring: seen before it runs, and lowered by the reader. */
import type { Words } from "../../../graph/vocabulary.ts";
import { useSay } from "../../language.ts";
import { useConsole, useConsoleState } from "../console-context.ts";
import { choicesBelow, chosen } from "../limits.ts";
import classes from "./frame.module.css";
import { WORDS } from "./words.ts";

export function LimitChoices() {
  const { store, props } = useConsole();
  const limits = useConsoleState((state) => state.limits);
  const server = props.server.limits;
  return (
    <>
      <Limit
        of="seconds"
        label={WORDS.seconds}
        one={WORDS.atMostSeconds}
        most={WORDS.secondsOfServer}
        limit={server.seconds}
        wish={limits.seconds}
        onChange={(seconds) => store.setState({ limits: { ...limits, seconds } })}
      />
      <Limit
        of="rows"
        label={WORDS.rows}
        one={WORDS.atMostRows}
        most={WORDS.rowsOfServer}
        limit={server.rows}
        wish={limits.rows}
        onChange={(rows) => store.setState({ limits: { ...limits, rows } })}
      />
    </>
  );
}

interface LimitProps {
  readonly of: "seconds" | "rows";
  readonly label: Words;
  readonly one: Words;
  readonly most: Words;
  readonly limit: number;
  readonly wish: number | undefined;
  readonly onChange: (value: number | undefined) => void;
}

function Limit({ of, label, one, most, limit, wish, onChange }: LimitProps) {
  const say = useSay();
  return (
    <select
      className={classes.limit}
      aria-label={say(label)}
      title={say(label)}
      value={chosen(limit, of, wish) ?? ""}
      onChange={({ currentTarget: { value } }) => onChange(value === "" ? undefined : Number(value))}
    >
      {choicesBelow(limit, of).map((count) => (
        <option key={count} value={count}>
          {say(one, { count })}
        </option>
      ))}
      <option value="">{say(most, { count: limit })}</option>
    </select>
  );
}
