/** Names without the titles beside them: "President Putin", プーチン大統領 and プーチン氏 are Putin; a bare "President" stays what it is. */
import {
  BEFORE_TITLES,
  BEFORE_TITLES_AFTER,
  COUNTRIES_LONG,
  COUNTRIES_SHORT,
  NOT_NAMES,
  TITLES_AFTER,
  TITLES_BEFORE,
} from "./name-title-words.ts";

/** Phrases by their first word, the longest first. */
type Phrases = ReadonlyMap<string, readonly (readonly string[])[]>;

const BEFORE = phrases(TITLES_BEFORE);
const AROUND = phrases(BEFORE_TITLES);
const AFTER = [...TITLES_AFTER].toSorted((one, other) => other.length - one.length);
const LAST_LETTERS = new Set(AFTER.map((title) => title.at(-1)));
const COUNTRIES = new Set([...COUNTRIES_SHORT, ...COUNTRIES_LONG]);
const SEPARATOR = /[\s\p{P}\p{S}]/u;
const AT_END = /[\s\p{P}\p{S}]+$/u;

/**
 * The name without titles, in one width and case, or undefined where it has none or nothing but a country would remain.
 * @param text the name as it is written
 */
export function withoutTitles(text: string): string | undefined {
  const plain = text.normalize("NFKC").toLowerCase().trim();
  const last = plain.replace(AT_END, "").at(-1);
  if (last !== undefined && LAST_LETTERS.has(last)) return withoutTitlesAfter(plain);
  return withoutTitlesBefore(plain);
}

function withoutTitlesAfter(plain: string): string | undefined {
  let rest = plain;
  let found = false;
  for (;;) {
    const shorter = cutTitle(rest.replace(AT_END, ""));
    if (shorter === undefined) break;
    rest = shorter;
    found = true;
  }
  if (!found) return undefined;
  rest = withoutCountry(rest.replace(AT_END, ""));
  // With の in it, it describes an office: 欧州各国の安全保障担当顧問.
  return rest === "" || COUNTRIES.has(rest) || rest.includes("の") ? undefined : rest;
}

function cutTitle(name: string): string | undefined {
  const title = AFTER.find((one) => name.endsWith(one));
  if (title === undefined) return undefined;
  const rest = name.slice(0, -title.length);
  // 君 and 様 end words too; さん after hiragana is more often a part of the word.
  if (rest === "" || (title.startsWith("さ") && /[\u3041-\u3096]$/.test(rest) && rest.length < 3)) return undefined;
  const before = BEFORE_TITLES_AFTER.find((one) => rest.endsWith(one));
  return before === undefined ? rest : rest.slice(0, -before.length);
}

/** トランプ米 (of トランプ米大統領) and ゼレンスキー・ウクライナ are a name and a country. */
function withoutCountry(name: string): string {
  const last = name.at(-1) ?? "";
  if (COUNTRIES_SHORT.includes(last) && /[\u30a1-\u30fc]$/.test(name.slice(0, -1))) return name.slice(0, -1);
  const country = COUNTRIES_LONG.find((one) => name.endsWith(one) && SEPARATOR.test(name.at(-one.length - 1) ?? ""));
  return country === undefined ? name : name.slice(0, -country.length).replace(AT_END, "");
}

function withoutTitlesBefore(plain: string): string | undefined {
  const comma = plain.indexOf(",");
  if (comma > 0) {
    const after = wordsOf(plain.slice(comma + 1));
    return phraseAt(BEFORE, after, afterPhrases(AROUND, after, 0)) > 0 ? plain.slice(0, comma) : undefined;
  }
  // Most names begin with no title: their first word tells it at once.
  const first = /^[a-z]+(?=[\s\p{P}]|$)/u.exec(plain)?.[0];
  if (first !== undefined && !BEFORE.has(first) && !AROUND.has(first)) return undefined;
  const words = wordsOf(plain);
  let start = 0;
  let isTitled = false;
  for (;;) {
    const around = afterPhrases(AROUND, words, start);
    const title = phraseAt(BEFORE, words, around);
    if (title === 0) break;
    start = around + title;
    isTitled = true;
  }
  const next = words[start];
  if (!isTitled || next === undefined || NOT_NAMES.has(next)) return undefined;
  return words.slice(start).some((word) => word.length > 1) ? words.slice(start).join(" ") : undefined;
}

function wordsOf(text: string): readonly string[] {
  return withoutMarks(text)
    .split(/[\s\p{P}\p{S}]+/u)
    .filter((word) => word !== "");
}

function withoutMarks(text: string): string {
  return text
    .normalize("NFD")
    .replace(/[\u0300-\u036f]/g, "")
    .normalize("NFC");
}

/** The place after all phrases that begin at `start`. */
function afterPhrases(known: Phrases, words: readonly string[], start: number): number {
  let place = start;
  for (let length = phraseAt(known, words, place); length > 0; length = phraseAt(known, words, place)) place += length;
  return place;
}

/** How many words the longest phrase has that begins at `start`; 0 where none does. */
function phraseAt(known: Phrases, words: readonly string[], start: number): number {
  const candidates = known.get(words[start] ?? "") ?? [];
  return candidates.find((phrase) => phrase.every((word, index) => words[start + index] === word))?.length ?? 0;
}

function phrases(lines: string): Phrases {
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const line of lines.trim().split("\n")) {
    const words = withoutMarks(line).split(" ");
    const first = words[0] ?? "";
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].toSorted((one, other) => other.length - one.length),
    );
  }
  return byFirst;
}
