// @ts-check
/** Finds nodes by name, in any spelling. */
import { foldWords, looseWords } from "./fold.js";
import { nodes, relationshipsOf } from "./page.js";

/** Shorter sounds meet too many names by accident. */
const SHORTEST_LOOSE = 3;

/**
 * Places of the nodes that a query finds: the same name first, then its beginning, its words, its middle; the better connected first among equals.
 * Where nothing matches as a whole, a name that is contained in the query does: a title may stand beside it.
 * @param {string} query
 * @returns {readonly number[]}
 */
export function findNodes(query) {
  const words = foldWords(query);
  if (words.length === 0) return [];
  const sounds = looseWords(query);
  const fold = words.join("");
  const loose = sounds.join("");
  const whole = ranked((names) =>
    Math.min(
      rankOf(names, fold, words),
      loose.length < SHORTEST_LOOSE || loose === fold ? Number.POSITIVE_INFINITY : rankOf(names, loose, sounds) + 0.5,
    ),
  );
  if (whole.length > 0) return whole;
  return ranked((names) =>
    names.some((name) => name.length >= SHORTEST_LOOSE && (fold.includes(name) || loose.includes(name)))
      ? 0
      : Number.POSITIVE_INFINITY,
  );
}

/**
 * @param {(names: readonly string[]) => number} rank
 * @returns {readonly number[]}
 */
function ranked(rank) {
  return nodes
    .map((node, index) => ({ index, rank: rank(node.names), degree: relationshipsOf[index]?.length ?? 0 }))
    .filter((hit) => hit.rank !== Number.POSITIVE_INFINITY)
    .sort((one, other) => one.rank - other.rank || other.degree - one.degree || one.index - other.index)
    .map((hit) => hit.index);
}

/**
 * How well names answer: 0 the same, 1 begun, 2 a word of it begun, 3 all words begun, 4 in the middle.
 * @param {readonly string[]} names
 * @param {string} piece
 * @param {readonly string[]} words
 */
function rankOf(names, piece, words) {
  let best = Number.POSITIVE_INFINITY;
  for (const name of names) {
    if (name === piece) return 0;
    if (name.startsWith(piece)) best = Math.min(best, 1);
    else if (name.includes(` ${piece}`)) best = Math.min(best, 2);
    else if (words.length > 1 && words.every((word) => ` ${name}`.includes(` ${word}`))) best = Math.min(best, 3);
    else if (name.includes(piece)) best = Math.min(best, 4);
  }
  return best;
}
