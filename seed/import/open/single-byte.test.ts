import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { ALPHABETS, fitOf } from "./single-byte.ts";

/** How well each encoding explains the bytes of a text that is written in one of them, best first. */
function ranked(text: string, encoding: string): readonly string[] {
  const bytes = iconv.encode(text, encoding);
  const fits = ALPHABETS.map((alphabet) => {
    const { explained, bonus } = fitOf(iconv.decode(bytes, alphabet.encoding), alphabet);
    return { encoding: alphabet.encoding, score: explained + bonus / 10 };
  });
  return fits.toSorted((one, other) => other.score - one.score).map((fit) => fit.encoding);
}

describe("fitOf", () => {
  it.each([
    ["Die Gespräche über Gebühren führten für größere Länder zu nichts", "windows-1252"],
    ["Переговоры между странами продолжались до вечера", "windows-1251"],
    ["Переговоры между странами продолжались до вечера", "koi8-r"],
    ["Příští jednání zástupců vlád se uskuteční v neděli dopoledne, řekl náměstek", "windows-1250"],
    ["Οι διαπραγματεύσεις συνεχίστηκαν στην Αθήνα", "windows-1253"],
    ["Görüşmeler başbakanın katılımıyla sürdü, anlaşma sağlandı", "windows-1254"],
    ["המשא ומתן נמשך בירושלים", "windows-1255"],
    ["استمرت المفاوضات في القاهرة", "windows-1256"],
  ])("finds %j to be of %s", (text, encoding) => {
    expect(ranked(text, encoding)[0]).toBe(encoding);
  });

  it("explains nothing of a text without foreign letters", () => {
    for (const alphabet of ALPHABETS) expect(fitOf("plain text, 1 + 1", alphabet)).toEqual({ explained: 0, bonus: 0 });
  });

  it("explains signs that stand where such signs stand, and none inside a word", () => {
    const [latin] = ALPHABETS;
    if (latin === undefined) throw new Error("There is no alphabet.");
    expect(fitOf("“so” – 5 € §7", latin).explained).toBe(1);
    expect(fitOf("b€d", latin).explained).toBe(0);
  });
});
