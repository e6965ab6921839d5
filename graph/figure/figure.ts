/** A finished figure: its SVG, and what the writers of other formats need to know of it. */

/** What was done that a reader should know: `3 captions were shortened`. */
export interface FigureNotice {
  readonly code: "captions-shortened" | "small-text" | "sources-cut" | "characters-missing" | "left-out";
  /** In the language of the figure. */
  readonly text: string;
}

export interface Figure {
  /** Size in units of the `viewBox`, which are CSS pixels unless the paper has a size of its own. */
  readonly width: number;
  readonly height: number;
  /** Every character that is drawn, by weight, each once and in order: what fonts must have. */
  readonly characters: { readonly regular: string; readonly bold: string };
  /** For those who cannot see it; the same as `<title>` and `<desc>`. */
  readonly title: string;
  readonly description: string;
  /** The view as JSON (graph/view/view-note.ts), as it stands in `<metadata>`. */
  readonly note: string;
  readonly notices: readonly FigureNotice[];
  /**
   * The document. @param fontFaces CSS with `@font-face` rules for the family "Parley" (weights 400 and 700), put into a `<style>`; without
   * it the reader's own fonts are used
   */
  readonly svg: (fontFaces?: string) => string;
}
