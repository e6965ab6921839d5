/** Claims and articles in JSON-LD: a claim is a Web Annotation on its article (PROV-O: its primary source), an article a `NewsArticle` of schema.org. */
import { webAddress } from "../citations/citation-fields.ts";
import type { Claim } from "../contract/answers.ts";
import { named } from "./json-ld-names.ts";
import type { Json } from "./json-ld-values.ts";
import { typed } from "./json-ld-values.ts";

type Article = Claim["article"];

/** A claim, with what it says as its body and where it says so as its target. */
export function claimLd(claim: Claim): Json {
  const article = named("article", claim.article.id);
  const attributed = claim.attributedTo !== undefined || claim.attributedToJa !== undefined;
  return {
    "@id": named("claim", claim.id),
    "@type": ["parley:Claim", "oa:Annotation", "prov:Entity"],
    "oa:hasBody": { "@type": "oa:TextualBody", "rdf:value": inBothLanguages(claim.summary, claim.summaryJa) },
    "oa:hasTarget": targetsOf(claim.locator, article),
    "prov:hadPrimarySource": article,
    "prov:wasAttributedTo": attributed
      ? { "@type": "prov:Agent", "schema:name": inBothLanguages(claim.attributedTo, claim.attributedToJa) }
      : undefined,
    "parley:relation": { "@id": named("type", claim.relation) },
    "parley:certainty": claim.certainty,
    "parley:date": dayLd(claim.date),
    "parley:dateEnd": dayLd(claim.dateEnd),
    "parley:datePrecision": claim.datePrecision,
    "parley:locator": claim.locator,
    "parley:cameo": claim.cameo,
    "parley:plover": claim.plover,
    "parley:actor": partiesLd(claim.actors),
    "parley:recipient": partiesLd(claim.recipients),
  };
}

/** An article; its date of publication is as exact as is known, and beside it stands the text that the database has. */
export function articleLd(article: Article): Json {
  const { outlet, outletJa, title, titleJa, byline, publishedAt, publishedPrecision, language, url } = article;
  const address = webAddress(url);
  return {
    "@id": named("article", article.id),
    "@type": ["schema:NewsArticle", "prov:Entity"],
    "schema:headline": inBothLanguages(title, titleJa),
    "schema:author": { "@list": byline.map((name) => ({ "schema:name": name })) },
    "schema:publisher": { "@type": "schema:Organization", "schema:name": inBothLanguages(outlet, outletJa) },
    "schema:datePublished": publicationLd(article),
    "schema:inLanguage": language,
    "schema:url": address === undefined ? undefined : { "@id": address },
    "parley:publishedAt": publishedAt,
    "parley:publishedPrecision": publishedPrecision,
    "parley:url": url === address ? undefined : url,
  };
}

/** The text, and the Japanese one beside it; in which language the first one is, nobody has said. */
function inBothLanguages(text: string | undefined, japanese: string | undefined): Json {
  const first = text === undefined ? [] : [text];
  return japanese === undefined ? first : [...first, { "@value": japanese, "@language": "ja" }];
}

const PLACES = /^(?:headline|lead|(?:paragraph|bullet|sentence) \d+)(?:, (?:headline|lead|(?:paragraph|bullet) \d+))*$/;

/** The article, or each place in it that is named. */
function targetsOf(locator: string | undefined, article: string): Json {
  if (locator === undefined) return { "@id": article };
  const places = PLACES.test(locator) ? locator.split(", ") : [locator];
  return places.map((place) => ({
    "@type": "oa:SpecificResource",
    "oa:hasSource": { "@id": article },
    "oa:hasSelector": { "@type": ["oa:Selector", "parley:Place"], "rdf:value": place },
  }));
}

function partiesLd(parties: Claim["actors"]): Json {
  const list = parties.map(({ id, name, nameJa, side }) => ({
    "@type": "parley:Party",
    "parley:party": { "@id": named("node", id) },
    "schema:name": inBothLanguages(name, nameJa),
    "parley:side": side,
  }));
  return { "@list": list };
}

function dayLd(date: string | undefined): Json | undefined {
  return date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date) ? typed("xsd:date", date) : date;
}

function publicationLd({ publishedAt, publishedPrecision }: Article): Json | undefined {
  switch (publishedPrecision) {
    case "minute":
      return /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?(?:Z|[+-]\d{2}:\d{2})$/.test(publishedAt)
        ? typed("xsd:dateTime", publishedAt)
        : undefined;
    case "part-of-month":
    case "month":
      return partOf(publishedAt, /^\d{4}-\d{2}(?=-)/, "xsd:gYearMonth");
    case "year":
      return partOf(publishedAt, /^\d{4}(?=-)/, "xsd:gYear");
    case "day":
    case undefined:
      return partOf(publishedAt, /^\d{4}-\d{2}-\d{2}(?=T|$)/, "xsd:date");
    default:
      return undefined;
  }
}

function partOf(text: string, pattern: RegExp, datatype: string): Json | undefined {
  const part = pattern.exec(text)?.[0];
  return part === undefined ? undefined : typed(datatype, part);
}
