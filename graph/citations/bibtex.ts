/** Citations as BibTeX, for LaTeX and programs of references: `@article` with what both BibTeX and biblatex read. */
import type { Language } from "../lens.ts";
import type { AuthorName, ExactDate } from "./citation-fields.ts";
import { citationFields } from "./citation-fields.ts";
import type { CitedArticle } from "./cited-articles.ts";

const MONTH_MACROS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** The text of a `.bib` file, in pieces. */
export function* bibtexChunks(articles: readonly CitedArticle[], language: Language): Generator<string> {
  yield "% Encoding: UTF-8\n% Letters beyond ASCII stand as they are: use biber, or a BibTeX that reads UTF-8.\n";
  for (const { key, authors, title, outlet, date, vagueDate, language: tag, url } of citationFields(
    articles,
    language,
  )) {
    const month = date?.month === undefined ? undefined : MONTH_MACROS[date.month - 1];
    const fields: readonly (readonly [name: string, value: string | undefined])[] = [
      ["author", authors.length === 0 ? undefined : braced(authors.map(authorText).join(" and "))],
      // Styles write titles in lower case; inner braces keep them as they are.
      ["title", title === "" ? undefined : braced(braced(escaped(title)))],
      ["journal", outlet === "" ? undefined : braced(escaped(outlet))],
      ["date", date === undefined ? undefined : braced(isoText(date))],
      ["year", date === undefined ? undefined : braced(fourDigits(date.year))],
      ["month", month],
      ["language", tag === "" ? undefined : braced(escaped(tag))],
      // Read letter by letter: an escaped sign would become part of the address.
      ["url", url === undefined ? undefined : braced(url)],
      ["note", vagueDate === undefined ? undefined : braced(escaped(vagueDate))],
    ];
    const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`,\n  ${name} = ${value}`]));
    yield `\n@article{${key}${lines.join("")}\n}\n`;
  }
}

function authorText(author: AuthorName): string {
  // In braces a name is one word, whatever "and" or commas it has.
  if ("literal" in author) return braced(escaped(author.literal));
  return `${escaped(author.family)}, ${escaped(author.given)}`;
}

const ESCAPES: { readonly [character: string]: string } = {
  "\\": "\\textbackslash{}",
  // BibTeX counts braces even behind a backslash, so a lone one must go by its name.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

function escaped(text: string): string {
  return text.replace(/[\\{}~^%#&$_]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

function braced(text: string): string {
  return `{${text}}`;
}

function isoText({ year, month, day }: ExactDate): string {
  const parts = [month, day].flatMap((part) => (part === undefined ? [] : [`-${String(part).padStart(2, "0")}`]));
  return fourDigits(year) + parts.join("");
}

function fourDigits(year: number): string {
  return String(year).padStart(4, "0");
}
