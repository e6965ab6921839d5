import { describe, expect, it } from "vitest";
import { binaryKindOf, isHtml } from "./file-kind.ts";

describe("binaryKindOf", () => {
  it.each([
    ["a PNG picture", "\x89PNG\r\n\x1a\n"],
    ["a JPEG picture", "\xff\xd8\xff\xe0"],
    ["a PDF document", "%PDF-1.7\n"],
    ["an old Excel or Word document (.xls, .doc)", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0"],
    ["a tar archive", `people.csv${"\0".repeat(247)}ustar\0`],
    ["a bzip2 archive", "BZh91AY&SY"],
    ["an SQLite database", "SQLite format 3\0"],
    ["a Parquet file", "PAR1\x15\x04"],
  ])("recognises %s", (kind, bytes) => {
    expect(binaryKindOf(Buffer.from(bytes, "latin1"))).toBe(kind);
  });

  it.each(["PAR1,PAR2\n", "MZ;name\n", "GIF,PNG\n", "BZh,x\n", ""])("takes no text for one: %j", (text) => {
    expect(binaryKindOf(Buffer.from(text))).toBeUndefined();
  });
});

describe("isHtml", () => {
  it.each([
    "<!DOCTYPE html>",
    "\n  <html lang='en'>",
    "\ufeff<html>",
    '<?xml version="1.0"?>\n<!-- x --><!doctype HTML PUBLIC "">',
  ])("sees a web page in %j", (text) => {
    expect(isHtml(Buffer.from(text))).toBe(true);
    expect(isHtml(Buffer.from(text, "utf16le"))).toBe(true);
  });

  it.each(["<htmlish>", '<?xml version="1.0"?><graphml>', "html,<html>"])("sees none in %j", (text) => {
    expect(isHtml(Buffer.from(text))).toBe(false);
  });
});
