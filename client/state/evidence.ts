/** What claims have been read for filters, and how far the reading is. */
import type { EvidenceById } from "../../graph/filter/judges.ts";

export interface EvidenceReading {
  readonly phase: "idle" | "reading" | "failed";
  /** Relationships whose claims have been read, and that are to be read, of this reading. */
  readonly done: number;
  readonly total: number;
  /** Relationships that are not in the database (a file of another one): nothing is known of their publication. */
  readonly missing: ReadonlySet<string>;
  readonly error?: unknown;
}

export const NOTHING_READ: EvidenceReading = { phase: "idle", done: 0, total: 0, missing: new Set() };

export const NO_EVIDENCE: EvidenceById = new Map();
