import { describe, expect, it } from "vitest";
import { bomOf, decoderOf, ENCODINGS, encodingOf } from "./encodings.ts";

function decoded(encoding: string, ...pieces: readonly (readonly number[])[]): string {
  const decoder = decoderOf(encoding);
  return pieces.map((piece) => decoder.decode(Buffer.from(piece))).join("") + decoder.end();
}

describe("encodingOf", () => {
  it("knows the labels of the standard and what else people write", () => {
    const found = ["UTF8", " latin1 ", "sjis", "cp932", "x-euc-jp", "cp1251", "utf-32", "utf-16"].map(
      (label) => encodingOf(label).encoding,
    );
    expect(found).toEqual([
      "utf-8",
      "windows-1252",
      "shift_jis",
      "shift_jis",
      "euc-jp",
      "windows-1251",
      "utf-32le",
      "utf-16le",
    ]);
  });

  it("leaves the order of bytes open where the label does", () => {
    expect(encodingOf("utf-16").openOrder).toBe(true);
    expect(encodingOf("utf-16le").openOrder).toBe(false);
  });

  it("names the known ones for one that is not", () => {
    expect(() => encodingOf("utf-9")).toThrow(
      expect.objectContaining({
        code: "invalid_request",
        message: 'The encoding "utf-9" is not known. Did you mean `utf-8`?',
        hint: expect.stringMatching(/utf-8.*shift_jis.*windows-1251/),
      }),
    );
    expect(() => encodingOf("utf-7")).toThrow(expect.objectContaining({ code: "invalid_request" }));
    expect(() => encodingOf("")).toThrow(expect.objectContaining({ code: "invalid_request" }));
    expect(() => encodingOf("toString")).toThrow(expect.objectContaining({ code: "invalid_request" }));
  });

  it.each(ENCODINGS)("has a decoder of %s that reads ASCII", (encoding) => {
    const width = encoding.startsWith("utf-32") ? 4 : encoding.startsWith("utf-16") ? 2 : 1;
    const bytes = [0x41, 0x2c, 0x0a].flatMap((byte) => {
      const zeros = Array<number>(width - 1).fill(0);
      return encoding.endsWith("be") ? [...zeros, byte] : [byte, ...zeros];
    });
    expect(decoded(encodingOf(encoding).encoding, bytes)).toBe("A,\n");
  });
});

describe("bomOf", () => {
  it("tells the marks apart, also UTF-32LE from UTF-16LE", () => {
    const marks = [
      [0xef, 0xbb, 0xbf],
      [0xff, 0xfe, 0x41, 0],
      [0xfe, 0xff],
      [0xff, 0xfe, 0, 0],
      [0, 0, 0xfe, 0xff],
      [0xef],
    ];
    expect(marks.map((bytes) => bomOf(Buffer.from(bytes))?.encoding)).toEqual([
      "utf-8",
      "utf-16le",
      "utf-16be",
      "utf-32le",
      "utf-32be",
      undefined,
    ]);
  });
});

describe("decoderOf", () => {
  it("joins characters that are cut between pieces", () => {
    expect(decoded("utf-8", [0xe6, 0x9d], [0xb1])).toBe("東");
    expect(decoded("shift_jis", [0x93], [0x8c])).toBe("東");
    expect(decoded("euc-jp", [0xc5], [0xec])).toBe("東");
    expect(decoded("iso-2022-jp", [0x1b, 0x24], [0x42, 0x45], [0x6c, 0x1b, 0x28, 0x42])).toBe("東");
    expect(decoded("utf-16le", [0x3d, 0xd8], [0x00, 0xde])).toBe("😀");
    expect(decoded("utf-32be", [0x00, 0x01, 0xf6], [0x00])).toBe("😀");
  });

  it("knows the quotes and the euro sign of windows-1252", () => {
    expect(decoded("windows-1252", [0x93, 0xe9, 0x94, 0x96, 0x80])).toBe("“é”–€");
  });

  it.each<[string, number[], string]>([
    ["utf-8", [0x41, 0xe9, 0x42], "a letter of windows-1252"],
    ["utf-8", [0xe6, 0x9d], "a character cut off"],
    ["utf-8", [0xc0, 0x80], "an overlong zero"],
    ["utf-8", [0xed, 0xa0, 0x80], "half a surrogate pair"],
    ["utf-8", [0xf5, 0x80, 0x80, 0x80], "a character beyond the last"],
    ["utf-16le", [0x3d, 0xd8, 0x41, 0x00], "half a surrogate pair"],
    ["utf-16be", [0x00], "half a unit"],
    ["utf-32le", [0x00, 0x00, 0x11, 0x00], "a character beyond the last"],
    ["utf-32le", [0x00, 0xd8, 0x00, 0x00], "half a surrogate pair"],
    ["utf-32be", [0xff, 0xff, 0xff, 0xff], "a negative number"],
    ["utf-32be", [0x00, 0x00, 0x41], "a character cut off"],
    ["shift_jis", [0x81, 0x20], "a lead byte before a space"],
    ["shift_jis", [0x93], "a character cut off"],
    ["euc-jp", [0xc5, 0x41], "a lead byte before a letter"],
    ["windows-1252", [0x81], "a byte that is not assigned"],
    ["windows-1251", [0x98], "a byte that is not assigned"],
    ["windows-1253", [0xaa], "a byte that is not assigned"],
    ["windows-874", [0xdb], "a byte that is not assigned"],
  ])("refuses in %s the bytes %j: %s", (encoding, bytes) => {
    expect(() => decoded(encoding, bytes)).toThrow(TypeError);
  });
});
