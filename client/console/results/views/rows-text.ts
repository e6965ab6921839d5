/** Rows as a text to read: plain or typed JSON, or the lines of the answer. No longer than a page can show. */

import { writePlain } from "../../../../graph/query-api/plain.ts";
import { writePlan } from "../../../../graph/query-api/plan.ts";
import { TYPED_WRITERS, writeTyped, writeTypedParameters, writeTypedRow } from "../../../../graph/query-api/typed.ts";
import type { Value } from "../../../../graph/values.ts";
import { valueMap } from "../../../../graph/values.ts";
import type { Answer, AnswerEnd, Ran } from "../../answer.ts";

export type JsonForm = "plain" | "typed";

/** A text, and how many rows of the answer are in it. */
export interface RowsText {
  readonly text: string;
  readonly shown: number;
}

/** Characters beyond which no further row is written. */
const MOST_CHARACTERS = 1_500_000;

/** The rows as a list of maps, indented, as `JSON` files have them. */
export function rowsAsJson({ fields, rows }: Pick<Answer, "fields" | "rows">, count: number, form: JsonForm): RowsText {
  const write = form === "typed" ? (value: Value) => writeTyped(value) : writePlain;
  const { pieces, shown } = upTo(count, (row) => {
    const cells = rows[row] ?? [];
    const map = valueMap(fields.map((field, index) => [field, cells[index] ?? null] as const));
    const members = Object.keys(map).map((field) => `${JSON.stringify(field)}:${write(map[field] ?? null)}`);
    return indented(`{${members.join(",")}}`, 1);
  });
  return { text: shown === 0 ? "[]" : `[\n  ${pieces.join(",\n  ")}\n]`, shown };
}

/** The request and the lines of its answer, so that somebody else can do the same and compare. The token is never in it. */
export function rawText({ fields, rows, end }: Answer, count: number, ran: Ran, path: string): RowsText {
  const body = `{"statement":${JSON.stringify(ran.statement)},"parameters":${writeTypedParameters(ran.parameters)}}`;
  const head = [
    `POST ${path}`,
    "Content-Type: application/vnd.neo4j.query.v1.1",
    "Accept: application/x-ndjson",
    "",
    body,
    "",
    JSON.stringify({ fields }),
  ];
  const { pieces, shown } = upTo(count, (row) => writeTypedRow(rows[row] ?? []));
  const rest = shown < count ? ["…"] : [];
  return { text: [...head, ...pieces, ...rest, ...(end === undefined ? [] : [lastLine(end)])].join("\n"), shown };
}

/** The last line: the summary, or the error with which the answer broke off. */
function lastLine(end: AnswerEnd): string {
  if (end.kind === "stopped") return "# stopped by the reader";
  if (end.kind === "broken") {
    if (end.error === undefined) return "# broken off";
    const { message, hint, details } = end.error;
    return JSON.stringify({ errors: [{ code: details?.neo4jCode ?? end.error.code, message, hint, details }] });
  }
  const members = [
    `"counters":${JSON.stringify(end.counters)}`,
    ...(end.notifications.length === 0 ? [] : [`"notifications":${JSON.stringify(end.notifications)}`]),
    ...(end.plan === undefined ? [] : [`"queryPlan":${writePlan(end.plan, TYPED_WRITERS["1.1"])}`]),
    ...(end.profile === undefined ? [] : [`"profiledQueryPlan":${writePlan(end.profile, TYPED_WRITERS["1.1"])}`]),
    ...(end.kind === "cut" ? ['"truncated":true'] : []),
    ...(end.statementType === undefined ? [] : [`"queryType":"${end.statementType}"`]),
    ...(end.databaseMs === undefined ? [] : [`"databaseMs":${end.databaseMs}`]),
  ];
  return `{"summary":{${members.join(",")}}}`;
}

/** A command that asks the same of the same server. */
export function curlCommand(ran: Ran, origin: string, path: string): string {
  const body = `{"statement":${JSON.stringify(ran.statement)},"parameters":${writeTypedParameters(ran.parameters)}}`;
  const quoted = (text: string): string => `'${text.replaceAll("'", "'\\''")}'`;
  return [
    `curl ${quoted(origin + path)}`,
    "  -H 'Content-Type: application/vnd.neo4j.query.v1.1'",
    "  -H 'Accept: application/x-ndjson'",
    `  --data-raw ${quoted(body)}`,
  ].join(" \\\n");
}

function upTo(
  count: number,
  write: (row: number) => string,
): { readonly pieces: readonly string[]; readonly shown: number } {
  const pieces: string[] = [];
  let characters = 0;
  while (pieces.length < count && characters < MOST_CHARACTERS) {
    const piece = write(pieces.length);
    characters += piece.length;
    pieces.push(piece);
  }
  return { pieces, shown: pieces.length };
}

const PARTS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** JSON text with line breaks and two blanks a level. It is never parsed, so that no number loses a digit. */
export function indented(json: string, from = 0): string {
  let text = "";
  let level = from;
  let before = "";
  for (const [part] of json.matchAll(PARTS)) {
    const isEnd = part === "}" || part === "]";
    if (isEnd) level -= 1;
    const isEmpty = (part === "}" && before === "{") || (part === "]" && before === "[");
    if (!isEmpty && (isEnd || before === "{" || before === "[" || before === ",")) text += `\n${"  ".repeat(level)}`;
    text += part === ":" ? ": " : part;
    if (part === "{" || part === "[") level += 1;
    before = part;
  }
  return text;
}
