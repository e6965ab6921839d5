import { inflateSync } from "node:zlib";
import { create } from "fontkit";
import { expect, it } from "vitest";
import type { Face } from "./font-files.ts";
import { textFace } from "./font-files.ts";
import { subsetOf } from "./font-subsets.ts";
import { woffOf } from "./woff.ts";

type Tables = ReadonlyMap<string, string>;

/** Entries of a directory: tag, offset and the further numbers of each. */
function entriesOf(font: Buffer, first: number, size: number, count: number) {
  return Array.from({ length: count }, (_, index) => {
    const at = first + size * index;
    const numbers = Array.from({ length: size / 4 - 1 }, (_, field) => font.readUInt32BE(at + 4 + 4 * field));
    return { tag: font.toString("latin1", at, at + 4), numbers };
  });
}

function tablesOf(sfnt: Buffer): Tables {
  const entries = entriesOf(sfnt, 12, 16, sfnt.readUInt16BE(4));
  return new Map(
    entries.map(({ tag, numbers: [checksum, start = 0, length = 0] }) => [
      tag,
      `${checksum} ${sfnt.toString("hex", start, start + length)}`,
    ]),
  );
}

/** The same tables, unpacked by zlib. */
function unpacked(woff: Buffer): Tables {
  const entries = entriesOf(woff, 44, 20, woff.readUInt16BE(12));
  return new Map(
    entries.map(({ tag, numbers: [start = 0, length = 0, whole, checksum] }) => {
      expect(start % 4).toBe(0);
      const packed = woff.subarray(start, start + length);
      return [tag, `${checksum} ${(length === whole ? packed : inflateSync(packed)).toString("hex")}`];
    }),
  );
}

function outlinesOf(font: Buffer, characters: string): readonly string[] {
  const opened = create(font);
  if ("fonts" in opened) throw new Error("expected one font");
  return [...characters].map((character) => opened.glyphForCodePoint(character.codePointAt(0) ?? 0).path.toSVG());
}

const FACES: readonly (readonly [string, Face, string])[] = [
  ["TrueType", textFace("latin", 400), "Geneva, 23 November"],
  ["OpenType", textFace("japanese", 700), "東京とジュネーブ"],
];

it.each(FACES)("holds the same tables of %s, as zlib and fontkit read it", async (_, face, characters) => {
  const sfnt = await subsetOf(face, characters);
  const woff = woffOf(sfnt);
  expect(woff.length).toBeLessThan(sfnt.length);
  expect(woff.readUInt32BE(8)).toBe(woff.length);
  expect(woff.readUInt32BE(16)).toBe(sfnt.length);
  expect(unpacked(woff)).toEqual(tablesOf(sfnt));
  expect(outlinesOf(woff, characters)).toEqual(outlinesOf(sfnt, characters));
  expect(woffOf(sfnt).equals(woff)).toBe(true);
});

it("leaves tables as they are that would not get smaller", () => {
  const sfnt = Buffer.alloc(12 + 16 + 4);
  sfnt.writeUInt16BE(1, 4);
  sfnt.write("tiny", 12, "latin1");
  sfnt.writeUInt32BE(28, 20);
  sfnt.writeUInt32BE(3, 24);
  sfnt.write("abc", 28, "latin1");
  expect(woffOf(sfnt).toString("latin1", 64)).toBe("abc\0");
});
