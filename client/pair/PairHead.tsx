/** The head of a pair: who the two are, how to look at them, and the days that the graph is filtered to. */
import { ActionIcon, Button } from "@mantine/core";
import { IconArrowsExchange, IconTableShare, IconZoomIn, IconZoomReset } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { DayRange } from "../../graph/filter/filters.ts";
import { isBounded } from "../../graph/filter/filters.ts";
import { Choice } from "../controls/Choice.tsx";
import { useLanguage, useSay } from "../language.ts";
import { rangeInWords } from "../timeline/range-words.ts";
import classes from "./pair.module.css";
import { WORDS } from "./words.ts";

export type PairLook = "chart" | "table";

interface PairHeadProps {
  readonly names: { readonly from: string; readonly to: string };
  readonly look: PairLook;
  readonly onLook: (look: PairLook) => void;
  readonly onSwap: () => void;
  readonly onChange: () => void;
  readonly range: DayRange;
  readonly onClearRange: () => void;
  readonly isZoomed: boolean;
  /** Undefined where there is no range to look at closer. */
  readonly onZoom: (() => void) | undefined;
  readonly onWhole: () => void;
  /** Absent where there is nothing to show. */
  readonly onShow: (() => void) | undefined;
  /** How much there is, and how much of it was read. */
  readonly children: ReactNode;
}

export function PairHead(props: PairHeadProps) {
  const { names, look } = props;
  const say = useSay();
  return (
    <div className={classes.head}>
      <h2 className={classes.names}>
        <bdi>{names.from}</bdi>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say(WORDS.swap)}
          title={say(WORDS.swap)}
          onClick={props.onSwap}
        >
          <IconArrowsExchange size={16} aria-hidden="true" />
        </ActionIcon>
        <bdi>{names.to}</bdi>
      </h2>
      <button type="button" className={classes.textButton} onClick={props.onChange}>
        {say(WORDS.change)}
      </button>
      <span className={classes.total}>{props.children}</span>
      <div className={classes.tools}>
        <RangeTools {...props} />
        {props.onShow !== undefined && (
          <Button
            variant="default"
            size="compact-xs"
            leftSection={<IconTableShare size={13} aria-hidden="true" />}
            onClick={props.onShow}
          >
            {say(WORDS.showAll)}
          </Button>
        )}
        <Choice
          label={say(WORDS.view)}
          value={look}
          options={[
            { value: "chart", label: say(WORDS.chart) },
            { value: "table", label: say(WORDS.table) },
          ]}
          onChange={props.onLook}
        />
      </div>
    </div>
  );
}

/** The days that the graph is filtered to, and how close they are looked at. */
function RangeTools(props: PairHeadProps) {
  const { range, onZoom, isZoomed } = props;
  const say = useSay();
  const language = useLanguage();
  const period = rangeInWords(range, language);
  return (
    <>
      {isBounded(range) && period !== undefined && (
        <>
          <span className={classes.note}>{say(WORDS.rangeOn, { period })}</span>
          <Button variant="default" size="compact-xs" onClick={props.onClearRange}>
            {say(WORDS.clearRange)}
          </Button>
        </>
      )}
      {onZoom !== undefined && !isZoomed && (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconZoomIn size={13} aria-hidden="true" />}
          onClick={onZoom}
        >
          {say(WORDS.zoom)}
        </Button>
      )}
      {isZoomed && (
        <Button
          variant="default"
          size="compact-xs"
          leftSection={<IconZoomReset size={13} aria-hidden="true" />}
          onClick={props.onWhole}
        >
          {say(WORDS.wholeTime)}
        </Button>
      )}
    </>
  );
}
