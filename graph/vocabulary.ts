/** The words of the talks model: one row for each relation and each kind of node. Nowhere else are these strings written. */

/** A text in the two languages of the interface. */
export interface Words {
  readonly en: string;
  readonly ja: string;
}

/** A colour for each theme; both keep a contrast of at least 3:1 against their background. */
export interface ThemeColour {
  readonly light: string;
  readonly dark: string;
}

export type LineStyle = "solid" | "dashed" | "dotted";
export type ArrowShape = "none" | "triangle" | "tee" | "vee";
export type NodeShape =
  | "ellipse"
  | "round-rectangle"
  | "rectangle"
  | "hexagon"
  | "diamond"
  | "tag"
  | "octagon"
  | "round-triangle";

/**
 * What a relation is for: `talk` and `affiliation` are the graph that people explore, `evidence` stands behind it and is shown
 * when asked for.
 */
export type Layer = "talk" | "affiliation" | "evidence";

/** What a dealing of two actors is to them; `none` for ties that do not happen on a day. */
export type Sense = "cooperation" | "conflict" | "none";

/** One relationship type. */
export interface Relation {
  readonly type: string;
  /** Read from start to end: "Trump *pressured* Ukraine". */
  readonly words: Words;
  /** Read from end to start; absent where the relation is symmetric. */
  readonly reverse?: Words;
  /** The particle that ties the other party to the Japanese words: AはB*と*協議した. Absent where the words begin with one. */
  readonly particle?: string;
  /** Stored once, from the smaller id to the larger, drawn without an arrow. */
  readonly symmetric: boolean;
  readonly layer: Layer;
  /** Derived from claims, so that each one has evidence. */
  readonly derived: boolean;
  readonly colour: ThemeColour;
  readonly line: LineStyle;
  readonly arrow: ArrowShape;
  /** Absent where it is nothing that two actors have with each other. */
  readonly sense?: Sense;
  /** It had not happened when it was reported: a type of its own, so that no count takes it for a talk. */
  readonly isPlan?: true;
  /** Mere speech: it may be either, and the number that a record carries tells which. */
  readonly isSpeech?: true;
}

/** One label of a node. */
export interface Kind {
  readonly label: string;
  readonly words: Words;
  readonly layer: "talk" | "evidence";
  readonly colour: ThemeColour;
  readonly shape: NodeShape;
}

const GREY: ThemeColour = { light: "#6b7280", dark: "#9ca3af" };

