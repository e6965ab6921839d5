/** What the export dialog takes and gives. */
import type { FigureNotice } from "../../graph/figure/figure.ts";
import type { ExportChoice, ExportScope } from "./choice.ts";
import type { DrawnSize } from "./sizes.ts";

/** What a choice would give, to be looked at. */
export type Preview =
  | {
      readonly kind: "picture";
      readonly image: Blob;
      /** Undefined where the picture does not tell. */
      readonly size: DrawnSize | undefined;
      readonly notices: readonly FigureNotice[];
    }
  | {
      readonly kind: "text";
      readonly files: readonly TextPreview[];
      /** What of the graph the format cannot hold, as far as the server says so. */
      readonly notices: readonly FigureNotice[];
    };

/** The beginning of a file. */
export interface TextPreview {
  readonly name: string;
  readonly text: string;
  readonly isCut: boolean;
}

export interface ExportDialogProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  /** What the dialog begins with. */
  readonly start: ExportChoice;
  /** Told every change, so that the next dialog can begin with it. */
  readonly onChoose: (choice: ExportChoice) => void;
  /** How much each scope holds. A scope without nodes cannot be chosen. */
  readonly counts: { readonly [scope in ExportScope]: { readonly nodes: number; readonly relationships: number } };
  /** The reader's own day, in words. */
  readonly today: string;
  /** Rejects with a GraphError, or with an AbortError when the signal is aborted. */
  readonly preview: (choice: ExportChoice, signal: AbortSignal) => Promise<Preview>;
  /** Writes the file and hands it to the browser. A rejection's message is shown and the dialog stays open. */
  readonly onExport: (choice: ExportChoice) => Promise<void>;
  /** Puts the picture, or the text, on the clipboard. Called for choices that `canCopy` only. */
  readonly onCopy: (choice: ExportChoice) => Promise<void>;
}

/** What a part of the form takes. */
export interface FieldsProps {
  readonly choice: ExportChoice;
  readonly onChange: (part: Partial<ExportChoice>) => void;
}
