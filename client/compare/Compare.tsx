/** Compares two dates: what is compared at the side, and the list of differences. Values and callbacks in; it knows no store. */
import { Button } from "@mantine/core";
import { IconDownload, IconMarquee2 } from "@tabler/icons-react";
import { useState } from "react";
import type { DifferenceKind, GraphDifference } from "../../graph/comparison/compare-graph.ts";
import { countKinds } from "../../graph/comparison/compare-graph.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { CompareFields } from "./CompareFields.tsx";
import classes from "./compare.module.css";
import { DifferenceList } from "./DifferenceList.tsx";
import { DifferenceMark } from "./DifferenceMark.tsx";
import { differencesCsv } from "./difference-words.ts";
import type { CompareProps } from "./props.ts";
import { KIND_WORDS, WORDS } from "./words.ts";

export function Compare(props: CompareProps) {
  const say = useSay();
  const { state } = props;
  return (
    <div className={classes.compare}>
      <CompareFields {...props} />
      <div className={classes.result}>
        {state.phase === "undated" && <p className={classes.message}>{say(WORDS.noDates)}</p>}
        {state.phase === "reading" && (
          <p className={classes.message} role="status">
            {say(WORDS.reading, { done: state.done, total: state.total })}
            <progress
              className={classes.progress}
              value={state.done}
              max={Math.max(state.total, 1)}
              aria-hidden="true"
            />
          </p>
        )}
        {state.phase === "failed" && <Failure title={say(WORDS.failed)} error={state.error} onRetry={state.retry} />}
        {state.phase === "invalid" && <Failure title={say(WORDS.invalid)} error={state.error} />}
        {state.phase === "ready" && <Differences {...props} difference={state.difference} />}
      </div>
    </div>
  );
}

const KINDS: readonly DifferenceKind[] = ["new", "changed", "more", "gone"];

function Differences(props: CompareProps & { readonly difference: GraphDifference }) {
  const { difference, lens, nodes, onSelect, onSave } = props;
  const say = useSay();
  const language = useLanguage();
  const [chosen, setKind] = useState<DifferenceKind | undefined>(undefined);
  const counts = countKinds(difference.pairs);
  // A kind that no longer occurs hides nothing.
  const kind = chosen !== undefined && (counts.get(chosen) ?? 0) > 0 ? chosen : undefined;
  const pairs = kind === undefined ? difference.pairs : difference.pairs.filter((pair) => pair.kind === kind);
  return (
    <>
      <div className={classes.head}>
        <Kinds counts={counts} all={difference.pairs.length} chosen={kind} onChoose={setKind} />
        {pairs.length > 0 && (
          <div className={classes.deeds}>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconMarquee2 size={14} aria-hidden="true" />}
              onClick={() => onSelect(pairs)}
            >
              {say(WORDS.showAll)}
            </Button>
            <Button
              size="compact-xs"
              variant="default"
              leftSection={<IconDownload size={14} aria-hidden="true" />}
              onClick={() => onSave(differencesCsv(pairs, nodes, lens, language), "parley-differences.csv")}
            >
              {say(WORDS.save)}
            </Button>
          </div>
        )}
      </div>
      {pairs.length === 0 ? (
        <p className={classes.message} role="status">
          {say(WORDS.none)}
        </p>
      ) : (
        <DifferenceList {...props} key={kind ?? ""} pairs={pairs} />
      )}
      <Counts difference={difference} isKnown={props.settings.basis === "known"} />
    </>
  );
}

interface KindsProps {
  readonly counts: ReadonlyMap<DifferenceKind, number>;
  readonly all: number;
  readonly chosen: DifferenceKind | undefined;
  readonly onChoose: (kind: DifferenceKind | undefined) => void;
}

/** The legend of the signs with their counts, which also narrows the list. */
function Kinds({ counts, all, chosen, onChoose }: KindsProps) {
  const say = useSay();
  const language = useLanguage();
  const numbers = new Intl.NumberFormat(language);
  return (
    <fieldset className={classes.kinds} aria-label={say(WORDS.kinds)}>
      <button
        type="button"
        className={classes.kind}
        aria-pressed={chosen === undefined}
        onClick={() => onChoose(undefined)}
      >
        {say(WORDS.all)} <span className={classes.count}>{numbers.format(all)}</span>
      </button>
      {KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={classes.kind}
          aria-pressed={chosen === kind}
          disabled={counts.get(kind) === 0}
          onClick={() => onChoose(chosen === kind ? undefined : kind)}
        >
          <DifferenceMark kind={kind} /> {say(KIND_WORDS[kind])}{" "}
          <span className={classes.count}>{numbers.format(counts.get(kind) ?? 0)}</span>
        </button>
      ))}
    </fieldset>
  );
}

/** What is in the list of none of them. */
function Counts({ difference, isKnown }: { readonly difference: GraphDifference; readonly isKnown: boolean }) {
  const say = useSay();
  const { samePairs, undated, vague } = difference;
  return (
    <p className={classes.counts} role="status">
      {samePairs > 0 && <span>{say(WORDS.same, { count: samePairs })}</span>}
      {vague > 0 && <span>{say(WORDS.vague, { count: vague })}</span>}
      {undated > 0 && <span>{say(isKnown ? WORDS.unclaimed : WORDS.undated, { count: undated })}</span>}
    </p>
  );
}
