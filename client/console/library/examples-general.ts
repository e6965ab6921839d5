/** Examples that any graph answers, made from its schema: the commonest label and type, and properties by their names. */
import { nameText } from "../../../graph/value-text.ts";
import type { Example, ExampleGroup, ExampleSchema } from "./example.ts";
import { shown } from "./example.ts";
import { qualityExamples } from "./examples-quality.ts";

const DATE_KEY = /date|time|year|since|released|born|created|published|updated|(?:_at|At|On)$/;

/** The general groups; those that need a label or a type are left out where the graph has none. */
export function generalGroups(schema: ExampleSchema): readonly ExampleGroup[] {
  return [
    { id: "overview", title: { en: "What is in this graph", ja: "このグラフの中身" }, examples: overview(schema) },
    { id: "structure", title: { en: "How it hangs together", ja: "つながり方" }, examples: structure(schema) },
    {
      id: "quality",
      title: { en: "What may be wrong with it", ja: "データの確認" },
      examples: qualityExamples(schema),
    },
  ];
}

function overview({ labels, types, propertyKeys }: ExampleSchema): readonly Example[] {
  const [label] = labels;
  const [type] = types;
  const dateKey = propertyKeys.find((key) => DATE_KEY.test(key));
  return [
    {
      id: "count-labels",
      title: { en: "How many nodes of which labels", ja: "ラベルごとのノード数" },
      shows: {
        en: "The kinds of nodes, commonest first. Learn: labels(n) is a list, count(*) groups by it.",
        ja: "ノードの種類を多い順に示します。labels(n) はリストで、count(*) はその値ごとに数えます。",
      },
      statement: "MATCH (n)\nRETURN labels(n) AS labels, count(*) AS nodes\nORDER BY nodes DESC",
    },
    {
      id: "count-types",
      title: { en: "How many relationships of which type", ja: "タイプごとの関係数" },
      shows: {
        en: "The kinds of relationships, commonest first. Learn: type(r) is the name of a relationship's type.",
        ja: "関係の種類を多い順に示します。type(r) は関係のタイプ名です。",
      },
      statement: "MATCH ()-[r]->()\nRETURN type(r) AS type, count(*) AS relationships\nORDER BY relationships DESC",
    },
    {
      id: "properties",
      title: { en: "Which properties nodes have, and of what type", ja: "ノードのプロパティと型" },
      shows: {
        en: "Every property with its types. Learn: CALL runs a procedure, YIELD takes columns from it.",
        ja: "すべてのプロパティとその型です。CALL でプロシージャを呼び、YIELD で列を受け取ります。",
      },
      statement: `CALL db.schema.nodeTypeProperties()
YIELD nodeLabels, propertyName, propertyTypes, mandatory
RETURN nodeLabels, propertyName, propertyTypes, mandatory`,
    },
    {
      id: "indexes",
      title: { en: "Which indexes there are", ja: "インデックスの一覧" },
      shows: {
        en: "What the database finds quickly. Learn: SHOW tells about the database itself.",
        ja: "データベースがすばやく探せる項目です。SHOW はデータベース自体の情報を示します。",
      },
      statement: "SHOW INDEXES\nYIELD name, type, labelsOrTypes, properties, state",
    },
    ...(label === undefined ? [] : [someNodes(label)]),
    ...(type === undefined ? [] : [someRelationships(type)]),
    ...(label === undefined ? [] : [newest(dateKey)]),
  ];
}

function someNodes(label: string): Example {
  return {
    id: "some-nodes",
    title: { en: `Some ${shown(label)} nodes`, ja: `${shown(label)} ノードの例` },
    shows: {
      en: "A few nodes of the commonest label, with their properties. Learn: LIMIT ends the search early.",
      ja: "最も多いラベルのノードをいくつか示します。LIMIT で早めに打ち切れます。",
    },
    statement: `MATCH (n:${nameText(label)})\nRETURN n\nLIMIT 25`,
  };
}

function someRelationships(type: string): Example {
  return {
    id: "some-relationships",
    title: { en: `Some ${shown(type)} relationships`, ja: `${shown(type)} 関係の例` },
    shows: {
      en: "A few relationships of the commonest type with both ends. Learn: p = … keeps the whole path, to be drawn.",
      ja: "最も多いタイプの関係を両端とともに示します。p = … とすると経路全体を描画できます。",
    },
    statement: `MATCH p = ()-[:${nameText(type)}]->()\nRETURN p\nLIMIT 25`,
  };
}

