/** A relationship as a sentence in either language: "A pressured B", 「AはBに圧力をかけた」. */
import { knownRelation } from "./event-relations.ts";
import type { Language, Lens } from "./lens.ts";
import { phraseOf, styleOfRelation } from "./lens.ts";

/** What stands between the names of a sentence and behind them: start + `between` + end + `after`. */
export interface SentenceFrame {
  readonly between: string;
  readonly after: string;
}

// Words of the vocabulary that begin with one of these tie the other party themselves: 「を代表する」, 「に属する」.
const PARTICLES = /^[にをのがとかへ]/u;

/** The frame for a relationship type, read from its start. A type without Japanese words stands between the names as it is. */
export function sentenceFrame(lens: Lens, type: string, language: Language): SentenceFrame {
  const phrase = phraseOf(lens, type, language);
  const isTranslated = styleOfRelation(lens, type).words.ja !== type;
  if (language !== "ja" || !isTranslated) return { between: ` ${phrase} `, after: "" };
  const particle = knownRelation(type)?.particle ?? (PARTICLES.test(phrase) ? "" : "を");
  return { between: "は", after: `${particle}${phrase}` };
}
