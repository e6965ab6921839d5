/** The rules that CodeMirror's parts are drawn by, from a palette: text, marks, boxes, panels. */

/** The colours of one scheme. */
export interface Palette {
  readonly keyword: string;
  readonly name: string;
  readonly property: string;
  readonly text: string;
  readonly number: string;
  readonly call: string;
  readonly parameter: string;
  readonly quiet: string;
  readonly error: string;
  readonly warning: string;
  readonly selection: string;
  /** Behind what a search has found. */
  readonly match: string;
  readonly cursor: string;
}

type Rules = Readonly<Record<string, Readonly<Record<string, string>>>>;

const MONOSPACE = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace";
const LINE = "1px solid var(--mantine-color-default-border)";

export function textLook(palette: Palette): Rules {
  return {
    "&": { height: "100%", fontSize: "14px", backgroundColor: "transparent", color: "inherit" },
    "&.cm-focused": { outline: "none" },
    ".cm-scroller": { fontFamily: MONOSPACE, lineHeight: "1.5" },
    ".cm-content": { padding: "8px 0", caretColor: palette.cursor },
    ".cm-gutters": { backgroundColor: "transparent", border: "none", color: palette.quiet },
    ".cm-cursor, .cm-dropCursor": { borderLeftColor: palette.cursor },
    ".cm-selectionBackground, &.cm-focused > .cm-scroller > .cm-selectionLayer .cm-selectionBackground": {
      backgroundColor: palette.selection,
    },
    ".cm-placeholder": { color: palette.quiet },
    ".cm-matchingBracket": { backgroundColor: palette.selection, outline: "none" },
    "&.cm-focused .cm-matchingBracket": { backgroundColor: palette.selection },
    "&.cm-focused .cm-nonmatchingBracket": { backgroundColor: "transparent", color: palette.error },
    ".cm-current-statement": { boxShadow: `inset 2px 0 0 ${palette.name}` },
    ".cm-searchMatch": { backgroundColor: palette.match },
    ".cm-searchMatch-selected": { outline: `2px solid ${palette.name}`, outlineOffset: "-1px" },
  };
}

export function markLook(palette: Palette): Rules {
  const wavy = (colour: string, style: string): Readonly<Record<string, string>> => ({
    backgroundImage: "none",
    paddingBottom: "0",
    textDecoration: `underline ${style} ${colour}`,
    textDecorationSkipInk: "none",
    textUnderlineOffset: "3px",
  });
  const marker = (shape: string, colour: string): Readonly<Record<string, string>> => ({
    content: '""',
    clipPath: shape,
    backgroundColor: colour,
  });
  return {
    ".cm-error-place": { position: "relative", borderBottom: `2px solid ${palette.error}` },
    ".cm-error-place .cm-lintRange": { textDecoration: "none" },
    ".cm-error-place::after": {
      content: '"▲"',
      position: "absolute",
      left: "0",
      top: "1.6em",
      color: palette.error,
      fontSize: "10px",
    },
    ".cm-error-line": { paddingBottom: "14px" },
    ".cm-lintRange-error": wavy(palette.error, "wavy 1.5px"),
    ".cm-lintRange-warning": wavy(palette.warning, "dashed 1.5px"),
    ".cm-lintRange-info, .cm-lintRange-hint": wavy(palette.quiet, "dotted 1.5px"),
    ".cm-lintRange-active": { backgroundColor: palette.match },
    ".cm-gutter-lint": { width: "16px" },
    // Beside the first row of a line that is wrapped.
    ".cm-gutter-lint .cm-gutterElement": { padding: "5px 2px 0" },
    ".cm-lint-marker": { width: "11px", height: "11px" },
    // Shapes as well as colours: a square stands for an error, a triangle for a warning, a dot for a note.
    ".cm-lint-marker-error": marker("inset(1px round 2px)", palette.error),
    ".cm-lint-marker-warning": marker("polygon(50% 5%, 100% 95%, 0 95%)", palette.warning),
    ".cm-lint-marker-info, .cm-lint-marker-hint": marker("circle(30%)", palette.quiet),
    ".cm-diagnostic": {
      padding: "6px 10px",
      marginLeft: "0",
      borderLeft: "4px solid transparent",
      overflowWrap: "anywhere",
    },
    ".cm-diagnostic-error": { borderLeftColor: palette.error },
    ".cm-diagnostic-warning": { borderLeftColor: palette.warning },
    ".cm-diagnostic-info": { borderLeftColor: palette.quiet },
  };
}

