/** What the tour says. */
import type { Words } from "../../graph/vocabulary.ts";

export const WORDS = {
  title: { en: "Tour of the page", ja: "画面のツアー" },
  place: { en: "{number} of {count}", ja: "{number} / {count}" },
  next: { en: "Next", ja: "次へ" },
  back: { en: "Back", ja: "戻る" },
  done: { en: "Done", ja: "完了" },
  end: { en: "End the tour", ja: "ツアーを終了" },
  search: { en: "Find anyone, however it is spelled", ja: "どんな表記でも見つかります" },
  searchText: {
    en: "Type a name, or part of it. What you pick comes onto the graph with what joins it to the rest. The key / leads here.",
    ja: "名前またはその一部を入力してください。選んだものは、表示中のものとの関係とともにグラフに加わります。「/」キーでここに移動できます。",
  },
  searchTalksText: {
    en: "Type a name in any spelling or script. What you pick comes onto the graph with what joins it to the rest. The key / leads here.",
    ja: "名前はどの表記・文字でも検索できます。選んだものは、表示中のものとの関係とともにグラフに加わります。「/」キーでここに移動できます。",
  },
  canvas: { en: "Walk along the lines", ja: "線をたどる" },
  canvasText: {
    en: "Click a node or a line to see what it is. Double-click a node to bring its neighbours; right-click or press long for all that can be done. A number on a line counts what is bundled in it: double-click opens it.",
    ja: "ノードや線をクリックすると詳細が表示されます。ノードをダブルクリックすると隣接ノードを追加し、右クリックまたは長押しで操作の一覧を表示します。線の上の数字は束ねた関係の数で、ダブルクリックで開きます。",
  },
  evidence: { en: "Who says so?", ja: "誰がそう言っているか" },
  evidenceText: {
    en: "Behind every line are claims: which outlet reported it, when, how sure it is, and where in the article. One line has been selected for you: its claims are here.",
    ja: "どの線にも根拠となる主張があります。どの媒体がいつ、どの程度の確かさで、記事のどこで伝えたかがわかります。例として線を1本選択しました。その主張がここに表示されます。",
  },
  node: { en: "Everything about a node", ja: "ノードのすべて" },
  nodeText: {
    en: "What is selected is described here: how many relationships of each type it has, before you expand them, its neighbours, and all its properties.",
    ja: "選択したものの詳細がここに表示されます。展開する前に種類ごとの関係の数がわかり、隣接ノードとすべてのプロパティも確認できます。",
  },
  filters: { en: "See less, see more", ja: "絞り込む" },
  filtersText: {
    en: "Untick a kind to hide it; there are more filters below. Each filter in force is a chip above the graph that takes it off again.",
    ja: "チェックを外すとその種類を隠せます。その下でさらに絞り込めます。有効な絞り込みはグラフの上に表示され、そこで解除できます。",
  },
  look: { en: "Captions, colours, sizes", ja: "名前・色・大きさ" },
  lookText: {
    en: "Parley chose them by what is in the database. Look changes them; untick a kind to hide it.",
    ja: "データベースの内容に応じて自動で選ばれています。「表示スタイル」で変更でき、チェックを外すとその種類を隠せます。",
  },
  timeline: { en: "When it happened", ja: "いつ起きたか" },
  timelineText: {
    en: "The timeline under the graph counts relationships a day. Drag over days to see only those, play them, or go back to what was known on a day. Beside it are the list, the pair of two actors, and the matrix.",
    ja: "グラフの下の時系列は1日ごとの関係の数を示します。ドラッグで期間を絞り込み、再生し、ある日に知られていた内容に戻せます。その横には一覧・二者間・行列があります。",
  },
  keep: { en: "Nothing is lost", ja: "何も失われません" },
  keepText: {
    en: "Undo takes back every step, a link holds the whole view for somebody else, and the key ? shows all keys. This tour is in the help.",
    ja: "すべての操作は元に戻せます。リンクで表示全体をほかの人と共有でき、「?」キーですべてのキーを確認できます。このツアーはヘルプからも始められます。",
  },
} satisfies Record<string, Words>;
