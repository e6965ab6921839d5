/** The course of `:play`: from MATCH to paths in seven steps, on whatever graph is loaded. */
import type { Lens } from "../../../graph/lens.ts";
import { nameText } from "../../../graph/value-text.ts";
import type { CourseStep, ExampleSchema } from "./example.ts";

const NAME_KEYS = ["name", "title", "label", "displayName", "id"];

/** What the statements of the course are made with; each part may be empty. */
interface Parts {
  /** `:Actor` */
  readonly label: string;
  /** The label, where it is known that its nodes have the property `key`; which label has which property, no schema tells for nothing. */
  readonly keyLabel: string;
  readonly type: string;
  readonly key: string;
}

/** The steps for a schema. In an empty graph they ask for any node, and answer with no rows instead of failing. */
export function courseFor(lens: Lens, schema: ExampleSchema): readonly CourseStep[] {
  const parts = partsOf(lens, schema);
  return [...firstSteps(parts), ...laterSteps(parts)];
}

function partsOf(lens: Lens, { labels, types, propertyKeys }: ExampleSchema): Parts {
  const isTalks = lens.id === "talks";
  const label = isTalks ? "Actor" : labels[0];
  const type = isTalks && types.includes("NEGOTIATED_WITH") ? "NEGOTIATED_WITH" : types[0];
  const key = NAME_KEYS.find((known) => propertyKeys.includes(known)) ?? propertyKeys[0] ?? "name";
  return {
    label: label === undefined ? "" : `:${nameText(label)}`,
    keyLabel: isTalks ? ":Actor" : "",
    type: type === undefined ? "" : `:${nameText(type)}`,
    key: nameText(key),
  };
}

function firstSteps({ label, keyLabel, type, key }: Parts): readonly CourseStep[] {
  return [
    {
      id: "nodes",
      title: { en: "Nodes", ja: "ノード" },
      text: [
        {
          en: "A graph is made of nodes and of relationships between them. A node is written in round brackets, like a circle: (n). MATCH looks for it, RETURN hands it over.",
          ja: "グラフはノードと、その間の関係からできています。ノードは円のように丸括弧で (n) と書きます。MATCH が探し、RETURN が返します。",
        },
        {
          en: "n is a name of your choice. What follows the colon is a label: the kind of node.",
          ja: "n は自由に付ける名前です。コロンのあとはラベル(ノードの種類)です。",
        },
      ],
      statement: `MATCH (n${label})\nRETURN n\nLIMIT 10`,
      task: {
        en: "Take the label away and run it again: which other nodes are there?",
        ja: "ラベルを消して実行してみましょう。ほかにどんなノードがありますか。",
      },
    },
    {
      id: "properties",
      title: { en: "Properties and conditions", ja: "プロパティと条件" },
      text: [
        {
          en: "A node carries properties, written with a dot. WHERE keeps only what meets a condition; a property that is not there is null.",
          ja: "ノードはプロパティを持ち、ドットで書きます。WHERE は条件に合うものだけを残します。ないプロパティは null です。",
        },
      ],
      statement: `MATCH (n${keyLabel})\nWHERE n.${key} IS NOT NULL\nRETURN n.${key} AS ${key}\nORDER BY ${key}\nLIMIT 25`,
      task: {
        en: "Sort the other way round: write DESC behind ORDER BY.",
        ja: "ORDER BY のあとに DESC を付けて、逆順にしてみましょう。",
      },
    },
    {
      id: "relationships",
      title: { en: "Relationships", ja: "関係" },
      text: [
        {
          en: "A relationship is an arrow with square brackets on it: -[r]->. It has exactly one type, behind a colon. Without an arrowhead either direction is taken.",
          ja: "関係は角括弧を載せた矢印 -[r]-> で書きます。タイプはちょうど 1 つで、コロンのあとに書きます。矢じりを省くと両方向に一致します。",
        },
      ],
      statement: `MATCH (a)-[r${type}]->(b)\nRETURN a, r, b\nLIMIT 10`,
      task: {
        en: "Look at the result as a graph, then as a table.",
        ja: "結果をグラフと表の両方で見てみましょう。",
      },
    },
    {
      id: "parameters",
      title: { en: "Parameters", ja: "パラメーター" },
      text: [
        {
          en: "What changes from run to run is a parameter: $text. A line of :param sets it. So nothing needs quotes inside the statement, and a query can be kept and shared.",
          ja: "実行のたびに変わる値はパラメーター($text)にします。:param の行で値を決めます。文の中に値を書かずに済み、クエリを保存・共有しやすくなります。",
        },
      ],
      statement: `:param text => 'a'\nMATCH (n${keyLabel})\nWHERE toLower(toStringOrNull(n.${key})) CONTAINS $text\nRETURN n\nLIMIT 25`,
      task: {
        en: "Change the value in the first line, or in the panel of parameters.",
        ja: "1 行目かパラメーターの欄で値を変えてみましょう。",
      },
    },
  ];
}

function laterSteps({ label, keyLabel, type, key }: Parts): readonly CourseStep[] {
  return [
    {
      id: "counting",
      title: { en: "Counting", ja: "集計" },
      text: [
        {
          en: "count() counts, collect() gathers into a list, min, max and avg do what they say. All of them group by whatever else stands in the same RETURN.",
          ja: "count() は数え、collect() はリストにまとめます。min・max・avg もあります。どれも同じ RETURN のほかの項目ごとに集計します。",
        },
      ],
      statement: `MATCH (n${keyLabel})-[r]-()\nRETURN n.${key} AS ${key}, count(r) AS relationships, collect(DISTINCT type(r)) AS types\nORDER BY relationships DESC\nLIMIT 10`,
      task: {
        en: "Take count(r) away: how does the grouping change?",
        ja: "count(r) を消すと、まとまり方はどう変わりますか。",
      },
    },
    {
      id: "steps",
      title: { en: "Steps one after another", ja: "段階に分ける" },
      text: [
        {
          en: "WITH ends a step and hands its columns to the next, as RETURN does at the end. So you can filter what was counted.",
          ja: "WITH は段階を区切り、列を次へ渡します(最後の RETURN と同じ働きです)。集計した値で絞り込めます。",
        },
      ],
      statement: `MATCH (n${label})\nWITH n, COUNT { (n)--() } AS relationships\nWHERE relationships >= 2\nRETURN n, relationships\nORDER BY relationships DESC\nLIMIT 10`,
      task: { en: "Ask for 5 and more.", ja: "5 以上に変えてみましょう。" },
    },
    {
      id: "paths",
      title: { en: "Paths", ja: "経路" },
      text: [
        {
          en: "A step can be repeated: {1,3} means one to three times. A whole path can have a name, p = …. SHORTEST 1 in front of it keeps the shortest one between each two ends.",
          ja: "{1,3} を付けると、その一歩を 1~3 回繰り返します。経路全体に p = … と名前を付けられ、SHORTEST 1 で両端の間の最短経路だけを残します。",
        },
      ],
      statement: `MATCH p = (a${label})-[${type}]-{1,3}(b)\nWHERE a <> b\nRETURN p, length(p) AS steps\nORDER BY steps DESC\nLIMIT 10`,
      task: {
        en: "Take the type away, so that every relationship counts. Then open Examples for more.",
        ja: "タイプを消して、すべての関係をたどってみましょう。続きは「例」にあります。",
      },
    },
  ];
}
