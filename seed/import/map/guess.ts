/** Guesses a mapping to start from: what the columns of a table or the fields of a record are called, in English and Japanese, and what they hold. */
import { stringify } from "yaml";
import { parseDate } from "../events/dates.ts";
import { cameoType, icewsVerbType, ploverType } from "../events/event-types.ts";
import type { Mapping } from "./mapping.ts";

/** A column with some of its values. */
export interface SampledColumn {
  readonly name: string;
  readonly values: readonly string[];
}

/** Names that columns have in the wild, lower case; the first name that a file has wins. */
const NAMES = {
  from: [
    "source",
    "source name",
    "from",
    "actor1",
    "actor1name",
    "actor",
    "actor name",
    "subject",
    "speaker",
    "who",
    "発信者",
    "主体",
    "誰が",
    "発言者",
  ],
  to: [
    "target",
    "target name",
    "to",
    "actor2",
    "actor2name",
    "recipient",
    "recipient name",
    "object",
    "whom",
    "with",
    "相手",
    "対象",
    "誰に",
    "誰と",
  ],
  type: [
    "relation",
    "type",
    "event type",
    "eventcode",
    "cameo code",
    "verb",
    "predicate",
    "action",
    "what",
    "関係",
    "種類",
    "行為",
  ],
  date: ["date", "event date", "day", "when", "sqldate", "日付", "年月日", "日"],
  dateEnd: ["end date", "enddate", "date end", "until", "終了日"],
  url: ["url", "sourceurl", "link", "article", "source url", "記事url", "リンク"],
  outlet: ["outlet", "publisher", "newspaper", "media", "publication", "媒体", "新聞", "出典"],
  title: ["title", "headline", "article title", "見出し", "記事", "題名"],
  publishedAt: ["published", "publishedat", "publication date", "published at", "掲載日", "発行日"],
  topic: ["topic", "about", "subject matter", "issue", "議題", "内容"],
  place: ["place", "location", "city", "where", "場所", "都市"],
  summary: ["summary", "description", "note", "notes", "text", "要約", "概要", "備考"],
  id: ["id", "event id", "eventid", "globaleventid", "番号"],
} as const;

type Role = keyof typeof NAMES;

/**
 * A mapping of the columns, as YAML with comments that say what is sure and what is not.
 * @param file the name of the file, for the first comment
 */
export function guessMapping(file: string, columns: readonly SampledColumn[]): string {
  const taken = new Map<Role, SampledColumn>();
  for (const [role, names] of Object.entries(NAMES) as [Role, readonly string[]][]) {
    const column = names.flatMap(
      (name) => columns.find((one) => plainName(one.name) === name && !isTaken(taken, one)) ?? [],
    )[0];
    if (column !== undefined) taken.set(role, column);
  }
  // A date is known by what it holds, whatever it is called.
  if (!taken.has("date")) {
    const dated = columns.find((column) => !isTaken(taken, column) && areDates(column.values));
    if (dated !== undefined) taken.set("date", dated);
  }
  // An outlet alone is no article that somebody could look up.
  if (!taken.has("url") && !taken.has("title"))
    for (const role of ["outlet", "publishedAt"] as const) taken.delete(role);
  const open: string[] = [];
  const nameOf = (role: Role, what: string): string => {
    const column = taken.get(role);
    if (column === undefined) open.push(`${what}: no column seems to hold it; write its name where it says "?".`);
    return column?.name ?? "?";
  };
  const mapping: Mapping = {
    title: file,
    events: {
      ...given("id", taken),
      from: { name: nameOf("from", "who acts") },
      to: { name: nameOf("to", "to whom") },
      type: typeOf(taken.get("type"), open),
      date: dateOf("when", nameOf("date", "when"), taken.get("date"), open),
      ...endOf(taken.get("dateEnd"), open),
      ...given("topic", taken),
      ...given("place", taken),
      ...given("summary", taken),
      ...articleOf(taken),
      ...restOf(columns, taken),
    },
  };
  const head = [
    ` What the columns of ${file} mean, guessed from their names. Read it, correct it, and give it to parley import with --mapping.`,
    " docs/import.md describes every field.",
    ...open.map((line) => ` OPEN  ${line}`),
  ];
  return `${head.map((line) => `#${line}`).join("\n")}\n${stringify(mapping, { lineWidth: 0 })}`;
}

