/** What is stored of events: actors, relationships without an article, and claims with their articles. Pure; one value a batch. */
import { compare } from "../../../graph/compare.ts";
import { searchKeys } from "../../../graph/names.ts";
import { Temporal, type Value, type ValueMap } from "../../../graph/values.ts";
import { SEVERITIES } from "../../../graph/vocabulary.ts";
import { spellingOf } from "../../sharing.ts";
import type { Decisions } from "../decisions.ts";
import { isSymmetricType } from "../events/event-types.ts";
import type { CitedArticle, EventItem, Party } from "../events/events.ts";
import { actorId, bareRelationshipId, claimId, derivedRelationshipId } from "../identity.ts";
import { articleProperties } from "./article-properties.ts";
import { withOwn } from "./row-properties.ts";

/** Where the records of a batch come from. */
export interface Provenance {
  readonly dataset: string;
  readonly namespace: string;
  /** Who says so where no article is cited. */
  readonly source: string;
  readonly decisions: Decisions;
}

export interface ActorRow {
  readonly id: string;
  readonly kind: Party["kind"];
  /** As `spellings` has them. */
  readonly spellings: Set<string>;
  readonly names: Set<string>;
  readonly properties: ValueMap;
}

export interface BareRow {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
  readonly properties: ValueMap;
  severity: string | undefined;
  /** What the codes of its facts are and mean: `040 Consult`. */
  readonly codes: string[];
  /** `file:line` of every fact that it is made of. */
  readonly records: string[];
}

/** A pair of a claim: the relationship that is derived from it. */
export interface DerivedPair {
  readonly id: string;
  readonly type: string;
  readonly start: string;
  readonly end: string;
}

export interface ClaimRow {
  readonly id: string;
  readonly article: string;
  readonly properties: ValueMap;
  readonly pairs: readonly DerivedPair[];
  readonly actors: readonly { readonly id: string; readonly side?: bigint }[];
  readonly recipients: readonly { readonly id: string }[];
}

export interface ArticleRow {
  readonly id: string;
  readonly properties: ValueMap;
}

/** What a load remembers of its earlier batches. */
export interface LoadMemory {
  /** Whether an actor was stored by this name; if not, it is from now on. */
  hasActor(id: string, name: string): boolean;
  /** Whether a relationship may be in the database; from now on it is. */
  mayHaveRelationship(id: string): boolean;
}

/** The rows of a batch, each once. */
export class EventRows {
  readonly actors = new Map<string, ActorRow>();
  /** Relationships without an article, by id: those that cannot be there yet, and those that may be. */
  readonly fresh = new Map<string, BareRow>();
  readonly known = new Map<string, BareRow>();
  readonly claims = new Map<string, ClaimRow>();
  readonly articles = new Map<string, ArticleRow>();
  /** Pairs that are joined, one for each fact. */
  ties = 0;
  readonly #provenance: Provenance;
  readonly #memory: LoadMemory;

  constructor(provenance: Provenance, memory: LoadMemory) {
    this.#provenance = provenance;
    this.#memory = memory;
  }

