/** The filters in force, one by one: what each is called, and the filters without it. Chips, the empty result and figures are made from it. */
import { dateInWords } from "../../graph/dates.ts";
import type { Filters, PropertyFilter } from "../../graph/filter/filters.ts";
import { isBounded, isSameProperty, NO_FILTERS, NOT_HAPPENED } from "../../graph/filter/filters.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import type { TextValues } from "../language.ts";
import { sayIn } from "../language.ts";
import { rangeInWords } from "../timeline/range-words.ts";
import { WORDS } from "./words.ts";

/** One filter: all of one sort count as one, each property by itself. */
export interface FilterPart {
  readonly id: string;
  /** In the reader's language; data in it as they are. */
  readonly phrase: string;
  readonly without: Filters;
}

export interface PartSetting {
  readonly filters: Filters;
  readonly lens: Lens;
  /** All that is on the canvas: what a filter names that is not there is not worth a word. */
  readonly explored: Subgraph;
  readonly language: Language;
  /** Whether all names and values are spelled out: a figure has to say them, a chip has no place. */
  readonly isFull?: boolean;
}

type Saying = Pick<PartSetting, "language" | "isFull">;

/** Names that a phrase spells out. */
const MOST_NAMES = 4;
/** Characters of a value that a phrase spells out. */
const LONGEST_VALUE = 40;

/** In the order in which they are met: what, when, by whom, how sure, which properties. */
export function filterParts(setting: PartSetting): readonly FilterPart[] {
  return [...kindParts(setting), ...timeParts(setting), ...statedParts(setting), ...propertyParts(setting)];
}

function kindParts(setting: PartSetting): readonly FilterPart[] {
  const { filters, lens, explored, language } = setting;
  const types = new Set(explored.relationships.map(({ type }) => type).filter((type) => filters.hiddenTypes.has(type)));
  const kinds = new Map<string, string>();
  if (filters.hiddenLabels.size > 0) {
    for (const node of explored.nodes) {
      const { label, words } = styleOfNode(lens, node);
      if (filters.hiddenLabels.has(label)) kinds.set(label, words[language]);
    }
  }
  const names = [...types].map((type) => styleOfRelation(lens, type).words[language]);
  const { hiddenTypes, hiddenLabels } = NO_FILTERS;
  return [
    ...part(
      names.length > 0,
      "types",
      language,
      WORDS.types,
      { names: listed(names, setting) },
      { ...filters, hiddenTypes },
    ),
    ...part(
      kinds.size > 0,
      "kinds",
      language,
      WORDS.kinds,
      { names: listed([...kinds.values()], setting) },
      { ...filters, hiddenLabels },
    ),
  ];
}

function timeParts({ filters, language }: PartSetting): readonly FilterPart[] {
  const { time, knownOn, keepUndated } = filters;
  const period = rangeInWords(time, language) ?? "";
  const day = dateInWords(knownOn, undefined, "day", language);
  const key = filters.dateSource?.key;
  const timed = keepUndated ? WORDS.timeUndated : WORDS.time;
  const words = key === undefined ? timed : keepUndated ? WORDS.timeByUndated : WORDS.timeBy;
  const known = keepUndated ? WORDS.knownUndated : WORDS.known;
  return [
    ...part(isBounded(time), "time", language, words, { period, key: key ?? "" }, { ...filters, time: {} }),
    ...part(knownOn !== undefined, "known", language, known, { day }, { ...filters, knownOn: undefined }),
  ];
}