// Hues follow Okabe and Ito (2008), a palette made to be told apart with colour-blind eyes, darkened or lightened for contrast.
// Line and arrow differ too, so that colour never stands alone.
export const RELATIONS = [
  {
    type: "NEGOTIATED_WITH",
    words: { en: "negotiated with", ja: "協議した" },
    particle: "と",
    symmetric: true,
    layer: "talk",
    derived: true,
    colour: { light: "#0069b4", dark: "#56b4e9" },
    line: "solid",
    arrow: "none",
    sense: "cooperation",
  },
  {
    type: "REJECTED",
    words: { en: "rejected", ja: "拒否した" },
    particle: "を",
    reverse: { en: "was rejected by", ja: "に拒否された" },
    symmetric: false,
    layer: "talk",
    derived: true,
    colour: { light: "#c2410c", dark: "#ff8a4c" },
    line: "solid",
    arrow: "tee",
    sense: "conflict",
  },
  {
    type: "PRESSURED",
    words: { en: "pressured", ja: "圧力をかけた" },
    particle: "に",
    reverse: { en: "was pressured by", ja: "から圧力を受けた" },
    symmetric: false,
    layer: "talk",
    derived: true,
    colour: { light: "#a2307d", dark: "#e79fcb" },
    line: "solid",
    arrow: "triangle",
    sense: "conflict",
  },
  {
    type: "PLANS_TO_MEET",
    words: { en: "plans to meet", ja: "会う予定" },
    particle: "と",
    symmetric: true,
    layer: "talk",
    derived: true,
    colour: { light: "#0069b4", dark: "#56b4e9" },
    line: "dashed",
    arrow: "none",
    sense: "cooperation",
    isPlan: true,
  },
  {
    type: "PROPOSED",
    words: { en: "proposed", ja: "提案した" },
    particle: "を",
    reverse: { en: "was proposed by", ja: "により提案された" },
    symmetric: false,
    layer: "talk",
    derived: true,
    colour: { light: "#00704f", dark: "#2fc997" },
    line: "solid",
    arrow: "vee",
    sense: "cooperation",
  },
  {
    type: "SUPERSEDES",
    words: { en: "supersedes", ja: "に取って代わる" },
    reverse: { en: "is superseded by", ja: "に取って代わられる" },
    symmetric: false,
    layer: "talk",
    derived: false,
    colour: { light: "#00704f", dark: "#2fc997" },
    line: "dotted",
    arrow: "vee",
  },
  {
    type: "REPRESENTS",
    words: { en: "represents", ja: "を代表する" },
    reverse: { en: "is represented by", ja: "の代表" },
    symmetric: false,
    layer: "affiliation",
    derived: false,
    colour: GREY,
    line: "dotted",
    arrow: "vee",
    sense: "none",
  },
  {
    type: "MEMBER_OF",
    words: { en: "is a member of", ja: "に属する" },
    reverse: { en: "has as a member", ja: "の構成員" },
    symmetric: false,
    layer: "affiliation",
    derived: false,
    colour: GREY,
    line: "dotted",
    arrow: "none",
    sense: "none",
  },
  {
    type: "ACTOR",
    words: { en: "has as actor", ja: "の主体" },
    reverse: { en: "is an actor in", ja: "が主体の記述" },
    symmetric: false,
    layer: "evidence",
    derived: false,
    colour: GREY,
    line: "solid",
    arrow: "vee",
  },
  {
    type: "RECIPIENT",
    words: { en: "has as recipient", ja: "の相手" },
    reverse: { en: "is the recipient in", ja: "が相手の記述" },
    symmetric: false,
    layer: "evidence",
    derived: false,
    colour: GREY,
    line: "solid",
    arrow: "vee",
  },
  {
    type: "ABOUT",
    words: { en: "is about", ja: "に関する" },
    reverse: { en: "is the subject of", ja: "に関する記述" },
    symmetric: false,
    layer: "evidence",
    derived: false,
    colour: GREY,
    line: "dashed",
    arrow: "vee",
  },
  {
    type: "REPORTED_IN",
    words: { en: "is reported in", ja: "の出典" },
    reverse: { en: "reports", ja: "が報じた" },
    symmetric: false,
    layer: "evidence",
    derived: false,
    colour: GREY,
    line: "dotted",
    arrow: "vee",
  },
] as const satisfies readonly Relation[];

/** Relationship types that the talks model knows. */
export type RelationType = (typeof RELATIONS)[number]["type"];

