import iconv from "iconv-lite";
import { describe, expect, it } from "vitest";
import type { Entry } from "yauzl";
import { zipNameOf } from "./zip-name.ts";

/** An entry as yauzl gives it; `fileName` is what it takes the bytes for. */
function entry(
  raw: Buffer,
  more: Partial<Pick<Entry, "fileName" | "generalPurposeBitFlag" | "extraFields">> = {},
): Entry {
  const said = { fileName: "as yauzl has it", generalPurposeBitFlag: 0, extraFields: [], fileNameRaw: raw, ...more };
  return said as unknown as Entry;
}

describe("zipNameOf", () => {
  it("is what the entry says where it says that it is UTF-8, by flag or by field", () => {
    const raw = Buffer.from([0xff]);
    expect(zipNameOf(entry(raw, { generalPurposeBitFlag: 0x08_00, fileName: "東.csv" }))).toBe("東.csv");
    const field = { id: 0x70_75, data: Buffer.alloc(0) };
    expect(zipNameOf(entry(raw, { extraFields: [field], fileName: "東.csv" }))).toBe("東.csv");
  });

  it("is read as UTF-8, else as Shift_JIS, where nothing is said", () => {
    expect(zipNameOf(entry(Buffer.from("東京/協議.csv")))).toBe("東京/協議.csv");
    expect(zipNameOf(entry(iconv.encode("東京/協議.csv", "shift_jis")))).toBe("東京/協議.csv");
  });

  it("has slashes, also in archives of Windows whose characters hold a backslash byte", () => {
    expect(zipNameOf(entry(Buffer.from("a\\b.csv")))).toBe("a/b.csv");
    expect(zipNameOf(entry(iconv.encode("表\\ソ.csv", "shift_jis")))).toBe("表/ソ.csv");
  });

  it("is what the standard says where it is neither", () => {
    expect(zipNameOf(entry(Buffer.from([0x81, 0x20, 0xff])))).toBe("as yauzl has it");
  });
});
