/** What is said while a layout runs. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  arranging: { en: "Arranging {count} nodes…", ja: "ノード{count}個を配置しています…" },
  stop: { en: "Stop", ja: "中止" },
} as const satisfies Readonly<Record<string, Words>>;
