/** A hundred thousand made actors with plausible names in Latin letters, kana and Cyrillic, for measuring; nobody in it exists. */
import { randomFrom } from "../graph/layout/random.ts";
import { searchKeys } from "../graph/names.ts";

/** An actor as the measurement stores it. */
export interface MadeActor {
  readonly id: string;
  readonly name: string;
  readonly nameJa: string | undefined;
  readonly aliases: readonly string[];
  readonly spellings: readonly string[];
  readonly searchKeys: readonly string[];
  /** Its family name in each script; for asking. */
  readonly family: Written;
}

/** One word in three scripts. */
interface Written {
  readonly latin: string;
  readonly kana: string;
  readonly cyrillic: string;
}

const SYLLABLES = written(`
ba バ ба|be ベ бе|bo ボ бо|bra ブラ бра|bri ブリ бри|da ダ да|de デ де|do ド до|dra ドラ дра|fa ファ фа|fe フェ фе|fi フィ фи|ga ガ га|go ゴ го|gra グラ гра|
ha ハ ха|i イ и|ka カ ка|ke ケ ке|ki キ ки|ko コ ко|kra クラ кра|kre クレ кре|la ラ ла|le レ ле|li リ ли|lo ロ ло|ma マ ма|me メ ме|mi ミ ми|mo モ мо|na ナ на|
ne ネ не|ni ニ ни|no ノ но|o オ о|pa パ па|pe ペ пе|po ポ по|pri プリ при|ra ラ ра|re レ ре|ri リ ри|ro ロ ро|sa サ са|se セ се|sha シャ ша|she シェ ше|sla スラ сла|
so ソ со|sta スタ ста|ste ステ сте|ta タ та|te テ те|ti ティ ти|to ト то|tra トラ тра|va ヴァ ва|ve ヴェ ве|vi ヴィ ви|vla ヴラ вла|vo ヴォ во|ya ヤ я|yu ユ ю|za ザ за|ze ゼ зе|zi ジ зи
`);
const ENDINGS = written(`
nov ノフ нов|rev レフ рев|sky スキー ский|nko ンコ нко|rin リン рин|dze ゼ дзе|man マン ман|son ソン сон|ler ラー лер|ni ニ ни|kis キス кис|berg ベルグ берг|
tov トフ тов|mura ムラ мура|ra ラ ра|nna ンナ нна|lt ルト льт|zar ザル зар|hid ヒド хид|ndra ンドラ ндра
`);
const TITLES = ["President", "Prime Minister", "Dr.", "Senator", "Foreign Minister"];
const OUTLETS = ["The Made Gazette", "架空新聞", "Invented Times", "Вымышленная газета"];

/** The actors, the same every time. */
export function madeActors(count: number): readonly MadeActor[] {
  const random = randomFrom(41);
  const pick = <T>(from: readonly [T, ...T[]]): T => from[Math.floor(random() * from.length)] ?? from[0];
  const word = (syllables: number): Written => {
    const parts = [...Array.from({ length: syllables }, () => pick(SYLLABLES)), pick(ENDINGS)];
    const join = (script: keyof Written): string => parts.map((part) => part[script]).join("");
    return { latin: capital(join("latin")), kana: join("kana"), cyrillic: capital(join("cyrillic")) };
  };
  // Given names are few and shared, family names many: as among people.
  const given = Array.from({ length: 600 }, () => word(1 + Math.floor(random() * 2)));
  const families = Array.from({ length: 40_000 }, () => word(1 + Math.floor(random() ** 1.4 * 3)));
  return Array.from({ length: count }, (_, index) => {
    const first = given[Math.floor(random() ** 2 * given.length)] ?? word(1);
    const family = families[Math.floor(random() ** 1.5 * families.length)] ?? word(2);
    const name = `${first.latin} ${family.latin}`;
    const nameJa = random() < 0.6 ? `${first.kana}・${family.kana}` : undefined;
    const aliases = [
      ...(random() < 0.35 ? [`${first.cyrillic} ${family.cyrillic}`] : []),
      ...(random() < 0.1 ? [`${pick(TITLES as [string, ...string[]])} ${family.latin}`] : []),
      ...(nameJa !== undefined && random() < 0.2 ? [`${family.kana}大統領`] : []),
    ];
    const names = [name, ...(nameJa === undefined ? [] : [nameJa]), ...aliases];
    const spellings = names
      .filter(() => random() < 0.3)
      .map((text) => `${text} | ${pick(OUTLETS as [string, ...string[]])}`);
    return { id: `made-${index}`, name, nameJa, aliases, spellings, searchKeys: searchKeys(names), family };
  });
}

function written(table: string): readonly [Written, ...Written[]] {
  const rows = table
    .replaceAll("\n", "")
    .split("|")
    .map((row) => row.trim().split(" "))
    .map(([latin = "", kana = "", cyrillic = ""]): Written => ({ latin, kana, cyrillic }));
  return rows as unknown as readonly [Written, ...Written[]];
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
