/** The names of the temporal types in typed JSON, apart from what writes it: whoever only reads needs no more. */
import type { TemporalType } from "../values.ts";

/** The temporal types, which carry the same names here as in `Temporal`. */
export const TEMPORAL_TYPES: readonly TemporalType[] = [
  "Date",
  "Time",
  "LocalTime",
  "OffsetDateTime",
  "ZonedDateTime",
  "LocalDateTime",
];
