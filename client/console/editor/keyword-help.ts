/** What the words of Cypher do, a sentence each: for hover help, completion and `:help`. */
import type { Words } from "../../../graph/vocabulary.ts";

const HELP: { readonly [word: string]: Words } = {
  MATCH: {
    en: "Finds every place in the graph that looks like the pattern.",
    ja: "パターンに合う箇所をグラフからすべて探します。",
  },
  "OPTIONAL MATCH": {
    en: "Like MATCH, but keeps the row with nulls where the pattern is not found.",
    ja: "MATCH と同じですが、見つからない行も null を入れて残します。",
  },
  WHERE: { en: "Keeps only the rows for which the condition is true.", ja: "条件が true になる行だけを残します。" },
  RETURN: { en: "Names the columns of the answer.", ja: "結果として返す列を指定します。" },
  "RETURN DISTINCT": { en: "Returns each different row once.", ja: "同じ行を 1 つにまとめて返します。" },
  WITH: {
    en: "Hands rows on to the next part; only what it names is known from there on.",
    ja: "行を次の部分へ渡します。ここに書いた名前だけが以後使えます。",
  },
  UNWIND: { en: "Makes a row of each element of a list.", ja: "リストの要素を 1 行ずつに展開します。" },
  "ORDER BY": { en: "Sorts the rows.", ja: "行を並べ替えます。" },
  ASC: { en: "Smallest first, which is usual.", ja: "昇順(既定)。" },
  DESC: { en: "Largest first.", ja: "降順。" },
  "NULLS FIRST": { en: "Sorts null before everything else.", ja: "null を先頭に並べます。" },
  "NULLS LAST": { en: "Sorts null behind everything else.", ja: "null を末尾に並べます。" },
  SKIP: { en: "Leaves out the first rows.", ja: "先頭の行を指定した数だけ飛ばします。" },
  OFFSET: { en: "Another word for SKIP.", ja: "SKIP の別名です。" },
  LIMIT: { en: "Ends after so many rows.", ja: "指定した行数で打ち切ります。" },
  UNION: { en: "Rows of both queries, each different row once.", ja: "両方の問い合わせの行を、重複を除いて返します。" },
  "UNION ALL": { en: "Rows of both queries, repeated ones too.", ja: "両方の問い合わせの行を、重複も含めて返します。" },
  CALL: {
    en: "Calls a procedure, or runs a subquery for each row: CALL (n) { … }.",
    ja: "プロシージャを呼び出すか、行ごとに副問い合わせを実行します: CALL (n) { … }。",
  },
  YIELD: { en: "Chooses columns of what a procedure gives.", ja: "プロシージャの結果から列を選びます。" },
  CASE: {
    en: "Chooses a value by conditions: CASE WHEN … THEN … ELSE … END.",
    ja: "条件で値を選びます: CASE WHEN … THEN … ELSE … END。",
  },
  WHEN: { en: "A condition of CASE.", ja: "CASE の条件です。" },
  THEN: { en: "The value where the condition before it is true.", ja: "直前の条件が true のときの値です。" },
  ELSE: { en: "The value where no condition is true.", ja: "どの条件にも当てはまらないときの値です。" },
  AND: { en: "True where both sides are true.", ja: "両辺が true のとき true。" },
  OR: { en: "True where one side or both are true.", ja: "少なくとも一方が true のとき true。" },
  XOR: { en: "True where exactly one side is true.", ja: "一方だけが true のとき true。" },
  NOT: {
    en: "Turns true into false and false into true; null stays null.",
    ja: "true と false を入れ替えます。null は null のままです。",
  },
  IN: { en: "Whether a list holds the value.", ja: "リストに値が含まれるかを調べます。" },
  "IS NULL": {
    en: "Whether there is no value. `= null` is never true.",
    ja: "値がないかを調べます。`= null` は true になりません。",
  },
  "IS NOT NULL": { en: "Whether there is a value.", ja: "値があるかを調べます。" },
  "STARTS WITH": {
    en: "Whether a text begins so; capitals matter.",
    ja: "文字列の先頭が一致するかを調べます(大文字・小文字を区別)。",
  },
  "ENDS WITH": {
    en: "Whether a text ends so; capitals matter.",
    ja: "文字列の末尾が一致するかを調べます(大文字・小文字を区別)。",
  },
  CONTAINS: {
    en: "Whether a text holds another; capitals matter.",
    ja: "文字列が含まれるかを調べます(大文字・小文字を区別)。",
  },
  DISTINCT: { en: "Counts or lists each different value once.", ja: "同じ値を 1 つにまとめます。" },
  AS: { en: "Gives a name to a value or column.", ja: "値や列に名前を付けます。" },
  EXISTS: {
    en: "Whether a pattern or subquery finds anything: EXISTS { … }.",
    ja: "パターンや副問い合わせに結果があるかを調べます: EXISTS { … }。",
  },
  COUNT: { en: "How many rows a subquery has: COUNT { … }.", ja: "副問い合わせの行数です: COUNT { … }。" },
  COLLECT: {
    en: "The one column of a subquery as a list: COLLECT { … }.",
    ja: "副問い合わせの 1 列をリストにします: COLLECT { … }。",
  },
  FINISH: { en: "Ends a query that returns nothing.", ja: "何も返さずに終わります。" },
  LET: {
    en: "Names values without leaving anything out (Cypher 25).",
    ja: "ほかの変数を残したまま値に名前を付けます(Cypher 25)。",
  },
  FILTER: {
    en: "Keeps rows by a condition, anywhere in a query (Cypher 25).",
    ja: "問い合わせの途中で条件により行を絞ります(Cypher 25)。",
  },
  NEXT: {
    en: "Hands the rows of one query to the next (Cypher 25).",
    ja: "前の問い合わせの行を次の問い合わせに渡します(Cypher 25)。",
  },
  USE: { en: "Asks another database or graph.", ja: "別のデータベースやグラフに問い合わせます。" },
  EXPLAIN: { en: "Shows the plan and does not run the statement.", ja: "文を実行せずに実行計画を表示します。" },
  PROFILE: {
    en: "Runs the statement and shows its plan with rows and hits.",
    ja: "文を実行し、行数とアクセス数を付けて実行計画を表示します。",
  },
  "CYPHER 25": { en: "Reads the statement as Cypher 25.", ja: "文を Cypher 25 として解釈します。" },
  "CYPHER 5": { en: "Reads the statement as Cypher 5.", ja: "文を Cypher 5 として解釈します。" },
  SHORTEST: {
    en: "The so many shortest paths: SHORTEST 2.",
    ja: "短いものから指定した数のパスを探します: SHORTEST 2。",
  },
  "ALL SHORTEST": { en: "All paths of the shortest length.", ja: "最短の長さのパスをすべて探します。" },
  "ANY SHORTEST": { en: "One path of the shortest length.", ja: "最短パスを 1 つ探します。" },
  "SHORTEST GROUPS": {
    en: "All paths of the so many shortest lengths: SHORTEST 2 GROUPS.",
    ja: "短い長さから指定した数の、各長さのパスをすべて探します。",
  },
  "USING INDEX": { en: "Tells the planner to use an index.", ja: "使うインデックスをプランナーに指示します。" },
  "SHOW FUNCTIONS": { en: "Lists the functions that can be used.", ja: "使える関数を一覧表示します。" },
  "SHOW PROCEDURES": { en: "Lists the procedures that can be called.", ja: "呼び出せるプロシージャを一覧表示します。" },
  "SHOW INDEXES": { en: "Lists the indexes.", ja: "インデックスを一覧表示します。" },
  "SHOW CONSTRAINTS": { en: "Lists the constraints.", ja: "制約を一覧表示します。" },
  CREATE: { en: "Adds nodes and relationships.", ja: "ノードと関係を追加します。" },
  MERGE: { en: "Finds the pattern, or adds the whole of it.", ja: "パターンを探し、なければ丸ごと追加します。" },
  "ON CREATE SET": {
    en: "Sets properties where MERGE added something.",
    ja: "MERGE で追加したときにプロパティを設定します。",
  },
  "ON MATCH SET": {
    en: "Sets properties where MERGE found something.",
    ja: "MERGE で見つかったときにプロパティを設定します。",
  },
  SET: { en: "Sets properties or adds labels.", ja: "プロパティを設定したりラベルを付けたりします。" },
  REMOVE: { en: "Removes properties or labels.", ja: "プロパティやラベルを取り除きます。" },
  DELETE: { en: "Removes nodes and relationships.", ja: "ノードと関係を削除します。" },
  "DETACH DELETE": { en: "Removes nodes with all their relationships.", ja: "ノードを、つながる関係ごと削除します。" },
  FOREACH: { en: "Changes something for each element of a list.", ja: "リストの要素ごとに変更を行います。" },
  "LOAD CSV": {
    en: "Reads a CSV file; not from this console unless writing is allowed.",
    ja: "CSV ファイルを読み込みます。書き込みが許可されていなければ使えません。",
  },
};

/** The sentence of a word or phrase, in capitals or not; undefined where there is none. */
export function keywordHelp(phrase: string): Words | undefined {
  const word = phrase.toUpperCase();
  return Object.hasOwn(HELP, word) ? HELP[word] : undefined;
}

/**
 * The longest phrase with a sentence that holds the word at `index`: of `IS NOT NULL` for its NOT, of `MATCH` for MATCH alone.
 * Hands back its words' first and last index too.
 */
export function phraseAround(
  words: readonly string[],
  index: number,
): { readonly phrase: string; readonly first: number; readonly last: number; readonly help: Words } | undefined {
  for (let length = 3; length >= 1; length -= 1) {
    for (let first = Math.max(0, index - length + 1); first <= index && first + length <= words.length; first += 1) {
      const phrase = words
        .slice(first, first + length)
        .join(" ")
        .toUpperCase();
      const help = keywordHelp(phrase);
      if (help !== undefined) return { phrase, first, last: first + length - 1, help };
    }
  }
  return undefined;
}
