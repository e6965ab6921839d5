/** A pair that has been read: its head, the picture or the table, and the pane beside it. */
import { Button } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useRef, useState } from "react";
import { dateInWords } from "../../graph/dates.ts";
import { isBounded } from "../../graph/filter/filters.ts";
import type { DaySpan } from "../../graph/pair/pair-chart.ts";
import { dayNumberOf, isoOfDay } from "../../graph/time/days.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import type { PairLook } from "./PairHead.tsx";
import { PairHead } from "./PairHead.tsx";
import { PairNotes } from "./PairNotes.tsx";
import { PairPane } from "./PairPane.tsx";
import type { Opened } from "./PairPlot.tsx";
import { PairPlot } from "./PairPlot.tsx";
import { PairTable } from "./PairTable.tsx";
import classes from "./pair.module.css";
import type { PairViewProps, Side } from "./props.ts";
import type { PairState } from "./use-pair.ts";
import type { PairModel } from "./use-pair-model.ts";
import { usePairModel } from "./use-pair-model.ts";
import { WORDS } from "./words.ts";

type Ready = Extract<PairState, { readonly phase: "ready" }>;

interface PairBodyProps extends PairViewProps {
  readonly state: Ready;
  readonly from: Side;
  readonly to: Side;
  readonly names: { readonly from: string; readonly to: string };
  readonly onChange: () => void;
}

export function PairBody(props: PairBodyProps) {
  const { state, names, range, onRange } = props;
  const { part } = state;
  const [look, setLook] = useState<PairLook>("chart");
  const [window, setWindow] = useState<DaySpan | undefined>(undefined);
  const { ref, width, height } = useElementSize();
  const model = usePairModel({ ...props, part, window, width });
  const { opened, picture, heading, open, close } = useOpened();
  const zoomed = daysOf(range, model.extent);
  return (
    <>
      <PairHead
        {...{ names, look, range }}
        onLook={setLook}
        onSwap={props.onSwap}
        onChange={props.onChange}
        onClearRange={() => onRange({})}
        isZoomed={window !== undefined}
        onZoom={zoomed === undefined ? undefined : () => setWindow(zoomed)}
        onWhole={() => setWindow(undefined)}
        onShow={() => props.onShow(part)}
      >
        <HowMuch state={state} />
      </PairHead>
      <Shortfall {...props} />
      <div className={classes.columns}>
        <div className={classes.picture} ref={picture}>
          <div className={classes.measure} ref={ref}>
            {width > 0 && (
              <Picture
                {...{ look, model, names, range, onRange, width }}
                height={Math.max(height, 120)}
                openedKey={opened?.key}
                onOpen={open}
              />
            )}
          </div>
          <PairNotes events={model.events} onOpen={open} />
        </div>
        <PairPane
          {...{ names, opened }}
          speech={model.speech}
          counts={part.counts}
          choices={props.choices}
          onChoose={props.onChoose}
          loadClaims={props.loadClaims}
          onSelect={(elementId) =>
            props.onShow({ ...part, relationships: part.relationships.filter((one) => one.elementId === elementId) })
          }
          headingRef={heading}
          onBack={close}
        />
      </div>
    </>
  );
}

/** What is open in the pane, and where the focus goes when that changes by the keyboard. */
function useOpened() {
  const [opened, setOpened] = useState<Opened | undefined>(undefined);
  const picture = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const open = (next: Opened, byKey: boolean): void => {
    setOpened(next);
    // The pane is drawn first.
    if (byKey) requestAnimationFrame(() => heading.current?.focus());
  };
  const close = (): void => {
    setOpened(undefined);
    picture.current?.querySelector<HTMLElement | SVGElement>("[data-stop][tabindex='0']")?.focus();
  };
  return { opened, picture, heading, open, close };
}

/** How many relationships there are, and how many of them were read. */
function HowMuch({ state: { part, isReading, error, readOn } }: { readonly state: Ready }) {
  const say = useSay();
  const shown = part.relationships.length;
  return (
    <>
      {shown < part.total ? say(WORDS.readOf, { shown, total: part.total }) : say(WORDS.total, { count: part.total })}
      {part.next !== undefined && !isReading && error === undefined && (
        <Button variant="default" size="compact-xs" onClick={readOn}>
          {say(WORDS.readMore)}
        </Button>
      )}
    </>
  );
}

/** What is missing: members of a group that are too many, a part that could not be read. */
function Shortfall({ from, to, state }: PairBodyProps) {
  const say = useSay();
  return (
    <>
      {[from, to].map(
        ({ ids, name, outOf }) =>
          outOf !== undefined && (
            <p key={name} className={classes.note}>
              {say(WORDS.groupCut, { name, asked: ids.length, all: outOf })}
            </p>
          ),
      )}
      {state.error !== undefined && <Failure title={say(WORDS.failed)} error={state.error} onRetry={state.readOn} />}
    </>
  );
}

interface PictureProps extends Pick<PairBodyProps, "names" | "range" | "onRange"> {
  readonly look: PairLook;
  readonly model: PairModel;
  readonly width: number;
  readonly height: number;
  readonly openedKey: string | undefined;
  readonly onOpen: (opened: Opened, byKey: boolean) => void;
}

function Picture({ look, model, names, range, onRange, width, height, openedKey, onOpen }: PictureProps) {
  const say = useSay();
  const language = useLanguage();
  const { chart, events, speech } = model;
  if (chart === undefined) {
    const isNothing = events.dated.length + events.undated.length === 0;
    return <p className={classes.note}>{say(isNothing ? WORDS.nothingDrawn : WORDS.noDates)}</p>;
  }
  if (look === "table") return <PairTable {...{ chart, names, onOpen }} />;
  const { edges } = chart.bins;
  const [first, last] = [edges[0] ?? 0, (edges.at(-1) ?? 1) - 1];
  return (
    <PairPlot
      {...{ chart, speech, width, height, names, range, onRange, openedKey, onOpen }}
      period={dateInWords(isoOfDay(first), isoOfDay(last), "day", language)}
      rangeWords={(period) => say(WORDS.rangeOn, { period })}
    />
  );
}

/** The days of a range within all days; undefined where it has no limits. */
function daysOf(range: PairBodyProps["range"], extent: DaySpan | undefined): DaySpan | undefined {
  if (extent === undefined || !isBounded(range)) return undefined;
  const first = (range.from === undefined ? undefined : dayNumberOf(range.from)) ?? extent.first;
  const last = (range.to === undefined ? undefined : dayNumberOf(range.to)) ?? extent.last;
  return first <= last ? { first, last } : undefined;
}
