/** The upper edge of an area at the foot of the page: dragged, or moved with the arrow keys, it makes the area higher or lower. */
import type { KeyboardEvent, PointerEvent } from "react";
import { useRef } from "react";
import classes from "./shell.module.css";

/** Pixels that an arrow key moves it by. */
const STEP = 24;

interface SplitterProps {
  /** Height of the area in pixels. */
  readonly height: number;
  readonly least: number;
  readonly label: string;
  readonly onResize: (height: number) => void;
}

export function Splitter({ height, least, label, onResize }: SplitterProps) {
  // From where it was taken: the area need not end at the foot of the page.
  const taken = useRef({ height, y: 0 });
  const drag = (event: PointerEvent<HTMLDivElement>): void => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return;
    onResize(taken.current.height + taken.current.y - event.clientY);
  };
  const press = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowUp" ? STEP : event.key === "ArrowDown" ? -STEP : 0;
    if (by === 0) return;
    event.preventDefault();
    onResize(height + by);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an <hr> cannot be dragged; this is the window splitter of the ARIA practices.
    <div
      className={classes.splitter}
      role="separator"
      aria-orientation="horizontal"
      aria-label={label}
      aria-valuenow={height}
      aria-valuemin={least}
      aria-valuemax={Math.round((window.innerHeight * 5) / 6)}
      tabIndex={0}
      onPointerDown={(event) => {
        taken.current = { height, y: event.clientY };
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={drag}
      onKeyDown={press}
    />
  );
}
