/** Searching what is kept: several words, all of which must occur, whatever their case, width or accents. */

/** The form in which texts are compared: half width, lower case, no accents on Latin letters. */
export function folded(text: string): string {
  return text
    .normalize("NFKC")
    .toLowerCase()
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** The words of what was typed into a search field. */
export function searchWords(query: string): readonly string[] {
  return folded(query)
    .split(/\s+/)
    .filter((word) => word !== "");
}

/** Whether each word occurs in a folded text; without words, any text does. */
export function hasAllWords(foldedText: string, words: readonly string[]): boolean {
  return words.every((word) => foldedText.includes(word));
}

const folds = new WeakMap<object, string>();

/** The fold of what a record says, made once for each record: lists are searched anew with every key. */
export function foldOf<T extends object>(record: T, textOf: (record: T) => string): string {
  const known = folds.get(record);
  if (known !== undefined) return known;
  const fold = folded(textOf(record));
  folds.set(record, fold);
  return fold;
}
