/** A data set as the nodes and relationships to store, grouped by label and by type. Pure. */
import { searchKeys } from "../graph/names.ts";
import { Temporal, type Value, type ValueMap, valueMap } from "../graph/values.ts";
import { ACTOR_KINDS, type RelationType } from "../graph/vocabulary.ts";
import type { DerivedRelationship } from "./derive.ts";
import { relationshipId } from "./ids.ts";
import type { ActorRecord, Affiliation, Claim, Dataset, ProposalRecord } from "./records.ts";

/** The label that identifies a node together with its `id`. */
export const NODE_LABELS = ["Actor", "Proposal", "Event", "Article", "Claim"] as const;
export type NodeLabel = (typeof NODE_LABELS)[number];

/** Nodes of one label and, for actors, one kind. Every row has `id` and `properties`, which hold `id` and `dataset` too. */
export interface NodeGroup {
  readonly label: NodeLabel;
  readonly kind?: (typeof ACTOR_KINDS)[number];
  readonly rows: readonly ValueMap[];
}

/** Relationships of one type between nodes of two labels. Rows have `start`, `end` and `properties`; `id` too unless it is evidence. */
export interface RelationshipGroup {
  readonly type: RelationType;
  readonly startLabel: NodeLabel;
  readonly endLabel: NodeLabel;
  readonly rows: readonly ValueMap[];
}

/** All that is stored of a data set. */
export interface GraphRows {
  readonly dataset: string;
  readonly nodes: readonly NodeGroup[];
  readonly relationships: readonly RelationshipGroup[];
}

/** Relationships of the evidence layer: at most one of a type from a claim to a node, so they need no id of their own. */
export const EVIDENCE_TYPES: ReadonlySet<string> = new Set(["ACTOR", "RECIPIENT", "ABOUT", "REPORTED_IN"]);

/** The rows of a data set and of what was derived from it. */
export function graphRows(dataset: Dataset, derived: readonly DerivedRelationship[]): GraphRows {
  const id = dataset.description.id;
  return {
    dataset: id,
    nodes: nodeGroups(dataset).filter(({ rows }) => rows.length > 0),
    relationships: relationshipGroups(dataset, derived),
  };
}

function nodeGroups(dataset: Dataset): readonly NodeGroup[] {
  const source = dataset.description.id;
  const outlets = new Map(dataset.articles.map((article) => [article.id, article.outlet]));
  const row = (id: string, properties: Properties): ValueMap => ({
    id,
    properties: plain({ id, ...properties, dataset: source }),
  });
  const kinds = ACTOR_KINDS.map((kind): NodeGroup => {
    const actors = dataset.actors.filter((actor) => actor.kind === kind);
    return { label: "Actor", kind, rows: actors.map((actor) => row(actor.id, actorProperties(actor, outlets))) };
  });
  return [
    ...kinds,
    {
      label: "Proposal",
      rows: dataset.proposals.map((proposal) => {
        const { name, nameJa } = proposal;
        return row(proposal.id, { name, nameJa, ...dates(proposal), ...spellingProperties(proposal, outlets) });
      }),
    },
    {
      label: "Event",
      rows: dataset.events.map((event) => {
        const { id, name, nameJa, place, placeJa } = event;
        return row(id, { name, nameJa, ...dates(event), place, placeJa, searchKeys: searchKeys([name, nameJa]) });
      }),
    },
    {
      label: "Article",
      rows: dataset.articles.map((article) => {
        const { id, publishedAt, ...properties } = article;
        const { outlet, outletJa, title, titleJa } = article;
        const keys = searchKeys([outlet, outletJa, title, titleJa].filter((text) => text !== undefined));
        return row(id, { ...properties, publishedAt: new Temporal("OffsetDateTime", publishedAt), searchKeys: keys });
      }),
    },
    { label: "Claim", rows: dataset.claims.map((claim) => row(claim.id, claimProperties(claim))) },
  ];
}

function actorProperties(actor: ActorRecord, outlets: ReadonlyMap<string, string>): Properties {
  const { name, nameJa, role, roleJa, country, wikidataId } = actor;
  return { name, nameJa, role, roleJa, country, wikidataId, ...spellingProperties(actor, outlets) };
}

/** `aliases`: every spelling but the two names. `spellings`: `text | outlet` for each spelling that an outlet uses, the two names included. */
function spellingProperties(record: ActorRecord | ProposalRecord, outlets: ReadonlyMap<string, string>): Properties {
  const { name, nameJa, spellings = [] } = record;
  const aliases = spellings.map(({ text }) => text).filter((text) => text !== name && text !== nameJa);
  const used = spellings.flatMap(({ text, articles }) =>
    articles.map((article) => `${text} | ${outlets.get(article) ?? article}`),
  );
  return { aliases, spellings: [...new Set(used)], searchKeys: searchKeys([name, nameJa, ...aliases]) };
}

