/** The page's own folding of names is that of graph/names.ts. */
import { describe, expect, it } from "vitest";
import { foldWords, looseWords } from "../../graph/names.ts";

type Fold = (text: string) => readonly string[];
const module = "./page/fold.js";
const page = (await import(module)) as { readonly foldWords: Fold; readonly looseWords: Fold };

const KANA = Array.from({ length: 0x30fa - 0x30a1 + 1 }, (_, index) => String.fromCharCode(0x30a1 + index));
const SMALL = [..."ァィゥェォャュョッ"];
const CYRILLIC = Array.from({ length: 0x60 }, (_, index) => String.fromCharCode(0x400 + index));
const NAMES = [
  "Steve Witkoff",
  "スティーブ・ウィットコフ",
  "ｳｨｯﾄｺﾌ",
  "ういっとこふ",
  "ウラジーミル・プーチン",
  "Владимир Путин",
  "Дмитриев Кирилл",
  "Dmitriyev",
  "Zelenskyy",
  "Зеленський",
  "Ђоковић Новак",
  "Đoković",
  "Търново",
  "Μητσοτάκης",
  "Παπανδρέου",
  "Erdoğan ISIK ışık",
  "O'Neill, St. John-Smith",
  "Wałęsa & Sjögren",
  "Straße Æther Œuvre Þór",
  "シェフチェンコ",
  "ヴァンターポール ヷヸヹヺ",
  "チャールズ ジャック ティモシー ツァイ",
  "ラ〜メン ﾗｰﾒﾝ",
  "習近平 시진핑",
  "\u202eabc\u202c \u0000d",
  "  ",
  "Xavier Quick Schulz Tschirnhaus",
];

describe("the page", () => {
  it.each([...NAMES, ...KANA, ...CYRILLIC])("folds %j as the program does", (name) => {
    expect(page.foldWords(name)).toEqual(foldWords(name));
    expect(page.looseWords(name)).toEqual(looseWords(name));
  });

  it("reads every kana with every small one as the program does", () => {
    for (const kana of KANA)
      for (const small of SMALL) {
        const name = `${kana}${small}ン`;
        expect([name, page.foldWords(name), page.looseWords(name)]).toEqual([name, foldWords(name), looseWords(name)]);
      }
  });
});
