/**
 * The words of relationship types that imported event data bring besides those of the talks model (seed/import/tables): PLOVER's categories and
 * two kinds of speech that PLOVER leaves out. Cooperation is drawn in green with an open arrow, conflict in brown or red with a filled one, speech
 * in grey and dotted, so that colour never stands alone.
 */
import type { Relation, ThemeColour, Words } from "./vocabulary.ts";
import { RELATIONS } from "./vocabulary.ts";

const COOPERATION: ThemeColour = { light: "#0f6b6b", dark: "#5fcaca" };
const HELP: ThemeColour = { light: "#00704f", dark: "#2fc997" };
const WORDS_OF_CONFLICT: ThemeColour = { light: "#a15c00", dark: "#f0b35a" };
const CONFLICT: ThemeColour = { light: "#a83232", dark: "#f08a8a" };
const SPEECH: ThemeColour = { light: "#5b6470", dark: "#b4bdc9" };

function relation(type: string, words: Words, particle: string, reverse: Words, colour: ThemeColour): Relation {
  // As the quad classes of PLOVER (manual of 2021, verbal and material conflict) and of CAMEO (root codes 09 to 20) have it.
  const isConflict = colour === CONFLICT || colour === WORDS_OF_CONFLICT;
  return {
    type,
    words,
    particle,
    reverse,
    symmetric: false,
    layer: "talk",
    derived: true,
    colour,
    line: colour === SPEECH ? "dotted" : "solid",
    arrow: isConflict ? "triangle" : "vee",
    sense: isConflict ? "conflict" : "cooperation",
    ...(colour === SPEECH ? { isSpeech: true } : {}),
  };
}

/** One row a type, in the order of a legend: speech, cooperation, conflict. */
export const EVENT_RELATIONS: readonly Relation[] = [
  relation(
    "MADE_STATEMENT",
    { en: "made a statement on", ja: "発言した" },
    "について",
    { en: "was spoken of by", ja: "の発言の対象になった" },
    SPEECH,
  ),
  relation(
    "APPEALED",
    { en: "appealed to", ja: "呼びかけた" },
    "に",
    { en: "was appealed to by", ja: "から呼びかけられた" },
    SPEECH,
  ),
  relation(
    "AGREE",
    { en: "agreed to cooperate with", ja: "協力を約束した" },
    "に",
    { en: "was promised cooperation by", ja: "から協力を約束された" },
    COOPERATION,
  ),
  relation(
    "SUPPORT",
    { en: "supported", ja: "支持した" },
    "を",
    { en: "was supported by", ja: "から支持された" },
    COOPERATION,
  ),
  relation(
    "COOPERATE",
    { en: "cooperated with", ja: "協力した" },
    "と",
    { en: "had the cooperation of", ja: "の協力を得た" },
    COOPERATION,
  ),
  relation(
    "AID",
    { en: "gave aid to", ja: "援助した" },
    "を",
    { en: "received aid from", ja: "から援助を受けた" },
    HELP,
  ),
  relation(
    "CONCEDE",
    { en: "conceded to", ja: "譲歩した" },
    "に",
    { en: "received a concession from", ja: "から譲歩を得た" },
    HELP,
  ),
  relation(
    "RETREAT",
    { en: "eased its hold on", ja: "圧力を緩めた" },
    "への",
    { en: "was given relief by", ja: "による圧力が緩んだ" },
    HELP,
  ),
  relation(
    "ACCUSE",
    { en: "accused", ja: "非難した" },
    "を",
    { en: "was accused by", ja: "から非難された" },
    WORDS_OF_CONFLICT,
  ),
  relation(
    "PROTEST",
    { en: "protested against", ja: "抗議した" },
    "に",
    { en: "met with protest by", ja: "から抗議を受けた" },
    WORDS_OF_CONFLICT,
  ),
  relation(
    "SANCTION",
    { en: "cut relations with", ja: "関係を縮小した" },
    "との",
    { en: "had relations cut by", ja: "から関係を縮小された" },
    CONFLICT,
  ),
  relation(
    "MOBILIZE",
    { en: "mobilized against", ja: "動員した" },
    "に対し",
    { en: "faced forces of", ja: "の動員に直面した" },
    CONFLICT,
  ),
  relation("COERCE", { en: "coerced", ja: "強制した" }, "を", { en: "was coerced by", ja: "に強制された" }, CONFLICT),
  relation(
    "ASSAULT",
    { en: "attacked", ja: "攻撃した" },
    "を",
    { en: "was attacked by", ja: "に攻撃された" },
    CONFLICT,
  ),
];

const KNOWN: ReadonlyMap<string, Relation> = new Map(
  [...RELATIONS, ...EVENT_RELATIONS].map((relation) => [relation.type, relation]),
);

/** What the vocabulary knows of a relationship type, of talks or of event data. */
export function knownRelation(type: string): Relation | undefined {
  return KNOWN.get(type);
}
