/** Which panels and dialogs are open. */
import type { Arrival } from "../console/props.ts";

/** Dialogs: one at a time. */
export type Dialog = "help" | "paths" | "export";

/** Panels that share the width of a narrow page: one at a time there. */
export type Sheet = "legend" | "inspector";

/** A menu and the place on the page where it opens. `context`: what to do with the selection, or with the canvas. */
export interface PopupMenu {
  readonly kind: "context" | "layout" | "tools";
  readonly x: number;
  readonly y: number;
}

export interface Panels {
  readonly legend: boolean;
  readonly inspector: boolean;
  readonly console: boolean;
  /** Height of the console in pixels. */
  readonly consoleHeight: number;
  /** Whether the console fills the page. */
  readonly consoleFills: boolean;
  /** What the console was opened with last. */
  readonly arrival: Arrival | undefined;
  readonly dialog: Dialog | undefined;
  /** The panel that is open as a sheet where the page is narrow. */
  readonly sheet: Sheet | undefined;
  readonly menu: PopupMenu | undefined;
}

export const PANELS_AT_START: Panels = {
  legend: true,
  inspector: true,
  console: false,
  consoleHeight: 380,
  consoleFills: false,
  arrival: undefined,
  dialog: undefined,
  sheet: undefined,
  menu: undefined,
};

export function toggleConsole(panels: Panels): Panels {
  return { ...panels, console: !panels.console, sheet: undefined };
}

/** Opens the console with a text. */
export function openConsole(panels: Panels, arrival: Omit<Arrival, "id">): Panels {
  return {
    ...panels,
    console: true,
    sheet: undefined,
    dialog: undefined,
    arrival: { ...arrival, id: (panels.arrival?.id ?? 0) + 1 },
  };
}

/** Keeps the console between a sixth and five sixths of the page. */
export function resizeConsole(panels: Panels, height: number, pageHeight: number): Panels {
  const consoleHeight = Math.round(Math.min(Math.max(height, pageHeight / 6, 120), (pageHeight * 5) / 6));
  return { ...panels, consoleHeight };
}

export function openDialog(panels: Panels, dialog: Dialog | undefined): Panels {
  return { ...panels, dialog, menu: undefined };
}

/** Opens or closes a panel, as a column on a wide page or as a sheet on a narrow one. */
export function togglePanel(panels: Panels, panel: Sheet, narrow: boolean): Panels {
  if (narrow) return { ...panels, sheet: panels.sheet === panel ? undefined : panel };
  return { ...panels, [panel]: !panels[panel] };
}

/** Makes sure that a panel can be seen. */
export function revealPanel(panels: Panels, panel: Sheet, narrow: boolean): Panels {
  return narrow ? { ...panels, sheet: panel } : { ...panels, [panel]: true };
}
