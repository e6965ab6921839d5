/** What the export dialog takes and gives. */

export type ExportFormat = "svg" | "png" | "json";
/** What is exported: all that is shown, or what is selected. */
export type ExportScope = "all" | "selection";

/** What a reader chose in the dialog. */
export interface ExportChoice {
  readonly format: ExportFormat;
  readonly scope: ExportScope;
  /** Empty for none. */
  readonly title: string;
  readonly legend: boolean;
  /** `transparent` leaves the ground out (SVG and PNG). */
  readonly background: "solid" | "transparent";
  readonly scheme: "light" | "dark";
  /** Pixels of a PNG for each unit of the picture. */
  readonly scale: number;
}

export interface ExportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** How much each scope holds. A scope without nodes cannot be chosen. */
  readonly counts: { readonly [scope in ExportScope]: { readonly nodes: number; readonly relationships: number } };
  /** The scheme of the page: the picture's scheme at first. */
  readonly scheme: "light" | "dark";
  /** Width and height of the picture in its own units, for the pixel size of a PNG; undefined where unknown. */
  readonly sizeOf: (choice: ExportChoice) => { readonly width: number; readonly height: number } | undefined;
  /** Writes the file and hands it to the browser. A rejection's message is shown and the dialog stays open. */
  readonly onExport: (choice: ExportChoice) => Promise<void>;
}
