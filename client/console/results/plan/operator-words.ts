/** What the operators of a plan do, in plain words; and which of them are worth a look because of what they read or hold. */
import type { Words } from "../../../../graph/vocabulary.ts";

export interface OperatorWords {
  readonly does: Words;
  /** Present where the operator is dear on large graphs: what would be cheaper. */
  readonly dear?: Words;
}

const does = (en: string, ja: string): OperatorWords => ({ does: { en, ja } });
const dear = (en: string, ja: string, insteadEn: string, insteadJa: string): OperatorWords => ({
  does: { en, ja },
  dear: { en: insteadEn, ja: insteadJa },
});

const EAGER = dear(
  "holds all rows before it goes on",
  "すべての行をためてから次へ進みます",
  "It needs memory for all rows at once; a statement that reads and writes the same things causes it.",
  "全行分のメモリーを使います。同じものを読んで書く文で起こります。",
);
const KNOWN: { readonly [name: string]: OperatorWords } = {
  AllNodesScan: dear(
    "reads every node",
    "すべてのノードを読みます",
    "Give the pattern a label, and the property an index.",
    "パターンにラベルを付け、プロパティにインデックスを作ってください。",
  ),
  DirectedAllRelationshipsScan: dear(
    "reads every relationship",
    "すべての関係を読みます",
    "Give the relationship a type, or start from a node.",
    "関係に型を付けるか、ノードから始めてください。",
  ),
  UndirectedAllRelationshipsScan: dear(
    "reads every relationship, in both directions",
    "すべての関係を両方向に読みます",
    "Give the relationship a type, or start from a node.",
    "関係に型を付けるか、ノードから始めてください。",
  ),
  CartesianProduct: dear(
    "combines every row of one side with every row of the other",
    "両側の行をすべての組み合わせで掛け合わせます",
    "Connect the parts of the pattern.",
    "パターンの各部分をつないでください。",
  ),
  Eager: EAGER,
  EagerAggregation: does("groups all rows", "すべての行を集計します"),
  NodeByLabelScan: does("reads every node of a label", "ラベルの全ノードを読みます"),
  UnionNodeByLabelsScan: does("reads every node of several labels", "複数のラベルの全ノードを読みます"),
  IntersectionNodeByLabelsScan: does(
    "reads the nodes that have all of the labels",
    "すべてのラベルを持つノードを読みます",
  ),
  DirectedRelationshipTypeScan: does("reads every relationship of a type", "型の全関係を読みます"),
  UndirectedRelationshipTypeScan: does("reads every relationship of a type", "型の全関係を読みます"),
  NodeIndexSeek: does("looks nodes up in an index", "インデックスでノードを引きます"),
  NodeUniqueIndexSeek: does("looks one node up in a unique index", "一意インデックスでノードを引きます"),
  NodeIndexSeekByRange: does("looks a range up in an index", "インデックスで範囲を引きます"),
  NodeIndexScan: does("reads a whole index", "インデックス全体を読みます"),
  NodeIndexContainsScan: does("reads a whole index for a part of a text", "部分一致のためインデックス全体を読みます"),
  NodeIndexEndsWithScan: does("reads a whole index for an end of a text", "後方一致のためインデックス全体を読みます"),
  NodeByIdSeek: does("takes nodes by their id", "ID でノードを取り出します"),
  NodeByElementIdSeek: does("takes nodes by their id", "ID でノードを取り出します"),
  NodeCountFromCountStore: does("takes a count that is kept", "保持されている件数を使います"),
  RelationshipCountFromCountStore: does("takes a count that is kept", "保持されている件数を使います"),
  "Expand(All)": does("follows relationships from each node", "各ノードから関係をたどります"),
  "Expand(Into)": does("finds relationships between two known nodes", "二つのノードの間の関係を探します"),
  "OptionalExpand(All)": does("follows relationships, or gives null", "関係をたどり、なければ null とします"),
  "VarLengthExpand(All)": does("follows chains of relationships", "関係の連なりをたどります"),
  "VarLengthExpand(Pruning)": does(
    "follows chains of relationships, each node once",
    "ノードごとに一度だけ関係の連なりをたどります",
  ),
  "VarLengthExpand(Pruning,BFS)": does(
    "follows chains of relationships, the nearest first",
    "近い順に関係の連なりをたどります",
  ),
  ShortestPath: does("searches shortest paths", "最短経路を探します"),
  StatefulShortestPath: does("searches shortest paths", "最短経路を探します"),
  Filter: does("keeps the rows that fulfil a condition", "条件に合う行だけを残します"),
  Projection: does("works out values", "値を計算します"),
  ProduceResults: does("hands the rows over", "行を返します"),
  Sort: does("sorts all rows", "すべての行を並べ替えます"),
  PartialSort: does("sorts rows that are partly in order", "部分的に並んだ行を並べ替えます"),
  Top: does("sorts and keeps the first rows", "並べ替えて先頭の行を残します"),
  PartialTop: does("keeps the first of rows that are partly in order", "部分的に並んだ行の先頭を残します"),
  Limit: does("ends after some rows", "一定の行数で終わります"),
  ExhaustiveLimit: does("keeps some rows but runs to the end", "一部の行だけ残しますが、最後まで実行します"),
  Skip: does("leaves out the first rows", "先頭の行を飛ばします"),
  Distinct: does("leaves out repeated rows", "重複する行を除きます"),
  OrderedDistinct: does("leaves out repeated rows", "重複する行を除きます"),
  OrderedAggregation: does("groups rows that are in order", "並んだ行を集計します"),
  Apply: does("runs the right side for each row of the left", "左の行ごとに右側を実行します"),
  SemiApply: does("keeps rows for which the right side finds something", "右側で何か見つかる行を残します"),
  AntiSemiApply: does("keeps rows for which the right side finds nothing", "右側で何も見つからない行を残します"),
  SelectOrSemiApply: does("keeps rows by a condition or a pattern", "条件かパターンに合う行を残します"),
  RollUpApply: does("collects what the right side finds into a list", "右側の結果をリストにまとめます"),
  Optional: does("gives null where nothing was found", "見つからなければ null とします"),
  Argument: does("takes the values of the row at hand", "現在の行の値を受け取ります"),
  NodeHashJoin: does("joins two sides on their common nodes", "共通のノードで両側を結合します"),
  ValueHashJoin: does("joins two sides on equal values", "等しい値で両側を結合します"),
  LeftOuterHashJoin: does("joins two sides, keeping the left", "左側を残して結合します"),
  RightOuterHashJoin: does("joins two sides, keeping the right", "右側を残して結合します"),
  Union: does("puts two answers behind each other", "二つの結果をつなげます"),
  Unwind: does("makes a row of each item", "項目ごとに行を作ります"),
  ProcedureCall: does("calls a procedure", "プロシージャを呼び出します"),
  Foreach: does("does something for each item", "項目ごとに処理します"),
  Create: does("creates nodes and relationships", "ノードと関係を作成します"),
  Merge: does("finds, or creates what is missing", "探し、なければ作成します"),
  SetProperty: does("sets a property", "プロパティを設定します"),
  SetProperties: does("sets properties", "プロパティを設定します"),
  SetLabels: does("adds labels", "ラベルを追加します"),
  RemoveLabels: does("removes labels", "ラベルを削除します"),
  Delete: does("deletes", "削除します"),
  DetachDelete: does("deletes nodes with their relationships", "ノードを関係ごと削除します"),
  LoadCSV: does("reads a CSV file", "CSV ファイルを読みます"),
  EmptyResult: does("hands no rows over", "行を返しません"),
  CacheProperties: does("reads properties ahead", "プロパティを先読みします"),
  PathPropagatingBFS: does("follows paths step by step", "経路を一歩ずつたどります"),
  "Repeat(Trail)": does("repeats a part of the pattern", "パターンの一部を繰り返します"),
};

/** The words for an operator; undefined for one that is not known. Its database and the like behind `@` do not count. */
export function operatorWords(name: string): OperatorWords | undefined {
  const plain = name.replace(/\s/g, "");
  return Object.hasOwn(KNOWN, plain) ? KNOWN[plain] : undefined;
}
