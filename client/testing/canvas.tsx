/** The canvas as its tests mount it: in a box, arranged by force, with nobody listening but whom a test hands in. */
import { Canvas } from "../canvas/Canvas.tsx";
import type { CanvasProps } from "../canvas/types.ts";

interface StagedCanvasProps extends Partial<Omit<CanvasProps, "subgraph" | "lens">> {
  readonly subgraph: CanvasProps["subgraph"];
  readonly lens: CanvasProps["lens"];
  /** Of the box, as CSS; 900 and 600 pixels unless given. */
  readonly width?: string;
  readonly height?: string;
}

const NOBODY = new Set<string>();
const NOWHERE: CanvasProps["positions"] = new Map();
const ignore = (): void => undefined;

export function StagedCanvas({ width = "900px", height = "600px", ...props }: StagedCanvasProps) {
  return (
    <div style={{ width, height }}>
      <Canvas
        language="en"
        scheme="light"
        positions={NOWHERE}
        layoutId="force"
        selection={NOBODY}
        reducedMotion
        label="Graph"
        onSelect={ignore}
        onExpand={ignore}
        onMove={ignore}
        onContextMenu={ignore}
        {...props}
      />
    </div>
  );
}
