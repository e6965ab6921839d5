/** Values of properties as the short texts that filters choose among. */
import { writePlain } from "../query-api/plain.ts";
import type { Value } from "../values.ts";
import { Duration, Temporal, Unsupported } from "../values.ts";

/** A value as text: texts as they are, numbers and dates as they are written, all else as JSON. Equal values have equal texts. */
export function valueText(value: Exclude<Value, null>): string {
  if (typeof value === "string") return value;
  if (typeof value === "bigint" || typeof value === "number" || typeof value === "boolean") return String(value);
  if (value instanceof Temporal || value instanceof Duration || value instanceof Unsupported) return value.text;
  return writePlain(value);
}
