/** Claims grouped for reading: by outlet, then by article, in the order of publication; and where in an article a claim stands. */
import type { Claim } from "../../graph/contract/answers.ts";
import type { Language } from "../../graph/lens.ts";
import { sayIn } from "../language.ts";
import { WORDS } from "./words.ts";

type Article = Claim["article"];

export interface ArticleEvidence {
  readonly article: Article;
  readonly claims: readonly Claim[];
}

export interface OutletEvidence {
  readonly outlet: string;
  readonly outletJa: string | undefined;
  readonly articles: readonly ArticleEvidence[];
}

/** Groups claims; outlets stand in the order of their first article, articles by publication, claims as they came. */
export function evidenceByOutlet(claims: readonly Claim[]): readonly OutletEvidence[] {
  const articles = new Map<string, { article: Article; claims: Claim[] }>();
  for (const claim of claims) {
    const known = articles.get(claim.article.id);
    if (known === undefined) articles.set(claim.article.id, { article: claim.article, claims: [claim] });
    else known.claims.push(claim);
  }
  const outlets = new Map<string, ArticleEvidence[]>();
  for (const entry of [...articles.values()].toSorted((one, other) => instant(one.article) - instant(other.article))) {
    const known = outlets.get(entry.article.outlet);
    if (known === undefined) outlets.set(entry.article.outlet, [entry]);
    else known.push(entry);
  }
  return [...outlets].map(([outlet, entries]) => ({
    outlet,
    outletJa: entries[0]?.article.outletJa,
    articles: entries,
  }));
}

/** `paragraph 3` in the reader's language; a locator in another form stays as it is. */
export function locatorInWords(locator: string, language: Language): string {
  if (locator === "headline") return sayIn(language, WORDS.headline);
  if (locator === "lead") return sayIn(language, WORDS.lead);
  const match = /^(paragraph|bullet) (\d+)$/.exec(locator);
  const number = match?.[2];
  if (number === undefined) return locator;
  return sayIn(language, match?.[1] === "bullet" ? WORDS.bullet : WORDS.paragraph, { number });
}

/** A link that may be followed: only the web, so that no data set can smuggle in a script. */
export function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

function instant(article: Article): number {
  const milliseconds = Date.parse(article.publishedAt.replace(/\[.*\]$/, ""));
  return Number.isNaN(milliseconds) ? Number.POSITIVE_INFINITY : milliseconds;
}
