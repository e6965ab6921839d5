/** What the small controls say. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  busy: {
    en: "The server has too much to do at the moment. Try again in {seconds} {seconds|second|seconds}.",
    ja: "サーバーが混み合っています。{seconds} 秒後にもう一度お試しください。",
  },
  retry: { en: "Try again", ja: "再試行" },
} satisfies Record<string, Words>;
