/** What is said to ears of a change that the page only draws: what is selected, what filters leave, that a layout is done. Pure. */
import { dateInWords } from "../../graph/dates.ts";
import { LAYOUT_NAMES } from "../../graph/layout/layout-names.ts";
import { dateOf, styleOfNode } from "../../graph/lens.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { Saying } from "../state/explored.ts";
import type { ExplorerState } from "../state/state.ts";
import { drawnSubgraph, exploredSubgraph, lensOf } from "../state/state.ts";
import { nameOf } from "../state/store.ts";
import { WORDS } from "./voice-words.ts";

/** What is selected: a node with its kind and how many relationships it has on the canvas, a relationship as a sentence, or how many. */
export function selectionInWords(state: ExplorerState): Saying {
  const { nodes, relationships } = state.selection;
  const [node] = nodes;
  const [relationship] = relationships;
  if (nodes.length + relationships.length > 1) {
    return { words: WORDS.several, values: { nodes: nodes.length, relationships: relationships.length } };
  }
  if (node !== undefined) return nodeInWords(state, node);
  return relationship === undefined ? { words: WORDS.nothing } : relationshipInWords(state, relationship);
}

/** How much is on the canvas. */
export function countsInWords(state: ExplorerState): Saying {
  const { nodes, relationships } = drawnSubgraph(state);
  return { words: WORDS.shown, values: { nodes: nodes.length, relationships: relationships.length } };
}

/** That the layout is done. */
export function layoutInWords(state: ExplorerState): Saying {
  const { id } = state.explored.present.layout;
  const label = LAYOUT_NAMES.find((name) => name.id === id)?.label ?? { en: id, ja: id };
  return { words: WORDS.arranged, values: { layout: label[state.preferences.language] } };
}

function nodeInWords(state: ExplorerState, id: string): Saying {
  const drawn = drawnSubgraph(state);
  const node = drawn.nodes.find(({ elementId }) => elementId === id);
  const kind = node === undefined ? "" : styleOfNode(lensOf(state), node).words[state.preferences.language];
  const count = drawn.relationships.filter(
    ({ startNodeElementId, endNodeElementId }) => startNodeElementId === id || endNodeElementId === id,
  ).length;
  return { words: WORDS.node, values: { name: nameOf(state, id), kind, count } };
}

function relationshipInWords(state: ExplorerState, id: string): Saying {
  const { language } = state.preferences;
  const lens = lensOf(state);
  const relationship = exploredSubgraph(state).relationships.find(({ elementId }) => elementId === id);
  if (relationship === undefined) return { words: WORDS.several, values: { nodes: 0, relationships: 1 } };
  const { type, startNodeElementId, endNodeElementId } = relationship;
  const { between, after } = sentenceFrame(lens, type, language);
  const sentence = `${nameOf(state, startNodeElementId)}${between}${nameOf(state, endNodeElementId)}${after}`;
  const date = dateOf(lens, relationship);
  if (date === undefined) return { words: WORDS.relationship, values: { sentence } };
  return { words: WORDS.dated, values: { sentence, date: dateInWords(date, undefined, undefined, language) } };
}
