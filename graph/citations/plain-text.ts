/** Citations as plain text: a numbered line for each article, with its address where it has one. */
import type { Language } from "../lens.ts";
import { oneLine, webAddress } from "./citation-fields.ts";
import type { CitedArticle } from "./cited-articles.ts";
import { sourceLine } from "./cited-articles.ts";

/** The text, in pieces; a single article has no number. */
export function* plainTextChunks(articles: readonly CitedArticle[], language: Language): Generator<string> {
  for (const { article, number } of articles) {
    const url = webAddress(article.url);
    const start = articles.length === 1 ? "" : `${number}. `;
    yield `${start}${oneLine(sourceLine(article, language))}${url === undefined ? "" : ` ${url}`}\n`;
  }
}
