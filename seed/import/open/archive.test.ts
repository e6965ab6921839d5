import { once } from "node:events";
import { appendFile, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import { type ByteSource, gunzipped, plainSource, zipSources } from "./archive.ts";
import { diskFile } from "./disk-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-archive-"));
});
afterAll(() => rm(folder, { recursive: true }));

const LIMITS = { maxBytes: 2 ** 40 };
const ROWS = "2014-11-21,Київ,東京\n".repeat(20_000);

async function zipOf(entries: Readonly<Record<string, string | Buffer>>, compress = true): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) {
    if (name.endsWith("/")) zip.addEmptyDirectory(name);
    else zip.addBuffer(Buffer.from(content), name, { compress });
  }
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
  await once(zip.outputStream, "end");
  return Buffer.concat(pieces);
}

async function opened(content: Buffer, name = "archive.zip", limits = LIMITS): Promise<readonly ByteSource[]> {
  const path = join(folder, name);
  await writeFile(path, content);
  return zipSources(await diskFile(path, name), limits);
}

async function gzipped(content: Buffer, limits = LIMITS): Promise<ByteSource> {
  const path = join(folder, "events.csv.gz");
  await writeFile(path, content);
  return gunzipped(plainSource(await diskFile(path, "events.csv.gz"), limits), limits);
}

async function contentOf(source: ByteSource | undefined, onBytes?: (read: number) => void): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of source?.bytes(onBytes) ?? []) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

/** Changes the headers of all entries: two bytes at a place of the local header, and at that of the central one. */
function patched(zip: Buffer, local: number, central: number, change: (value: number) => number): Buffer {
  const copy = Buffer.from(zip);
  for (const [mark, at] of [
    ["PK\x03\x04", local],
    ["PK\x01\x02", central],
  ] as const) {
    for (let index = copy.indexOf(mark); index >= 0; index = copy.indexOf(mark, index + 4)) {
      copy.writeUInt16LE(change(copy.readUInt16LE(index + at)), index + at);
    }
  }
  return copy;
}

describe("zipSources", () => {
  it("gives the files by name, without folders, hidden files and what macOS adds", async () => {
    const zip = await zipOf({
      "2015/": "",
      "2015/b.csv": "b",
      "2014/a.csv": "a",
      ".DS_Store": "x",
      "2014/.hidden/x.csv": "x",
      "__MACOSX/2014/._a.csv": "x",
    });
    const sources = await opened(zip);
    expect(sources.map(({ name }) => name)).toEqual(["archive.zip/2014/a.csv", "archive.zip/2015/b.csv"]);
    expect(await Promise.all(sources.map((source) => contentOf(source)))).toEqual(["a", "b"]);
  });

  it("reads entries again and again, packed and stored, with progress in bytes on the disk", async () => {
    for (const compress of [true, false]) {
      const [source] = await opened(await zipOf({ "a.csv": ROWS }, compress));
      const read: number[] = [];
      expect(await contentOf(source, (bytes) => read.push(bytes))).toBe(ROWS);
      expect(read.at(-1)).toBe(source?.size);
      expect(await contentOf(source)).toBe(ROWS);
    }
  });

  it("reads names in Shift_JIS, as archives of Windows have them", async () => {
    const name = iconv.encode("会談.csv", "shift_jis");
    const zip = patched(await zipOf({ "abcd.csv": "x" }), 6, 8, (flags) => flags & ~0x08_00);
    for (let at = zip.indexOf("abcd.csv"); at >= 0; at = zip.indexOf("abcd.csv")) name.copy(zip, at);
    expect((await opened(zip)).map((source) => source.name)).toEqual(["archive.zip/会談.csv"]);
  });

  it.each([
    [
      "an encrypted entry",
      (zip: Buffer) => patched(zip, 6, 8, (flags) => flags | 1),
      "archive.zip/a.csv:1: the entry is encrypted",
    ],
    [
      "a method of packing that is not known",
      (zip: Buffer) => patched(zip, 8, 10, () => 12),
      "archive.zip/a.csv:1: the entry is packed by method 12",
    ],
    ["an archive cut off", (zip: Buffer) => zip.subarray(0, -30), "archive.zip:1: the zip archive is broken"],
    [
      "an archive cut off after its first bytes",
      (zip: Buffer) => zip.subarray(0, 40),
      "archive.zip:1: the zip archive is broken",
    ],
    [
      "a wrong table of contents",
      (zip: Buffer) => Buffer.from(zip.toString("latin1").replace("PK\x01\x02", "PK\x01\x09"), "latin1"),
      "archive.zip:1: the zip archive is broken",
    ],
    [
      "a name that leads out of it",
      (zip: Buffer) => Buffer.from(zip.toString("latin1").replaceAll("a.csv", "../cs"), "latin1"),
      "archive.zip:1: the zip archive is broken",
    ],
  ])("refuses %s", async (_, damage, message) => {
    await expect(opened(damage(await zipOf({ "a.csv": ROWS })))).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(message),
    });
  });

  it("refuses an archive without a file", async () => {
    for (const zip of [await zipOf({}), await zipOf({ "a/": "", ".hidden": "x" })]) {
      await expect(opened(zip)).rejects.toThrow("archive.zip:1: the zip archive holds no file that could be read");
    }
  });

  it("refuses two files of one name", async () => {
    const zip = await zipOf({ "a.csv": "a", "b.csv": "b" });
    await expect(opened(Buffer.from(zip.toString("latin1").replaceAll("b.csv", "a.csv"), "latin1"))).rejects.toThrow(
      'two files "a.csv"',
    );
  });

  it("notices broken content, packed and stored", async () => {
    for (const compress of [true, false]) {
      const zip = await zipOf({ "a.csv": ROWS }, compress);
      zip.writeUInt8(zip.readUInt8(600) ^ 0xff, 600);
      const [source] = await opened(zip);
      await expect(contentOf(source)).rejects.toThrow(
        /^archive\.zip\/a\.csv:1: the (?:compressed data|entry) is broken/,
      );
    }
  });

  it.each([
    ["an Excel workbook", { "[Content_Types].xml": "x", "xl/workbook.xml": "x" }],
    ["a Word document", { "[Content_Types].xml": "x", "word/document.xml": "x" }],
    ["an OpenDocument file", { mimetype: "application/vnd.oasis.opendocument.spreadsheet", "content.xml": "x" }],
  ])("recognises %s", async (is, entries) => {
    await expect(opened(await zipOf(entries), "book.xlsx")).rejects.toMatchObject({
      message: `book.xlsx:1: this is ${is}, expected a text`,
      hint: expect.stringContaining("CSV UTF-8"),
    });
  });

  it("refuses a bomb, whatever its headers say", async () => {
    const zip = patched(await zipOf({ "a.csv": Buffer.alloc(101_000_000, "a") }), 24, 26, () => 0);
    const [source] = await opened(zip);
    await expect(drained(source)).rejects.toThrow("archive.zip/a.csv:1: the file is a bomb");
  });

  it("refuses entries that overlap", async () => {
    const zip = await zipOf({ "a.csv": ROWS, "b.csv": ROWS });
    const packed = zip.readUInt32LE(zip.indexOf("PK\x01\x02") + 20);
    const grown = Buffer.from(zip);
    for (let at = grown.indexOf("PK\x01\x02"); at >= 0; at = grown.indexOf("PK\x01\x02", at + 4)) {
      grown.writeUInt32LE(packed + 1000, at + 20);
    }
    await expect(opened(grown)).rejects.toThrow("its entries overlap");
  });

  it("says that the archive changed while an entry was read", async () => {
    const [source] = await opened(await zipOf({ "a.csv": ROWS }, false), "changing.zip");
    const read = async (): Promise<void> => {
      let first = true;
      for await (const _ of source?.bytes() ?? []) {
        if (first) await appendFile(join(folder, "changing.zip"), "x");
        first = false;
      }
    };
    await expect(read()).rejects.toThrow("changing.zip:1: the file changed while it was being read");
  });

  it.skipIf(process.platform !== "linux")("leaves no file open, also when reading stops halfway", async () => {
    const [source] = await opened(await zipOf({ "a.csv": ROWS.repeat(10) }));
    const before = (await readdir("/proc/self/fd")).length;
    for (let times = 0; times < 20; times++) for await (const _ of source?.bytes() ?? []) break;
    await expect.poll(async () => (await readdir("/proc/self/fd")).length).toBeLessThan(before + 5);
  });
});