function statedParts(setting: PartSetting): readonly FilterPart[] {
  const { filters, language } = setting;
  const { hiddenOutlets, oneOutletOnly, leastOutlets, hiddenCertainties, hideIsolated } = filters;
  const outlets = listed([...hiddenOutlets], setting);
  const certainties = listed(
    [...hiddenCertainties].map((one) => certaintyWord(one, language)),
    setting,
  );
  const isHappened =
    hiddenCertainties.size === NOT_HAPPENED.length && NOT_HAPPENED.every((one) => hiddenCertainties.has(one));
  const certain = isHappened ? WORDS.happened : WORDS.certainties;
  const { hiddenOutlets: heard, hiddenCertainties: all } = NO_FILTERS;
  return [
    ...part(
      hiddenOutlets.size > 0,
      "outlets",
      language,
      WORDS.outlets,
      { names: outlets },
      { ...filters, hiddenOutlets: heard },
    ),
    ...part(oneOutletOnly, "one-outlet", language, WORDS.oneOutlet, {}, { ...filters, oneOutletOnly: false }),
    ...part(
      leastOutlets > 1,
      "least-outlets",
      language,
      WORDS.leastOutlets,
      { count: leastOutlets },
      { ...filters, leastOutlets: 1 },
    ),
    ...part(
      hiddenCertainties.size > 0,
      "certainties",
      language,
      certain,
      { names: certainties },
      { ...filters, hiddenCertainties: all },
    ),
    ...part(hideIsolated, "isolated", language, WORDS.isolated, {}, { ...filters, hideIsolated: false }),
  ];
}

function propertyParts(setting: PartSetting): readonly FilterPart[] {
  const { filters, lens, language } = setting;
  return filters.properties.map((filter) => {
    const { entity, of, key } = filter;
    const style = entity === "node" ? styleOfNode(lens, { labels: [of] }) : styleOfRelation(lens, of);
    const values = { of: style.words[language], key, test: testInWords(filter.test, setting) };
    return {
      id: `property ${entity} ${of} ${key}`,
      phrase: sayIn(language, WORDS.property, values),
      without: { ...filters, properties: filters.properties.filter((other) => !isSameProperty(other, filter)) },
    };
  });
}

/** What a test asks, in words: `1999 to 2004`, `Paris, Rome`. */
export function testInWords(test: PropertyFilter["test"], setting: Saying): string {
  const { language } = setting;
  const number = (value: number): string => new Intl.NumberFormat(language, { useGrouping: false }).format(value);
  switch (test.kind) {
    case "number": {
      const { from, to } = test;
      if (from !== undefined && to !== undefined)
        return from === to
          ? number(from)
          : sayIn(language, WORDS.numberBetween, { from: number(from), to: number(to) });
      if (from !== undefined) return sayIn(language, WORDS.numberFrom, { from: number(from) });
      return to === undefined ? sayIn(language, WORDS.anything) : sayIn(language, WORDS.numberTo, { to: number(to) });
    }
    case "text":
      return listed(test.values, setting);
    case "boolean":
      return sayIn(language, test.value ? WORDS.yes : WORDS.no);
    case "day":
      return rangeInWords(test, language) ?? sayIn(language, WORDS.anything);
    case "item":
      return sayIn(language, WORDS.contains, { names: listed(test.values, setting) });
    case "present":
      return sayIn(language, WORDS.present);
    case "absent":
      return sayIn(language, WORDS.absent);
  }
}

/** A certainty in the reader's language; a word that is not ours as it is. */
export function certaintyWord(certainty: string, language: Language): string {
  const known: { readonly [certainty: string]: Words | undefined } = CERTAINTY_WORDS;
  return Object.hasOwn(CERTAINTY_WORDS, certainty) ? (known[certainty]?.[language] ?? certainty) : certainty;
}

function part(
  isThere: boolean,
  id: string,
  language: Language,
  words: Words,
  values: TextValues,
  without: Filters,
): readonly FilterPart[] {
  return isThere ? [{ id, phrase: sayIn(language, words, values), without }] : [];
}

/** Names in a row; on chips long ones are cut, and long rows with a count. */
function listed(names: readonly string[], { language, isFull = false }: Saying): string {
  const comma = sayIn(language, WORDS.comma);
  const sorted = names.toSorted();
  if (isFull) return sorted.join(comma);
  const shown = sorted.slice(0, MOST_NAMES).map(shortened).join(comma);
  const count = names.length - MOST_NAMES;
  return count > 0 ? sayIn(language, WORDS.more, { names: shown, count }) : shown;
}

function shortened(text: string): string {
  const characters = [...text.slice(0, LONGEST_VALUE * 3)];
  return characters.length > LONGEST_VALUE ? `${characters.slice(0, LONGEST_VALUE).join("")}…` : text;
}
