/** The graph as a picture that can be walked, dragged and clicked. Cytoscape is loaded when the first canvas is there. */
import { lazy, Suspense, useEffect, useId, useImperativeHandle, useRef, useState } from "react";
import { THEMES } from "../../graph/figure/theme.ts";
import classes from "./canvas.module.css";
import { pressOnCanvas } from "./keyboard.ts";
import type { Picture } from "./picture.ts";
import type { CanvasHandle, CanvasProps } from "./types.ts";
import { WORDS } from "./words.ts";

const LayoutNote = lazy(async () => ({ default: (await import("./LayoutNote.tsx")).LayoutNote }));

/** Fewer nodes are placed before a note could be read. */
const LEAST_NOTED = 200;

/** Draws `subgraph`; see `CanvasProps` and `CanvasHandle` for what goes in and out. */
export function Canvas(props: CanvasProps) {
  const hostRef = useRef<HTMLDivElement>(null);
  const surfaceRef = useRef<HTMLDivElement>(null);
  const latest = useRef(props);
  const picture = usePicture(hostRef, surfaceRef, latest);
  const helpId = useId();
  const [isArranging, setArranging] = useState(false);
  const count = props.subgraph.nodes.length;

  useEffect(() => {
    if (picture === undefined) return;
    picture.onArranging = setArranging;
    return () => {
      picture.onArranging = undefined;
    };
  }, [picture]);
  useEffect(() => {
    latest.current = props;
    picture?.update(props);
  });
  useImperativeHandle(props.handleRef, () => handleOf(picture, hostRef), [picture]);

  return (
    <div
      ref={hostRef}
      className={classes.host}
      style={{ background: THEMES[props.scheme].background }}
      role="application"
      aria-label={props.label}
      aria-describedby={helpId}
      aria-busy={picture === undefined}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the canvas is operated by keyboard
      tabIndex={0}
      onKeyDown={(event) => {
        if (picture === undefined || event.nativeEvent.isComposing) return;
        const { left, top } = event.currentTarget.getBoundingClientRect();
        if (pressOnCanvas(picture, event, { x: left, y: top })) event.preventDefault();
      }}
      onContextMenu={(event) => event.preventDefault()}
    >
      <div ref={surfaceRef} className={classes.surface} />
      <p id={helpId} className={classes.hidden}>
        {WORDS.keys[props.language]}
      </p>
      {isArranging && count >= LEAST_NOTED && (
        <Suspense fallback={null}>
          <LayoutNote language={props.language} count={count} onStop={() => picture?.stopLayout()} />
        </Suspense>
      )}
    </div>
  );
}

/** Opens a picture when the component is there, and ends it with the component, also when Cytoscape comes too late. */
function usePicture(
  hostRef: React.RefObject<HTMLElement | null>,
  surfaceRef: React.RefObject<HTMLElement | null>,
  latest: React.RefObject<CanvasProps>,
): Picture | undefined {
  const [picture, setPicture] = useState<Picture>();
  useEffect(() => {
    let isGone = false;
    let opened: Picture | undefined;
    const open = async (): Promise<void> => {
      const [{ default: cytoscape }, { Picture }] = await Promise.all([import("cytoscape"), import("./picture.ts")]);
      if (isGone || hostRef.current === null || surfaceRef.current === null) return;
      opened = new Picture(cytoscape, hostRef.current, surfaceRef.current, latest.current);
      setPicture(opened);
    };
    open().catch((error: unknown) => {
      if (!isGone) latest.current.onError?.(error);
    });
    return () => {
      isGone = true;
      opened?.destroy();
      setPicture(undefined);
    };
  }, [hostRef, surfaceRef, latest]);
  return picture;
}

function handleOf(picture: Picture | undefined, hostRef: React.RefObject<HTMLElement | null>): CanvasHandle {
  return {
    fit: (elementIds) => picture?.fit(elementIds),
    zoomIn: () => picture?.zoomIn(),
    zoomOut: () => picture?.zoomOut(),
    positions: () => picture?.positions() ?? new Map(),
    visibleNodes: () => picture?.visibleNodes() ?? [],
    center: (elementId) => picture?.center(elementId),
    layout: () => picture?.layout(),
    renderedPosition: (elementId) => picture?.renderedPosition(elementId),
    focus: () => hostRef.current?.focus(),
  };
}