  add(event: EventItem, file: string): void {
    // Two names of one actor are one party.
    const from = [...new Set(event.from.map((party) => this.#actor(party)))];
    const to = [...new Set(event.to.map((party) => this.#actor(party)))];
    const record = `${file}:${event.line}`;
    if (event.article === undefined)
      for (const pair of pairsOf(event.type, from, to)) this.#addBare(event, pair, record);
    else this.#addClaim(event, event.article, from, to, record);
  }

  #actor(party: Party): string {
    const { dataset, namespace, decisions } = this.#provenance;
    const id = decisions.resolve(actorId(namespace, party.key));
    if (this.#memory.hasActor(id, party.name)) return id;
    const known = this.actors.get(id);
    const spelling = spellingOf(party.name, dataset);
    if (known !== undefined) {
      known.names.add(party.name);
      known.spellings.add(spelling);
      return id;
    }
    const { kind, country, name, properties } = party;
    this.actors.set(id, {
      id,
      kind,
      names: new Set([name]),
      spellings: new Set([spelling]),
      properties: withOwn(properties, { id, name, country, dataset }),
    });
    return id;
  }

  #addBare(event: EventItem, [start, end]: readonly [string, string], record: string): void {
    this.ties += 1;
    const { dataset } = this.#provenance;
    const { type, code, verb, severity } = event;
    const id = bareRelationshipId(dataset, type, start, end, event);
    const known = this.fresh.get(id) ?? this.known.get(id);
    const named = namedCode(code, verb);
    if (known !== undefined) {
      known.records.push(record);
      if (named !== undefined && !known.codes.includes(named)) known.codes.push(named);
      known.severity = harder(known.severity, severity);
      return;
    }
    const { certainty, attributedTo, topic, place, summary, properties } = event;
    const rows = this.#memory.mayHaveRelationship(id) ? this.known : this.fresh;
    rows.set(id, {
      id,
      type,
      start,
      end,
      properties: withOwn(properties, {
        ...{ id, certainty, attributedTo, topic, place, summary },
        ...datesOf(event),
      }),
      severity,
      codes: named === undefined ? [] : [named],
      records: [record],
    });
  }

  #addClaim(
    event: EventItem,
    cited: CitedArticle,
    from: readonly string[],
    to: readonly string[],
    record: string,
  ): void {
    const { dataset } = this.#provenance;
    const { type } = event;
    const article = `${dataset}:article:${cited.key}`;
    if (!this.articles.has(article))
      this.articles.set(article, { id: article, properties: articleProperties(article, cited, dataset) });
    const id = claimId(dataset, event, from, to);
    if (this.claims.has(id)) return;
    const pairs = pairsOf(type, from, to).map(([start, end]) => ({
      id: derivedRelationshipId(dataset, type, start, end, event),
      type,
      start,
      end,
    }));
    if (event.certainty !== "denied") this.ties += pairs.length;
    const isSymmetric = isSymmetricType(type);
    this.claims.set(id, {
      id,
      article,
      pairs,
      properties: claimProperties(id, event, pairs, dataset, record),
      // All parties of a talk are actors, each side with its number.
      actors: isSymmetric
        ? [...from.map((one) => ({ id: one, side: 1n })), ...to.map((one) => ({ id: one, side: 2n }))]
        : from.map((one) => ({ id: one })),
      recipients: isSymmetric ? [] : to.map((one) => ({ id: one })),
    });
  }
}

/** Who is joined to whom: each of one side to each of the other, symmetric relations from the smaller id to the larger. */
function pairsOf(type: string, from: readonly string[], to: readonly string[]): readonly (readonly [string, string])[] {
  if (!isSymmetricType(type)) return from.flatMap((start) => to.map((end) => [start, end] as const));
  // Without a second side everybody in the first has talked with everybody else.
  const pairs =
    to.length === 0
      ? from.flatMap((one, index) => from.slice(index + 1).map((other) => [one, other] as const))
      : from.flatMap((one) => to.map((other) => [one, other] as const));
  const sorted = pairs.map(([one, other]) =>
    compare(one, other) <= 0 ? ([one, other] as const) : ([other, one] as const),
  );
  return [...new Map(sorted.map((pair) => [JSON.stringify(pair), pair])).values()];
}

/** A code with what it means, so that one list holds both: `040 Consult`. */
export function namedCode(code: string | undefined, verb: string | undefined): string | undefined {
  if (code === undefined || verb === undefined || code === verb) return code ?? verb;
  return `${code} ${verb}`;
}

/** The harder of two severities. */
function harder(one: string | undefined, other: string | undefined): string | undefined {
  const ranks: readonly (string | undefined)[] = SEVERITIES;
  const rank = (severity: string | undefined): number => ranks.indexOf(severity);
  return rank(other) > rank(one) ? other : one;
}

function claimProperties(
  id: string,
  event: EventItem,
  pairs: readonly DerivedPair[],
  dataset: string,
  record: string,
): ValueMap {
  const { type, code, verb, plover, severity, topic, place, attributedTo, locator, properties, from, to } = event;
  const names = (parties: readonly Party[]): string => parties.map(({ name }) => name).join(", ");
  const summary = event.summary ?? [names(from), verb ?? type, names(to)].filter((part) => part !== "").join(" – ");
  const certainty = event.certainty ?? "stated";
  return withOwn(properties, {
    ...{
      id,
      summary,
      relation: type,
      certainty,
      attributedTo,
      locator,
      cameo: code,
      plover,
      verb,
      severity,
      topic,
      place,
    },
    ...datesOf(event),
    ...(certainty === "denied" ? { denies: pairs.map((pair) => pair.id) } : {}),
    dataset,
    records: [record],
    searchKeys: searchKeys([summary]),
  });
}

function datesOf({ date, dateEnd, datePrecision }: EventItem): { readonly [key: string]: Value | undefined } {
  return {
    date: new Temporal("Date", date),
    dateEnd: dateEnd === undefined ? undefined : new Temporal("Date", dateEnd),
    datePrecision,
  };
}
