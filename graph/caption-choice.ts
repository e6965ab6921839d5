/**
 * Which property names the nodes of a label, found in a sample of their values: short, mostly there, mostly different, by a key that
 * speaks of names. For schemas that nobody has configured; pure.
 */
import { CAPTION_PROPERTIES } from "./lens.ts";
import { propertyTemplate } from "./look/caption-template.ts";
import type { GraphNode } from "./values.ts";
import { Temporal } from "./values.ts";

/** Values of one property in a sample of nodes. */
export interface SampledProperty {
  readonly key: string;
  /** As texts, cut after `SAMPLED_LENGTH` characters; only those that are set. */
  readonly texts: readonly string[];
  /** Whether they are texts in the data too: numbers and dates are not. */
  readonly isText: boolean;
}

/** Some nodes of a label. */
export interface LabelSample {
  readonly label: string;
  /** How many nodes were looked at. */
  readonly nodes: number;
  readonly properties: readonly SampledProperty[];
}

/** Nodes of a label that are looked at, and characters of each value. */
export const SAMPLED_NODES = 100;
export const SAMPLED_LENGTH = 81;

/** Below this a property is no name. */
const LEAST = 60;
/** Share of nodes that must have it. */
const MOSTLY = 0.5;
/** A longer text is a description. */
const LONG = 60;

/** How well the last words of a key name something; keys that are exactly one of them count more. */
const ENDINGS: readonly (readonly [words: string, points: number])[] = [
  ["full name", 78],
  ["display name", 78],
  ["name", 72],
  ["名前", 72],
  ["名称", 72],
  ["氏名", 72],
  ["title", 62],
  ["label", 56],
  ["caption", 56],
  ["headline", 56],
  ["heading", 56],
  ["subject", 52],
  ["summary", 46],
  ["username", 46],
  ["login", 46],
  ["symbol", 44],
  ["ticker", 44],
  ["email", 40],
  ["code", 40],
  ["text", 30],
];
/** First words of keys that name something else than the node. */
const OF_OTHERS =
  /^(?:contact|user|file|ship|shipping|billing|first|last|middle|nick|maiden|domain|host|school|parent|owner|manager|bank|job|type|class|source|search)\b/;
/** Keys that never name a node. */
const NEVER = /(?:^| )(?:url|uri|href|link|image|photo|picture|poster|hash|password|token|embedding|phone|fax|notes?)$/;
const FIRST_NAMES = ["first name", "given name", "forename", "firstname"];
const LAST_NAMES = ["last name", "family name", "surname", "lastname"];
const ID_ENDING = /(?:^| )(?:id|no|nr|number|key|code|identifier)$/;
/** Values that say nothing to people: addresses of the web, hashes, ids of machines, days, mere numbers. */
const MECHANICAL =
  /^(?:[a-z]+:\/\/\S+|[0-9a-f]{16,}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d{4}-\d\d-\d\d.*|[-+\d.,\s]+)$/i;

/**
 * The caption of nodes of a label as a template (graph/look/caption-template.ts): `{productName}`, `{firstName} {lastName}`, and where
 * nothing names them but a number, `<label> {orderID}`. Undefined where no property will do, or a node is named as nodes usually are.
 * @param usual keys that captions are taken from anyway, best first
 */
export function chooseCaption(sample: LabelSample, usual: readonly string[]): string | undefined {
  if (sample.nodes === 0) return undefined;
  const present = sample.properties.filter(({ texts }) => texts.length >= sample.nodes * MOSTLY);
  const scored = present
    .filter(({ isText }) => isText)
    .map((property) => ({ key: property.key, points: pointsOf(property, sample.label) }))
    .toSorted((one, other) => other.points - one.points || (one.key < other.key ? -1 : 1));
  const [best] = scored;
  const parts = partsOfName(present);
  const hasName = best !== undefined && best.points >= LEAST;
  if (parts !== undefined && !(hasName && best.points > parts.points)) return parts.template;
  const keys = new Set(present.map(({ key }) => key));
  const usually = usual.find((key) => keys.has(key));
  if (hasName) return best.key === usually ? undefined : propertyTemplate(best.key);
  const id = idOf(present, sample);
  return id === undefined ? undefined : `<label> ${propertyTemplate(id)}`;
}

/** The captions of all labels for which one is chosen, by label: what `lensFor` takes. */
export function chooseCaptions(samples: readonly LabelSample[]): ReadonlyMap<string, string> {
  return new Map(
    samples.flatMap((sample): [string, string][] => {
      const caption = chooseCaption(sample, CAPTION_PROPERTIES);
      return caption === undefined ? [] : [[sample.label, caption]];
    }),
  );
}

