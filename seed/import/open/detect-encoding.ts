/** Tells in which encoding a sample of bytes without a mark is, or that it cannot be told. */
import { isAscii, isUtf8 } from "node:buffer";
import chardet from "chardet";
import { decoderOf } from "./encodings.ts";
import { ALPHABETS, fitOf } from "./single-byte.ts";

/**
 * The encoding of a sample of a text, which may end in the middle of a character; `undefined` where it cannot be told, for a wrong
 * guess is worse than none.
 */
export function detectEncoding(sample: Buffer): string | undefined {
  const sure = wideOf(sample) ?? asciiOf(sample) ?? utf8Of(sample, 0);
  if (sure !== undefined) return sure;
  const telling = foreignLines(sample);
  // Some Japanese reads as UTF-8 with faults; UTF-8 with a fault never reads as Japanese.
  return japaneseOf(telling) ?? utf8Of(sample, 1) ?? eastAsianOf(telling) ?? singleByteOf(telling);
}

/** The lines that are not ASCII, as much of them as is needed. */
function foreignLines(sample: Buffer): Buffer {
  const lines = sample.toString("latin1").match(/.*[\x80-\xff].*(?:\r?\n)?/g) ?? [];
  return Buffer.from(lines.join("").slice(0, ENOUGH), "latin1");
}

const ENOUGH = 32_768;

/** UTF-32 and UTF-16 by their zero bytes: even a text without any Latin letter has its commas and ends of lines. */
function wideOf(sample: Buffer): string | undefined {
  if (!sample.includes(0)) return undefined;
  const [a, b, c, d] = [0, 1, 2, 3].map((place) => zerosAt(sample, place)) as [number, number, number, number];
  if (isNarrow(sample, a + b + c + d)) return undefined;
  const units = Math.floor(sample.length / 4);
  const [even, odd] = [a + c, b + d];
  const found = [
    { encoding: "utf-32le", fits: d >= units && c > 0 },
    { encoding: "utf-32be", fits: a >= units && b > 0 },
    { encoding: "utf-16le", fits: odd > sample.length / 100 && even === 0 },
    { encoding: "utf-16be", fits: even > sample.length / 100 && odd === 0 },
  ].find(({ fits }) => fits)?.encoding;
  return found !== undefined && decoded(sample, found) !== undefined ? found : undefined;
}

/** How many zero bytes are at a place of the units of four. */
function zerosAt(sample: Buffer, place: number): number {
  let zeros = 0;
  for (let index = place; index < sample.length; index += 4) if (sample[index] === 0) zeros++;
  return zeros;
}

/** Whether a sample is a text of UTF-8 but for some zero bytes: a text of wide characters that is one too has many of them. */
function isNarrow(sample: Buffer, zeros: number): boolean {
  const rest = sample.filter((byte) => byte !== 0);
  return (
    zeros < 0.45 * sample.length && isUtf8(rest) && !rest.some((byte) => byte < 0x20 && (byte < 0x09 || byte > 0x0d))
  );
}

/** Seven bits: the escapes of ISO-2022-JP, or ASCII, which is UTF-8. */
function asciiOf(sample: Buffer): string | undefined {
  if (!isAscii(sample)) return undefined;
  const escapes = sample.includes("\x1b$B") || sample.includes("\x1b$@");
  return escapes && decoded(sample, "iso-2022-jp") !== undefined ? "iso-2022-jp" : "utf-8";
}

const UTF8_SEQUENCE = /[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}/g;

/**
 * UTF-8 with fewer faults than `tolerated` for each character: taking a file with one bad byte for windows-1252 would garble all of
 * it, so it is UTF-8 that cannot be read at that byte.
 */
function utf8Of(sample: Buffer, tolerated: 0 | 1): string | undefined {
  let valid = 0;
  const rest = sample.toString("latin1").replace(UTF8_SEQUENCE, () => {
    valid++;
    return "";
  });
  const cutOff = isUtf8(sample) ? rest : rest.replace(/[\xc2-\xf4][\x80-\xbf]{0,2}$/, "");
  const invalid = count(cutOff, /[\x80-\xff]/g);
  return valid > 0 && (invalid === 0 || invalid < tolerated * valid) ? "utf-8" : undefined;
}

