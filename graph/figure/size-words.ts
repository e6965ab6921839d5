/** What the size of nodes says, where it is by a property: a part of the legends of figure and page. */
import type { Language, NodeStyle } from "../lens.ts";
import type { Words } from "../vocabulary.ts";
import { grouped, worded } from "./figure-words.ts";
import type { SizeRange } from "./node-sizes.ts";

const LARGER: Words = {
  en: " (larger: more {property}, {range})",
  ja: "（大きいほど{property}が大きい：{range}）",
};

/** Empty where sizes are not by a property, or do not differ. */
export function sizeInWords(
  { size }: Pick<NodeStyle, "size">,
  ranges: ReadonlyMap<string, SizeRange>,
  language: Language,
): string {
  const range = size?.by === "property" ? ranges.get(size.property) : undefined;
  if (range === undefined || range.least === range.most) return "";
  return worded(LARGER, language, {
    property: range.property,
    range: `${written(range.least)}–${written(range.most)}`,
  });
}

/** A number as a legend says it: whole numbers in full, others with three digits. */
function written(value: number): string {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? grouped(value) : String(Number(value.toPrecision(3)));
}