function claimProperties(claim: Claim): Properties {
  const { summary, summaryJa, relation, certainty, attributedTo, attributedToJa, locator, cameo, plover } = claim;
  const { topic, topicJa, severity, place, placeJa, channel } = claim;
  return {
    ...{ summary, summaryJa, relation, certainty, attributedTo, attributedToJa, locator, cameo, plover },
    ...{ topic, topicJa, severity, place, placeJa, channel },
    ...dates(claim),
    searchKeys: searchKeys([summary, summaryJa]),
  };
}

function relationshipGroups(dataset: Dataset, derived: readonly DerivedRelationship[]): readonly RelationshipGroup[] {
  const groups = new Map<string, { readonly group: Omit<RelationshipGroup, "rows">; readonly rows: ValueMap[] }>();
  const proposals = new Set(dataset.proposals.map(({ id }) => id));
  const labelOf = (id: string): NodeLabel => (proposals.has(id) ? "Proposal" : "Actor");
  const add = (type: RelationType, start: End, end: End, properties: Properties): void => {
    const key = `${type} ${start.label} ${end.label}`;
    const known = groups.get(key) ?? { group: { type, startLabel: start.label, endLabel: end.label }, rows: [] };
    groups.set(key, known);
    const id = EVIDENCE_TYPES.has(type) ? {} : { id: properties.id ?? relationshipId(type, start.id, end.id, "") };
    const row = {
      start: start.id,
      end: end.id,
      ...id,
      properties: { ...id, ...properties, dataset: dataset.description.id },
    };
    known.rows.push({ ...row, properties: plain(row.properties) });
  };
  const end = (id: string): End => ({ label: labelOf(id), id });

  for (const { type, from, to, ...relationship } of derived)
    add(type, end(from), end(to), derivedProperties(relationship));
  for (const { id, represents = [], memberOf = [] } of dataset.actors) {
    for (const affiliation of represents)
      add("REPRESENTS", end(id), end(affiliation.actor), affiliationProperties(affiliation));
    for (const affiliation of memberOf)
      add("MEMBER_OF", end(id), end(affiliation.actor), affiliationProperties(affiliation));
  }
  for (const { id, supersedes = [] } of dataset.proposals) {
    for (const { proposal, articles } of supersedes) add("SUPERSEDES", end(id), end(proposal), { sources: articles });
  }
  for (const claim of dataset.claims) addEvidence(claim, end, add);
  return [...groups.values()].map(({ group, rows }) => ({ ...group, rows }));
}

function addEvidence(
  claim: Claim,
  end: (id: string) => End,
  add: (type: RelationType, start: End, to: End, properties: Properties) => void,
): void {
  const start: End = { label: "Claim", id: claim.id };
  (claim.sides ?? []).forEach((side, index) => {
    for (const actor of side) add("ACTOR", start, end(actor), { side: BigInt(index + 1) });
  });
  for (const actor of claim.actors ?? []) add("ACTOR", start, end(actor), {});
  for (const recipient of claim.recipients ?? []) add("RECIPIENT", start, end(recipient), {});
  if (claim.event !== undefined) add("ABOUT", start, { label: "Event", id: claim.event }, {});
  if (claim.proposal !== undefined) add("ABOUT", start, { label: "Proposal", id: claim.proposal }, {});
  add("REPORTED_IN", start, { label: "Article", id: claim.article }, {});
}

function derivedProperties(relationship: Omit<DerivedRelationship, "type" | "from" | "to">): Properties {
  const { articles, outlets, channels } = relationship;
  return {
    ...relationship,
    ...dates(relationship),
    articles: BigInt(articles),
    outlets: BigInt(outlets),
    channels: channels.length === 0 ? undefined : channels,
  };
}

function affiliationProperties({ role, articles, publicRecord }: Affiliation): Properties {
  return { role, sources: articles, publicRecord };
}

function dates(record: {
  readonly date: string;
  readonly dateEnd?: string | undefined;
  readonly datePrecision: string;
}): Properties {
  return {
    date: new Temporal("Date", record.date),
    dateEnd: record.dateEnd === undefined ? undefined : new Temporal("Date", record.dateEnd),
    datePrecision: record.datePrecision,
  };
}

interface End {
  readonly label: NodeLabel;
  readonly id: string;
}

interface Properties {
  readonly [key: string]: Value | undefined;
}

function plain(properties: Properties): ValueMap {
  return valueMap(Object.entries(properties).filter((entry): entry is [string, Value] => entry[1] !== undefined));
}
