/** Files in every encoding, mixed ones, and bytes that no text has: read right, or refused at the line where they stand. */
import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import { checkedReport, importTrial, refusedWith, talks } from "../../test/import-fixtures.ts";

const JAPANESE = "外務省,Consult,ロシア大使館,2014-11-21";
const TEXT = talks(JAPANESE, "安倍晋三首相,Consult,プーチン大統領,2014-11-22");
const BYTES = Buffer.from(TEXT);

/** `before` rows of Japanese in one encoding, then bytes as they are. */
function mixed(encoding: string, before: number, ...more: readonly Uint8Array[]): Buffer {
  const rows = talks(...Array.from({ length: before }, () => JAPANESE));
  return Buffer.concat([iconv.encode(rows, encoding), ...more]);
}

describe("encodings", () => {
  it.each([
    ["UTF-8", BYTES, "utf-8", "detected"],
    ["UTF-8 with a mark", Buffer.concat([Buffer.from("\ufeff"), BYTES]), "utf-8", "bom"],
    ["UTF-16LE with a mark", iconv.encode(TEXT, "utf-16le", { addBOM: true }), "utf-16le", "bom"],
    ["UTF-16BE with a mark", iconv.encode(TEXT, "utf-16be", { addBOM: true }), "utf-16be", "bom"],
    ["UTF-16LE without one", iconv.encode(TEXT, "utf-16le"), "utf-16le", "detected"],
    ["Shift_JIS", iconv.encode(TEXT, "shift_jis"), "shift_jis", "detected"],
    ["EUC-JP", iconv.encode(TEXT, "euc-jp"), "euc-jp", "detected"],
  ])("reads %s and says how it knows", async (_, content, encoding, encodingFrom) => {
    const report = await checkedReport({ "talks.csv": content });
    expect(report).toMatchObject({ facts: 2, rejected: 0, files: [{ name: "talks.csv", encoding, encodingFrom }] });
  });

  it.each([
    ["CR", "\r"],
    ["CR LF", "\r\n"],
  ])("reads lines that end by %s, and counts them", async (_, end) => {
    expect(await checkedReport({ "talks.csv": TEXT.replaceAll("\n", end) })).toMatchObject({ facts: 2, rejected: 0 });
    const wrong = talks(JAPANESE, JAPANESE, "a,Consult").replaceAll("\n", end);
    expect(await refusedWith({ "talks.csv": wrong })).toContain("talks.csv:4: the record has 2 cells");
  });

  it("refuses a mark that contradicts the encoding that was given", async () => {
    const content = iconv.encode(TEXT, "utf-16le", { addBOM: true });
    expect(await refusedWith({ "talks.csv": content }, { encoding: "shift_jis" })).toBe(
      "talks.csv:1: the file begins with the byte order mark of utf-16le, expected shift_jis as given",
    );
  });
});

describe("mixed encodings", () => {
  it.each([
    ["a row of Shift_JIS in UTF-8", mixed("utf-8", 3, iconv.encode(`${JAPANESE}\n`, "shift_jis")), 5, "utf-8"],
    [
      "a row of UTF-8 far down in Shift_JIS",
      mixed("shift_jis", 9_000, Buffer.from(`${JAPANESE}\n`)),
      9_002,
      "shift_jis",
    ],
    [
      "a row of windows-1252 in UTF-8",
      mixed("utf-8", 3, iconv.encode("Merkel,Consult,São Paulo,2014-11-21\n", "win1252")),
      5,
      "utf-8",
    ],
  ])("refuses %s, with its line", async (_, content, line, encoding) => {
    const message = await refusedWith({ "mixed.csv": content });
    expect(message).toMatch(
      new RegExp(`^mixed\\.csv:${line}: the bytes [0-9a-f ]+ are .+; expected ${encoding} as detected$`),
    );
  });

  it("says that it cannot be told where both stand near the beginning, and asks for the encoding", async () => {
    await using trial = await importTrial({ "mixed.csv": mixed("shift_jis", 3, Buffer.from(`${JAPANESE}\n`)) });
    expect(await trial.refusal()).toMatchObject({
      message: expect.stringMatching(/^mixed\.csv:2: the encoding cannot be told: /),
      hint: expect.stringContaining("--encoding shift_jis"),
    });
  });

  it("finds them also where they stand far down", async () => {
    const content = mixed("utf-8", 20_000, iconv.encode(`${JAPANESE}\n`, "shift_jis"));
    expect(await refusedWith({ "mixed.csv": content })).toMatch(
      /^mixed\.csv:20002: the bytes .+; expected utf-8 as detected$/,
    );
  });

  it("reads two files of which each has an encoding of its own", async () => {
    const report = await checkedReport({ "a.csv": TEXT, "b.csv": iconv.encode(TEXT, "shift_jis") });
    expect(report.facts).toBe(4);
    expect(report.files.map(({ encoding }) => encoding)).toEqual(["utf-8", "shift_jis"]);
  });
});

describe("bytes that no text has", () => {
  it.each([
    ["a NUL byte", Buffer.from("Ja\0pan,Consult,China,2014-11-21\n"), /^odd\.csv:5: the bytes 00 are a NUL character/],
    [
      "a lone byte of the upper half",
      Buffer.from([0x4a, 0xe9, 0x2c, 0x0a]),
      /^odd\.csv:5: the bytes .*e9.* are not of the encoding utf-8/,
    ],
    [
      "an overlong character",
      Buffer.from([0x4a, 0xc0, 0x80, 0x0a]),
      /^odd\.csv:5: the bytes .*c0.* are not of the encoding utf-8/,
    ],
    [
      "half a surrogate pair",
      Buffer.from([0x4a, 0xed, 0xa0, 0x80, 0x0a]),
      /^odd\.csv:5: the bytes .*ed.* are not of the encoding utf-8/,
    ],
    [
      "a character cut off at the end",
      Buffer.from([0x4a, 0xe6, 0x97]),
      /^odd\.csv:5: the bytes .*e6 97 are not of the encoding utf-8/,
    ],
  ])("refuses %s, with its line", async (_, bytes, message) => {
    expect(await refusedWith({ "odd.csv": mixed("utf-8", 3, bytes) })).toMatch(message);
  });

  it("refuses a NUL byte in GraphML and in JSON Lines as well", async () => {
    expect(await refusedWith({ "odd.graphml": "<graphml>\n<graph>\n<node id='a\0'/></graph></graphml>" })).toMatch(
      /^odd\.graphml:3: the bytes 00 are a NUL/,
    );
    expect(await refusedWith({ "odd.jsonl": '{"source": "a"}\n{"source": "\0"}\n' })).toMatch(
      /^odd\.jsonl:2: the bytes 00 are a NUL/,
    );
  });

  it("refuses a file of nothing but zero bytes", async () => {
    expect(await refusedWith({ "zeros.csv": Buffer.alloc(5_000) })).toMatch(/^zeros\.csv:1: /);
  });
});
