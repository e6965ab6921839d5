/** What lines say besides their type: planned, denied, contested, how many, how wide. Explained by the legends of figure and page, where it occurs. */
import type { DifferenceMark } from "../comparison/compare-graph.ts";
import type { Language, Lens } from "../lens.ts";
import { styleOfRelation } from "../lens.ts";
import type { GraphRelationship } from "../values.ts";
import type { Words } from "../vocabulary.ts";
import { grouped, worded } from "./figure-words.ts";
import type { Scene } from "./scene.ts";
import type { WidthRange } from "./widths.ts";
import { widthRanges } from "./widths.ts";

export type LineSignId = "planned" | "denied" | "contested" | DifferenceMark | "bundle" | "mixed" | "width";

/** A sign that occurs, with what it means. */
export interface LineSign {
  readonly id: LineSignId;
  readonly words: string;
}

const WORDS = {
  planned: { en: "planned", ja: "予定" },
  denied: { en: "denied", ja: "否定されている" },
  contested: { en: "sources disagree", ja: "情報源に食い違い" },
  added: { en: "new in the second", ja: "後の時点で新たに" },
  changed: { en: "changed since the first", ja: "前の時点から変化" },
  gone: { en: "only in the first", ja: "前の時点のみ" },
  bundle: { en: "so many in one line", ja: "1本にまとめた件数" },
  mixed: { en: "several kinds in one line, colours by share", ja: "複数の種類を1本に（色は割合）" },
  width: { en: "wider: more {property} ({range})", ja: "太いほど{property}が多い（{range}）" },
} as const satisfies { readonly [id in LineSignId]: Words };
const PROPERTIES: Readonly<Record<string, Words>> = { outlets: { en: "outlets", ja: "報道機関" } };

/** The signs that occur in a scene, in the order in which a legend explains them. */
export function lineSignsOf(
  { relationships: lines }: Pick<Scene, "relationships">,
  relationships: readonly GraphRelationship[],
  lens: Lens,
  language: Language,
): readonly LineSign[] {
  const isThere: { readonly [id in Exclude<LineSignId, "width">]: boolean } = {
    planned: lines.some(({ isPlanned }) => isPlanned),
    denied: lines.some(({ isDenied }) => isDenied),
    contested: lines.some(({ isContested }) => isContested),
    added: lines.some(({ difference }) => difference === "added"),
    changed: lines.some(({ difference }) => difference === "changed"),
    gone: lines.some(({ difference }) => difference === "gone"),
    bundle: lines.some(({ members, isMixed }) => members.length > 1 && !isMixed),
    mixed: lines.some(({ isMixed }) => isMixed),
  };
  const signs = (["planned", "denied", "contested", "added", "changed", "gone", "bundle", "mixed"] as const)
    .filter((id) => isThere[id])
    .map((id): LineSign => ({ id, words: WORDS[id][language] }));
  return [...signs, ...widthSigns(relationships, lens, language)];
}

/** One for each property that makes lines differ in width. */
function widthSigns(relationships: readonly GraphRelationship[], lens: Lens, language: Language): readonly LineSign[] {
  const properties = new Map(lens.relations.map(({ type, widthProperty }) => [type, widthProperty]));
  const ranges = widthRanges(
    relationships,
    (type) => properties.get(type) ?? styleOfRelation(lens, type).widthProperty,
  );
  return [...ranges.values()]
    .filter(({ least, most }) => least < most)
    .map((range) => ({
      id: "width",
      words: worded(WORDS.width, language, {
        property: PROPERTIES[range.property]?.[language] ?? range.property,
        range: rangeInWords(range),
      }),
    }));
}

function rangeInWords({ least, most }: WidthRange): string {
  const written = (value: number): string =>
    Number.isInteger(value) && Math.abs(value) < 1e15 ? grouped(value) : String(Number(value.toPrecision(3)));
  return `${written(least)}–${written(most)}`;
}
