/** Which panels and dialogs are open. */
import type { LookTarget } from "../../graph/look/lens-changes.ts";
import type { Arrival } from "../console/props.ts";
import type { ExpandChoice } from "./expansions.ts";

/** Dialogs: one at a time. */
export type Dialog = "help" | "paths" | "export" | "expand" | "roll-up" | "views" | "tour";

/** Panels that share the width of a narrow page: one at a time there. */
export type Sheet = "legend" | "inspector";

/** What lies under the canvas: one at a time. */
export type DockId = "timeline" | "list" | "pair" | "matrix" | "compare";

/** A menu and the place on the page where it opens. `context`: what to do with the selection, or with the canvas. */
export interface PopupMenu {
  readonly kind: "context" | "layout" | "tools";
  readonly x: number;
  readonly y: number;
}

/** What the dialog of an expansion is about. */
export interface ExpandQuestion {
  readonly ids: readonly string[];
  /** What is ticked at first. */
  readonly choice: ExpandChoice;
  /** Whether it was opened because the expansion would be heavy. */
  readonly isGuard: boolean;
}

export interface Panels {
  readonly legend: boolean;
  readonly inspector: boolean;
  /** Whose look is being changed, in the legend. */
  readonly look: LookTarget | undefined;
  readonly dock: DockId | undefined;
  /** Height of the dock in pixels. */
  readonly dockHeight: number;
  readonly console: boolean;
  /** Height of the console in pixels. */
  readonly consoleHeight: number;
  /** Whether the console fills the page. */
  readonly consoleFills: boolean;
  /** What the console was opened with last. */
  readonly arrival: Arrival | undefined;
  readonly dialog: Dialog | undefined;
  /** What the dialog "expand" was opened with last. */
  readonly expanding: ExpandQuestion | undefined;
  /** The panel that is open as a sheet where the page is narrow. */
  readonly sheet: Sheet | undefined;
  readonly menu: PopupMenu | undefined;
  /** Whether the field that finds nodes on the canvas is there. */
  readonly finding: boolean;
}

export const PANELS_AT_START: Panels = {
  legend: true,
  inspector: true,
  look: undefined,
  dock: undefined,
  dockHeight: 260,
  console: false,
  consoleHeight: 380,
  consoleFills: false,
  arrival: undefined,
  dialog: undefined,
  expanding: undefined,
  sheet: undefined,
  menu: undefined,
  finding: false,
};

/** Opens the editor of a look in place of another; undefined: closes it. */
export function openLook(panels: Panels, look: LookTarget | undefined): Panels {
  return { ...panels, look, menu: undefined };
}

/** Opens a dock in place of another; the one that is open is closed. */
export function toggleDock(panels: Panels, dock: DockId): Panels {
  return { ...panels, dock: panels.dock === dock ? undefined : dock, sheet: undefined };
}

/** Makes sure that a dock can be seen. */
export function openDock(panels: Panels, dock: DockId | undefined): Panels {
  return { ...panels, dock, dialog: undefined, sheet: undefined };
}

/** Keeps the dock at least as high as its head and some rows, and at most two thirds of the page. */
export function resizeDock(panels: Panels, height: number, pageHeight: number): Panels {
  return { ...panels, dockHeight: Math.round(Math.min(Math.max(height, 96), (pageHeight * 2) / 3)) };
}

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

/** Opens the choice before an expansion. */
export function openExpand(panels: Panels, expanding: ExpandQuestion): Panels {
  return { ...openDialog(panels, "expand"), expanding };
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
