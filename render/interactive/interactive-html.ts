/**
 * Writes a figure as one interactive HTML file that opens from disk: the figure, its evidence, and a small script to read them with. Nothing in it
 * reaches the network, and no text of the graph can become markup or script: data stand in JSON, and a content security policy allows the page's own
 * script and style by their hashes, and nothing else.
 */

import { createHash } from "node:crypto";
import type { Figure } from "../../graph/figure/figure.ts";
import { escapeText } from "../../graph/figure/svg-text.ts";
import type { Scheme } from "../../graph/figure/theme.ts";
import { THEMES } from "../../graph/figure/theme.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import type { PagePayload } from "./page-payload.ts";
import { pagePayload } from "./page-payload.ts";
import { pageScript, pageStyle } from "./page-script.ts";
import type { PageWords } from "./page-words.ts";

/**
 * The document: UTF-8 text. The same figure and graph give the same bytes.
 * @param graph the one that the figure was drawn from
 * @param fontFaces CSS with the `@font-face` rules of the figure's font, with data: addresses; empty where the reader's own fonts are used
 * @param scheme that of the figure
 * @throws GraphError `internal` where a file of the page is missing
 */
export function writeInteractive(
  figure: Figure,
  graph: ExportedGraph,
  fontFaces: string,
  scheme: Scheme = "light",
): string {
  const payload = pagePayload(graph, scheme);
  const script = pageScript();
  // CSS has no text of the graph; a "<" could only end the element.
  const style = `${schemeStyle(scheme)}${pageStyle()}${fontFaces}`.replaceAll("<", "\\3c ");
  return [
    "<!doctype html>",
    `<html lang="${graph.language}">`,
    ...head(figure, style, script, scheme),
    '<body id="app">',
    ...body(figure, payload, fontFaces),
    jsonScript("parley-view", figure.note),
    jsonScript("parley-graph", JSON.stringify(payload)),
    `<script>${script}</script>`,
    "</body>",
    "</html>",
    "",
  ].join("\n");
}

