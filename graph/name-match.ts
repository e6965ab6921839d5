/** How well a spelling answers what somebody typed: the same name, its beginning, its sound, its middle, or a slip of the hand away from it. */
import { distanceUpTo, forgiven } from "./name-distance.ts";
import { asWritten, foldWords, looseWords, untitled } from "./names.ts";

/** Shorter loose forms meet too many names by accident. */
export const MIN_LOOSE_LENGTH = 3;
/** Longer texts are read for what they contain, not for slips. */
const MAX_SLIP_LENGTH = 100;

/**
 * Ranks, best first. `untitled` is the same name but for titles; `prefix` begins it or one of its words; `words` has its words in another order,
 * begun or whole; the loose ones compare sounds; `oneOff` and `twoOff` forgive slips in each word.
 */
export const MATCH_RANKS = [
  "exact",
  "untitled",
  "prefix",
  "words",
  "looseExact",
  "loosePrefix",
  "contains",
  "oneOff",
  "twoOff",
] as const;
export type MatchRank = (typeof MATCH_RANKS)[number];

/** A name in one of its forms, with titles or without: its words folded, and how they sound. */
export interface NameForm {
  readonly words: readonly string[];
  readonly fold: string;
  readonly sounds: readonly string[];
  readonly loose: string;
}

/** A query made ready for many comparisons. */
export interface FoldedQuery {
  /** As it was typed, then without titles where it has some; empty when there was nothing but separators. */
  readonly forms: readonly NameForm[];
  /** What was typed, in one width and case: the spelling that has it is the one that was meant. */
  readonly written: string;
}

/** Folds what somebody typed. */
export function foldQuery(text: string): FoldedQuery {
  const forms = [text, untitled(text)].filter((form) => form !== undefined).map(formOf);
  return { forms: forms.filter(({ fold }) => fold !== ""), written: asWritten(text) };
}

function formOf(text: string): NameForm {
  const words = foldWords(text);
  const sounds = looseWords(text);
  return { words, fold: words.join(""), sounds, loose: sounds.join("") };
}

/**
 * How `text` answers the query, or undefined where it does not.
 * @param atLeast worse answers are not looked for, which is most of the work
 */
export function matchName(query: FoldedQuery, text: string, atLeast: MatchRank = "twoOff"): MatchRank | undefined {
  const name = new Spelling(text);
  for (const rank of MATCH_RANKS) {
    if (query.forms.some((form, index) => TESTS[rank](form, name, index > 0))) return rank;
    if (rank === atLeast) return undefined;
  }
  return undefined;
}

/** A spelling that is compared; its dearer forms are made when they are needed. */
class Spelling {
  readonly #text: string;
  readonly words: readonly string[];
  readonly fold: string;
  #sounds: readonly string[] | undefined;
  #bare: NameForm | "none" | undefined;

  constructor(text: string) {
    this.#text = text;
    this.words = foldWords(text);
    this.fold = this.words.join("");
  }

  get sounds(): readonly string[] {
    this.#sounds ??= looseWords(this.#text);
    return this.#sounds;
  }

  get loose(): string {
    return this.sounds.join("");
  }

  /** Without titles, where it has some. */
  get bare(): NameForm | undefined {
    if (this.#bare === undefined) {
      const bare = untitled(this.#text);
      this.#bare = bare === undefined ? "none" : formOf(bare);
    }
    return this.#bare === "none" ? undefined : this.#bare;
  }
}

const TESTS: {
  readonly [rank in MatchRank]: (form: NameForm, name: Spelling, isUntitled: boolean) => boolean;
} = {
  exact: (form, name, isUntitled) => !isUntitled && name.fold === form.fold,
  // The first comparison spares most names the search for titles.
  untitled: (form, name) => name.fold.includes(form.fold) && (name.fold === form.fold || name.bare?.fold === form.fold),
  prefix: (form, name) => startsAtWord(name.words, form.fold),
  words: (form, name) => beginDifferentWords(form.words, name.words),
  looseExact: (form, name) =>
    isLoose(form) && name.loose.includes(form.loose) && (name.loose === form.loose || name.bare?.loose === form.loose),
  loosePrefix: (form, name) =>
    isLoose(form) && (startsAtWord(name.sounds, form.loose) || beginDifferentWords(form.sounds, name.sounds)),
  contains: (form, name) => name.fold.includes(form.fold),
  oneOff: (form, name) => isOff(form, name, 1),
  twoOff: (form, name) => isOff(form, name, 2),
};

function isLoose({ loose }: NameForm): boolean {
  return loose.length >= MIN_LOOSE_LENGTH;
}

/** Whether `query` begins at the start of a word; it may run over into the next ones ("jdvan" in J. D. Vance). */
function startsAtWord(words: readonly string[], query: string): boolean {
  return words.some((word, index) => word[0] === query[0] && words.slice(index).join("").startsWith(query));
}

/** Whether several words begin as many words of a name, in any order: "lavrov ser" for Sergei Lavrov. */
function beginDifferentWords(query: readonly string[], words: readonly string[]): boolean {
  if (query.length < 2 || query.length > words.length) return false;
  const free = [...words];
  // The longest first, so that "al" does not take the word that "alexei" needs.
  for (const part of query.toSorted((one, other) => other.length - one.length)) {
    const place = free.findIndex((word) => word.startsWith(part));
    if (place < 0) return false;
    free.splice(place, 1);
  }
  return true;
}

/** Whether at most `most` slips in each word, or in the whole, lie between query and name, in writing or in sound. */
function isOff(form: NameForm, name: Spelling, most: 1 | 2): boolean {
  if (name.fold.length > MAX_SLIP_LENGTH) return false;
  const isNear = (query: string, word: string): boolean =>
    distanceUpTo(query, word, Math.min(most, forgiven(query))) !== undefined;
  if (isNear(form.fold, name.fold) || eachNear(form.words, name.words, isNear)) return true;
  // What is one slip in kana may be two in Latin letters, but two slips in kana are another name.
  if (most === 2 && forgiven(form.fold) < 2) return false;
  return isNear(form.loose, name.loose) || eachNear(form.sounds, name.sounds, isNear);
}

/** Whether each word of the query is near to a word of the name, no two to the same one. */
function eachNear(
  query: readonly string[],
  words: readonly string[],
  isNear: (query: string, word: string) => boolean,
): boolean {
  if (query.length === 0 || query.length > words.length) return false;
  const free = [...words];
  for (const part of query) {
    const exact = free.indexOf(part);
    const place = exact >= 0 ? exact : free.findIndex((word) => isNear(part, word));
    if (place < 0) return false;
    free.splice(place, 1);
  }
  return true;
}
