/** What the notifications of Neo4j mean and what to do about them, in plain words. */
import type { Words } from "../../../../graph/vocabulary.ts";

/** `means` in a sentence, and `advice` where there is something to do. */
export interface NotificationWords {
  readonly means: Words;
  readonly advice?: Words;
}

/** By the last part of Neo4j's code, without `Warning`, which versions add and leave out. */
const KNOWN: { readonly [name: string]: NotificationWords } = {
  UnknownLabel: {
    means: {
      en: "No node has this label, so this part finds nothing.",
      ja: "このラベルを持つノードはないため、この部分では何も見つかりません。",
    },
    advice: {
      en: "Check its spelling and its capitals; :schema lists all labels.",
      ja: "綴りと大文字小文字を確認してください。:schema でラベルの一覧を表示できます。",
    },
  },
  UnknownRelationshipType: {
    means: {
      en: "No relationship has this type, so this part finds nothing.",
      ja: "この型の関係はないため、この部分では何も見つかりません。",
    },
    advice: {
      en: "Check its spelling and its capitals; :schema lists all types.",
      ja: "綴りと大文字小文字を確認してください。:schema で型の一覧を表示できます。",
    },
  },
  UnknownPropertyKey: {
    means: {
      en: "Nothing has a property of this name, so it is always null.",
      ja: "この名前のプロパティは存在しないため、値は常に null です。",
    },
    advice: {
      en: "Check its spelling; :schema lists all names.",
      ja: "綴りを確認してください。:schema で名前の一覧を表示できます。",
    },
  },
  CartesianProduct: {
    means: {
      en: "Parts of the pattern are not connected: every match of one is combined with every match of the other.",
      ja: "パターンのつながっていない部分どうしが、すべての組み合わせで掛け合わされます。",
    },
    advice: {
      en: "Connect them with a relationship, or look one of them up by an indexed property.",
      ja: "関係でつなぐか、インデックスのあるプロパティで一方を絞ってください。",
    },
  },
  UnboundedVariableLengthPattern: {
    means: {
      en: "The pattern has no longest length: the time grows with every step it can take.",
      ja: "パターンの長さに上限がないため、たどるほど時間がかかります。",
    },
    advice: { en: "Give it a bound, such as *1..4 or {1,4}.", ja: "*1..4 や {1,4} のように上限を付けてください。" },
  },
  ExhaustiveShortestPath: {
    means: {
      en: "The shortest path may have to be sought among all paths, because of a condition on the whole path.",
      ja: "パス全体への条件があるため、すべての経路から最短経路を探す可能性があります。",
    },
    advice: {
      en: "Bound the length, or put the condition on each relationship.",
      ja: "長さを制限するか、条件を各関係に付けてください。",
    },
  },
  EagerOperator: {
    means: {
      en: "All rows are held in memory before the statement goes on.",
      ja: "処理を続ける前に、すべての行をメモリーに保持します。",
    },
    advice: { en: "For large loads split the statement in two.", ja: "大量の読み込みでは文を二つに分けてください。" },
  },
  NoApplicableIndex: {
    means: {
      en: "No index fits, so every node of the label is read for each row.",
      ja: "使えるインデックスがないため、行ごとにそのラベルの全ノードを読みます。",
    },
    advice: { en: "An index on the property makes it fast.", ja: "プロパティにインデックスを作ると速くなります。" },
  },
  DynamicProperty: {
    means: {
      en: "A property whose name is only known while it runs cannot use an index.",
      ja: "実行時に決まる名前のプロパティではインデックスを使えません。",
    },
    advice: {
      en: "Write the name in the statement where you can.",
      ja: "可能であれば名前を文の中に直接書いてください。",
    },
  },
  FeatureDeprecation: {
    means: {
      en: "This way of writing it will go away in a later version.",
      ja: "この書き方は将来のバージョンで廃止されます。",
    },
    advice: {
      en: "The database says below what to write instead.",
      ja: "代わりの書き方は、下のデータベースからの説明にあります。",
    },
  },
  DeprecatedProcedure: {
    means: {
      en: "This procedure will go away in a later version.",
      ja: "このプロシージャは将来のバージョンで廃止されます。",
    },
  },
  ParameterNotProvided: {
    means: { en: "The statement has a parameter that is not set.", ja: "値が設定されていないパラメーターがあります。" },
    advice: {
      en: "Set it with :param name => value before you run it.",
      ja: "実行前に :param 名前 => 値 で設定してください。",
    },
  },
  AggregationSkippedNull: {
    means: { en: "Rows without a value were left out of an aggregation.", ja: "値のない行は集計に含まれていません。" },
    advice: {
      en: "That is usually meant; coalesce(x, 0) counts them.",
      ja: "通常はそれで問題ありません。含めるには coalesce(x, 0) を使います。",
    },
  },
  SubqueryVariableShadowing: {
    means: {
      en: "A variable in the subquery has the name of one outside, but is another one.",
      ja: "副問い合わせの中の変数が、外側の変数と同名ですが別の変数です。",
    },
    advice: {
      en: "Import it (CALL (x) { … }) or give it another name.",
      ja: "CALL (x) { … } で取り込むか、別の名前にしてください。",
    },
  },
  RepeatedRelationshipReference: {
    means: {
      en: "The same relationship stands twice in one pattern, which never matches.",
      ja: "同じ関係が一つのパターンに二度現れるため、決して一致しません。",
    },
    advice: { en: "Use two variables.", ja: "変数を二つに分けてください。" },
  },
  RepeatedVarLengthRelationshipReference: {
    means: {
      en: "The same relationships stand twice in one pattern, which never matches.",
      ja: "同じ関係の並びが一つのパターンに二度現れるため、決して一致しません。",
    },
    advice: { en: "Use two variables.", ja: "変数を二つに分けてください。" },
  },
  UnsatisfiableRelationshipTypeExpression: {
    means: {
      en: "No relationship can have all of these types: a relationship has exactly one.",
      ja: "関係の型は一つだけなので、この条件を満たす関係はありません。",
    },
    advice: { en: "Write | for “or” instead of &.", ja: "& の代わりに「または」を表す | を使ってください。" },
  },
  HintUnfulfillable: {
    means: {
      en: "The index that the hint asks for is not there, or cannot be used.",
      ja: "ヒントで指定されたインデックスがないか、使えません。",
    },
    advice: { en: "Take the hint out, or make the index.", ja: "ヒントを外すか、インデックスを作成してください。" },
  },
  IndexOrConstraintAlreadyExists: {
    means: { en: "It is there already: nothing was changed.", ja: "すでに存在するため、何も変更していません。" },
  },
  IndexOrConstraintDoesNotExist: {
    means: { en: "It is not there: nothing was changed.", ja: "存在しないため、何も変更していません。" },
  },
  RuntimeUnsupported: {
    means: {
      en: "The runtime that was asked for cannot run this; another one did.",
      ja: "指定されたランタイムでは実行できず、別のランタイムで実行しました。",
    },
  },
  CodeGenerationFailed: {
    means: {
      en: "The statement could not be compiled and ran in a slower way; its rows are right.",
      ja: "文をコンパイルできず、遅い方式で実行しました。結果は正しいものです。",
    },
  },
  DeprecatedFormat: {
    means: {
      en: "A value has a form that will go away in a later version.",
      ja: "値の形式が、将来のバージョンで廃止されるものです。",
    },
  },
};
const ALIASES: { readonly [name: string]: string } = {
  IndexHintUnfulfillable: "HintUnfulfillable",
  JoinHintUnfulfillable: "HintUnfulfillable",
  JoinHintUnsupported: "HintUnfulfillable",
};

/** The words for a code such as `Neo.ClientNotification.Statement.UnknownLabelWarning`; undefined for one that is not known. */
export function notificationWords(code: string): NotificationWords | undefined {
  const last = code.split(".").at(-1) ?? "";
  const name = last.replace(/Warning$/, "");
  const known = Object.hasOwn(ALIASES, name) ? (ALIASES[name] ?? name) : name;
  return Object.hasOwn(KNOWN, known) ? KNOWN[known] : undefined;
}
