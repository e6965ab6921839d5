/** What a mapping makes of the rows of an event table: who did what to whom, when, and who says so. Also who is left out and why. */
import type { ValueMap } from "../../../graph/values.ts";
import {
  type ACTOR_KINDS,
  type Certainty,
  type DatePrecision,
  SEVERITIES,
  type Severity,
} from "../../../graph/vocabulary.ts";
import { quoted, type Reject } from "../input.ts";
import { type Columns, type Row, recordText, type TextOf, textOfGiven } from "../map/columns.ts";
import type { EventMapping, Given } from "../map/mapping.ts";
import { compileProperties } from "../map/properties.ts";
import {
  columnOf,
  compileArticle,
  compileCertainty,
  compileDate,
  compileParties,
  compileType,
} from "./event-fields.ts";
import { isSymmetricType, THREE_TYPES } from "./event-types.ts";

/** One side of an event, as the file names it. */
export interface Party {
  /** What tells it from others in its name space. */
  readonly key: string;
  readonly name: string;
  readonly kind?: (typeof ACTOR_KINDS)[number] | undefined;
  readonly country?: string | undefined;
  readonly properties: ValueMap;
}

/** The article that a row cites. */
export interface CitedArticle {
  /** What tells it from others in its data set. */
  readonly key: string;
  readonly url?: string | undefined;
  readonly outlet?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  /** As it stands in the file. */
  readonly publishedAt?: string | undefined;
  readonly language?: string | undefined;
}

/** A row that was understood. */
export interface EventItem {
  readonly kind: "event";
  readonly line: number;
  /** The file's own id of the event. */
  readonly key?: string | undefined;
  readonly type: string;
  readonly code?: string | undefined;
  readonly verb?: string | undefined;
  readonly plover?: string | undefined;
  readonly severity?: Severity | undefined;
  readonly from: readonly Party[];
  /** Empty where all parties of a symmetric type stand in `from`. */
  readonly to: readonly Party[];
  readonly date: string;
  readonly dateEnd?: string | undefined;
  readonly datePrecision: DatePrecision;
  readonly certainty?: Certainty | undefined;
  readonly attributedTo?: string | undefined;
  readonly topic?: string | undefined;
  readonly place?: string | undefined;
  readonly summary?: string | undefined;
  readonly locator?: string | undefined;
  readonly article?: CitedArticle | undefined;
  readonly properties: ValueMap;
}

/** A row that is whole but no relationship of the kind asked for. */
export interface LeftOut {
  readonly kind: "left-out";
  readonly line: number;
  readonly reason: string;
}

/** Which types are wanted: NEGOTIATED_WITH, REJECTED and PRESSURED, or every type. */
export type WantedTypes = "three" | "all";

type ReadRow = (row: Row) => EventItem | LeftOut | Reject;

/** @throws GraphError `invalid_request` where the mapping names a column that is not there */
export function compileEvents(mapping: EventMapping, columns: Columns, types: WantedTypes): ReadRow {
  const optional = (given: Given | undefined): TextOf =>
    given === undefined ? () => undefined : textOfGiven(columns, given);
  const typeOf = compileType(mapping.type, columns);
  const [fromOf, toOf] = [compileParties(mapping.from, columns), compileParties(mapping.to, columns)];
  const dateOf = compileDate(mapping.date, columns);
  const endText = mapping.dateEnd === undefined ? undefined : columns.text(columnOf(mapping.dateEnd));
  const readEnd = mapping.dateEnd === undefined ? undefined : compileDate(mapping.dateEnd, columns);
  // An event without an end has none; one without a date is wrong.
  const dateEndOf = (row: Row) => (endText?.(row) === undefined ? undefined : readEnd?.(row));
  const certaintyOf = compileCertainty(mapping.certainty, columns);
  const articleOf = compileArticle(mapping.article, optional);
  const propertiesOf = compileProperties(mapping.properties, columns);
  const { column: locatorColumn, before = "" } = mapping.locator ?? {};
  const locatorOf = locatorColumn === undefined ? undefined : columns.text(locatorColumn);
  const texts = {
    key: optional(mapping.id),
    verb: optional(mapping.verb),
    topic: optional(mapping.topic),
    place: optional(mapping.place),
    summary: optional(mapping.summary),
    attributedTo: optional(mapping.attributedTo),
  };
  const severityOf = optional(mapping.severity);

  return (row) => {
    const { line } = row;
    const reject = (reason: string): Reject => ({ kind: "reject", line, reason, record: recordText(row) });
    const found = typeOf(row);
    if ("problem" in found) return reject(found.problem);
    const from = fromOf(row);
    if ("problem" in from) return reject(from.problem);
    const to = toOf(row);
    if ("problem" in to) return reject(to.problem);
    if (from.length === 0) return { kind: "left-out", line, reason: "no party that acts" };
    const certainty = certaintyOf(row);
    if (certainty !== undefined && typeof certainty !== "string") return reject(certainty.problem);
    // A talk that is only planned is a relation of its own, so that nobody counts it as one.
    const type = found.type === "NEGOTIATED_WITH" && certainty === "planned" ? "PLANS_TO_MEET" : found.type;
    if (types === "three" && !THREE_TYPES.has(type))
      return { kind: "left-out", line, reason: "not one of the three relations" };
    if (certainty === "planned" && type !== "PLANS_TO_MEET") {
      return { kind: "left-out", line, reason: "planned, and only meetings are stored before they happen" };
    }
    if (to.length === 0 && !(isSymmetricType(type) && from.length > 1)) {
      return { kind: "left-out", line, reason: "no second party" };
    }
    const date = dateOf(row);
    if ("problem" in date) return reject(date.problem);
    const end = dateEndOf(row);
    if (end !== undefined && "problem" in end) return reject(end.problem);
    const dateEnd = end === undefined || end.date === date.date ? date.dateEnd : (end.dateEnd ?? end.date);
    if (dateEnd !== undefined && dateEnd < date.date)
      return reject(`it ends on ${dateEnd}, before it begins on ${date.date}`);
    const severity = severityOf(row) ?? found.severity;
    if (severity !== undefined && !isSeverity(severity)) {
      return reject(`the severity is ${quoted(severity)}, expected one of ${SEVERITIES.join(", ")}`);
    }
    const article = articleOf(row);
    if (article === undefined && certainty === "denied")
      return { kind: "left-out", line, reason: "denied, and no article says so" };
    const properties = propertiesOf(row);
    if ("problem" in properties) return reject(properties.problem);
    const locator = locatorOf?.(row);
    return {
      kind: "event",
      line,
      key: texts.key(row),
      topic: texts.topic(row),
      place: texts.place(row),
      summary: texts.summary(row),
      attributedTo: texts.attributedTo(row),
      type,
      code: found.code,
      verb: texts.verb(row) ?? found.name,
      plover: found.plover,
      severity: type === "PRESSURED" ? severity : undefined,
      from,
      to,
      date: date.date,
      dateEnd,
      datePrecision: date.precision,
      certainty: type === "PLANS_TO_MEET" && certainty !== "denied" && certainty !== "disputed" ? "planned" : certainty,
      locator: locator === undefined ? undefined : `${before}${locator}`,
      article,
      properties: properties.values,
    };
  };
}

function isSeverity(text: string): text is Severity {
  return SEVERITIES.some((severity) => severity === text);
}
