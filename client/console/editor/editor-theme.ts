/** How the editor looks, light and dark; every colour keeps 4.5:1 against its ground. */
import { HighlightStyle, syntaxHighlighting } from "@codemirror/language";
import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { tags } from "@lezer/highlight";
import { markLook, type Palette, panelLook, textLook, tooltipLook } from "./editor-look.ts";

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
  warning: "#9a5b00",
  selection: "#cfe2f7",
  match: "#fbe3a2",
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
  warning: "#f0b656",
  selection: "#2b4a6b",
  match: "#6a4d12",
  cursor: "#f3f4f6",
};
export function editorTheme(scheme: "light" | "dark"): Extension {
  const palette = scheme === "dark" ? DARK : LIGHT;
  return [look(palette, scheme === "dark"), syntaxHighlighting(colours(palette))];
}

function look(palette: Palette, dark: boolean): Extension {
  return EditorView.theme(
    { ...textLook(palette), ...markLook(palette), ...tooltipLook(palette), ...panelLook(palette) },
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
