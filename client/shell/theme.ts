/** How the component library looks here: system faces with Japanese in each, small radii, greys that keep 4.5:1. */
import type { CSSVariablesResolver } from "@mantine/core";
import { createTheme } from "@mantine/core";

const FONTS =
  'system-ui, -apple-system, "Segoe UI", Roboto, "Hiragino Sans", "Yu Gothic UI", "Noto Sans JP", "Noto Sans CJK JP", Meiryo, sans-serif';

export const THEME = createTheme({
  fontFamily: FONTS,
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, "Noto Sans Mono CJK JP", monospace',
  headings: { fontFamily: FONTS, fontWeight: "650" },
  primaryColor: "blue",
  primaryShade: { light: 8, dark: 8 },
  defaultRadius: "sm",
  cursorType: "pointer",
  focusRing: "auto",
  respectReducedMotion: true,
  components: {
    // The library's <header> in a dialog would count as a second banner of the page.
    Modal: {
      defaultProps: {
        overlayProps: { backgroundOpacity: 0.35 },
        yOffset: "8dvh",
        attributes: { header: { role: "presentation" } },
      },
    },
    Drawer: { defaultProps: { attributes: { header: { role: "presentation" } } } },
  },
});

/** The colours of the page beside the library's own. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    "--mantine-color-dimmed": "#57606a",
    "--mantine-color-error": "#b42318",
    "--mantine-color-placeholder": "#656d76",
    "--mantine-color-anchor": "#0a5ba3",
    "--parley-canvas": "#ffffff",
    "--parley-panel": "#fafaf8",
    "--parley-line": "#dcdcd6",
    "--parley-hover": "#ecedea",
    "--parley-mark-one": "#1d5fa8",
    "--parley-mark-two": "#c2410c",
    "--parley-mark-three": "#00704f",
    "--parley-mark": "#ffe9a8",
    "--parley-warning": "#fff1cc",
    "--parley-warning-text": "#4d3800",
    "--parley-warning-mark": "#8a5a00",
    "--parley-information": "#0a5ba3",
    "--parley-success": "#00704f",
  },
  dark: {
    "--mantine-color-body": "#1f2023",
    "--mantine-color-text": "#e6e8eb",
    "--mantine-color-dimmed": "#a6adb6",
    "--mantine-color-error": "#ff9a8f",
    "--mantine-color-placeholder": "#9098a1",
    "--mantine-color-anchor": "#7fb6f0",
    "--parley-canvas": "#1a1b1e",
    "--parley-panel": "#212226",
    "--parley-line": "#393b40",
    "--parley-hover": "#303238",
    "--parley-mark-one": "#7fb6f0",
    "--parley-mark-two": "#ff8a4c",
    "--parley-mark-three": "#2fc997",
    "--parley-mark": "#5a4708",
    "--parley-warning": "#4a3a0c",
    "--parley-warning-text": "#ffe9ae",
    "--parley-warning-mark": "#f0b35a",
    "--parley-information": "#7fb6f0",
    "--parley-success": "#2fc997",
  },
});
