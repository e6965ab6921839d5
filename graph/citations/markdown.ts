/** Citations as Markdown: footnotes with the numbers of the figure, and a line that refers to each, without which no reader would show them. */
import type { Language } from "../lens.ts";
import { oneLine, webAddress } from "./citation-fields.ts";
import type { CitedArticle } from "./cited-articles.ts";
import { sourceLine } from "./cited-articles.ts";

/** The text of the file, in pieces. */
export function* markdownChunks(articles: readonly CitedArticle[], language: Language): Generator<string> {
  const marks = articles.map(({ number }) => `[^${number}]`).join(" ");
  yield `${language === "ja" ? "出典：" : "Sources: "}${marks}\n`;
  for (const { article, number } of articles) {
    const url = webAddress(article.url);
    const address = url === undefined ? "" : ` <${url}>`;
    yield `\n[^${number}]: ${escaped(oneLine(sourceLine(article, language)))}${address}\n`;
  }
}

/** A text in which no character means anything to Markdown, in the dialect of GitHub too. */
function escaped(text: string): string {
  return (
    text
      .replace(/[\\`*_{}[\]<>&|~^$#@!]/g, "\\$&")
      // GitHub makes links of bare addresses.
      .replaceAll("://", ":\\/\\/")
      .replace(/www\./gi, (start) => `${start.slice(0, -1)}\\.`)
      // What would begin a list, a rule or a heading at the start of the note.
      .replace(/^(\d+)(?=[.)])/, "$1\\")
      .replace(/^[-+=:]/, "\\$&")
  );
}
