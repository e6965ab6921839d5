/** What the interactive page knows of its graph: one JSON text, made of words and indices, so that the page only has to show it. */

import type { Scheme } from "../../graph/figure/theme.ts";
import { colourIn } from "../../graph/figure/theme.ts";
import type { ExportedGraph } from "../../graph/files/exported-graph.ts";
import { stableKey } from "../../graph/files/exported-graph.ts";
import type { Language, NodeStyle, RelationStyle } from "../../graph/lens.ts";
import { captionOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import { searchKeys } from "../../graph/names.ts";
import type { SentenceFrame } from "../../graph/sentence.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { GraphNode, GraphRelationship, Value } from "../../graph/values.ts";
import { textsOf } from "../../graph/values.ts";
import type { ArrowShape, LineStyle, NodeShape } from "../../graph/vocabulary.ts";
import type { ArticleRecord, ClaimRecord, EvidenceRecords } from "./claim-records.ts";
import { evidenceRecords } from "./claim-records.ts";
import type { PageWords } from "./page-words.ts";
import { wordsIn } from "./page-words.ts";
import type { PossibleDays } from "./possible-days.ts";
import { possibleDays } from "./possible-days.ts";
import type { NamedText } from "./property-texts.ts";
import { dateWords, nodeFacts, propertyTexts, relationshipFacts } from "./property-texts.ts";

interface KindRecord {
  readonly words: string;
  readonly colour: string;
  readonly shape: NodeShape;
}

interface TypeRecord extends SentenceFrame {
  readonly forward: string;
  readonly backward: string;
  readonly symmetric: boolean;
  readonly colour: string;
  readonly line: LineStyle;
  readonly arrow: ArrowShape;
  /** Whether relationships of this type should have evidence. */
  readonly evidence: boolean;
}

interface NodeRecord {
  readonly key: string;
  readonly caption: string;
  /** Place in `kinds`. */
  readonly kind: number;
  readonly labels: string;
  /** Its names, folded (graph/names.ts). */
  readonly names: readonly string[];
  readonly facts: readonly NamedText[];
  readonly properties: readonly NamedText[];
}

interface RelationshipRecord {
  readonly key: string;
  /** Places in `nodes`. */
  readonly start: number;
  readonly end: number;
  /** Place in `types`. */
  readonly type: number;
  readonly name: string;
  readonly when?: string;
  readonly days?: PossibleDays;
  readonly contested?: true;
  readonly facts: readonly NamedText[];
  readonly properties: readonly NamedText[];
  /** Places in `claims`. */
  readonly claims: readonly number[];
}

export interface PagePayload {
  readonly language: Language;
  readonly words: PageWords;
  readonly kinds: readonly KindRecord[];
  readonly types: readonly TypeRecord[];
  readonly nodes: readonly NodeRecord[];
  readonly relationships: readonly RelationshipRecord[];
  readonly articles: readonly ArticleRecord[];
  readonly claims: readonly ClaimRecord[];
}

/** Names are short; a longer text is found by its beginning. */
const LONGEST_NAME = 500;
/** Properties whose texts name a node; what names it in another schema is its caption. */
const NAMES = ["name", "nameJa", "title", "titleJa", "label", "displayName", "fullName", "id"] as const;

/** Everything that the page shows of a graph, in the order of `graph.nodes` and `graph.relationships`. */
export function pagePayload(graph: ExportedGraph, scheme: Scheme): PagePayload {
  const { language, lens } = graph;
  const kinds = new Table<NodeStyle, string>((style) => style.label);
  const types = new Table<RelationStyle, string>((style) => style.type);
  const evidence = evidenceRecords(graph.claims, language);
  const places = new Map(graph.nodes.map((node, index) => [node.elementId, index]));
  const nodes = graph.nodes.map((node) => nodeRecord(graph, node, kinds.placeOf(styleOfNode(lens, node))));
  const relationships = graph.relationships.map((relationship) =>
    relationshipRecord(graph, relationship, {
      type: types.placeOf(styleOfRelation(lens, relationship.type)),
      start: places.get(relationship.startNodeElementId) ?? 0,
      end: places.get(relationship.endNodeElementId) ?? 0,
      evidence,
    }),
  );
  return {
    language,
    words: wordsIn(language),
    kinds: kinds.rows.map((style) => ({
      words: style.words[language],
      colour: colourIn(style.colour, scheme),
      shape: style.shape,
    })),
    types: types.rows.map((style) => ({
      ...sentenceFrame(lens, style.type, language),
      forward: style.words[language],
      backward: style.reverse[language],
      symmetric: style.symmetric,
      colour: colourIn(style.colour, scheme),
      line: style.line,
      arrow: style.arrow,
      evidence: style.evidence,
    })),
    nodes,
    relationships,
    articles: evidence.articles,
    claims: evidence.claims,
  };
}

function nodeRecord({ lens, language }: ExportedGraph, node: GraphNode, kind: number): NodeRecord {
  const caption = captionOf(lens, node, language);
  const texts = NAMES.flatMap((key) => textOf(node.properties[key]));
  const names = [caption, ...texts, ...textsOf(node.properties.aliases)].map((name) => name.slice(0, LONGEST_NAME));
  return {
    key: stableKey(node),
    caption,
    kind,
    labels: node.labels.join(", "),
    names: searchKeys(names),
    facts: nodeFacts(lens, node, caption, language),
    properties: propertyTexts(node.properties, language),
  };
}

interface Context {
  readonly type: number;
  readonly start: number;
  readonly end: number;
  readonly evidence: EvidenceRecords;
}

function relationshipRecord(
  { lens, language }: ExportedGraph,
  relationship: GraphRelationship,
  { type, start, end, evidence }: Context,
): RelationshipRecord {
  const when = dateWords(lens, relationship, language);
  const days = possibleDays(lens, relationship);
  return {
    key: stableKey(relationship),
    start,
    end,
    type,
    name: relationship.type,
    ...(when === undefined ? {} : { when }),
    ...(days === undefined ? {} : { days }),
    ...(relationship.properties.contested === true ? { contested: true } : {}),
    facts: relationshipFacts(lens, relationship, language),
    properties: propertyTexts(relationship.properties, language),
    claims: textsOf(relationship.properties.claims).flatMap((id) => evidence.placeOf.get(id) ?? []),
  };
}

function textOf(value: Value | undefined): readonly string[] {
  return typeof value === "string" ? [value] : [];
}

/** Rows that are named by their place, each once. */
class Table<Row, Key> {
  readonly rows: Row[] = [];
  readonly #places = new Map<Key, number>();
  readonly #keyOf: (row: Row) => Key;

  constructor(keyOf: (row: Row) => Key) {
    this.#keyOf = keyOf;
  }

  placeOf(row: Row): number {
    const key = this.#keyOf(row);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.rows.length);
    return this.rows.push(row) - 1;
  }
}
