/** In what the claims behind a relationship differ: the relation, the date, the certainty, who says so. In words, so that it can be pointed at. */
import type { Claim } from "../../graph/contract/answers.ts";
import { dateInWords } from "../../graph/dates.ts";
import { groupBy } from "../../graph/group.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { phraseOf } from "../../graph/lens.ts";
import { CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import { sayIn } from "../language.ts";
import { locatorInWords } from "./evidence.ts";
import { isCertainty } from "./facts.ts";
import { WORDS } from "./words.ts";

/** What can be compared of claims, in the order in which it is told. */
export const ASPECTS = ["relation", "date", "certainty", "voice"] as const;
export type Aspect = (typeof ASPECTS)[number];

/** One of several things that are said, and the claims that say it. */
export interface Reading {
  readonly words: string;
  readonly claims: readonly Claim[];
}

export interface Difference {
  readonly aspect: Aspect;
  /** Two at least, in the order of the claims. */
  readonly readings: readonly Reading[];
}

/** What a claim says in an aspect, in the reader's language; empty where it says nothing. */
export function readingOf(aspect: Aspect, claim: Claim, lens: Lens, language: Language): string {
  switch (aspect) {
    case "relation":
      return claim.relation === "" ? "" : phraseOf(lens, claim.relation, language);
    case "date":
      return dateInWords(claim.date, claim.dateEnd, claim.datePrecision, language);
    case "certainty":
      return isCertainty(claim.certainty) ? CERTAINTY_WORDS[claim.certainty][language] : claim.certainty;
    case "voice": {
      const who = language === "ja" ? (claim.attributedToJa ?? claim.attributedTo) : claim.attributedTo;
      return who === undefined ? sayIn(language, WORDS.ownVoice) : sayIn(language, WORDS.accordingTo, { who });
    }
  }
}

/** The aspects in which claims differ. None for fewer than two claims. */
export function differencesOf(claims: readonly Claim[], lens: Lens, language: Language): readonly Difference[] {
  return ASPECTS.flatMap((aspect) => {
    const groups = groupBy(claims, (claim) => readingOf(aspect, claim, lens, language));
    if (groups.size < 2) return [];
    return [{ aspect, readings: [...groups].map(([words, saying]) => ({ words, claims: saying })) }];
  });
}

/** Who gives each reading of a difference: its outlets; where an outlet says several things, with the places in its articles. */
export function namesOfReadings({ readings }: Difference, language: Language): readonly (readonly string[])[] {
  const outlets = readings.map(({ claims }) => new Set(claims.map((claim) => outletOf(claim, language))));
  const isTorn = (outlet: string): boolean => outlets.filter((names) => names.has(outlet)).length > 1;
  return readings.map(({ claims }) => {
    const names = claims.map((claim) => {
      const outlet = outletOf(claim, language);
      const place = claim.locator === undefined ? "" : locatorInWords(claim.locator, language);
      if (place === "" || !isTorn(outlet)) return outlet;
      return language === "ja" ? `${outlet}（${place}）` : `${outlet} (${place})`;
    });
    return [...new Set(names)];
  });
}

function outletOf({ article }: Claim, language: Language): string {
  return language === "ja" ? (article.outletJa ?? article.outlet) : article.outlet;
}
