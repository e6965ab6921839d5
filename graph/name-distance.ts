/** How many slips of the hand lie between two words: letters left out, added, replaced, or two neighbours exchanged. */

/**
 * The Damerau–Levenshtein distance (no letter is moved twice) where it is at most `most`, else undefined. Exact words and lengths too far
 * apart are told without any table.
 */
export function distanceUpTo(one: string, other: string, most: number): number | undefined {
  if (one === other) return 0;
  if (most < 1 || Math.abs(one.length - other.length) > most) return undefined;
  const a = withoutEnds(one, other);
  const b = withoutEnds(other, one);
  let beforeLast: readonly number[] = [];
  let last: readonly number[] = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column += 1) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        (last[column - 1] ?? 0) + (isSame ? 0 : 1),
        (last[column] ?? 0) + 1,
        (current[column - 1] ?? 0) + 1,
      );
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        cost = Math.min(cost, (beforeLast[column - 2] ?? 0) + 1);
      current.push(cost);
      if (cost < least) least = cost;
    }
    // Two rows that are too far cannot come back: an exchange reaches over one row only.
    if (least > most && Math.min(...last) > most) return undefined;
    beforeLast = last;
    last = current;
  }
  const distance = last[b.length] ?? 0;
  return distance <= most ? distance : undefined;
}

/** The word without the beginning and the end that both share. */
function withoutEnds(word: string, other: string): string {
  const shorter = Math.min(word.length, other.length);
  let start = 0;
  while (start < shorter && word[start] === other[start]) start += 1;
  let end = 0;
  while (end < shorter - start && word[word.length - 1 - end] === other[other.length - 1 - end]) end += 1;
  return word.slice(start, word.length - end);
}

/**
 * How many slips are forgiven in a word of a name: none under four characters, where another name is as near, and in numbers; one up to
 * seven, also in kana of any length, whose characters are syllables; two in longer ones.
 */
export function forgiven(word: string): 0 | 1 | 2 {
  if (word.length < 4 || /^[0-9]+$/.test(word)) return 0;
  return word.length < 8 || /[\u3040-\u30ff]/.test(word) ? 1 : 2;
}
