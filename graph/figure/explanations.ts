/** What a figure says of itself besides the graph: its time, filters, cuts, query and origin, each as a sentence; and the text for those who cannot see it. */
import type { Citations } from "../citations/cited-articles.ts";
import { dateInWords, momentInWords } from "../dates.ts";
import type { ExportedGraph } from "../files/exported-graph.ts";
import { dateOf } from "../lens.ts";
import { writePlain } from "../query-api/plain.ts";
import type { GraphNode, GraphRelationship } from "../values.ts";
import { textProperty } from "../values.ts";
import type { FigurePart } from "./figure-options.ts";
import { grouped, nodesInWords, relationshipsInWords, WORDS, worded } from "./figure-words.ts";
import { relationshipInWords } from "./relationship-words.ts";
import { pictureText } from "./wrap.ts";

/** Relationships that the description spells out; a screen reader reads all of it. */
const MOST_DESCRIBED = 60;
const MOST_DATASETS = 4;
const LONGEST_QUERY = 2_000;

/** The sentences below a figure, without those of parts that are left out. */
export function sentencesOf(
  graph: ExportedGraph,
  without: ReadonlySet<FigurePart>,
  hasBundles: boolean,
): readonly string[] {
  const { language, origin } = graph;
  const say = (words: { en: string; ja: string }, values: Readonly<Record<string, string | number>> = {}): string =>
    worded(words, language, values);
  const sentences: string[] = [];
  if (!without.has("filters")) {
    const period = periodOf(graph);
    if (period !== undefined) sentences.push(period);
    if (origin.filters !== undefined && origin.filters.length > 0)
      sentences.push(say(WORDS.filters, { filters: origin.filters.join(language === "ja" ? "、" : "; ") }));
  }
  if (!without.has("cuts")) sentences.push(...cutsOf(graph), ...(hasBundles ? [say(WORDS.bundled)] : []));
  if (!without.has("query") && origin.query !== undefined) {
    sentences.push(say(WORDS.query, { text: shortened(origin.query.text) }));
    const given = Object.entries(origin.query.parameters).map(([name, value]) => `$${name} = ${writePlain(value)}`);
    if (given.length > 0) sentences.push(say(WORDS.parameters, { text: shortened(given.join(", ")) }));
  }
  if (!without.has("origin")) sentences.push(...originOf(graph));
  return sentences;
}

/** The text for those who cannot see the figure: what is in it, sentence by sentence. */
export function descriptionOf(graph: ExportedGraph, citations: Citations, sentences: readonly string[]): string {
  const { language, lens } = graph;
  const nodes = new Map<string, GraphNode>(graph.nodes.map((node) => [node.elementId, node]));
  const described = graph.relationships.slice(0, MOST_DESCRIBED).flatMap((relationship) => {
    const [start, end] = [nodes.get(relationship.startNodeElementId), nodes.get(relationship.endNodeElementId)];
    if (start === undefined || end === undefined) return [];
    const words = relationshipInWords(relationship, { start, end }, lens, language, citations.numbersOf(relationship));
    return [`${words}${language === "ja" ? "。" : "."}`];
  });
  const rest = graph.relationships.length - MOST_DESCRIBED;
  return [
    worded(WORDS.describes, language, {
      nodes: nodesInWords(graph.nodes.length, language),
      relationships: relationshipsInWords(graph.relationships.length, language),
    }),
    ...sentences,
    ...described,
    ...(rest > 0 ? [worded(WORDS.moreRelationships, language, { count: grouped(rest) })] : []),
  ]
    .map(pictureText)
    .join(" ");
}

/** The first and the last day on which something happened, where the lens knows dates. */
function periodOf({ relationships, lens, language }: ExportedGraph): string | undefined {
  let [first, last, dated]: [string | undefined, string | undefined, number] = [undefined, undefined, 0];
  for (const relationship of relationships) {
    const date = dateOf(lens, relationship);
    if (date === undefined) continue;
    dated += 1;
    const end = textProperty(relationship, "dateEnd") ?? date;
    if (first === undefined || date < first) first = date;
    if (last === undefined || end > last) last = end;
  }
  if (first === undefined) return undefined;
  const period = dateInWords(first, last, "day", language);
  if (dated === relationships.length) return worded(WORDS.dated, language, { period });
  const [count, all] = [grouped(relationships.length - dated), grouped(relationships.length)];
  return worded(WORDS.partlyDated, language, { period, count, all });
}

function cutsOf({ origin, language }: ExportedGraph): readonly string[] {
  const { leftOut, truncated } = origin;
  if (leftOut !== undefined && leftOut.nodes + leftOut.relationships > 0) {
    const nodes = nodesInWords(leftOut.nodes, language);
    const relationships = relationshipsInWords(leftOut.relationships, language);
    return [worded(WORDS.leftOut, language, { nodes, relationships })];
  }
  return truncated === true ? [worded(WORDS.more, language)] : [];
}

/** The data sets that are in it, when they were last loaded, and when the figure was made. */
function originOf(graph: ExportedGraph): readonly string[] {
  const { language, origin } = graph;
  const entities: readonly (GraphNode | GraphRelationship)[] = [...graph.relationships, ...graph.nodes];
  const datasets = [...new Set(entities.flatMap((entity) => textProperty(entity, "dataset") ?? []))].toSorted();
  const last = entities.reduce<string | undefined>((latest, entity) => {
    const loaded = textProperty(entity, "loadedAt");
    return loaded !== undefined && (latest === undefined || loaded > latest) ? loaded : latest;
  }, undefined);
  const names = [
    ...datasets.slice(0, MOST_DATASETS),
    ...(datasets.length > MOST_DATASETS
      ? [worded(WORDS.moreSources, language, { count: datasets.length - MOST_DATASETS })]
      : []),
  ].join(language === "ja" ? "、" : ", ");
  const loaded =
    last === undefined ? "" : worded(WORDS.loaded, language, { when: momentInWords(last, "day", language) });
  const { made } = origin;
  return [
    ...(names === "" ? [] : [worded(WORDS.dataset, language, { names, loaded })]),
    ...(made === undefined || made === ""
      ? []
      : [
          worded(WORDS.made, language, { when: momentInWords(made, made.includes("T") ? undefined : "day", language) }),
        ]),
  ];
}

function shortened(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_QUERY ? `${characters.slice(0, LONGEST_QUERY).join("")}…` : text;
}
