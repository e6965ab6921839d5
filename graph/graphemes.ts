/** What a reader takes for one character each: a letter with its marks, an emoji with what belongs to it. */
let segmenter: Intl.Segmenter | undefined;

/** The grapheme clusters of a text, in order. (It is made when it is first needed: reading its tables takes it ten milliseconds.) */
export function* graphemesOf(text: string): Iterable<string> {
  segmenter ??= new Intl.Segmenter("en", { granularity: "grapheme" });
  for (const { segment } of segmenter.segment(text)) yield segment;
}
