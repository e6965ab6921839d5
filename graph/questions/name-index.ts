/** What to ask the index of folded names, in Lucene's language: what begins like the query, what is a slip away, what has it in the middle. */
import { forgiven } from "../name-distance.ts";
import type { FoldedQuery } from "../name-match.ts";
import { MIN_LOOSE_LENGTH } from "../name-match.ts";

/** Words that the index leaves out (of its analyzer, `cjk`): a query that insists on one would find nothing. */
const NOT_INDEXED = new Set(
  (
    "a and are as at be but by for if in into is it no not of on or s such t that the their then there these they this to was " +
    "will with www"
  ).split(" "),
);
/** More words are a sentence, and each costs a walk through the dictionary. */
const MAX_SLIP_WORDS = 6;
/** Scripts that are indexed as pairs of characters: there a phrase finds the word anywhere, and no prefix does. */
const IN_PAIRS = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/;

/**
 * The whole fold counts most, then its beginning, then how it begins to sound. All of it is answered from the dictionary of the index by its
 * beginning, which is quick; each clause costs a tenth of the time of the first, so that there are as few as will do.
 */
export function beginningsQuery({ forms }: FoldedQuery): string {
  const titled = forms.slice(0, -1).map(({ fold }) => starting(fold, 64));
  const bare = forms
    .slice(-1)
    .flatMap(({ fold, words, loose }) => [
      ...(isInPairs(fold) ? [] : [`${escaped(fold)}^64`]),
      starting(fold, 16),
      ...(words.length < 2 || isInPairs(fold) ? [] : [`"${words.map(escaped).join(" ")}"^16`]),
      ...(loose.length < MIN_LOOSE_LENGTH || loose === fold ? [] : [starting(loose, 1)]),
    ]);
  return distinct([...titled, ...bare]);
}

function starting(piece: string, weight: number): string {
  const isPhrase = isInPairs(piece) && piece.length > 1;
  return `${isPhrase ? `"${escaped(piece)}"` : `${escaped(piece)}*`}^${weight}`;
}

function isInPairs(piece: string): boolean {
  return IN_PAIRS.test(piece);
}

/**
 * Words with slips in them, in any order: each near to a word of the name, the last ones perhaps not written to their end. Kana have no slips in
 * the index, which holds pairs of them; how they sound has.
 */
export function slipsQuery({ forms }: FoldedQuery): string {
  return distinct(
    forms.flatMap(({ fold, words, loose, sounds }) => {
      // One kana is two letters.
      const slips = isInPairs(fold) && forgiven(fold) > 0 ? forgivenInKana : forgiven;
      const sounding = loose.length < MIN_LOOSE_LENGTH ? [] : slipClauses(loose, sounds, slips);
      return isInPairs(fold) ? [...inPairs(words), ...sounding] : [...slipClauses(fold, words, slips), ...sounding];
    }),
  );
}

function forgivenInKana(sound: string): number {
  return sound.length < 4 ? 0 : 2;
}

function slipClauses(piece: string, words: readonly string[], slips: (word: string) => number): readonly string[] {
  if (words.length > MAX_SLIP_WORDS) return [];
  const near = (word: string): string => `${escaped(word)}~${slips(word)}`;
  const known = words.filter((word) => !NOT_INDEXED.has(word));
  const each = known.map((word) => (slips(word) === 0 ? `+${escaped(word)}*` : `+(${near(word)} ${escaped(word)}*)`));
  return [...(slips(piece) === 0 ? [] : [near(piece)]), ...(known.length < 2 ? [] : [`(${each.join(" ")})`])];
}

/** Kana words in any order, as they are. */
function inPairs(words: readonly string[]): readonly string[] {
  return words.length < 2 ? [] : [`(${words.map((word) => `+"${escaped(word)}"`).join(" ")})`];
}

/** The query in the middle of a word, for which the whole dictionary of the index is read. A phrase of pairs was found there at once. */
export function middlesQuery({ forms }: FoldedQuery): string {
  return distinct(forms.filter(({ fold }) => !isInPairs(fold)).map(({ fold }) => `*${escaped(fold)}*`));
}

function distinct(clauses: readonly string[]): string {
  return [...new Set(clauses)].join(" OR ");
}

function escaped(word: string): string {
  return word.replace(/[+\-&|!(){}[\]^"~*?:\\/\s]/g, "\\$&");
}
