/** What the form for rolling up says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  explanation: {
    en: "Nodes are drawn as what they belong to. Relationships between groups keep their evidence; those within a group are counted.",
    ja: "ノードを所属先にまとめて描きます。グループ間の関係の出典はそのまま見られ、グループ内の関係は件数だけを示します。",
  },
  by: { en: "Roll up by", ja: "まとめ方" },
  property: { en: "Same value of a property", ja: "同じプロパティ値" },
  relationships: { en: "What relationships lead to", ja: "関係がたどり着く先" },
  propertyName: { en: "Property", ja: "プロパティ" },
  types: { en: "Relationships from member to group", ja: "所属先へ向かう関係" },
  label: { en: "Until a node of this kind", ja: "まとめる先の種類" },
  anyLabel: { en: "to the end", ja: "最後まで" },
  noProperty: { en: "The database has no properties.", ja: "データベースにプロパティがありません。" },
  apply: { en: "Roll up", ja: "まとめる" },
  cancel: { en: "Cancel", ja: "キャンセル" },
} satisfies Record<string, Words>;
