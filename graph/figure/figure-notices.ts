/** What a reader of a figure should know that the figure itself cannot show well: what was shortened, what is too small, what found no room. */
import type { Language } from "../lens.ts";
import type { FigureNotice } from "./figure.ts";
import type { FigureOptions } from "./figure-options.ts";
import type { FigurePlan } from "./figure-plan.ts";
import { WORDS, worded } from "./figure-words.ts";

/** Points below which text on paper cannot be read. */
const LEAST_POINTS = 5;
const POINTS_PER_PIXEL = 0.75;

export function noticesOf(
  language: Language,
  { nodes, page }: FigurePlan,
  { size }: FigureOptions,
): readonly FigureNotice[] {
  const notices: FigureNotice[] = [];
  const shortened = nodes.filter(({ isShortened }) => isShortened).length;
  if (shortened > 0) {
    const words = shortened === 1 ? WORDS.shortenedOne : WORDS.shortened;
    notices.push({ code: "captions-shortened", text: worded(words, language, { count: shortened }) });
  }
  const smallest = Math.min(...nodes.map((node) => node.fontSize * page.scale)) * POINTS_PER_PIXEL;
  if (size !== undefined && smallest < LEAST_POINTS) {
    const points = Math.max(0.1, Math.floor(smallest * 10) / 10);
    notices.push({ code: "small-text", text: worded(WORDS.smallText, language, { points }) });
  }
  const { shown, all } = page.sources;
  if (shown < all)
    notices.push({ code: "sources-cut", text: worded(WORDS.sourcesCut, language, { shown, count: all }) });
  return notices;
}
