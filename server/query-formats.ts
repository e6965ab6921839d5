/** The forms in which the Query API answers: one JSON document as Neo4j writes it, or a line for each row as it arrives. */
import { TYPED_JSON, TYPED_MEDIA_TYPES } from "../graph/media-types.ts";
import { writePlan } from "../graph/query-api/plan.ts";
import type { ValueWriter } from "../graph/query-api/value-writer.ts";
import type { Notification, Summary } from "../graph/store.ts";
import { codecFor } from "./codecs.ts";
import type { QueryApiError } from "./errors.ts";

/** What is told after the last row. */
interface Ending {
  readonly summary: Summary;
  readonly includeCounters: boolean;
  /** Why rows were left out, where they were. */
  readonly cut: Notification | undefined;
}

/** One form: the texts that an answer consists of, in order. */
export interface QueryFormat {
  readonly mediaType: string;
  /** Whether each row must leave at once, so that nothing may hold it back. */
  readonly byLine: boolean;
  begin(fields: readonly string[]): string;
  /** How the values of rows are written. */
  readonly writer: ValueWriter;
  /** `cells`: the row as the writer has it. */
  row(cells: string, index: number): string;
  end(ending: Ending): string;
  /** A whole answer without rows, where no statement was run; `told`: the text of an object. */
  told(told: string): string;
  /** Instead of `end`, when the query failed after it had begun to answer. */
  fail(error: QueryApiError): string;
}

export const QUERY_FORMATS: readonly QueryFormat[] = [
  documentFormat("application/json"),
  ...TYPED_MEDIA_TYPES.map(documentFormat),
  lineFormat("application/x-ndjson"),
  eventFormat("application/jsonl", "application/json"),
  ...TYPED_MEDIA_TYPES.map((type) => eventFormat(`${type}+jsonl`, type)),
];

/** One JSON document. */
function documentFormat(mediaType: string): QueryFormat {
  const { writer } = codecFor(mediaType);
  return {
    mediaType,
    byLine: false,
    writer,
    begin: (fields) => `{"data":{"fields":${JSON.stringify(fields)},"values":[`,
    row: (cells, index) => (index === 0 ? cells : `,${cells}`),
    end: (ending) => `]},${summaryText(ending, writer).slice(1)}`,
    told: (told) => told,
    fail: (error) => `]},"errors":${JSON.stringify([error])}}`,
  };
}

/** Our own lines: an object with the fields, an array for each row in typed JSON, an object with the summary or the errors. */
function lineFormat(mediaType: string): QueryFormat {
  const { writer } = codecFor(TYPED_JSON);
  return {
    mediaType,
    byLine: true,
    writer,
    begin: (fields) => `${JSON.stringify({ fields })}\n`,
    row: (cells) => `${cells}\n`,
    end: (ending) => `{"summary":${summaryText(ending, writer)}}\n`,
    told: (told) => `{"fields":[]}\n{"summary":${told}}\n`,
    fail: (error) => `${JSON.stringify({ errors: [error] })}\n`,
  };
}

/** The lines that Neo4j itself sends since 2025.12: events with a name and a body. */
function eventFormat(mediaType: string, valueType: string): QueryFormat {
  const { writer } = codecFor(valueType);
  const event = (name: string, body: string): string => `{"$event":"${name}","_body":${body}}\n`;
  return {
    mediaType,
    byLine: true,
    writer,
    begin: (fields) => event("Header", JSON.stringify({ fields })),
    row: (cells) => event("Record", cells),
    end: (ending) => event("Summary", summaryText(ending, writer)),
    told: (told) => event("Header", "{}") + event("Summary", told),
    fail: (error) => event("Error", JSON.stringify([error])),
  };
}

/** What is told at the end, as the text of an object; what Neo4j leaves out when there is none is left out here too. */
function summaryText({ summary, includeCounters, cut }: Ending, writer: ValueWriter): string {
  const notifications = cut === undefined ? summary.notifications : [...summary.notifications, cut];
  const { availableAfterMs, consumedAfterMs, plan, profile } = summary;
  const members = [
    ...(includeCounters ? [`"counters":${JSON.stringify(summary.counters)}`] : []),
    ...(notifications.length === 0 ? [] : [`"notifications":${JSON.stringify(notifications)}`]),
    ...(plan === undefined ? [] : [`"queryPlan":${writePlan(plan, writer)}`]),
    ...(profile === undefined ? [] : [`"profiledQueryPlan":${writePlan(profile, writer)}`]),
    ...(cut === undefined ? [] : ['"truncated":true']),
    // As in Neo4j: a statement has bookmarks of its own only where it was committed.
    ...(summary.transaction === undefined
      ? [`"bookmarks":${JSON.stringify(summary.bookmarks)}`]
      : [`"transaction":${JSON.stringify(summary.transaction)}`]),
    `"queryType":"${summary.statementType}"`,
    `"resultAvailableAfter":${availableAfterMs}`,
    `"resultConsumedAfter":${consumedAfterMs}`,
    `"timings":${JSON.stringify({ availableAfterMs, consumedAfterMs })}`,
  ];
  return `{${members.join(",")}}`;
}
