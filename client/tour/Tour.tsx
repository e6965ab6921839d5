/** The tour: a card beside one part of the page after the other. Values and callbacks in; it knows no store. */
import { Button, Portal } from "@mantine/core";
import { useFocusTrap, useMergedRef } from "@mantine/hooks";
import type { KeyboardEvent } from "react";
import { useEffect, useId, useLayoutEffect, useRef, useState } from "react";
import { CloseButton } from "../controls/CloseButton.tsx";
import { useSay } from "../language.ts";
import type { Box } from "./place-card.ts";
import { placeCard } from "./place-card.ts";
import type { TourStep } from "./steps.ts";
import classes from "./tour.module.css";
import { WORDS } from "./words.ts";

/** Pixels that the frame stands off what it is around. */
const MARGIN = 4;

export interface TourProps {
  readonly steps: readonly TourStep[];
  /** Told at the beginning of each step. */
  readonly onStep: (step: TourStep) => void;
  readonly onEnd: () => void;
}

export function Tour({ steps, onStep, onEnd }: TourProps) {
  const say = useSay();
  const id = useId();
  const [at, setAt] = useState(0);
  const step = steps[at];
  // Known by state: it is there later than this, where a portal has been made for it.
  const [card, setCard] = useState<HTMLDivElement | null>(null);
  const cardRef = useMergedRef<HTMLDivElement>(setCard, useFocusTrap(true));
  const heading = useRef<HTMLHeadingElement>(null);
  const target = useTarget(step);
  const place = useCardPlace(card, target, at);
  const tell = useRef(onStep);
  useEffect(() => {
    tell.current = onStep;
  });
  useEffect(() => {
    if (step !== undefined) tell.current(step);
    // What is read first, at each step.
    if (card !== null) heading.current?.focus();
  }, [step, card]);
  useFocusKept(card, heading);
  if (step === undefined) return null;
  const isLast = at === steps.length - 1;
  const press = (event: KeyboardEvent): void => {
    const by = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    if (event.key === "Escape") onEnd();
    else if (by !== 0) setAt((known) => Math.min(Math.max(known + by, 0), steps.length - 1));
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <Portal>
      <div className={classes.cover} data-plain={target === undefined || undefined}>
        {target !== undefined && <div className={classes.frame} style={target} aria-hidden="true" />}
        <div
          ref={cardRef}
          role="dialog"
          aria-modal="true"
          aria-labelledby={`${id}-title`}
          aria-describedby={`${id}-text`}
          className={classes.card}
          style={place}
          onKeyDown={press}
        >
          <div className={classes.head}>
            <h2 ref={heading} id={`${id}-title`} tabIndex={-1} data-autofocus className={classes.title}>
              {say(step.title)}
            </h2>
            <CloseButton label={say(WORDS.end)} onClose={onEnd} />
          </div>
          <p id={`${id}-text`} className={classes.text}>
            {say(step.text)}
          </p>
          <div className={classes.foot}>
            <span className={classes.place}>{say(WORDS.place, { number: at + 1, count: steps.length })}</span>
            {at > 0 && (
              <Button size="compact-sm" variant="default" onClick={() => setAt(at - 1)}>
                {say(WORDS.back)}
              </Button>
            )}
            <Button size="compact-sm" onClick={() => (isLast ? onEnd() : setAt(at + 1))}>
              {say(isLast ? WORDS.done : WORDS.next)}
            </Button>
          </div>
        </div>
      </div>
    </Portal>
  );
}

/** Brings the focus back where something else takes it: a dialog that gives it back while it closes, a panel that opens. */
function useFocusKept(card: HTMLElement | null, heading: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const look = (event: FocusEvent): void => {
      if (event.target instanceof Node && card?.contains(event.target) === false) heading.current?.focus();
    };
    document.addEventListener("focusin", look);
    return () => document.removeEventListener("focusin", look);
  }, [card, heading]);
}

/** Where the part of the page is that a step points at: looked at each frame, since panels come, go and are resized meanwhile. */
function useTarget(step: TourStep | undefined): Box | undefined {
  const [box, setBox] = useState<Box | undefined>(undefined);
  useLayoutEffect(() => {
    let frame = 0;
    const look = (): void => {
      const found = step === undefined ? undefined : boxOf(step.targets);
      setBox((known) => (isSameBox(known, found) ? known : found));
      frame = requestAnimationFrame(look);
    };
    look();
    return () => cancelAnimationFrame(frame);
  }, [step]);
  return box;
}

/** The first target that can be seen, cut to the window. */
function boxOf(targets: readonly string[]): Box | undefined {
  for (const selector of targets) {
    for (const element of document.querySelectorAll(selector)) {
      const { left, top, right, bottom, width, height } = element.getBoundingClientRect();
      if (width === 0 || height === 0) continue;
      const [x, y] = [Math.max(left - MARGIN, 0), Math.max(top - MARGIN, 0)];
      const [endX, endY] = [Math.min(right + MARGIN, window.innerWidth), Math.min(bottom + MARGIN, window.innerHeight)];
      if (endX > x && endY > y) return { left: x, top: y, width: endX - x, height: endY - y };
    }
  }
  return undefined;
}

function isSameBox(one: Box | undefined, other: Box | undefined): boolean {
  return (
    one?.left === other?.left && one?.top === other?.top && one?.width === other?.width && one?.height === other?.height
  );
}

function useCardPlace(card: HTMLElement | null, target: Box | undefined, at: number) {
  const [place, setPlace] = useState({ left: 12, top: 12 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another step has another text, and so another height
  useLayoutEffect(() => {
    if (card === null) return;
    const page = { width: window.innerWidth, height: window.innerHeight };
    setPlace(placeCard(target, { width: card.offsetWidth, height: card.offsetHeight }, page));
  }, [card, target, at]);
  return place;
}