function typeOf(column: SampledColumn | undefined, open: string[]): NonNullable<Mapping["events"]>["type"] {
  if (column === undefined) {
    open.push("what happened: no column seems to say it; every row counts as NEGOTIATED_WITH until you say otherwise.");
    return { value: "NEGOTIATED_WITH" };
  }
  const values = column.values.filter((value) => value !== "");
  const all = (knows: (value: string) => unknown): boolean =>
    values.length > 0 && values.every((value) => knows(value) !== undefined);
  if (all((value) => (/^\d{2,4}$/.test(value) ? cameoType(value) : undefined)))
    return { column: column.name, codes: "cameo" };
  if (all(icewsVerbType)) return { column: column.name, codes: "icews" };
  if (all((value) => ploverType(value))) return { column: column.name, codes: "plover" };
  const words = [...new Set(values)].slice(0, 30);
  open.push(
    "what happened: say for each word which relationship type it means (NEGOTIATED_WITH, REJECTED, PRESSURED or one of your own).",
  );
  return { column: column.name, words: Object.fromEntries(words.map((word) => [word, meant(word)])) };
}

/** The relation that a word most likely means; its own name where nobody knows. */
function meant(word: string): string {
  const plain = word.toLowerCase();
  if (/negotiat|talk|met\b|meet|consult|協議|会談|交渉/.test(plain)) {
    // A talk that is only planned is none.
    return /\b(?:will|plan|intend|to meet)|予定/.test(plain) ? "PLANS_TO_MEET" : "NEGOTIATED_WITH";
  }
  if (/reject|refus|den(?:y|ied)|拒否|拒絶/.test(plain)) return "REJECTED";
  if (/press|demand|threat|sanction|圧力|要求|制裁/.test(plain)) return "PRESSURED";
  return (
    plain
      .replace(/[^\p{L}\p{N}]+/gu, "_")
      .toUpperCase()
      .slice(0, 100) || "RELATED_TO"
  );
}

function endOf(column: SampledColumn | undefined, open: string[]): Pick<NonNullable<Mapping["events"]>, "dateEnd"> {
  return column === undefined ? {} : { dateEnd: dateOf("until when", column.name, column, open) };
}

function dateOf(
  what: string,
  name: string,
  column: SampledColumn | undefined,
  open: string[],
): NonNullable<Mapping["events"]>["date"] {
  const wrong = column?.values.find((value) => value !== "" && "problem" in parseDate(value, undefined));
  if (wrong === undefined) return name;
  const formats = ["d/M/yyyy", "M/d/yyyy", "d.M.yyyy", "d-M-yyyy"];
  const fitting = formats.filter((format) =>
    column?.values.every((value) => value === "" || !("problem" in parseDate(value, format))),
  );
  const [first] = fitting;
  if (first === undefined) {
    open.push(`${what}: ${JSON.stringify(wrong)} is no date that can be read in one way only; give its format.`);
    return name;
  }
  if (fitting.length > 1)
    open.push(`${what}: the dates fit ${fitting.join(" and ")}; make sure that it is the right one.`);
  return { column: name, format: first };
}

function articleOf(taken: ReadonlyMap<Role, SampledColumn>): Pick<NonNullable<Mapping["events"]>, "article"> {
  const article = {
    ...given("url", taken),
    ...given("outlet", taken),
    ...given("title", taken),
    ...given("publishedAt", taken),
  };
  return Object.keys(article).length > 0 ? { article } : {};
}

function restOf(
  columns: readonly SampledColumn[],
  taken: ReadonlyMap<Role, SampledColumn>,
): Pick<NonNullable<Mapping["events"]>, "properties"> {
  const left = columns.filter((column) => /^[^\p{Cc}]{1,100}$/u.test(column.name) && !isTaken(taken, column));
  return left.length === 0 ? {} : { properties: Object.fromEntries(left.map(({ name }) => [name, name])) };
}

function given<R extends Role>(role: R, taken: ReadonlyMap<Role, SampledColumn>): { [role in R]?: string } {
  const column = taken.get(role);
  return column === undefined ? {} : ({ [role]: column.name } as { [role in R]?: string });
}

function isTaken(taken: ReadonlyMap<Role, SampledColumn>, column: SampledColumn): boolean {
  return [...taken.values()].includes(column);
}

function plainName(name: string): string {
  return name.normalize("NFKC").toLowerCase().replaceAll("_", " ").trim();
}

function areDates(values: readonly string[]): boolean {
  const filled = values.filter((value) => value !== "");
  return filled.length > 0 && filled.every((value) => !("problem" in parseDate(value, undefined)));
}
