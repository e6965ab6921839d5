/** Citations of claims' articles as texts: plain, BibTeX, CSL-JSON, RIS, Markdown. Fetched when somebody wants to cite. */
import { bibtexChunks } from "../../graph/citations/bibtex.ts";
import type { CitedArticle } from "../../graph/citations/cited-articles.ts";
import { citedArticlesOf } from "../../graph/citations/cited-articles.ts";
import { cslJsonChunks } from "../../graph/citations/csl-json.ts";
import { markdownChunks } from "../../graph/citations/markdown.ts";
import { plainTextChunks } from "../../graph/citations/plain-text.ts";
import { risChunks } from "../../graph/citations/ris.ts";
import type { Claim } from "../../graph/contract/answers.ts";
import type { Language } from "../../graph/lens.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { EVIDENCE_WORDS } from "./evidence-words.ts";

export interface CitationFormat {
  readonly id: string;
  readonly words: Words;
  /** Without the dot. */
  readonly extension: string;
  readonly mediaType: string;
  readonly write: (articles: readonly CitedArticle[], language: Language) => Iterable<string>;
}

const same = (text: string): Words => ({ en: text, ja: text });

/** In the order in which they are offered. */
export const CITATION_FORMATS: readonly [CitationFormat, ...CitationFormat[]] = [
  { id: "text", words: EVIDENCE_WORDS.plainText, extension: "txt", mediaType: "text/plain", write: plainTextChunks },
  { id: "markdown", words: same("Markdown"), extension: "md", mediaType: "text/markdown", write: markdownChunks },
  { id: "bibtex", words: same("BibTeX"), extension: "bib", mediaType: "application/x-bibtex", write: bibtexChunks },
  {
    id: "csl-json",
    words: same("CSL-JSON"),
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
    write: cslJsonChunks,
  },
  {
    id: "ris",
    words: same("RIS"),
    extension: "ris",
    mediaType: "application/x-research-info-systems",
    write: risChunks,
  },
];

/** The articles of claims, each once and numbered. */
export const articlesOf: (claims: readonly Claim[]) => readonly CitedArticle[] = citedArticlesOf;

/** The citations as one text; empty without articles. */
export function citationText(format: CitationFormat, articles: readonly CitedArticle[], language: Language): string {
  return articles.length === 0 ? "" : [...format.write(articles, language)].join("");
}
