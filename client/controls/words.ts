/** What the small controls say. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  retry: { en: "Try again", ja: "再試行" },
} satisfies Record<string, Words>;
