/** Derives relationships from claims (rules: datasets/README.md): one for each pair, type and happening. Pure. */
import { compare } from "../graph/compare.ts";
import { CERTAINTIES, type Certainty, type DatePrecision, SEVERITIES, type Severity } from "../graph/vocabulary.ts";
import { happeningOf, relationshipId } from "./ids.ts";
import { type Claim, type ClaimRecord, type Dataset, SYMMETRIC_RELATIONS } from "./records.ts";

type DerivedType = Exclude<ClaimRecord["relation"], "STATED">;

/** What a relationship takes from the claims that it rests on. */
export interface DerivedFacts {
  readonly event?: string | undefined;
  readonly date: string;
  readonly dateEnd?: string | undefined;
  readonly datePrecision: DatePrecision;
  readonly topic?: string | undefined;
  readonly topicJa?: string | undefined;
  readonly place?: string | undefined;
  readonly placeJa?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly channels: readonly string[];
  readonly certainty: Certainty;
  readonly contested: boolean;
  /** Ids of all claims about it, those that deny it included, in the order of publication. */
  readonly claims: readonly string[];
  /** How many articles and how many outlets state it. */
  readonly articles: number;
  readonly outlets: number;
}

/** A relationship that rests on claims. */
export interface DerivedRelationship extends DerivedFacts {
  readonly id: string;
  readonly type: DerivedType;
  readonly from: string;
  readonly to: string;
}

/** What the rules need to know of a claim. */
export type ClaimFacts = Pick<
  Claim,
  "id" | "article" | "event" | "date" | "dateEnd" | "datePrecision" | "certainty" | "severity" | "channel"
> &
  Pick<Claim, "topic" | "topicJa" | "place" | "placeJa">;

interface Pair {
  readonly type: DerivedType;
  readonly from: string;
  readonly to: string;
}

/** All relationships that the claims of a data set give, sorted by id. A pair that is only denied gives none. */
export function derive(dataset: Dataset): readonly DerivedRelationship[] {
  const groups = new Map<string, { readonly pair: Pair; readonly claims: Claim[] }>();
  for (const claim of dataset.claims) {
    for (const pair of pairsOf(claim)) {
      const id = relationshipId(pair.type, pair.from, pair.to, happeningOf(claim));
      const group = groups.get(id);
      if (group === undefined) groups.set(id, { pair, claims: [claim] });
      else group.claims.push(claim);
    }
  }
  const events = new Map(dataset.events.map((event) => [event.id, event]));
  const outlets = new Map(dataset.articles.map((article) => [article.id, article.outlet]));
  return [...groups]
    .flatMap(([id, { pair, claims }]): readonly DerivedRelationship[] => {
      const facts = factsOf(claims, events, outlets);
      return facts === undefined ? [] : [{ id, ...pair, ...facts }];
    })
    .toSorted((a, b) => compare(a.id, b.id));
}

/** Who is joined to whom by a claim: members of different sides, or each actor to each recipient. */
function pairsOf(claim: Claim): readonly Pair[] {
  const type = claim.relation;
  if (type === "STATED") return [];
  if (!SYMMETRIC_RELATIONS.has(type)) {
    return (claim.actors ?? []).flatMap((from) => (claim.recipients ?? []).map((to) => ({ type, from, to })));
  }
  const sides = claim.sides ?? [];
  return sides.flatMap((side, index) =>
    sides
      .slice(index + 1)
      .flatMap((other) =>
        side.flatMap((one) =>
          other.map((two) => (compare(one, two) < 0 ? { type, from: one, to: two } : { type, from: two, to: one })),
        ),
      ),
  );
}

/**
 * What the claims about one pair, type and happening say together; undefined where all of them deny it.
 * @param claims in the order of publication
 * @param outlets the outlet of each article by the article's id
 */
export function factsOf(
  claims: readonly ClaimFacts[],
  events: ReadonlyMap<string, Dataset["events"][number]>,
  outlets: ReadonlyMap<string, string | undefined>,
): DerivedFacts | undefined {
  const stating = claims.filter((claim) => claim.certainty !== "denied");
  // The surest claim first; of equals the one published first.
  const [surest] = stating.toSorted((a, b) => CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty));
  if (surest === undefined) return undefined;
  const contested = claims.some((claim) => claim.certainty === "denied" || claim.certainty === "disputed");
  const event = surest.event === undefined ? undefined : events.get(surest.event);
  const when = event ?? surest;
  const where = event?.place === undefined ? stating.find((claim) => claim.place !== undefined) : event;
  const articles = distinct(stating.map((claim) => claim.article));
  return {
    event: event?.id,
    date: when.date,
    dateEnd: when.dateEnd,
    datePrecision: when.datePrecision,
    topic: joined(
      stating.map((claim) => claim.topic),
      "; ",
    ),
    topicJa: joined(
      stating.map((claim) => claim.topicJa),
      "、",
    ),
    place: where?.place,
    placeJa: where?.placeJa,
    severity: SEVERITIES.findLast((severity) => stating.some((claim) => claim.severity === severity)),
    channels: distinct(stating.map((claim) => claim.channel)).toSorted(compare),
    certainty: contested ? "disputed" : surest.certainty,
    contested,
    claims: claims.map((claim) => claim.id),
    articles: articles.length,
    outlets: distinct(articles.map((article) => outlets.get(article))).length,
  };
}

function joined(texts: readonly (string | undefined)[], separator: string): string | undefined {
  const parts = distinct(texts);
  return parts.length === 0 ? undefined : parts.join(separator);
}

function distinct(texts: readonly (string | undefined)[]): readonly string[] {
  return [...new Set(texts.filter((text) => text !== undefined))];
}
