/** Claims and articles as the interactive page shows them: everything said in words already, each article once. */
import { instantOf } from "../../graph/citations/cited-articles.ts";
import { compare } from "../../graph/compare.ts";
import type { Claim } from "../../graph/contract/answers.ts";
import { dateInWords, momentInWords } from "../../graph/dates.ts";
import type { Language } from "../../graph/lens.ts";
import { CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import { WORDS } from "./page-words.ts";
import { wordOf } from "./property-texts.ts";

export interface ArticleRecord {
  readonly outlet: string;
  readonly title: string;
  /** Empty where nobody is named. */
  readonly byline: string;
  readonly published: string;
  /** Language of the title, as a BCP 47 tag, where it is not that of the page. */
  readonly language?: string;
  /** A link to the web; absent where there is none that is safe to follow. */
  readonly url?: string;
}

export interface ClaimRecord {
  readonly summary: string;
  /** The code of the certainty, for its look, and its word. */
  readonly certainty: string;
  readonly certaintyWord: string;
  readonly who: string;
  readonly when: string;
  readonly where: string;
  /** Place in the list of articles. */
  readonly article: number;
}

export interface EvidenceRecords {
  readonly articles: readonly ArticleRecord[];
  readonly claims: readonly ClaimRecord[];
  /** Place in `claims` by the claim's id. */
  readonly placeOf: ReadonlyMap<string, number>;
}

/** Writes claims for the page. Articles stand in the order of publication, so that a page that groups by them has it too. */
export function evidenceRecords(claims: ReadonlyMap<string, Claim>, language: Language): EvidenceRecords {
  const articles = new Map<string, Claim["article"]>();
  for (const claim of claims.values()) articles.set(claim.article.id, claim.article);
  const ordered = [...articles.values()].toSorted(
    (one, other) => compare(instantOf(one), instantOf(other)) || compare(one.id, other.id),
  );
  const placeOfArticle = new Map(ordered.map((article, index) => [article.id, index]));
  return {
    articles: ordered.map((article) => articleRecord(article, language)),
    claims: [...claims.values()].map((claim) =>
      claimRecord(claim, placeOfArticle.get(claim.article.id) ?? 0, language),
    ),
    placeOf: new Map([...claims.keys()].map((id, index) => [id, index])),
  };
}

function articleRecord(article: Claim["article"], language: Language): ArticleRecord {
  const isJapanese = language === "ja";
  const title = isJapanese ? (article.titleJa ?? article.title) : article.title;
  const url = webAddress(article.url);
  const isForeign = title === article.title && article.language !== language && article.language !== "";
  return {
    outlet: isJapanese ? (article.outletJa ?? article.outlet) : article.outlet,
    title,
    byline: article.byline.join(isJapanese ? "、" : ", "),
    published: momentInWords(article.publishedAt, article.publishedPrecision, language),
    ...(isForeign && /^[A-Za-z]{2,8}(?:-[A-Za-z\d]{1,8})*$/.test(article.language)
      ? { language: article.language }
      : {}),
    ...(url === undefined ? {} : { url }),
  };
}

function claimRecord(claim: Claim, article: number, language: Language): ClaimRecord {
  const isJapanese = language === "ja";
  const who = isJapanese ? (claim.attributedToJa ?? claim.attributedTo) : claim.attributedTo;
  return {
    summary: isJapanese ? (claim.summaryJa ?? claim.summary) : claim.summary,
    certainty: claim.certainty,
    certaintyWord: wordOf(CERTAINTY_WORDS, claim.certainty, language),
    who: who === undefined ? WORDS.ownVoice[language] : WORDS.accordingTo[language].replace("{who}", () => who),
    when: dateInWords(claim.date, claim.dateEnd, claim.datePrecision, language),
    where: claim.locator === undefined ? "" : locatorInWords(claim.locator, language),
    article,
  };
}

/** A link that may be followed: only the web, so that no data set can smuggle in a script. */
function webAddress(url: string | undefined): string | undefined {
  if (url === undefined || !URL.canParse(url)) return undefined;
  const { protocol, href } = new URL(url);
  return protocol === "https:" || protocol === "http:" ? href : undefined;
}

function locatorInWords(locator: string, language: Language): string {
  if (locator === "headline") return WORDS.headline[language];
  if (locator === "lead") return WORDS.lead[language];
  const [, place, number = ""] = /^(paragraph|bullet) (\d+)$/.exec(locator) ?? [];
  if (place === undefined) return locator;
  return (place === "bullet" ? WORDS.bullet : WORDS.paragraph)[language].replace("{number}", number);
}