/** Frequent characters of short lists of names and headlines; chardet's own statistics need more text than such a list has. */
const FREQUENT: readonly { readonly encoding: string; readonly name: string; readonly characters: string }[] = [
  {
    encoding: "euc-jp",
    name: "EUC-JP",
    characters:
      "日本国年月東京都大人会中議外務省相首田山川長社部事政府党民上下小野村木井藤原高松石島崎三一二名前住所氏電話番号県市町区談新行合同学生時間分発表関係安倍晋麻生太郎菅義偉河正明和之男子美雄夫平吉秀岸破茂枝幸辺谷浜福岡広阪神衆院総選挙内閣理臣経済防衛財官房副参与野権策律交渉条約戦争停連際協力",
  },
  {
    encoding: "gb18030",
    name: "GB18030",
    characters:
      "的国中人年部会一是在不了有和为这大上个我以要他来用们生到作地于出就分对成可主发动同工也能下过子说产种面方后多定行学法所民得经十三之进着等度家电力里如水化高自二理起小物现实加量都两体制机当使点从业本去把性好应开它合还因由其些然前外天政四日那社义事平形相全表间样与关各重新线内数正心反你明看原又么利比或但质气第向道命此变条只没结解问意建月公无系军很情者最立代想已通并提直题党程展五果料象员革位入常文总次品式活设及管特件长求老头基资边流路级少图山统接知较将组见计别她手角期根论运农指几九区强放决西被干做必战先回则任取据处队南给色光门即保治北造百规热领七海口东导器压志世金增争济阶油思术极交受联什认六共权收证改清己美再采转更单风切打白教速花带安场身车例真务具万每目至达走积示议声报斗完类八离华名确才科张信马节话米整空元况今集温传土许步群广石记需段研界拉林律叫且究观越织装影算低持音众书布复容儿须际商非验连断深难近矿千周委素技备半办青省列习响约支般史感劳便团往酸历市克何除消构府称太准精值号率族维划选标写存候毛亲快效斯院查江型眼王按格养易置派层片始却专状育厂京识适属圆包火住调满县局照参红细引听该铁价严龙飞姓克兰俄罗斯乌美英法德",
  },
  {
    encoding: "big5",
    name: "Big5",
    characters:
      "的國中人年部會一是在不了有和為這大上個我以要他來用們生到作地於出就分對成可主發動同工也能下過子說產種面方後多定行學法所民得經十三之進著等度家電力裡如水化高自二理起小物現實加量都兩體制機當使點從業本去把性好應開它合還因由其些然前外天政四日那社義事平形相全表間樣與關各重新線內數正心反你明看原又麼利比或但質氣第向道命此變條只沒結解問意建月公無系軍很情者最立代想已通並提直題黨程展五果料象員位入常文總次臺灣北京東西南交省市縣長馬英九姓名",
  },
  {
    encoding: "euc-kr",
    name: "EUC-KR",
    characters:
      "이다의는을에가고하은로사기지도한대인정시나라국민전리자서스어일해과장그성부수를아보주제여으상원구있것들안동적공신회관오조선경문세북미재김박최름울",
  },
];

/** Shift_JIS by its kanji in use, EUC-JP by its kana. */
function japaneseOf(sample: Buffer): string | undefined {
  if (japaneseShare(sample, "shift_jis") >= JAPANESE) return "shift_jis";
  const kana = /[ぁ-ヶ]/.test(decoded(sample, "euc-jp") ?? "");
  return kana && japaneseShare(sample, "euc-jp") >= JAPANESE ? "euc-jp" : undefined;
}

const JAPANESE = 0.75;

/** Chinese, Korean, and Japanese without kana, whose encodings are built alike, by the characters that are frequent. */
function eastAsianOf(sample: Buffer): string | undefined {
  const found = new Map(chardet.analyse(sample).map(({ name, confidence }) => [name as string, confidence]));
  const judged = FREQUENT.map(({ encoding, name, characters }) => {
    const text = decoded(sample, encoding)?.replace(/[\0-\x7f]/g, "") ?? "";
    const frequent = [...text].filter((character) => characters.includes(character)).length / Math.max(text.length, 1);
    return { encoding, score: frequent + (found.get(name) ?? 0) / 200 };
  }).sort((a, b) => b.score - a.score);
  const [best, second] = judged;
  if (best === undefined || best.score < 0.4 || best.score < 2 * (second?.score ?? 0)) return undefined;
  return best.encoding;
}