export const KINDS = [
  {
    label: "Person",
    words: { en: "person", ja: "人物" },
    layer: "talk",
    colour: { light: "#1d5fa8", dark: "#7fb6f0" },
    shape: "ellipse",
  },
  {
    label: "Country",
    words: { en: "country", ja: "国" },
    layer: "talk",
    colour: { light: "#a15c00", dark: "#f0b35a" },
    shape: "round-rectangle",
  },
  {
    label: "Organization",
    words: { en: "organization", ja: "組織" },
    layer: "talk",
    colour: { light: "#6d4aa8", dark: "#bda4ea" },
    shape: "hexagon",
  },
  {
    label: "Agency",
    words: { en: "agency", ja: "機関" },
    layer: "talk",
    colour: { light: "#8a4b6b", dark: "#dba2bf" },
    shape: "octagon",
  },
  {
    label: "Alliance",
    words: { en: "alliance", ja: "同盟・枠組み" },
    layer: "talk",
    colour: { light: "#0f6b6b", dark: "#5fcaca" },
    shape: "diamond",
  },
  {
    label: "Group",
    words: { en: "group", ja: "集団" },
    layer: "talk",
    colour: { light: "#5b6470", dark: "#b4bdc9" },
    shape: "round-triangle",
  },
  // Of what kind an actor is, event data rarely say. Behind the kinds: a node is styled by the first label that it carries.
  {
    label: "Actor",
    words: { en: "actor", ja: "当事者" },
    layer: "talk",
    colour: { light: "#4b5563", dark: "#cbd5e1" },
    shape: "ellipse",
  },
  {
    label: "Proposal",
    words: { en: "proposal", ja: "提案" },
    layer: "talk",
    colour: { light: "#00704f", dark: "#2fc997" },
    shape: "tag",
  },
  {
    label: "Event",
    words: { en: "event", ja: "出来事" },
    layer: "evidence",
    colour: { light: "#7a6a00", dark: "#d9c64a" },
    shape: "diamond",
  },
  {
    label: "Claim",
    words: { en: "claim", ja: "記述" },
    layer: "evidence",
    colour: { light: "#6b7280", dark: "#9ca3af" },
    shape: "rectangle",
  },
  {
    label: "Article",
    words: { en: "article", ja: "記事" },
    layer: "evidence",
    colour: { light: "#374151", dark: "#d1d5db" },
    shape: "rectangle",
  },
  {
    label: "ParleyDataset",
    words: { en: "data set", ja: "データセット" },
    layer: "evidence",
    colour: { light: "#374151", dark: "#d1d5db" },
    shape: "tag",
  },
  {
    label: "ParleyImport",
    words: { en: "import", ja: "取り込み" },
    layer: "evidence",
    colour: { light: "#6b7280", dark: "#9ca3af" },
    shape: "tag",
  },
] as const satisfies readonly Kind[];

/** The kinds of actor; each actor has `:Actor` and one of these. */
export const ACTOR_KINDS = ["Person", "Country", "Organization", "Agency", "Alliance", "Group"] as const;

/** The label of countries, and the property that says which country an actor belongs to (ISO 3166-1 alpha-3). */
export const COUNTRY_LABEL = "Country";
export const COUNTRY_PROPERTY = "country";

/** Labels of what Parley keeps about imports: data sets and the imports of each. Nobody else uses them. */
export const OWN_LABELS = ["ParleyDataset", "ParleyImport"] as const;

/** The label that every node of an imported graph file carries besides its own, so that relationships find their ends by one index. */
export const ENTITY = "Entity";

/** How sure a claim is, and in whose voice; strongest first. */
export const CERTAINTIES = ["stated", "attributed", "inferred", "disputed", "denied", "planned"] as const;
export type Certainty = (typeof CERTAINTIES)[number];

export const CERTAINTY_WORDS: { readonly [certainty in Certainty]: Words } = {
  stated: { en: "stated", ja: "明言" },
  attributed: { en: "attributed", ja: "伝聞" },
  inferred: { en: "inferred", ja: "推定" },
  disputed: { en: "disputed", ja: "争いあり" },
  denied: { en: "denied", ja: "否定" },
  planned: { en: "planned", ja: "予定" },
};

/** How exact a date is. */
export const DATE_PRECISIONS = ["day", "week", "part-of-month", "month", "year", "before", "after", "unknown"] as const;
export type DatePrecision = (typeof DATE_PRECISIONS)[number];

/** How hard a pressure is, weakest first (PLOVER: REQUEST < THREATEN < SANCTION/COERCE). */
export const SEVERITIES = ["request", "threaten", "sanction", "coerce"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const SEVERITY_WORDS: { readonly [severity in Severity]: Words } = {
  request: { en: "request", ja: "要求" },
  threaten: { en: "threat", ja: "威嚇" },
  sanction: { en: "sanction", ja: "制裁" },
  coerce: { en: "coercion", ja: "強制" },
};
