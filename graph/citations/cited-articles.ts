/** The articles that a graph rests on, each once and numbered: the same numbers in a figure, in its sources and in every list of citations. */

import { compare } from "../compare.ts";
import type { Claim } from "../contract/answers.ts";
import { dateInWords, momentInWords } from "../dates.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { claimsOf } from "../files/exported-graph.ts";
import { groupBy } from "../group.ts";
import type { Language } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";

export interface CitedArticle {
  /** From 1, without gaps. */
  readonly number: number;
  readonly article: Claim["article"];
  /** What the graph takes from it, by id; never empty. */
  readonly claims: readonly Claim[];
}

export interface Citations {
  /** In the order of their numbers: by the moment of publication (unknown last), then outlet, then id. */
  readonly articles: readonly CitedArticle[];
  /** The numbers of the articles that a relationship rests on, ascending, each once; empty where it rests on none. */
  readonly numbersOf: (relationship: GraphRelationship) => readonly number[];
}

/** The articles behind the relationships of a graph. Claims that no relationship names are not counted. The same graph gives the same numbers. */
export function citationsOf(graph: Pick<ExportedGraph, "relationships" | "claims">): Citations {
  const articles = citedArticlesOf(graph.relationships.flatMap((relationship) => claimsOf(graph, relationship)));
  const numbers = new Map(articles.map(({ article, number }) => [article.id, number]));
  return {
    articles,
    numbersOf: (relationship) => {
      const found = claimsOf(graph, relationship).flatMap((claim) => numbers.get(claim.article.id) ?? []);
      return [...new Set(found)].toSorted((one, other) => one - other);
    },
  };
}

/** The articles of claims in the order of their numbers, each once; a claim may come several times. The same claims give the same numbers. */
export function citedArticlesOf(claims: readonly Claim[]): readonly CitedArticle[] {
  const used = new Map(claims.map((claim) => [claim.id, claim]));
  const sorted = [...used.values()].toSorted((one, other) => compare(one.id, other.id));
  return [...groupBy(sorted, ({ article }) => article.id).values()]
    .flatMap((group) => group.slice(0, 1).map(({ article }) => ({ article, claims: group, at: instantOf(article) })))
    .toSorted(
      (one, other) =>
        compare(one.at, other.at) ||
        compare(one.article.outlet, other.article.outlet) ||
        compare(one.article.id, other.article.id),
    )
    .map(({ article, claims: group }, index) => ({ number: index + 1, article, claims: group }));
}

/**
 * An article in a line, in the reader's language: `The Daily, Ada Reporter and Ben Writer, “Talks continue”, 24 November 2025 (JST)`.
 * What is not known is left out, except the date, which is said to be unknown.
 */
export function sourceLine(article: Claim["article"], language: Language): string {
  const { byline } = article;
  const outlet = (language === "ja" ? article.outletJa : undefined) ?? article.outlet;
  const title = (language === "ja" ? article.titleJa : undefined) ?? article.title;
  const published = publishedInWords(article, language);
  if (language === "ja") {
    const names = byline.length === 0 ? "" : `(${byline.join("、")})`;
    return `${outlet}${names}${title === "" ? " " : `「${title}」`}${published}`.trim();
  }
  const quoted = title === "" ? "" : `“${title}”`;
  return [outlet, namesInWords(byline), quoted, published].filter((part) => part !== "").join(", ");
}

/** When an article was published, as exactly as its precision says. */
export function publishedInWords(
  { publishedAt, publishedPrecision }: Pick<Claim["article"], "publishedAt" | "publishedPrecision">,
  language: Language,
): string {
  const isMoment = publishedPrecision === undefined || publishedPrecision === "minute" || publishedPrecision === "day";
  return publishedAt === "" || !isMoment
    ? dateInWords(publishedAt, undefined, publishedPrecision, language)
    : momentInWords(publishedAt, publishedPrecision, language);
}

function namesInWords(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Milliseconds since 1970; what has no zone counts as UTC, what is no date comes last. `Date.parse` would take the zone of the machine. */
export function instantOf({ publishedAt }: Claim["article"]): number {
  const parts =
    /^([+-]?\d{4,9})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(\.\d+)?)?)?(?:Z|([+-])(\d\d):?(\d\d)(?::?(\d\d))?)?/.exec(
      publishedAt,
    );
  if (parts === null) return Number.POSITIVE_INFINITY;
  const [year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0, fraction = 0] = parts
    .slice(1, 8)
    .map((part) => Number(part ?? 0));
  const [hours = 0, minutes = 0, seconds = 0] = parts.slice(9, 12).map((part) => Number(part ?? 0));
  const offset = (hours * 3600 + minutes * 60 + seconds) * (parts[8] === "-" ? -1 : 1);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; 400 years of the calendar always have as many days.
  const days = Date.UTC(year + 400, month - 1, day) / 86_400_000 - 146_097;
  const instant = (days * 86_400 + hour * 3600 + minute * 60 + second + fraction - offset) * 1000;
  // Years beyond what a Date can hold.
  return Number.isNaN(instant) ? Number.POSITIVE_INFINITY : instant;
}