/** How much of a sample is Japanese where it is read in an encoding; half-width katakana say nothing, for any single byte is one in Shift_JIS. */
function japaneseShare(sample: Buffer, encoding: string): number {
  const text = decoded(sample, encoding);
  if (text === undefined) return 0;
  const good = count(text, /[\u3005-\u3007\u3041-\u30fe]/g) + commonKanji(text) - count(text, IN_A_WORD);
  const all = count(text, /[^\0-\x7f\uff61-\uff9f\p{P}\p{S}\p{N}]/gu);
  return good === 0 || count(text, /[\uff61-\uff9f]/g) > 4 * good ? 0 : good / all;
}

/** One kanji in a word of Latin letters: don’t and Škoda of windows-1252, for a letter after a quote or Š is a kanji in Shift_JIS. */
const IN_A_WORD = /(?<![^\0-\x7f])(?:(?<=[A-Za-z])\p{Lo}(?![^\0-\x7f])|\p{Lo}(?=[A-Za-z]))/gu;

/** Kanji of the first level of the Japanese standard: those in use. In Shift_JIS they have lead bytes that other encodings have no letters for. */
function commonKanji(text: string): number {
  return [...text].filter((character) => FIRST_LEVEL.has(character)).length;
}

const FIRST_LEVEL: ReadonlySet<string> = new Set(firstLevel());

function firstLevel(): readonly string[] {
  const bytes: number[] = [];
  for (let row = 0xb0; row <= 0xcf; row++) {
    for (let cell = 0xa1; cell <= (row === 0xcf ? 0xd3 : 0xfe); cell++) bytes.push(row, cell);
  }
  return [...decoderOf("euc-jp").decode(Buffer.from(bytes))];
}

/** Names of chardet for encodings of single bytes. */
const CHARDET_NAMES: Readonly<Record<string, readonly string[]>> = {
  "windows-1252": ["ISO-8859-1", "windows-1252"],
  "windows-1251": ["windows-1251"],
  // Of the two encodings of Central Europe, chardet names ISO-8859-2 wherever no sign of windows-1250 is used.
  "windows-1250": ["ISO-8859-2", "windows-1250"],
  "windows-1253": ["ISO-8859-7", "windows-1253"],
  "windows-1254": ["ISO-8859-9", "windows-1254"],
  "windows-1255": ["ISO-8859-8", "windows-1255"],
  "windows-1256": ["windows-1256"],
  "koi8-r": ["KOI8-R"],
};

function singleByteOf(sample: Buffer): string | undefined {
  // Kanji in use, and yet nothing was frequent: capital letters of other scripts in pairs look the same.
  if (japaneseShare(sample, "euc-jp") >= JAPANESE) return undefined;
  const found = chardet.analyse(sample);
  const judged = ALPHABETS.flatMap((alphabet, index) => {
    const text = decoded(sample, alphabet.encoding);
    if (text === undefined) return [];
    const { explained, bonus } = fitOf(text, alphabet);
    const names = CHARDET_NAMES[alphabet.encoding] ?? [];
    const confidence = found.find(({ name }) => names.includes(name))?.confidence ?? 0;
    const score = explained + 0.3 * bonus + confidence / 500;
    return [{ encoding: alphabet.encoding, index, text, explained, score, rank: score - index / 1000 }];
  }).sort((a, b) => b.rank - a.rank);
  const [best] = judged;
  if (best === undefined || best.explained < 0.6) return undefined;
  // Where another reading is as good and says something else, nobody can tell.
  const rival = judged.find(({ score, text }) => text !== best.text && score > best.score - 0.02);
  if (rival !== undefined) return undefined;
  // Where several read the same, the likeliest will be right about the rest of the file too.
  return judged.filter(({ text }) => text === best.text).sort((a, b) => a.index - b.index)[0]?.encoding;
}

/** A sample as text, its last character perhaps left out; `undefined` where it is not of the encoding or has controls that no text has. */
function decoded(sample: Buffer, encoding: string): string | undefined {
  try {
    const text = decoderOf(encoding).decode(sample);
    return /[\0\x80-\x9f]/.test(text) ? undefined : text;
  } catch {
    return undefined;
  }
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
