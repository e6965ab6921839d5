/** All that is between two actors: bars over the days, and beside them what was opened, or what counts as what. */
import { Button, Loader } from "@mantine/core";
import { useMemo, useState } from "react";
import { Failure } from "../controls/Failure.tsx";
import { useSay } from "../language.ts";
import { ChoosePair } from "./ChoosePair.tsx";
import { PairBody } from "./PairBody.tsx";
import classes from "./pair.module.css";
import type { PairViewProps, Side } from "./props.ts";
import { usePair } from "./use-pair.ts";
import { WORDS } from "./words.ts";

export function PairView(props: PairViewProps) {
  const { from, to } = props;
  const [isChoosing, setChoosing] = useState(false);
  const isComplete = from !== undefined && to !== undefined;
  return (
    <div className={classes.view}>
      {(isChoosing || !isComplete) && (
        <ChoosePair
          key={`${from?.ids.join()} ${to?.ids.join()}`}
          {...props}
          onDone={isComplete ? () => setChoosing(false) : undefined}
        />
      )}
      {from !== undefined && to !== undefined && (
        <ReadPair
          key={JSON.stringify([from.ids, to.ids])}
          {...props}
          from={from}
          to={to}
          onChange={() => setChoosing(!isChoosing)}
        />
      )}
    </div>
  );
}

interface ReadPairProps extends PairViewProps {
  readonly from: Side;
  readonly to: Side;
  /** Asks for other sides. */
  readonly onChange: () => void;
}

function ReadPair(props: ReadPairProps) {
  const { from, to, loadPair } = props;
  const say = useSay();
  const ask = useMemo(() => ({ from: from.ids, to: to.ids }), [from.ids, to.ids]);
  const state = usePair(loadPair, ask);
  if (state.phase === "loading") {
    return (
      <p className={classes.note} role="status">
        <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.loading)}
      </p>
    );
  }
  if (state.phase === "failed") return <Failure title={say(WORDS.failed)} error={state.error} onRetry={state.retry} />;
  const names = { from: from.name, to: to.name };
  if (state.part.total === 0) {
    return (
      <div className={classes.nothing}>
        <p>{say(WORDS.nothing, names)}</p>
        <div className={classes.tools}>
          {props.onFindPaths !== undefined && (
            <Button variant="default" size="compact-sm" onClick={props.onFindPaths}>
              {say(WORDS.findPaths)}
            </Button>
          )}
          <Button variant="default" size="compact-sm" onClick={props.onChange}>
            {say(WORDS.change)}
          </Button>
        </div>
      </div>
    );
  }
  return <PairBody {...props} state={state} names={names} />;
}
