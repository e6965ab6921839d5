/** Citations as RIS, which programs of references have exchanged since the 1980s: a tag and a value on each line, lines end with CR LF. */
import type { Language } from "../lens.ts";
import type { ExactDate } from "./citation-fields.ts";
import { citationFields } from "./citation-fields.ts";
import type { CitedArticle } from "./cited-articles.ts";

/** The text of the file, in pieces. */
export function* risChunks(articles: readonly CitedArticle[], language: Language): Generator<string> {
  for (const [index, fields] of citationFields(articles, language).entries()) {
    const { key, authors, title, outlet, date, vagueDate, language: tag, url } = fields;
    const lines: readonly (readonly [tag: string, value: string | undefined])[] = [
      ["TY", "NEWS"],
      ["ID", key],
      ...authors.map(
        (author) => ["AU", "literal" in author ? author.literal : `${author.family}, ${author.given}`] as const,
      ),
      ["TI", title],
      ["T2", outlet],
      ["PY", date === undefined ? undefined : String(date.year).padStart(4, "0")],
      ["DA", date === undefined ? undefined : dateText(date)],
      ["N1", vagueDate],
      ["LA", tag],
      ["UR", url],
    ];
    const written = lines.flatMap(([name, value]) =>
      value === undefined || value === "" ? [] : [`${name}  - ${value}\r\n`],
    );
    yield `${index === 0 ? "" : "\r\n"}${written.join("")}ER  - \r\n`;
  }
}

/** `2025/11/23/`: year, month, day, and a free text behind the last stroke; what is not known is empty. */
function dateText({ year, month, day }: ExactDate): string {
  const two = (part: number | undefined): string => (part === undefined ? "" : String(part).padStart(2, "0"));
  return `${String(year).padStart(4, "0")}/${two(month)}/${two(day)}/`;
}
