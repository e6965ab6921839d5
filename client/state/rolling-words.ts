/** What rolling up and out says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  rollUp: { en: "roll up", ja: "まとめて表示" },
  rollOut: { en: "roll out", ja: "まとめ表示の解除" },
  rolled: {
    en: "{members} {members|node|nodes} in {groups} {groups|group|groups}",
    ja: "ノード{members}個を{groups}個のグループにまとめました",
  },
  rolledInside: {
    en: "{members} {members|node|nodes} in {groups} {groups|group|groups}; {inside} {inside|relationship|relationships} within groups are not drawn",
    ja: "ノード{members}個を{groups}個のグループにまとめました。グループ内の関係{inside}件は描かれません",
  },
  rolledAmbiguous: {
    en: "{members} {members|node|nodes} in {groups} {groups|group|groups}; {several} belong to several and are drawn in one; {inside} relationships within groups are not drawn",
    ja: "ノード{members}個を{groups}個のグループにまとめました。{several}個は複数のグループに属しますが、一つにだけ描かれます。グループ内の関係{inside}件は描かれません",
  },
  nothing: {
    en: "Nothing on the canvas belongs to such a group",
    ja: "そのようなグループに属するノードはキャンバスにありません",
  },
  rolledOut: { en: "Rolled out: the members are shown again", ja: "まとめ表示を解除しました" },
  failed: { en: "It could not be read who belongs to what", ja: "所属を調べられませんでした" },
} satisfies Record<string, Words>;
