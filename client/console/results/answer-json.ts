/** An answer as JSON to read: plain, with every digit of an integer, or typed, where each value says its type and nothing is lost. */
import { writePlain, writePlainRow } from "../../../graph/query-api/plain.ts";
import { writeTypedRow } from "../../../graph/query-api/typed.ts";
import type { Value } from "../../../graph/values.ts";
import type { QueryAnswer } from "../../api/query.ts";

export type JsonForm = "plain" | "typed";

/** Fields and rows as the Query API writes them, indented. */
export function answerAsJson({ fields, rows }: Pick<QueryAnswer, "fields" | "rows">, form: JsonForm): string {
  const write = form === "typed" ? (row: readonly Value[]) => writeTypedRow(row) : writePlainRow;
  return indented(`{"fields":${JSON.stringify(fields)},"values":[${rows.map(write).join(",")}]}`);
}

/** A value as plain JSON, indented. */
export function valueAsJson(value: Value): string {
  return indented(writePlain(value));
}

const PARTS = /"(?:[^"\\]|\\.)*"|[{}[\],:]|[^\s"{}[\],:]+/g;

/** JSON text with line breaks and two blanks a level. It is never parsed, so that no number loses a digit. */
export function indented(json: string): string {
  let text = "";
  let level = 0;
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
