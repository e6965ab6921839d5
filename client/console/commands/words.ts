/** What commands of the console say. */
import type { Words } from "../../../graph/vocabulary.ts";

export const WORDS = {
  parametersCleared: { en: "All parameters are removed.", ja: "パラメーターをすべて削除しました。" },
  parametersNow: { en: "Parameters", ja: "パラメーター" },
  noParameters: {
    en: "No parameters are set. Set one with :param name => 'Ann', and use it as $name.",
    ja: "パラメーターは設定されていません。:param name => 'Ann' のように設定し、文の中では $name として使います。",
  },
  name: { en: "Name", ja: "名前" },
  type: { en: "Type", ja: "型" },
  value: { en: "Value", ja: "値" },
  using: { en: "Statements now go to the database {name}.", ja: "以後の文はデータベース {name} に送られます。" },
  inUse: {
    en: "Statements go to the database {name}. Which others there are, this server does not tell.",
    ja: "文はデータベース {name} に送られます。ほかのデータベースの一覧は、このサーバーでは取得できません。",
  },
  inUseOf: {
    en: "Statements go to the database {name}. There are: {names}.",
    ja: "文はデータベース {name} に送られます。データベース一覧：{names}",
  },
  stylesReset: {
    en: "All looks are as the data give them again. Undo brings the changes back.",
    ja: "すべての表示を元に戻しました。「元に戻す」で変更を復元できます。",
  },
  stylesUnchanged: {
    en: "Looks are as the data give them; nothing was changed.",
    ja: "表示はデータによる既定のままです。変更はありません。",
  },
  writingOn: {
    en: "Writing is on: statements that change the graph ask before they run.",
    ja: "書き込みはオンです。グラフを変更する文は実行前に確認します。",
  },
  writingOff: { en: "Writing is off: statements only read.", ja: "書き込みはオフです。文は読み取りだけを行います。" },
  openedHistory: { en: "The history is open beside this.", ja: "履歴を横に開きました。" },
  openedExamples: { en: "The worked examples are open beside this.", ja: "例を横に開きました。" },
  openedSaved: { en: "The saved queries are open beside this.", ja: "保存済みのクエリを横に開きました。" },
  openedCourse: { en: "The course is open beside this.", ja: "コースを横に開きました。" },
  labels: { en: "Labels", ja: "ラベル" },
  types: { en: "Relationship types", ja: "関係タイプ" },
  nodeProperties: { en: "Properties of nodes", ja: "ノードのプロパティ" },
  relationshipProperties: { en: "Properties of relationships", ja: "関係のプロパティ" },
  indexes: { en: "Indexes", ja: "インデックス" },
  constraints: { en: "Constraints", ja: "制約" },
  // Styles.
  stylesOf: { en: "How nodes and relationships look", ja: "ノードと関係の見た目" },
  changeLook: { en: "Change the look of {name}", ja: "「{name}」の表示を変更" },
  change: { en: "Change", ja: "変更" },
  captions: {
    en: "Captions come from the first of these properties that has a text: {properties}.",
    ja: "表示名は、次のうち値のある最初のプロパティから取ります：{properties}",
  },
  kinds: { en: "Nodes", ja: "ノード" },
  relations: { en: "Relationships", ja: "関係" },
  stylesCut: {
    en: "The first {shown} of {count} are listed.",
    ja: "{count} 件のうち最初の {shown} 件を表示しています。",
  },
} satisfies Record<string, Words>;
