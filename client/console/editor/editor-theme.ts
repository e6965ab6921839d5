/** How the editor looks, light and dark; every colour keeps 4.5:1 against its ground. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";

interface Palette {
  readonly keyword: string;
  readonly name: string;
  readonly property: string;
  readonly text: string;
  readonly number: string;
  readonly call: string;
  readonly parameter: string;
  readonly quiet: string;
  readonly error: string;
  readonly selection: string;
  readonly cursor: string;
}

const LIGHT: Palette = {
  keyword: "#7c2d83",
  name: "#0059a8",
  property: "#0f5f5c",
  text: "#2f6b1d",
  number: "#9a4a00",
  call: "#5b3fa8",
  parameter: "#a3290f",
  quiet: "#5d6673",
  error: "#c0260c",
  selection: "#cfe2f7",
  cursor: "#111827",
};
const DARK: Palette = {
  keyword: "#e3a6ea",
  name: "#7cbcf7",
  property: "#6fd0c5",
  text: "#a3d78b",
  number: "#f2b27a",
  call: "#c0b0f5",
  parameter: "#ff9d85",
  quiet: "#a0a9b6",
  error: "#ff8a75",
  selection: "#2b4a6b",
  cursor: "#f3f4f6",
};
const MONOSPACE = "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Noto Sans Mono CJK JP', monospace";

export function editorTheme(scheme: "light" | "dark"): Extension {
  const palette = scheme === "dark" ? DARK : LIGHT;
  return [look(palette, scheme === "dark"), syntaxHighlighting(colours(palette))];
}

function look(palette: Palette, dark: boolean): Extension {
  return EditorView.theme(
    {
      "&": { height: "100%", fontSize: "14px", backgroundColor: "transparent", color: "inherit" },
      "&.cm-focused": { outline: "none" },
      ".cm-scroller": { fontFamily: MONOSPACE, lineHeight: "1.5" },
      ".cm-content": { padding: "8px 0", caretColor: palette.cursor },
      ".cm-gutters": { backgroundColor: "transparent", border: "none", color: palette.quiet },
      ".cm-cursor": { borderLeftColor: palette.cursor },
      "&.cm-focused .cm-content ::selection, .cm-content ::selection": { backgroundColor: palette.selection },
      ".cm-placeholder": { color: palette.quiet },
      ".cm-matchingBracket": { backgroundColor: palette.selection, outline: "none" },
      "&.cm-focused .cm-matchingBracket": { backgroundColor: palette.selection },
      ".cm-error-place": { position: "relative", borderBottom: `2px solid ${palette.error}` },
      ".cm-error-place::after": {
        content: '"▲"',
        position: "absolute",
        left: "0",
        top: "1.6em",
        color: palette.error,
        fontSize: "10px",
      },
      ".cm-error-line": { paddingBottom: "14px" },
      ".cm-tooltip": {
        border: "1px solid var(--mantine-color-default-border)",
        borderRadius: "6px",
        backgroundColor: "var(--mantine-color-body)",
        color: "var(--mantine-color-text)",
        overflow: "hidden",
      },
      ".cm-tooltip.cm-tooltip-autocomplete > ul": { fontFamily: MONOSPACE, fontSize: "13px", maxHeight: "14em" },
      ".cm-tooltip.cm-tooltip-autocomplete > ul > li": { padding: "3px 10px" },
      ".cm-tooltip-autocomplete ul li[aria-selected]": { backgroundColor: palette.selection, color: "inherit" },
      ".cm-completionDetail": { marginLeft: "16px", color: palette.quiet, fontStyle: "normal" },
      ".cm-tooltip-autocomplete ul li[aria-selected] .cm-completionDetail": { color: "inherit" },
      ".cm-completionMatchedText": { textDecoration: "none", fontWeight: "700" },
    },
    { dark },
  );
}

function colours(palette: Palette): HighlightStyle {
  return HighlightStyle.define([
    { tag: tags.keyword, color: palette.keyword, fontWeight: "600" },
    { tag: [tags.labelName, tags.typeName], color: palette.name },
    { tag: tags.propertyName, color: palette.property },
    { tag: tags.string, color: palette.text },
    { tag: [tags.number, tags.atom, tags.bool, tags.null], color: palette.number },
    { tag: tags.function(tags.variableName), color: palette.call },
    { tag: [tags.special(tags.variableName), tags.meta], color: palette.parameter },
    { tag: tags.comment, color: palette.quiet, fontStyle: "italic" },
    { tag: [tags.operator, tags.punctuation, tags.bracket], color: palette.quiet },
  ]);
}
