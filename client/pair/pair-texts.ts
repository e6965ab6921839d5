/** Blocks and bars of a pair in words: for labels, tables and ears. */
import { dateInWords } from "../../graph/dates.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import type { PairEvent } from "../../graph/pair/pair-events.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { Bins } from "../../graph/time/bins.ts";
import { daysOfBin } from "../../graph/time/bins.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import { textProperty } from "../../graph/values.ts";
import { SEVERITY_WORDS } from "../../graph/vocabulary.ts";
import { sayIn } from "../language.ts";
import type { Stop } from "./pair-geometry.ts";
import { STANDING_WORDS, WORDS } from "./words.ts";

/** What texts about a pair need. */
export interface PairSpeech {
  readonly lens: Lens;
  readonly language: Language;
  readonly dateKey: string | undefined;
  readonly nameOf: (elementId: string) => string;
}

/** `A pressured B (threat, disputed or denied)`. */
export function eventInWords({ relationship, severity, standing }: PairEvent, speech: PairSpeech): string {
  const { lens, language, nameOf } = speech;
  const { between, after } = sentenceFrame(lens, relationship.type, language);
  const sentence = `${nameOf(relationship.startNodeElementId)}${between}${nameOf(relationship.endNodeElementId)}${after}`;
  const standingWords = STANDING_WORDS[standing];
  const notes = [
    severity === undefined ? undefined : SEVERITY_WORDS[severity][language],
    standingWords === undefined ? undefined : sayIn(language, standingWords),
  ].filter((text) => text !== undefined);
  if (notes.length === 0) return sentence;
  return language === "ja" ? `${sentence}(${notes.join("、")})` : `${sentence} (${notes.join(", ")})`;
}

/** When an event happened, as vaguely as its date is. */
export function eventDateInWords({ relationship, day }: PairEvent, { language, dateKey }: PairSpeech): string {
  if (dateKey === undefined || day === undefined) return dateInWords(undefined, undefined, undefined, language);
  const date = textProperty(relationship, dateKey) ?? isoOfDay(day);
  const [end, precision] = [`${dateKey}End`, `${dateKey}Precision`].map((key) => textProperty(relationship, key));
  return dateInWords(date, end, precision, language);
}

/** The days of a bar. */
export function binInWords(bins: Bins, bin: number, language: Language): string {
  const { first, last } = daysOfBin(bins, bin);
  return dateInWords(isoOfDay(first), isoOfDay(last), "day", language);
}

/** What a stop is, for its label. `bins` and `bin` are those of its bar. */
export function stopInWords({ block, claim }: Stop, bins: Bins, bin: number, speech: PairSpeech): string {
  const { language } = speech;
  const [event] = block.events;
  if (event === undefined) return "";
  const count = block.events.length;
  const claims = block.events.reduce((sum, { claims: ids }) => sum + ids.length, 0);
  const sentence = eventInWords(event, speech);
  const what = count === 1 ? sentence : sayIn(language, WORDS.several, { count, what: sentence });
  const when = count === 1 ? eventDateInWords(event, speech) : binInWords(bins, bin, language);
  const told = sayIn(language, WORDS.eventLabel, { when, what });
  const comma = language === "ja" ? "、" : ", ";
  if (claims === 0) return told;
  const at = claim === undefined || claims === 1 ? 0 : event.claims.indexOf(claim) + 1;
  const evidence =
    at === 0 ? sayIn(language, WORDS.claims, { count: claims }) : sayIn(language, WORDS.claimOf, { at, count: claims });
  return `${told}${comma}${evidence}`;
}
