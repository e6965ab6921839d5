/** The export of what is shown, as a dialog; loaded when it is opened first. */
import { lazy, Suspense } from "react";

const ExportPanel = lazy(async () => ({ default: (await import("./ExportPanel.tsx")).ExportPanel }));

export interface ExportAreaProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly scheme: "light" | "dark";
}

export function ExportArea(props: ExportAreaProps) {
  // Kept out of the page until then: the writers of pictures are not needed to look at the graph.
  if (!props.opened) return null;
  return (
    <Suspense fallback={null}>
      <ExportPanel {...props} />
    </Suspense>
  );
}
