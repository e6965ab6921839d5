import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { detectEncoding } from "./detect-encoding.ts";

const SAMPLES: readonly (readonly [encoding: string, texts: readonly string[]])[] = [
  [
    "shift_jis",
    [
      "名前,国\n安倍晋三,日本\n",
      "東京,大阪\n",
      "1,会談\n",
      "①会談\n",
      "ソ連\n",
      "表\n",
      "id,氏名\n1,ﾔﾏﾀﾞ 太郎\n",
      "個と関係\n",
    ],
  ],
  [
    "euc-jp",
    [
      "名前,国\n安倍晋三,日本\n",
      "東京,大阪\n",
      "外務省は会談を行った。\n",
      "フリードニア\n",
      "内閣総理大臣\n",
      "1,プーチン\n",
    ],
  ],
  ["iso-2022-jp", ["1,東京\n"]],
  [
    "windows-1251",
    [
      "имя,страна\nПетр Порошенко,Украина\n",
      "назва\nКиїв\n",
      "МИНСК,КИЕВ\n",
      "переговоры\n",
      "рік,місто\n2014,Львів\n",
      "1,Россия,“Минск”\n",
    ],
  ],
  ["koi8-r", ["имя,страна\nПетр Порошенко,Россия\n", "переговоры о мире\n", "МИНСК,КИЕВ\n"]],
  [
    "windows-1252",
    [
      "José\n",
      "Angela Müller,Zürich\n",
      "Genève,François Hollande\n",
      "São Paulo,João\n",
      "Søren Ærø\n",
      "niño\n",
      "€ 100\n",
      "“quoted” – it’s\n",
      "don’t\n",
      "CÔTE D’IVOIRE\n",
      "20°C, 5 µm, ½\n",
    ],
  ],
  [
    "windows-1250",
    ["Dvořák,Praha\n", "Wałęsa,Łódź\n", "Jarosław Kaczyński\n", "Traian Băsescu,România\n", "Orbán Győző,Erdős\n"],
  ],
  ["windows-1253", ["Αθήνα,Ελλάδα\n", "Ο πρωθυπουργός\n"]],
  ["windows-1254", ["Dışişleri Bakanlığı açıklama yaptı\n"]],
  ["windows-1255", ["שלום,ישראל\nבנימין נתניהו\n"]],
  ["windows-1256", ["محمود عباس,فلسطين\nرئيس الوزراء\n"]],
  ["gb18030", ["姓名,国家\n习近平,中国\n"]],
  ["big5", ["姓名,國家\n馬英九,臺灣\n"]],
  ["euc-kr", ["이름,국가\n문재인,대한민국\n"]],
];

describe("detectEncoding", () => {
  for (const [encoding, texts] of SAMPLES) {
    it.each(texts)(`reads in ${encoding}: %j`, (text) => {
      const bytes =
        encoding === "iso-2022-jp" ? Buffer.from("1,\x1b$BEl5~\x1b(B\n", "latin1") : iconv.encode(text, encoding);
      expect(detectEncoding(bytes)).toBe(encoding);
    });
  }

  it("takes ASCII for UTF-8", () => {
    expect(detectEncoding(Buffer.from("id,name\n1,Kyiv\n"))).toBe("utf-8");
  });

  it("knows UTF-8 from one character on, also where the sample ends inside of one", () => {
    expect(detectEncoding(Buffer.from("1,é\n"))).toBe("utf-8");
    expect(detectEncoding(Buffer.from("1,東京").subarray(0, -1))).toBe("utf-8");
  });

  it("takes UTF-8 with one bad byte for UTF-8", () => {
    expect(detectEncoding(Buffer.concat([Buffer.from("Київ,Zürich,東京\n"), Buffer.from([0xe9, 0x0a])]))).toBe("utf-8");
  });

  it.each(["utf-16le", "utf-16be", "utf-32le", "utf-32be"])("knows %s without a mark", (encoding) => {
    for (const text of ["id,name\n1,Kyiv\n", "名前,国\n安倍晋三,日本\n", "Петр,Киев\n"]) {
      expect(detectEncoding(iconv.encode(text, encoding, { addBOM: false }))).toBe(encoding);
    }
  });

  it("does not take UTF-8 with a few zero bytes for UTF-16", () => {
    expect(detectEncoding(Buffer.from("a\nb\0"))).toBe("utf-8");
    expect(detectEncoding(Buffer.from("Zürich\0\n"))).toBe("utf-8");
  });

  it("does not guess where two readings are as good", () => {
    // Będzin and Bêdzin both look like words, and so do Erdoğan and Erdoðan.
    expect(detectEncoding(iconv.encode("Będzin\n", "windows-1250"))).toBeUndefined();
    expect(detectEncoding(iconv.encode("Recep Tayyip Erdoğan\n", "windows-1254"))).toBeUndefined();
  });

  it("does not take bytes without sense for a text", () => {
    expect(
      detectEncoding(Buffer.from(Array.from({ length: 200 }, (_, index) => 0x80 + ((index * 37) % 128)))),
    ).toBeUndefined();
  });

  it("judges by the lines that are not ASCII, however few they are", () => {
    const bytes = Buffer.concat([Buffer.from("id,name\n".repeat(20_000)), iconv.encode("1,Львів\n", "windows-1251")]);
    expect(detectEncoding(bytes)).toBe("windows-1251");
  });
});
