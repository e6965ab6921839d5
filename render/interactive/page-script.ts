/** Joins the modules of the page's script into one classic script, and its styles into one: what a file on disk can hold inline. */
import { packageText } from "../package-files.ts";

/** In the order in which they need each other. */
const MODULES = [
  "page.js",
  "fold.js",
  "name-search.js",
  "camera.js",
  "emphasis.js",
  "period.js",
  "time-strip.js",
  "marks.js",
  "evidence.js",
  "overview.js",
  "panel.js",
  "lists.js",
  "gestures.js",
  "main.js",
] as const;
const STYLES = ["frame.css", "time-strip.css", "panel.css", "narrow-and-paper.css"] as const;

/** The text of the script: the modules without their imports and exports, in a function of their own. */
export function pageScript(): string {
  const texts = MODULES.map((name) => joinable(packageText("render", "interactive", "page", name)));
  return `(() => {\n"use strict";\n${texts.join("\n")}})();\n`;
}

/** The text of the page's style. */
export function pageStyle(): string {
  return STYLES.map((name) => packageText("render", "interactive", "style", name)).join("");
}

function joinable(module: string): string {
  return module
    .replace(/^\/\/ @ts-check\n/, "")
    .replace(/^import [^;]*;\n/gm, "")
    .replace(/^export /gm, "");
}