async function drained(source: ByteSource | undefined): Promise<void> {
  for await (const piece of source?.bytes() ?? []) void piece;
}

describe("gunzipped", () => {
  it("reads all members", async () => {
    const source = await gzipped(Buffer.concat([gzipSync(ROWS), gzipSync("a\n"), gzipSync(ROWS)]));
    const read: number[] = [];
    expect(await contentOf(source, (bytes) => read.push(bytes))).toBe(`${ROWS}a\n${ROWS}`);
    expect(read.at(-1)).toBe(source.size);
  });

  it.each([
    ["cut off", gzipSync(ROWS).subarray(0, -20), "is cut off"],
    ["broken", Buffer.concat([gzipSync(ROWS).subarray(0, 10), Buffer.alloc(2000, 0xff)]), "is broken"],
    ["followed by something else", Buffer.concat([gzipSync(ROWS), Buffer.from("more")]), "is broken"],
  ])("refuses what is %s", async (_, content, what) => {
    await expect(contentOf(await gzipped(content))).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(`events.csv.gz:1: the compressed data ${what}`),
    });
  });

  it("refuses a bomb", async () => {
    await expect(drained(await gzipped(gzipSync(Buffer.alloc(101_000_000, "a"))))).rejects.toThrow(
      "events.csv.gz:1: the file is a bomb",
    );
  });

  it("lets a text be large that is packed no better than texts are", async () => {
    const row = Buffer.from(
      Array.from({ length: 700_000 }, (_, index) => `${index},${(index * 7919) % 104_729}\n`).join(""),
    );
    const content = Buffer.concat(Array<Buffer>(12).fill(gzipSync(row, { level: 1 })));
    let read = 0;
    for await (const piece of (await gzipped(content)).bytes()) read += piece.length;
    expect(read).toBe(12 * row.length);
    expect(read).toBeGreaterThan(100_000_000);
  });

  it("refuses more than the limit", async () => {
    await expect(contentOf(await gzipped(gzipSync(ROWS), { maxBytes: 10_000 }))).rejects.toThrow(
      "more than 10000 bytes",
    );
  });
});
