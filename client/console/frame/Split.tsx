/** Editor and results with a handle between them: side by side where there is room, else one above the other. */
import { useElementSize } from "@mantine/hooks";
import type { KeyboardEvent, PointerEvent, ReactNode } from "react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import classes from "./frame.module.css";
import { WORDS } from "./words.ts";

/** Pixels from which on both fit beside each other. */
const WIDE = 820;
/** Shares of the room that the editor may take, in per cent. */
const LEAST = 15;
const MOST = 85;
const STEP = 4;

interface SplitProps {
  readonly editor: ReactNode;
  readonly results: ReactNode;
}

export function Split({ editor, results }: SplitProps) {
  const say = useSay();
  const { ref, width } = useElementSize<HTMLDivElement>();
  const [share, setShare] = useState<{ readonly beside: number; readonly above: number }>({ beside: 40, above: 42 });
  const isBeside = width >= WIDE;
  const now = isBeside ? share.beside : share.above;
  const resize = (next: number): void => {
    const bounded = Math.round(Math.min(Math.max(next, LEAST), MOST));
    setShare((known) => (isBeside ? { ...known, beside: bounded } : { ...known, above: bounded }));
  };
  const drag = (event: PointerEvent<HTMLElement>): void => {
    const box = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || box === undefined) return;
    resize(isBeside ? ((event.clientX - box.left) / box.width) * 100 : ((event.clientY - box.top) / box.height) * 100);
  };
  const press = (event: KeyboardEvent): void => {
    const [less, more] = isBeside ? ["ArrowLeft", "ArrowRight"] : ["ArrowUp", "ArrowDown"];
    if (event.key === less) resize(now - STEP);
    else if (event.key === more) resize(now + STEP);
    else if (event.key === "Home") resize(LEAST);
    else if (event.key === "End") resize(MOST);
    else return;
    event.preventDefault();
  };
  return (
    <div
      ref={ref}
      className={classes.split}
      data-beside={isBeside || undefined}
      style={
        isBeside
          ? { gridTemplateColumns: `minmax(280px, ${now}%) 7px minmax(0, 1fr)` }
          : { gridTemplateRows: `minmax(108px, ${now}%) 7px minmax(0, 1fr)` }
      }
    >
      <div className={classes.write}>{editor}</div>
      {/* biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged; this is the window splitter of the ARIA practices. */}
      <div
        className={classes.handle}
        role="separator"
        aria-orientation={isBeside ? "vertical" : "horizontal"}
        aria-label={say(WORDS.split)}
        aria-valuenow={now}
        aria-valuemin={LEAST}
        aria-valuemax={MOST}
        tabIndex={0}
        onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
        onPointerMove={drag}
        onKeyDown={press}
        onDoubleClick={() => resize(isBeside ? 40 : 42)}
      />
      <div className={classes.outcome}>{results}</div>
    </div>
  );
}
