/** Examples that look for what may be wrong with a graph: what is alone, doubled, missing. */
import { nameText } from "../../../graph/value-text.ts";
import type { Example, ExampleSchema } from "./example.ts";
import { shown } from "./example.ts";

const NAME_KEYS = ["name", "title", "label", "displayName", "fullName", "username", "email", "code", "id"];

/** The examples for a schema; those on a label or a property are left out where it has none. */
export function qualityExamples({ labels, propertyKeys }: ExampleSchema): readonly Example[] {
  const nameKey = NAME_KEYS.find((key) => propertyKeys.includes(key));
  const [label] = labels;
  return [
    {
      id: "isolated",
      title: { en: "Nodes without any relationship", ja: "孤立したノード" },
      shows: {
        en: "What hangs on nothing. Learn: NOT EXISTS { … } asks for what is missing.",
        ja: "何にもつながらないノードです。NOT EXISTS { … } で「ないこと」を条件にします。",
      },
      statement: "MATCH (n)\nWHERE NOT EXISTS { (n)--() }\nRETURN n\nLIMIT 50",
    },
    {
      id: "loops",
      title: { en: "Relationships from a node to itself", ja: "自己ループ" },
      shows: {
        en: "Loops, often a slip of an import. Learn: the same name at both ends.",
        ja: "自分自身への関係で、取り込みの誤りのことがあります。両端に同じ変数を書きます。",
      },
      statement: "MATCH p = (n)-[r]->(n)\nRETURN p, type(r) AS type\nLIMIT 50",
    },
    {
      id: "parallel",
      title: { en: "Several relationships of one type between two nodes", ja: "同じ 2 ノード間の重複した関係" },
      shows: {
        en: "Doubled or repeated relationships. Learn: WITH … WHERE filters what was counted.",
        ja: "重複または繰り返された関係です。WITH … WHERE で集計結果を絞り込みます。",
      },
      statement: `MATCH (a)-[r]->(b)
WITH a, b, type(r) AS type, count(*) AS count
WHERE count > 1
RETURN a, type, b, count
ORDER BY count DESC
LIMIT 50`,
    },
    ...(label === undefined ? [] : [missing(label)]),
    ...(nameKey === undefined ? [] : [duplicates(nameKey)]),
  ];
}

function missing(label: string): Example {
  return {
    id: "missing",
    title: { en: `Which properties ${shown(label)} nodes lack`, ja: `${shown(label)} ノードに欠けているプロパティ` },
    shows: {
      en: "How many nodes have each property, and how many lack it. Learn: UNWIND makes rows of a list.",
      ja: "プロパティごとに、あるノードとないノードの数です。UNWIND はリストを行に展開します。",
    },
    statement: `MATCH (n:${nameText(label)})
WITH count(n) AS total
MATCH (n:${nameText(label)})
UNWIND keys(n) AS property
WITH total, property, count(*) AS present
RETURN property, present, total - present AS missing
ORDER BY missing DESC, property`,
  };
}

function duplicates(nameKey: string): Example {
  const key = nameText(nameKey);
  return {
    id: "duplicates",
    title: { en: `Nodes of the same ${shown(nameKey)}`, ja: `${shown(nameKey)} が同じノード` },
    shows: {
      en: "What may be there twice. Learn: toLower(toStringOrNull(…)) compares whatever the case and type.",
      ja: "重複の可能性があるノードです。toLower(toStringOrNull(…)) で大文字小文字や型を問わず比べます。",
    },
    statement: `MATCH (n)
WHERE n.${key} IS NOT NULL
WITH toLower(toStringOrNull(n.${key})) AS same, collect(n) AS nodes
WHERE same IS NOT NULL AND size(nodes) > 1
RETURN same, size(nodes) AS count, nodes[..10] AS nodes
ORDER BY count DESC
LIMIT 50`,
  };
}
