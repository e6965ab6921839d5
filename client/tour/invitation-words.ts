/** What the invitation to the tour says; apart from the tour, which is fetched when it is taken. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  invitation: { en: "New here?", ja: "はじめての方へ" },
  text: { en: "A short tour shows the way round.", ja: "短いツアーで使い方をご案内します。" },
  take: { en: "Take the tour", ja: "ツアーを始める" },
  noThanks: { en: "No thanks", ja: "今はしない" },
} satisfies Record<string, Words>;
