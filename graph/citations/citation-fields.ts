/** What every format of citations is made from: key, names, date and address of an article, each only as far as it is known. */
import type { Claim } from "../contract/answers.ts";
import { percentEncoded } from "../files/percent-encoded.ts";
import { hashOf } from "../layout/random.ts";
import type { Language } from "../lens.ts";
import type { CitedArticle } from "./cited-articles.ts";
import { publishedInWords } from "./cited-articles.ts";

/** A name taken apart, or as it stands where nobody can tell its parts. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A date, no more exact than is known. */
export interface ExactDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

export interface CitationFields {
  /** ASCII letters, digits and single hyphens; the same for an article in every graph. */
  readonly key: string;
  readonly number: number;
  readonly outlet: string;
  readonly title: string;
  readonly authors: readonly AuthorName[];
  readonly date: ExactDate | undefined;
  /** A date that has no year, month or day for sure, in words: "on or before 2 January 2026". */
  readonly vagueDate: string | undefined;
  /** Language tag of the article; empty where it is not known. */
  readonly language: string;
  /** http or https, with nothing in it that a text format would take for its own. */
  readonly url: string | undefined;
}

/** The fields of all articles, in the order of their numbers; titles and outlets in the reader's language where there are such. Keys are unique. */
export function citationFields(articles: readonly CitedArticle[], language: Language): readonly CitationFields[] {
  const taken = new Set<string>();
  return articles.map(({ article, number }) => {
    const date = exactDate(article);
    const key = freeKey(keyOf(article, date), taken);
    taken.add(key);
    return {
      key,
      number,
      outlet: oneLine((language === "ja" ? article.outletJa : undefined) ?? article.outlet),
      title: oneLine((language === "ja" ? article.titleJa : undefined) ?? article.title),
      authors: article.byline.map((name) => authorName(oneLine(name), article.language)).filter(isNamed),
      date,
      vagueDate:
        date === undefined && article.publishedAt !== "" && article.publishedPrecision !== "unknown"
          ? oneLine(publishedInWords(article, language))
          : undefined,
      language: oneLine(article.language),
      url: webAddress(article.url),
    };
  });
}

/** A text without what would end its line: controls and line separators become spaces. */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, " ").trim();
}

/**
 * An address of the web that can stand in any text format: what is not http or https is none; spaces, letters beyond ASCII and the signs that
 * would end an address somewhere are percent-encoded.
 */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !/^https?:\/\/[^/?#]/i.test(url)) return undefined;
  return oneLine(url).replace(/[^!-~]|["'<>\\^`{|}]/gu, percentEncoded);
}

function exactDate({ publishedAt, publishedPrecision = "day" }: Claim["article"]): ExactDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(publishedAt);
  if (match === null) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  if (month < 1 || month > 12 || day < 1 || day > 31) return undefined;
  switch (publishedPrecision) {
    case "minute":
    case "day":
      return { year, month, day };
    case "part-of-month":
    case "month":
      return { year, month };
    case "year":
      return { year };
    default:
      // A week may lie in two months; before and after say nothing for sure.
      return undefined;
  }
}

// Outlet, year and the rest of the article's id: readable, and nothing of it depends on the other articles of a graph.
function keyOf(article: Claim["article"], date: ExactDate | undefined): string {
  const start = slug(article.outlet) || "source";
  const year = date === undefined ? "undated" : String(date.year);
  const id = slug(article.id);
  const rest = id.startsWith(`${start}-`) ? id.slice(start.length + 1) : id;
  const tail = rest.startsWith(`${year}-`) ? rest.slice(year.length + 1) : rest;
  // Ids that differ in what a slug drops have different keys all the same.
  const lost = id === article.id ? "" : hashOf(article.id).toString(16).padStart(8, "0");
  return [start, year, tail, lost].filter((part) => part !== "").join("-");
}

function freeKey(key: string, taken: ReadonlySet<string>): string {
  if (!taken.has(key)) return key;
  let count = 2;
  while (taken.has(`${key}-${count}`)) count += 1;
  return `${key}-${count}`;
}

function slug(text: string): string {
  return text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** Languages in whose press a name of two words is given name, family name. */
const GIVEN_NAME_FIRST = ["cs", "da", "de", "en", "es", "fi", "fr", "it", "nb", "nl", "no", "pl", "pt", "sk", "sv"];
const TWO_LATIN_WORDS = /^(\p{Lu}[\p{Script=Latin}\p{M}.'’-]*) (\p{Lu}[\p{Script=Latin}\p{M}'’-]+)$/u;
/** Words of bylines that name no person. */
const COLLECTIVE =
  /\b(?:agenc(?:y|ies)|associated|board|bureau|correspondents?|desk|editorial|editors?|news|newsroom|post|press|redaktion|reporters|service|staff|team|times|wire|writers)$/i;

/** Family and given name only where a comma or the custom of the language tells them apart for sure: 山田 花子 has her family name first. */
function authorName(name: string, language: string): AuthorName {
  const [family = "", given = "", ...more] = name.split(/,\s*/);
  if (family !== "" && given !== "" && more.length === 0) return { family, given };
  const words = TWO_LATIN_WORDS.exec(name);
  const isGivenFirst = GIVEN_NAME_FIRST.includes(language.toLowerCase().split("-")[0] ?? "");
  if (words === null || !isGivenFirst || COLLECTIVE.test(name)) return { literal: name };
  return { given: words[1] ?? "", family: words[2] ?? "" };
}

function isNamed(author: AuthorName): boolean {
  return !("literal" in author) || author.literal !== "";
}
