import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { ByteSource } from "./archive.ts";
import { decodedText, type Encoded, lineCounter } from "./decode.ts";

function sourceOf(...pieces: readonly Buffer[]): ByteSource {
  const size = pieces.reduce((sum, piece) => sum + piece.length, 0);
  return {
    name: "events.csv",
    size,
    async *bytes() {
      yield* pieces;
    },
  };
}

async function textOf(
  source: ByteSource,
  encoding: string,
  encodingFrom: Encoded["encodingFrom"] = "detected",
): Promise<string> {
  let text = "";
  for await (const piece of decodedText(source, { encoding, encodingFrom, bom: undefined })) text += piece;
  return text;
}

const bytes = (...of: readonly (string | number)[]): Buffer =>
  Buffer.concat(of.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.of(part))));

describe("decodedText", () => {
  it("says the line, the bytes and the encoding of what is not of it", async () => {
    await expect(textOf(sourceOf(bytes("a\nb\rc\r\nKy", 0xe9, "v\n")), "utf-8")).rejects.toMatchObject({
      code: "invalid_request",
      message: "events.csv:4: the bytes e9 76 are not of the encoding utf-8; expected utf-8 as detected",
      hint: expect.stringContaining("--encoding"),
    });
  });

  it("finds the line behind many pieces, also where a character is cut between two", async () => {
    const rows = bytes("1,東京\r\n".repeat(10_000));
    const all = Buffer.concat([rows, bytes(0xe6, 0x9d), bytes("\n"), rows]);
    for (const cut of [rows.length, rows.length + 1, rows.length + 2, 65_536]) {
      await expect(textOf(sourceOf(all.subarray(0, cut), all.subarray(cut)), "utf-8")).rejects.toThrow(
        "events.csv:10001: the bytes e6 9d 0a ",
      );
    }
  });

  it("refuses a character that the end cuts off", async () => {
    await expect(textOf(sourceOf(bytes("a\n", 0xe6, 0x9d)), "utf-8")).rejects.toThrow("events.csv:2: the bytes e6 9d ");
    await expect(textOf(sourceOf(bytes("a\n", 0x93)), "shift_jis")).rejects.toThrow("events.csv:2: the bytes 93 ");
    await expect(textOf(sourceOf(bytes(0x41, 0, 0x0a, 0, 0x42)), "utf-16le")).rejects.toThrow(
      "events.csv:2: the bytes 42 ",
    );
  });

  it("refuses NUL in every encoding", async () => {
    await expect(textOf(sourceOf(bytes("a\nb\0\n")), "utf-8", "given")).rejects.toThrow(
      "events.csv:2: the bytes 00 are a NUL character, which no text has; expected utf-8 as given",
    );
    await expect(textOf(sourceOf(iconv.encode("a\n\0", "utf-16be")), "utf-16be")).rejects.toThrow("events.csv:2: ");
  });

  it("refuses controls that a legacy encoding does not have", async () => {
    await expect(textOf(sourceOf(bytes("a\n", 0x85, 0xe9)), "iso-8859-2", "given")).rejects.toThrow(
      "events.csv:2: the bytes 85 are a control character in iso-8859-2",
    );
    await expect(textOf(sourceOf(bytes("a\n", 0x81)), "windows-1252", "given")).rejects.toThrow(
      "events.csv:2: the bytes 81 ",
    );
  });

  it("lets a next-line character of UTF-8 be", async () => {
    expect(await textOf(sourceOf(bytes("a\u0085b")), "utf-8")).toBe("a\u0085b");
  });

  it("refuses a file of two encodings, whichever was detected", async () => {
    const western = iconv.encode("José\nGenève\n", "windows-1252");
    await expect(textOf(sourceOf(western, bytes("Zürich\n")), "windows-1252")).rejects.toThrow(
      "events.csv:3: the bytes c3 bc are UTF-8 in a file that is windows-1252 elsewhere",
    );
    await expect(textOf(sourceOf(bytes("Zürich\n"), western), "utf-8")).rejects.toThrow(
      "events.csv:2: the bytes e9 0a ",
    );
    const cyrillic = iconv.encode("Рік переговорів: Дім, Сірко\n", "windows-1251");
    expect(await textOf(sourceOf(cyrillic), "windows-1251")).toBe("Рік переговорів: Дім, Сірко\n");
    await expect(textOf(sourceOf(cyrillic, bytes("Київ\n")), "windows-1251")).rejects.toThrow("events.csv:2: ");
    const japanese = iconv.encode("東京\n", "shift_jis");
    await expect(textOf(sourceOf(japanese, bytes("安倍晋三\n")), "shift_jis")).rejects.toThrow("events.csv:2: ");
  });

  it("obeys who says that it is one encoding", async () => {
    expect(await textOf(sourceOf(bytes(0xc3, 0xbc)), "windows-1252", "given")).toBe("Ã¼");
  });

  it("leaves out the mark, also where it comes in pieces", async () => {
    const bom = { encoding: "utf-8", length: 3 };
    let text = "";
    const source = sourceOf(bytes(0xef), bytes(0xbb, 0xbf, "a"));
    for await (const piece of decodedText(source, { encoding: "utf-8", encodingFrom: "bom", bom })) text += piece;
    expect(text).toBe("a");
  });

  it("stops when it is told to", async () => {
    const controller = new AbortController();
    const encoded = { encoding: "utf-8", encodingFrom: "detected", bom: undefined } as const;
    const read = async (): Promise<void> => {
      const source = sourceOf(bytes("a"), bytes("b"), bytes("c"));
      for await (const piece of decodedText(source, encoded, { signal: controller.signal })) {
        if (piece === "c") throw new Error("read on");
        controller.abort(new Error("enough"));
      }
    };
    await expect(read()).rejects.toThrow("enough");
  });
});

describe("lineCounter", () => {
  it("counts LF, CR and CRLF once each, also between pieces", () => {
    const lines = lineCounter();
    for (const piece of ["a\n", "b\r", "\nc\r\nd\r", "e", "\n"]) lines.add(piece);
    expect(lines.line()).toBe(6);
  });
});