/** The values of nodes by label: what a graph from a file is looked at with. */
export function sampleLabels(nodes: readonly GraphNode[]): readonly LabelSample[] {
  const byLabel = new Map<string, GraphNode[]>();
  for (const node of nodes) {
    for (const label of node.labels) {
      const known = byLabel.get(label);
      if (known === undefined) byLabel.set(label, [node]);
      else if (known.length < SAMPLED_NODES) known.push(node);
    }
  }
  return [...byLabel].map(([label, sampled]) => ({ label, nodes: sampled.length, properties: propertiesOf(sampled) }));
}

function propertiesOf(nodes: readonly GraphNode[]): readonly SampledProperty[] {
  const found = new Map<string, { texts: string[]; isText: boolean }>();
  for (const { properties } of nodes) {
    for (const [key, value] of Object.entries(properties)) {
      const isText = typeof value === "string";
      const isOther = typeof value === "bigint" || typeof value === "number" || value instanceof Temporal;
      if (!isText && !isOther) continue;
      const text = (value instanceof Temporal ? value.text : String(value)).slice(0, SAMPLED_LENGTH);
      const known = found.get(key) ?? { texts: [], isText: true };
      found.set(key, { texts: [...known.texts, text], isText: known.isText && isText });
    }
  }
  return [...found].map(([key, property]) => ({ key, ...property }));
}

/** How well a text property names the nodes of a label. */
function pointsOf({ key, texts }: SampledProperty, label: string): number {
  const words = wordsOf(key);
  if (NEVER.test(words)) return 0;
  const filled = texts.filter((text) => text.trim() !== "");
  if (filled.length === 0) return 0;
  const length = filled.reduce((sum, text) => sum + text.length, 0) / filled.length;
  const mechanical = filled.filter((text) => MECHANICAL.test(text.trim())).length / filled.length;
  return (
    pointsOfKey(words, wordsOf(label), variety(filled)) +
    40 * variety(filled) +
    (length > LONG ? -60 : length <= 40 ? 10 : 0) -
    60 * mechanical
  );
}

function pointsOfKey(words: string, label: string, share: number): number {
  const [, points] = ENDINGS.find(([ending]) => words === ending || words.endsWith(` ${ending}`)) ?? ["", 8];
  const isExact = ENDINGS.some(([ending]) => words === ending);
  const ofLabel = words.startsWith(`${label} `) ? 20 : 0;
  // The name of somebody else, and often the same: an order is not called as who gets it.
  const ofOthers = !OF_OTHERS.test(words) || ofLabel > 0 ? 0 : share < 0.8 ? 56 : 26;
  return points + (isExact ? 28 : ofLabel) - ofOthers;
}

/** 1 where all values differ, less where they repeat; few values may repeat by chance. */
function variety(texts: readonly string[]): number {
  const share = new Set(texts).size / texts.length;
  if (texts.length >= 8 && share < 0.3) return -1;
  return share;
}

/** Names in parts: first and last name, which together are better than either. */
function partsOfName(
  present: readonly SampledProperty[],
): { readonly template: string; readonly points: number } | undefined {
  const keyOf = (names: readonly string[]): string | undefined =>
    present.find(({ key, isText }) => isText && names.includes(wordsOf(key)))?.key;
  const first = keyOf(FIRST_NAMES);
  const last = keyOf(LAST_NAMES);
  if (first === undefined || last === undefined) return undefined;
  // As good as a name in full: only one that is called so is taken instead.
  return { template: `${propertyTemplate(first)} ${propertyTemplate(last)}`, points: 135 };
}

/** A key that tells the nodes apart, such as `orderID`: that of the label itself first. */
function idOf(present: readonly SampledProperty[], { label, nodes }: LabelSample): string | undefined {
  const own = `${wordsOf(label)} `;
  const ids = present
    .filter(({ key, texts }) => ID_ENDING.test(wordsOf(key)) && texts.length === nodes && new Set(texts).size === nodes)
    // What is written out, such as `steve-witkoff`, needs no label before it.
    .filter(({ texts }) => texts.every((text) => text.length <= 24 && /^[\p{L}]{0,4}[-_ ]?\d+$/u.test(text)))
    .map(({ key }) => key);
  const rank = (key: string): number => (wordsOf(key).startsWith(own) ? 0 : wordsOf(key) === "id" ? 1 : 2);
  return ids.toSorted((one, other) => rank(one) - rank(other) || (one < other ? -1 : 1))[0];
}

/** `productName`, `product_name` and `ProductName` are "product name". */
function wordsOf(key: string): string {
  return key
    .replace(/(\p{Ll}|\d)(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu})(\p{Lu}\p{Ll})/gu, "$1 $2")
    .replace(/[_\-.\s]+/g, " ")
    .trim()
    .toLowerCase();
}
