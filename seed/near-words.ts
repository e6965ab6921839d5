/** Finds which of many words may be one letter apart without comparing each with each: such words become equal when a letter of each is left out. */
import { hashOf } from "../graph/layout/random.ts";

/** Places that fit beside a hash of 32 bits in a number without loss. */
const MAX_WORDS = 2 ** 21;
/** Of more words that share one remainder only neighbours are given: they are numbered alike, or nonsense. */
const MOST_SHARING = 40;

/**
 * Places of words that may be one letter apart (one left out, added, replaced, or two neighbours exchanged), the smaller first, each pair once. Two
 * words that are so are always given; a few others are too, so that the caller must look. The words must differ.
 */
export function* neighbours(words: readonly string[]): Generator<readonly [number, number]> {
  const entries = remainders(words.slice(0, MAX_WORDS)).sort();
  const given = new Set<number>();
  for (let start = 0; start < entries.length; ) {
    const hash = Math.floor((entries[start] ?? 0) / MAX_WORDS);
    let end = start + 1;
    while (end < entries.length && Math.floor((entries[end] ?? 0) / MAX_WORDS) === hash) end += 1;
    for (let one = start; one < end; one += 1) {
      const last = end - start > MOST_SHARING ? Math.min(end, one + 2) : end;
      for (let other = one + 1; other < last; other += 1) {
        const [a, b] = [(entries[one] ?? 0) % MAX_WORDS, (entries[other] ?? 0) % MAX_WORDS];
        const pair = a * MAX_WORDS + b;
        if (a === b || given.has(pair)) continue;
        given.add(pair);
        yield [a, b];
      }
    }
    start = end;
  }
}

/** For each word, and for each of its letters left out, the hash of what remains before the word's place, as one number. */
function remainders(words: readonly string[]): Float64Array {
  const entries = new Float64Array(words.reduce((sum, word) => sum + word.length + 1, 0));
  let next = 0;
  for (const [place, word] of words.entries()) {
    entries[next++] = hashOf(word) * MAX_WORDS + place;
    for (let left = 0; left < word.length; left += 1)
      entries[next++] = hashOf(word.slice(0, left) + word.slice(left + 1)) * MAX_WORDS + place;
  }
  return entries;
}
