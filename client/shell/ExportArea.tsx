/** The export of what is shown, as a dialog; loaded when it is opened first, and remembering what was chosen last. */
import type { RefObject } from "react";
import { lazy, Suspense, useRef } from "react";
import type { ExportChoice } from "../export/choice.ts";

const ExportPanel = lazy(async () => ({ default: (await import("./ExportPanel.tsx")).ExportPanel }));

export interface ExportAreaProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly scheme: "light" | "dark";
}

/** What was chosen last, and how the page looked then: of language and colours, the page's own count where they have changed since. */
export interface LastChoice {
  readonly choice: ExportChoice;
  readonly page: Pick<ExportChoice, "language" | "scheme">;
}

export interface ExportPanelProps extends ExportAreaProps {
  /** Kept as long as the page is open. */
  readonly last: RefObject<LastChoice | undefined>;
}

export function ExportArea(props: ExportAreaProps) {
  const last = useRef<LastChoice>(undefined);
  // Kept out of the page until then: the formats of files are not needed to look at the graph.
  if (!props.opened) return null;
  return (
    <Suspense fallback={null}>
      <ExportPanel {...props} last={last} />
    </Suspense>
  );
}
