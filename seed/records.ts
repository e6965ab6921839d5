/** The records of a data set as they stand in its files: strict zod schemas, one for each kind of record (format: datasets/README.md). */
import { z } from "zod";
import { ACTOR_KINDS, CERTAINTIES, DATE_PRECISIONS, SEVERITIES } from "../graph/vocabulary.ts";

/** What a claim can say. `STATED` is a claim from which no relationship is derived. */
const CLAIM_RELATIONS = ["NEGOTIATED_WITH", "PLANS_TO_MEET", "REJECTED", "PRESSURED", "PROPOSED", "STATED"] as const;
/** Relations between sides: nobody is the one who acts. */
export const SYMMETRIC_RELATIONS: ReadonlySet<string> = new Set(["NEGOTIATED_WITH", "PLANS_TO_MEET"]);
const CHANNELS = ["in-person", "telephone", "video"] as const;
const PLOVER_CODES = [
  "AGREE",
  "CONSULT",
  "SUPPORT",
  "CONCEDE",
  "COOPERATE",
  "AID",
  "RETREAT",
  "REQUEST",
  "ACCUSE",
  "REJECT",
  "THREATEN",
  "PROTEST",
  "SANCTION",
  "MOBILIZE",
  "COERCE",
  "ASSAULT",
] as const;

const text = z
  .string()
  .min(1, "must not be empty")
  .refine((value) => value.trim() === value, "must not begin or end with a space");
const slug = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "must be a slug: a-z, 0-9 and single hyphens");
const date = z.iso.date("must be a day that exists, as YYYY-MM-DD");
const dateTime = z.iso.datetime({
  offset: true,
  error: "must be a date-time with zone, such as 2025-11-21T21:20:00+09:00",
});
const count = z.int().min(0);
const slugs = z.array(slug);
const LOCATOR_PART = "(?:headline|lead|paragraph [1-9]\\d*|bullet [1-9]\\d*)";

const dates = { date, dateEnd: date.optional(), datePrecision: z.enum(DATE_PRECISIONS) };
const spellings = z.array(z.strictObject({ text, articles: slugs }));
const affiliation = z.strictObject({
  actor: slug,
  role: text.optional(),
  articles: z.array(slug).min(1, "must name an article").optional(),
  publicRecord: z.literal(true).optional(),
});

export const datasetRecord = z.strictObject({
  id: slug,
  title: text,
  titleJa: text,
  description: text,
  descriptionJa: text,
  licence: text,
  coverage: z.strictObject({ from: date, to: date }),
  assertions: z.strictObject({
    actors: count.optional(),
    articles: count.optional(),
    claims: count.optional(),
    events: count.optional(),
    proposals: count.optional(),
    relationships: z.record(z.string(), count).optional(),
    absent: z.array(z.strictObject({ type: text, from: slug, to: slug })).optional(),
  }),
});

export const articleRecord = z.strictObject({
  id: slug,
  outlet: text,
  outletJa: text.optional(),
  title: text,
  titleJa: text.optional(),
  byline: z.array(text),
  publishedAt: dateTime,
  publishedPrecision: z.enum(["minute", "day"]),
  language: z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]+)*$/, "must be a language tag, such as ja or en"),
  url: z.url().optional(),
});

export const actorRecord = z.strictObject({
  id: slug,
  name: text,
  nameJa: text,
  kind: z.enum(ACTOR_KINDS),
  role: text.optional(),
  roleJa: text.optional(),
  country: z
    .string()
    .regex(/^[A-Z]{3}$/, "must be an ISO 3166-1 alpha-3 code, such as UKR")
    .optional(),
  wikidataId: z
    .string()
    .regex(/^Q[1-9]\d*$/, "must be a Wikidata id, such as Q42")
    .optional(),
  spellings: spellings.optional(),
  represents: z.array(affiliation).optional(),
  memberOf: z.array(affiliation).optional(),
});

export const proposalRecord = z.strictObject({
  id: slug,
  name: text,
  nameJa: text,
  ...dates,
  spellings: spellings.optional(),
  supersedes: z
    .array(z.strictObject({ proposal: slug, articles: z.array(slug).min(1, "must name an article") }))
    .optional(),
});

export const eventRecord = z.strictObject({
  id: slug,
  name: text,
  nameJa: text,
  ...dates,
  place: text.optional(),
  placeJa: text.optional(),
});

export const claimRecord = z.strictObject({
  key: slug,
  relation: z.enum(CLAIM_RELATIONS),
  sides: z.array(z.array(slug).min(1, "must name an actor")).min(2, "must have two sides or more").optional(),
  actors: z.array(slug).min(1, "must name an actor").optional(),
  recipients: z.array(slug).min(1, "must name a recipient").optional(),
  event: slug.optional(),
  proposal: slug.optional(),
  summary: text,
  summaryJa: text,
  ...dates,
  certainty: z.enum(CERTAINTIES),
  attributedTo: text.optional(),
  attributedToJa: text.optional(),
  locator: z
    .string()
    .regex(
      new RegExp(`^${LOCATOR_PART}(?:, ${LOCATOR_PART})*$`),
      "must be headline, lead, paragraph N or bullet N, or several of them with commas",
    ),
  topic: text.optional(),
  topicJa: text.optional(),
  severity: z.enum(SEVERITIES).optional(),
  place: text.optional(),
  placeJa: text.optional(),
  channel: z.enum(CHANNELS).optional(),
  cameo: z
    .string()
    .regex(/^\d{2,4}$/, 'must be a CAMEO code in quotes, such as "046"')
    .optional(),
  plover: z.enum(PLOVER_CODES).optional(),
});

export type DatasetRecord = z.infer<typeof datasetRecord>;
export type ArticleRecord = z.infer<typeof articleRecord>;
export type ActorRecord = z.infer<typeof actorRecord>;
export type ProposalRecord = z.infer<typeof proposalRecord>;
export type EventRecord = z.infer<typeof eventRecord>;
export type ClaimRecord = z.infer<typeof claimRecord>;
export type Affiliation = z.infer<typeof affiliation>;

/** A claim with what its file says of it: the article and the id made from article and key. */
export type Claim = ClaimRecord & { readonly id: string; readonly article: string };

/** A whole data set, read and checked. Claims are in the order of publication, then as they stand in their file. */
export interface Dataset {
  readonly description: DatasetRecord;
  readonly articles: readonly ArticleRecord[];
  readonly actors: readonly ActorRecord[];
  readonly proposals: readonly ProposalRecord[];
  readonly events: readonly EventRecord[];
  readonly claims: readonly Claim[];
}