export function tooltipLook(palette: Palette): Rules {
  return {
    ".cm-tooltip": {
      zIndex: "300",
      maxWidth: "min(560px, 92vw)",
      border: LINE,
      borderRadius: "6px",
      backgroundColor: "var(--mantine-color-body)",
      color: "var(--mantine-color-text)",
      boxShadow: "var(--mantine-shadow-md)",
      fontSize: "13px",
      overflow: "hidden",
    },
    ".cm-tooltip.cm-tooltip-autocomplete": { overflow: "visible" },
    ".cm-tooltip.cm-tooltip-autocomplete > ul": {
      fontFamily: MONOSPACE,
      fontSize: "13px",
      maxHeight: "14em",
      minWidth: "220px",
      maxWidth: "min(460px, 92vw)",
    },
    ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { display: "flex", padding: "3px 10px" },
    ".cm-completionLabel": { flex: "1", minWidth: "0", overflow: "hidden", textOverflow: "ellipsis" },
    ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: palette.selection, color: "inherit" },
    ".cm-completionDetail": { marginLeft: "16px", color: palette.quiet, fontStyle: "normal", fontFamily: "inherit" },
    ".cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail": { color: "inherit" },
    ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
    ".cm-tooltip.cm-completionInfo": { padding: "0", maxWidth: "min(380px, 80vw)" },
    ".cm-help": { padding: "7px 10px", maxHeight: "40vh", overflow: "auto", overflowWrap: "anywhere" },
    ".cm-help-signature": { display: "block", fontFamily: MONOSPACE, fontSize: "12.5px" },
    ".cm-help-signature b": { color: palette.name, textDecoration: "underline", textUnderlineOffset: "3px" },
    ".cm-help-text": { margin: "4px 0 0", whiteSpace: "pre-line", lineHeight: "1.45" },
  };
}

export function panelLook(palette: Palette): Rules {
  return {
    ".cm-panels": { backgroundColor: "var(--mantine-color-body)", color: "var(--mantine-color-text)" },
    ".cm-panels.cm-panels-top": { borderBottom: LINE },
    ".cm-panels.cm-panels-bottom": { borderTop: LINE },
    ".cm-panel.cm-search": { padding: "6px 32px 6px 8px", fontSize: "13px" },
    ".cm-panel.cm-search label": { display: "inline-flex", alignItems: "center", gap: "4px", fontSize: "12px" },
    ".cm-textfield": {
      padding: "3px 6px",
      border: LINE,
      borderRadius: "4px",
      backgroundColor: "transparent",
      color: "inherit",
      fontSize: "13px",
    },
    ".cm-button": {
      padding: "3px 8px",
      border: LINE,
      borderRadius: "4px",
      backgroundImage: "none",
      backgroundColor: "transparent",
      color: "inherit",
      fontSize: "12px",
    },
    ".cm-button:hover": { backgroundColor: "var(--mantine-color-default-hover)" },
    ".cm-textfield:focus-visible, .cm-button:focus-visible, .cm-panel button:focus-visible": {
      outline: `2px solid ${palette.name}`,
      outlineOffset: "1px",
    },
    ".cm-panel.cm-search [name=close], .cm-panel.cm-panel-lint button[name=close]": {
      top: "4px",
      right: "4px",
      width: "24px",
      height: "24px",
      color: "inherit",
      fontSize: "18px",
    },
    ".cm-panel.cm-panel-lint ul [aria-selected]": { backgroundColor: palette.selection },
    ".cm-dialog": { padding: "6px 32px 6px 8px" },
    ".cm-notice": {
      display: "flex",
      gap: "8px",
      alignItems: "center",
      justifyContent: "space-between",
      padding: "3px 10px",
      color: palette.quiet,
      fontSize: "12px",
    },
    ".cm-notice button": {
      flex: "none",
      width: "24px",
      height: "24px",
      padding: "0",
      border: "0",
      background: "none",
      color: "inherit",
      fontSize: "16px",
      cursor: "pointer",
    },
  };
}
