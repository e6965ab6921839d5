/** The articles that a graph rests on as files for programs of references and for texts: BibTeX, CSL-JSON, RIS, Markdown. */
import { bibtexChunks } from "../citations/bibtex.ts";
import type { CitedArticle } from "../citations/cited-articles.ts";
import { citationsOf } from "../citations/cited-articles.ts";
import { cslJsonChunks } from "../citations/csl-json.ts";
import { markdownChunks } from "../citations/markdown.ts";
import { risChunks } from "../citations/ris.ts";
import { GraphError } from "../errors.ts";
import type { Language } from "../lens.ts";
import type { Words } from "../vocabulary.ts";
import type { FileFormat } from "./file-format.ts";

type WriteCitations = (articles: readonly CitedArticle[], language: Language) => Iterable<string>;

export const bibtexFormat: FileFormat = citationFormat(
  {
    id: "bibtex",
    words: { en: "BibTeX", ja: "BibTeX" },
    note: { en: "The articles, for LaTeX and JabRef.", ja: "記事の一覧。LaTeX・JabRef用。" },
    extension: "bib",
    mediaType: "application/x-bibtex",
  },
  bibtexChunks,
);

export const cslJsonFormat: FileFormat = citationFormat(
  {
    id: "csl-json",
    words: { en: "CSL-JSON", ja: "CSL-JSON" },
    note: { en: "The articles, for Zotero and Pandoc.", ja: "記事の一覧。Zotero・Pandoc用。" },
    extension: "json",
    mediaType: "application/vnd.citationstyles.csl+json",
  },
  cslJsonChunks,
);

export const risFormat: FileFormat = citationFormat(
  {
    id: "ris",
    words: { en: "RIS", ja: "RIS" },
    note: { en: "The articles, for EndNote, Mendeley and Zotero.", ja: "記事の一覧。EndNote・Mendeley・Zotero用。" },
    extension: "ris",
    mediaType: "application/x-research-info-systems",
  },
  risChunks,
);

export const markdownFormat: FileFormat = citationFormat(
  {
    id: "markdown",
    words: { en: "Markdown footnotes", ja: "Markdown脚注" },
    note: { en: "The articles, numbered as in the figure.", ja: "記事の一覧。番号は図と同じです。" },
    extension: "md",
    mediaType: "text/markdown",
  },
  markdownChunks,
);

interface FormatNames {
  readonly id: string;
  readonly words: Words;
  readonly note: Words;
  readonly extension: string;
  readonly mediaType: string;
}

function citationFormat(names: FormatNames, write: WriteCitations): FileFormat {
  return {
    ...names,
    parts: (graph) => {
      const { articles } = citationsOf(graph);
      if (articles.length === 0) {
        throw new GraphError(
          "invalid_request",
          "There is nothing to cite: no relationship of this graph rests on an article.",
          { hint: "Choose relationships that rest on claims, or another format." },
        );
      }
      return [{ suffix: "", chunks: write(articles, graph.language) }];
    },
  };
}
