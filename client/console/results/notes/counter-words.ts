/** What a statement changed, in words: "3 nodes created, 2 properties set". */
import type { Language } from "../../../../graph/lens.ts";
import type { Words } from "../../../../graph/vocabulary.ts";
import { sayIn } from "../../../language.ts";

/** By Neo4j's names of counters, in the order in which they are told. */
const COUNTERS: { readonly [name: string]: Words } = {
  nodesCreated: { en: "{count} {count|node|nodes} created", ja: "ノード {count} 件を作成" },
  nodesDeleted: { en: "{count} {count|node|nodes} deleted", ja: "ノード {count} 件を削除" },
  relationshipsCreated: { en: "{count} {count|relationship|relationships} created", ja: "関係 {count} 件を作成" },
  relationshipsDeleted: { en: "{count} {count|relationship|relationships} deleted", ja: "関係 {count} 件を削除" },
  propertiesSet: { en: "{count} {count|property|properties} set", ja: "プロパティ {count} 件を設定" },
  labelsAdded: { en: "{count} {count|label|labels} added", ja: "ラベル {count} 件を追加" },
  labelsRemoved: { en: "{count} {count|label|labels} removed", ja: "ラベル {count} 件を削除" },
  indexesAdded: { en: "{count} {count|index|indexes} created", ja: "インデックス {count} 件を作成" },
  indexesRemoved: { en: "{count} {count|index|indexes} dropped", ja: "インデックス {count} 件を削除" },
  constraintsAdded: { en: "{count} {count|constraint|constraints} created", ja: "制約 {count} 件を作成" },
  constraintsRemoved: { en: "{count} {count|constraint|constraints} dropped", ja: "制約 {count} 件を削除" },
  systemUpdates: { en: "{count} {count|change|changes} to the system", ja: "システムの変更 {count} 件" },
};
const BETWEEN: Words = { en: ", ", ja: "、" };
/** Counters that only say that others are there. */
const SUMMARIES: ReadonlySet<string> = new Set(["containsUpdates", "containsSystemUpdates"]);

/** The changes in words; undefined where nothing was changed. A counter without words of its own is told by its name. */
export function changesInWords(
  counters: { readonly [name: string]: number | boolean },
  language: Language,
): string | undefined {
  const counted = (name: string): number => {
    const value = counters[name];
    return typeof value === "number" ? value : 0;
  };
  const known = Object.entries(COUNTERS).flatMap(([name, words]) =>
    counted(name) === 0 ? [] : [sayIn(language, words, { count: counted(name) })],
  );
  const others = Object.keys(counters)
    .filter((name) => !Object.hasOwn(COUNTERS, name) && !SUMMARIES.has(name) && counted(name) !== 0)
    .map((name) => `${name} ${counted(name)}`);
  const all = [...known, ...others];
  return all.length === 0 ? undefined : all.join(BETWEEN[language]);
}