/** By a property whose name speaks of time; else by whatever value is a date. */
function newest(dateKey: string | undefined): Example {
  const base = {
    id: "newest",
    title: { en: "The newest nodes", ja: "最も新しいノード" },
  };
  if (dateKey !== undefined) {
    const key = nameText(dateKey);
    return {
      ...base,
      shows: {
        en: `Nodes by their ${shown(dateKey)}, latest first. Learn: null sorts as the largest, so it is left out first.`,
        ja: `${shown(dateKey)} の新しい順です。null は最大として並ぶので先に除きます。`,
      },
      statement: `MATCH (n)\nWHERE n.${key} IS NOT NULL\nRETURN n.${key} AS ${key}, n\nORDER BY ${key} DESC\nLIMIT 25`,
    };
  }
  return {
    ...base,
    shows: {
      en: "Nodes by whatever property is a date. Learn: keys(n) names the properties, IS :: asks for a type.",
      ja: "日付型のプロパティを探して並べます。keys(n) はプロパティ名、IS :: は型の判定です。",
    },
    statement: `MATCH (n)
UNWIND keys(n) AS key
WITH n, key, n[key] AS value
WHERE value IS :: DATE NOT NULL OR value IS :: ZONED DATETIME NOT NULL OR value IS :: LOCAL DATETIME NOT NULL
RETURN key, value, n
ORDER BY value DESC
LIMIT 25`,
  };
}

function structure({ labels }: ExampleSchema): readonly Example[] {
  const [label, other] = labels;
  return [
    {
      id: "pattern",
      title: { en: "Which labels are joined by which type", ja: "どのラベルがどのタイプでつながるか" },
      shows: {
        en: "The shape of the graph in one table. Learn: head() takes the first of a list.",
        ja: "グラフの構造を 1 つの表で示します。head() はリストの先頭を取り出します。",
      },
      statement: `MATCH (a)-[r]->(b)
RETURN head(labels(a)) AS \`from\`, type(r) AS type, head(labels(b)) AS \`to\`, count(*) AS count
ORDER BY count DESC
LIMIT 100`,
    },
    {
      id: "degrees",
      title: { en: "How many relationships nodes have", ja: "次数の分布" },
      shows: {
        en: "How many nodes have 0, 1, 2 … relationships. Learn: COUNT { … } counts a pattern for each row.",
        ja: "関係が 0・1・2…本のノード数です。COUNT { … } は行ごとにパターンを数えます。",
      },
      statement:
        "MATCH (n)\nWITH COUNT { (n)--() } AS relationships\nRETURN relationships, count(*) AS nodes\nORDER BY relationships",
    },
    {
      id: "hubs",
      title: { en: "The best connected nodes", ja: "つながりの多いノード" },
      shows: {
        en: "Hubs of the graph. Learn: ORDER BY … LIMIT keeps only the top ones while it sorts.",
        ja: "グラフの中心となるノードです。ORDER BY … LIMIT は上位だけを残しながら並べます。",
      },
      statement: "MATCH (n)\nRETURN n, COUNT { (n)--() } AS relationships\nORDER BY relationships DESC\nLIMIT 25",
    },
    ...(label === undefined ? [] : [waysBetween(label, other ?? label)]),
    {
      id: "triangles",
      title: { en: "Triangles", ja: "三角形のつながり" },
      shows: {
        en: "Three nodes, each joined with both others. Learn: a name that occurs twice ties a pattern together.",
        ja: "互いにつながる 3 ノードです。同じ変数を 2 度使うとパターンが閉じます。",
      },
      statement:
        "MATCH p = (a)--(b)--(c)--(a)\nWHERE elementId(a) < elementId(b) AND elementId(b) < elementId(c)\nRETURN p\nLIMIT 10",
    },
  ];
}

function waysBetween(label: string, other: string): Example {
  return {
    id: "ways",
    title: { en: `Ways from ${shown(label)} to ${shown(other)}`, ja: `${shown(label)} から ${shown(other)} への経路` },
    shows: {
      en: "Short ways between the two commonest labels. Learn: {1,3} repeats a step one to three times.",
      ja: "最も多い 2 つのラベルを結ぶ短い経路です。{1,3} で 1~3 回の繰り返しを表します。",
    },
    statement: `MATCH p = (a:${nameText(label)})--{1,3}(b:${nameText(other)})\nWHERE a <> b\nRETURN p\nLIMIT 10`,
  };
}