function head({ title }: Figure, style: string, script: string, scheme: Scheme): readonly string[] {
  const policy = [
    "default-src 'none'",
    `script-src '${hashOf(script)}'`,
    `style-src '${hashOf(style)}'`,
    "font-src data:",
    "img-src data:",
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
  return [
    "<head>",
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta name="color-scheme" content="${scheme}">`,
    '<meta name="referrer" content="no-referrer">',
    '<meta name="generator" content="Parley">',
    '<link rel="icon" href="data:,">',
    `<title>${escapeText(title)}</title>`,
    `<style>${style}</style>`,
    "</head>",
  ];
}

function body(figure: Figure, { words, nodes, relationships }: PagePayload, fontFaces: string): readonly string[] {
  const tab = (id: string, text: string, count?: number): string =>
    `<button type="button" role="tab" id="tab-${id}" aria-controls="panel-${id}" aria-selected="${id === "details"}">${escapeText(text)}${
      count === undefined ? "" : ` <span class="aside" id="tab-${id}-count">${count}</span>`
    }</button>`;
  const panel = (id: string): string =>
    `<div role="tabpanel" id="panel-${id}" aria-labelledby="tab-${id}"${id === "details" ? "" : " hidden"}></div>`;
  return [
    `<a class="skip" href="#panel">${escapeText(words.skip)}</a>`,
    `<header><h1>${escapeText(figure.title)}</h1>`,
    `<search><label class="unseen" for="search">${escapeText(words.search)}</label>`,
    `<input type="search" id="search" placeholder="${escapeText(words.searchHint)}" autocomplete="off" spellcheck="false" enterkeyhint="search">`,
    '<span id="hits"></span></search>',
    ...tools(words),
    "</header>",
    `<main><p class="unseen" id="stage-keys">${escapeText(words.figureKeys)}</p>`,
    `<div id="stage" role="group" tabindex="0" aria-label="${escapeText(words.figure)}" aria-describedby="stage-keys">`,
    `<div id="plane">${inlineFigure(figure, fontFaces)}</div>`,
    "</div>",
    `<noscript><p>${escapeText(words.noScript)}</p></noscript>`,
    ...timeStrip(words),
    "</main>",
    `<aside id="panel" tabindex="-1" aria-label="${escapeText(words.panel)}">`,
    `<div role="tablist" aria-label="${escapeText(words.panel)}">`,
    tab("details", words.details),
    tab("nodes", words.nodes, nodes.length),
    tab("relationships", words.relationships, relationships.length),
    "</div>",
    ...["details", "nodes", "relationships"].map(panel),
    "</aside>",
    '<p class="unseen" id="announcement" role="status"></p>',
  ];
}

function tools(words: PageWords): readonly string[] {
  const sign = (id: string, name: string, drawing: string): string =>
    `<button type="button" id="${id}" aria-label="${escapeText(name)}" title="${escapeText(name)}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="${drawing}"/></svg></button>`;
  return [
    `<div class="tools" role="group" aria-label="${escapeText(words.view)}">`,
    sign("zoom-in", words.zoomIn, "M8 3v10M3 8h10"),
    sign("zoom-out", words.zoomOut, "M3 8h10"),
    sign("fit", words.fit, "M2.5 6V2.5H6M10 2.5h3.5V6M13.5 10v3.5H10M6 13.5H2.5V10"),
    `<button type="button" id="reset" title="${escapeText(words.resetLong)}">${escapeText(words.reset)}</button>`,
    "</div>",
  ];
}

function timeStrip(words: PageWords): readonly string[] {
  return [
    `<section id="time" aria-label="${escapeText(words.time)}">`,
    '<div class="days">',
    `<label>${escapeText(words.from)} <input type="date" id="from" aria-describedby="counts"></label>`,
    `<label>${escapeText(words.to)} <input type="date" id="to" aria-describedby="counts"></label>`,
    `<button type="button" id="all-time" hidden>${escapeText(words.allTime)}</button>`,
    '<p id="counts"></p>',
    "</div>",
    `<div id="strip" role="img" aria-label="${escapeText(words.timeChart)}" title="${escapeText(words.timeChart)}"></div>`,
    '<p class="ends" aria-hidden="true"><span id="strip-first"></span><span id="strip-last"></span></p>',
    "</section>",
  ];
}

/** The figure as part of a document: without the head of a file, the note and the fonts, which the document has itself. */
function inlineFigure(figure: Figure, fontFaces: string): string {
  return figure
    .svg(fontFaces === "" ? undefined : fontFaces)
    .replace(/^<\?xml[^>]*\?>\s*/, "")
    .replace(/<metadata\b[^>]*>[^<]*<\/metadata>\s*/, "")
    .replace(/<style\b[^>]*>[^<]*<\/style>\s*/, "")
    .trimEnd();
}

/** Data for the script: JSON in which nothing can end the element, nor a line where old scripts see one. */
function jsonScript(id: string, json: string): string {
  const safe = json.replaceAll("<", "\\u003c").replaceAll("\u2028", "\\u2028").replaceAll("\u2029", "\\u2029");
  return `<script type="application/json" id="${id}">${safe}</script>`;
}

function schemeStyle(scheme: Scheme): string {
  const { background, text, muted, selection } = THEMES[scheme];
  const more =
    scheme === "light"
      ? "--raised: #f6f8fa; --line: #d0d7de; --control: #6e7781; --accent: #0069b4; --warning: #b42318"
      : "--raised: #242529; --line: #40434a; --control: #868e96; --accent: #6cbcf0; --warning: #ff8f85";
  return `:root { color-scheme: ${scheme}; --background: ${background}; --text: ${text}; --muted: ${muted}; --selection: ${selection}; ${more}; }\n`;
}

function hashOf(text: string): string {
  return `sha256-${createHash("sha256").update(text, "utf8").digest("base64")}`;
}
