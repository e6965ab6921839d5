/** Texts as parts of addresses: every character but ASCII letters, digits, `-`, `.`, `_` and `~` as `%XX` of its UTF-8. */

/** A half of a surrogate pair, which has no UTF-8, counts as U+FFFD. */
export function percentEncoded(text: string): string {
  const wellFormed = text.replace(/\p{Cs}/gu, "\uFFFD");
  return encodeURIComponent(wellFormed).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
