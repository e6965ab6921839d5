/** Differences in words: what joined a pair, and what joins it now. */
import type { PairDifference, Tie } from "../../graph/comparison/compare-graph.ts";
import { csvRecord, textCell } from "../../graph/files/csv-cells.ts";
import { stableKey } from "../../graph/files/exported-graph.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf, phraseOf, styleOfRelation } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Certainty } from "../../graph/vocabulary.ts";
import { CERTAINTIES, CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import { sayIn } from "../language.ts";
import { KIND_WORDS, WORDS } from "./words.ts";

const LONGEST_NAME = 120;

/** `rejected → 1 → negotiated with 1`; of a pair that is new, what it has; of one that is gone, what it had. */
export function differenceInWords(pair: PairDifference, lens: Lens, language: Language): string {
  const [before, after] = [
    tiesInWords(pair, pair.before, lens, language),
    tiesInWords(pair, pair.after, lens, language),
  ];
  if (pair.kind === "new") return after;
  return pair.kind === "gone" ? before : sayIn(language, WORDS.change, { before, after });
}

/** What joins a pair in one of the windows. How sure it is stands there where the pair changed, since it may be that which changed. */
export function tiesInWords({ kind }: PairDifference, ties: readonly Tie[], lens: Lens, language: Language): string {
  if (ties.length === 0) return WORDS.nothing[language];
  return ties
    .map((tie) => {
      const phrase = tiePhrase(tie, lens, language);
      const sure = kind === "changed" ? sureness(tie, language) : "";
      return sayIn(language, sure === "" ? WORDS.tie : WORDS.sure, { phrase, count: tie.count, sure });
    })
    .join(language === "ja" ? "、" : ", ");
}

function tiePhrase({ type, isForward }: Tie, lens: Lens, language: Language): string {
  const phrase = phraseOf(lens, type, language);
  if (styleOfRelation(lens, type).symmetric) return phrase;
  return isForward ? `${phrase} →` : `← ${phrase}`;
}

function sureness({ certainty, isContested }: Tie, language: Language): string {
  if (isContested) return WORDS.contested[language];
  return isCertainty(certainty) ? CERTAINTY_WORDS[certainty][language] : certainty;
}

function isCertainty(text: string): text is Certainty {
  const known: readonly string[] = CERTAINTIES;
  return known.includes(text);
}

/** The name of a node of a pair; its id where it is not there. */
export function nameOfNode(node: GraphNode | undefined, id: string, lens: Lens, language: Language): string {
  return node === undefined ? id : captionOf(lens, node, language).slice(0, LONGEST_NAME);
}

/** The differences as CSV, a line for each pair. No cell is a formula. */
export function differencesCsv(
  pairs: readonly PairDifference[],
  nodes: ReadonlyMap<string, GraphNode>,
  lens: Lens,
  language: Language,
): string {
  const heads = [
    WORDS.kind,
    WORDS.one,
    WORDS.oneId,
    WORDS.other,
    WORDS.otherId,
    WORDS.before,
    WORDS.after,
    WORDS.count,
  ].map((words) => words[language]);
  const lines = pairs.map((pair) => {
    const [one, other] = [nodes.get(pair.one), nodes.get(pair.other)];
    const texts = [
      KIND_WORDS[pair.kind][language],
      nameOfNode(one, pair.one, lens, language),
      one === undefined ? pair.one : stableKey(one),
      nameOfNode(other, pair.other, lens, language),
      other === undefined ? pair.other : stableKey(other),
      tiesInWords(pair, pair.before, lens, language),
      tiesInWords(pair, pair.after, lens, language),
    ];
    return csvRecord([
      ...texts.map((text) => textCell(text, true, "harmless").text),
      String(pair.relationships.length),
    ]);
  });
  return csvRecord(heads) + lines.join("");
}
