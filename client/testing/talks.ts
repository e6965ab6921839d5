/** For browser tests: a made relationship with all its properties, the claims behind it, a node of every type of value, hostile names. */
import type { Claim } from "../../graph/contract/answers.ts";
import { lensFor } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Value } from "../../graph/values.ts";
import { Duration, GraphNode, GraphPath, GraphRelationship, Point, Temporal, valueMap } from "../../graph/values.ts";
import { COUNTRY, ENVOY, MINISTER } from "./graph.ts";

export const TALKS_LENS = lensFor({ labels: ["Actor", "Claim"], types: [] });
export const OTHER_LENS = lensFor({ labels: ["Film", "Star"], types: ["PLAYED_IN"] });

const properties = (entries: { readonly [key: string]: Value }) => valueMap(Object.entries(entries));
const date = (text: string) => new Temporal("Date", text);

export const NEGOTIATOR = new GraphNode(
  "4:made:10",
  ["Actor", "Person"],
  properties({
    id: "clara-negotiator",
    name: "Clara Negotiator",
    nameJa: "クララ・ネゴシエーター",
    aliases: ["C. Negotiator", "クララ・ネゴシエータ", "Клара Негоциатор"],
    role: "Secretary of the National Security Council",
    roleJa: "国家安全保障会議書記",
    country: "UKR",
    searchKeys: ["claranegotiator"],
  }),
);

export const CONTESTED_TALK = new GraphRelationship(
  "5:made:20",
  NEGOTIATOR.elementId,
  ENVOY.elementId,
  "NEGOTIATED_WITH",
  properties({
    id: "talk-20",
    date: date("2025-10-21"),
    dateEnd: date("2025-10-31"),
    datePrecision: "part-of-month",
    topic: "The points of a draft plan",
    topicJa: "計画案の各項目",
    place: "Miami",
    placeJa: "マイアミ",
    certainty: "disputed",
    contested: true,
    claims: ["one", "two", "three"],
    articles: 2n,
    outlets: 2n,
  }),
);
const LATER_TALK = new GraphRelationship(
  "5:made:21",
  ENVOY.elementId,
  NEGOTIATOR.elementId,
  "NEGOTIATED_WITH",
  properties({ date: date("2025-11-23"), datePrecision: "day", certainty: "stated" }),
);
export const PRESSURE = new GraphRelationship(
  "5:made:22",
  COUNTRY.elementId,
  NEGOTIATOR.elementId,
  "PRESSURED",
  properties({
    date: date("2025-11-17"),
    datePrecision: "week",
    certainty: "attributed",
    severity: "threaten",
    topic: "To accept the plan by a deadline",
  }),
);
const MINISTER_TALK = new GraphRelationship(
  "5:made:23",
  MINISTER.elementId,
  NEGOTIATOR.elementId,
  "NEGOTIATED_WITH",
  properties({ date: date("2025-11-21"), datePrecision: "before", certainty: "stated" }),
);

export const TALKS: Subgraph = {
  nodes: [NEGOTIATOR, ENVOY, MINISTER, COUNTRY],
  relationships: [CONTESTED_TALK, LATER_TALK, PRESSURE, MINISTER_TALK],
};

const FIRST_ARTICLE = {
  id: "wire-1",
  outlet: "Wire Service",
  outletJa: "ワイヤー通信",
  title: "Envoys are said to have drafted the plan in private",
  titleJa: "特使らが非公開の場で計画案を作成したと伝えられる",
  byline: ["Ada Reporter", "Ben Writer"],
  publishedAt: "2025-11-23T21:28:00+09:00",
  publishedPrecision: "minute",
  language: "ja",
  url: "https://example.org/article",
};
const SECOND_ARTICLE = {
  id: "daily-1",
  outlet: "The Daily",
  title: "Talks continue in Geneva",
  byline: [],
  publishedAt: "2025-11-24T00:00:00+09:00",
  publishedPrecision: "day",
  language: "en",
  url: "javascript:alert(1)",
};
const PARTIES = { actors: [{ id: "clara-negotiator", name: "Clara Negotiator" }], recipients: [] };

export const CLAIMS: readonly Claim[] = [
  {
    id: "wire-1/meeting",
    summary: "The two met at the end of October and went through the points one by one.",
    summaryJa: "両者は10月末に会談し、各項目を順に検討した。",
    relation: "NEGOTIATED_WITH",
    date: "2025-10-21",
    dateEnd: "2025-10-31",
    datePrecision: "part-of-month",
    certainty: "attributed",
    attributedTo: "several people briefed on the matter",
    attributedToJa: "複数の関係者",
    locator: "paragraph 2",
    cameo: "046",
    plover: "CONSULT",
    ...PARTIES,
    article: FIRST_ARTICLE,
  },
  {
    id: "wire-1/denial",
    summary: "Her office denies that she took part in drafting anything.",
    summaryJa: "書記側は作成への関与を否定している。",
    relation: "NEGOTIATED_WITH",
    date: "2025-10-21",
    dateEnd: "2025-10-31",
    datePrecision: "part-of-month",
    certainty: "denied",
    attributedTo: "her office",
    attributedToJa: "書記の事務所",
    locator: "bullet 1",
    ...PARTIES,
    article: FIRST_ARTICLE,
  },
  {
    id: "daily-1/talks",
    summary: "The delegations met again and will go on.",
    relation: "NEGOTIATED_WITH",
    date: "2025-11-23",
    datePrecision: "before",
    certainty: "stated",
    locator: "lead",
    ...PARTIES,
    article: SECOND_ARTICLE,
  },
];

const HOSTILE = `<script>alert("x")</script>\u202eevil\u202c ${"n".repeat(10_000)}`;
export const HOSTILE_NODE = new GraphNode(
  "4:made:66",
  ["Actor", "Person", "<b>"],
  properties({ name: HOSTILE, nameJa: HOSTILE, aliases: [HOSTILE, "ok"], role: HOSTILE }),
);
export const HOSTILE_TALK = new GraphRelationship(
  "5:made:66",
  HOSTILE_NODE.elementId,
  NEGOTIATOR.elementId,
  "NEGOTIATED_WITH",
  properties({ topic: HOSTILE, place: HOSTILE, date: "not a date" }),
);

/** A node that has a property of every type of value. */
export const EVERYTHING = new GraphNode(
  "4:made:99",
  ["Film"],
  properties({
    title: "Everything",
    large: 9007199254740993n,
    ratio: 1,
    open: true,
    nothing: null,
    empty: "",
    released: date("1994-06-23"),
    seenAt: new Temporal("ZonedDateTime", "2025-11-21T21:20:00+09:00[Asia/Tokyo]"),
    length: new Duration("PT1H42M"),
    where: new Point(4326, [139.6503, 35.6762]),
    plane: new Point(7203, [1.5, 2]),
    poster: new Uint8Array([137, 80, 78, 71]),
    ratings: [9n, 8n, null],
    many: Array.from({ length: 30 }, (_, index) => BigInt(index)),
    nested: properties({ director: "Somebody", years: [1994n, 2004n] }),
  }),
);

export const TALK_PATH = new GraphPath([ENVOY, NEGOTIATOR, COUNTRY], [CONTESTED_TALK, PRESSURE]);

export const noop = (): void => undefined;
