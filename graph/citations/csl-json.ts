/** Citations as CSL-JSON, which Zotero, Pandoc and every processor of citation styles read. */
import type { Language } from "../lens.ts";
import type { CitationFields } from "./citation-fields.ts";
import { citationFields } from "./citation-fields.ts";
import type { CitedArticle } from "./cited-articles.ts";

/** The text of the file, in pieces: a list with an item a line. */
export function* cslJsonChunks(articles: readonly CitedArticle[], language: Language): Generator<string> {
  yield "[";
  for (const [index, fields] of citationFields(articles, language).entries()) {
    yield `${index === 0 ? "\n" : ",\n"}  ${JSON.stringify(itemOf(fields))}`;
  }
  yield "\n]\n";
}

function itemOf({ key, title, outlet, authors, date, vagueDate, language, url }: CitationFields): object {
  return {
    id: key,
    type: "article-newspaper",
    ...(title === "" ? {} : { title }),
    ...(outlet === "" ? {} : { "container-title": outlet }),
    ...(authors.length === 0 ? {} : { author: authors }),
    ...(date === undefined
      ? {}
      : { issued: { "date-parts": [[date.year, date.month, date.day].filter((part) => part !== undefined)] } }),
    ...(vagueDate === undefined ? {} : { issued: { literal: vagueDate } }),
    ...(language === "" ? {} : { language }),
    ...(url === undefined ? {} : { URL: url }),
  };
}
