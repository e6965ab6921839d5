/** The reader's language: every text of the page is a pair of words, so that neither language can lack one. */
import { createContext, use } from "react";
import type { Language } from "../graph/lens.ts";
import type { Words } from "../graph/vocabulary.ts";

/** The language of the page; set once, by the shell. */
export const LanguageContext = createContext<Language>("en");

/** Values for the places `{name}` of a text. */
export type TextValues = Readonly<Record<string, string | number>>;

/**
 * The text in a language, its places filled in; numbers are written in the reader's form. `{count|node|nodes}` is the first word
 * for 1 and the second for any other number. A place without a value stays as it is.
 */
export function sayIn(language: Language, words: Words, values: TextValues = {}): string {
  return words[language].replace(
    /\{(\w+)(?:\|([^|}]*)\|([^|}]*))?\}/g,
    (place, name: string, one?: string, many?: string) => {
      const value = values[name];
      if (value === undefined) return place;
      if (one !== undefined && many !== undefined) return value === 1 ? one : many;
      return typeof value === "number" ? new Intl.NumberFormat(language).format(value) : value;
    },
  );
}

/** Says texts in the reader's language: `const say = useSay(); say(WORDS.shown, { shown: 100, total: 140 })`. */
export function useSay(): (words: Words, values?: TextValues) => string {
  const language = use(LanguageContext);
  return (words, values) => sayIn(language, words, values);
}

/** The reader's language, where data must be chosen by it. */
export function useLanguage(): Language {
  return use(LanguageContext);
}
