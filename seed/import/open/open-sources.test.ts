import { once } from "node:events";
import { mkdir, mkdtemp, rm, truncate, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { gzipSync } from "node:zlib";
import iconv from "iconv-lite";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ZipFile } from "yazl";
import type { TextSource } from "../input.ts";
import { openSources } from "./open-sources.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-open-sources-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(name: string, content: string | Buffer): Promise<string> {
  const path = join(folder, name);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
  return path;
}

async function zipOf(entries: Readonly<Record<string, string | Buffer>>): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(entries)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
  await once(zip.outputStream, "end");
  return Buffer.concat(pieces);
}

async function textOf(source: TextSource, options?: Parameters<TextSource["text"]>[0]): Promise<string> {
  let text = "";
  for await (const piece of source.text(options)) text += piece;
  return text;
}

async function read(path: string, encoding?: string): Promise<readonly string[]> {
  const sources = await openSources([path], { encoding });
  const texts = [];
  for (const source of sources) texts.push(`${source.encoding} ${source.encodingFrom} ${await textOf(source)}`);
  return texts;
}

const TEXT = "名前,国\n安倍晋三,日本\n";

describe("openSources", () => {
  it("opens plain, gzip and zip by what is in them, whatever they are called", async () => {
    const expected = [`utf-8 detected ${TEXT}`];
    expect(await read(await made("plain.csv", TEXT))).toEqual(expected);
    expect(await read(await made("packed.csv", gzipSync(TEXT)))).toEqual(expected);
    expect(await read(await made("plain.csv.gz", TEXT))).toEqual(expected);
    expect(await read(await made("zipped.dat", await zipOf({ "a.csv": TEXT })))).toEqual(expected);
    expect(await read(await made("zip.zip", await zipOf({ "a.csv.gz": gzipSync(TEXT), "b.csv": TEXT })))).toEqual([
      ...expected,
      ...expected,
    ]);
  });

  it("reads one text again and again, with progress up to the size on the disk", async () => {
    const rows = "2014-11-21,Київ\n".repeat(30_000);
    const [plain, packed, zipped] = await openSources(
      [
        await made("rows.csv", rows),
        await made("rows.csv.gz", gzipSync(rows)),
        await made("rows.zip", await zipOf({ "r.csv": rows })),
      ],
      {},
    );
    for (const source of [plain, packed, zipped]) {
      const seen: number[] = [];
      expect(source && (await textOf(source, { onBytes: (bytes) => seen.push(bytes) }))).toBe(rows);
      expect(seen.at(-1)).toBe(source?.size);
      expect(source && (await textOf(source))).toBe(rows);
    }
    expect(plain?.size).toBe(Buffer.byteLength(rows));
    expect(packed?.size).toBeLessThan(rows.length / 10);
    expect(zipped?.name).toBe("rows.zip/r.csv");
  });

  it("gives pieces of some 64 kB", async () => {
    const [source] = await openSources([await made("pieces.csv.gz", gzipSync("a,b\n".repeat(100_000)))], {});
    for await (const piece of source?.text() ?? []) expect(piece.length).toBeLessThanOrEqual(65_536);
  });

  it.each(["utf-8", "utf-16le", "utf-16be", "utf-32le", "utf-32be"])("goes by the mark of %s", async (encoding) => {
    const path = await made("marked.csv", iconv.encode(TEXT, encoding, { addBOM: true }));
    expect(await read(path)).toEqual([`${encoding} bom ${TEXT}`]);
  });

  it.each(["shift_jis", "euc-jp", "utf-16le"])("detects %s", async (encoding) => {
    expect(await read(await made("unmarked.csv", iconv.encode(TEXT, encoding, { addBOM: false })))).toEqual([
      `${encoding} detected ${TEXT}`,
    ]);
  });

  it("detects on the first line that is not ASCII, however far it is", async () => {
    const ascii = "id,name\n".repeat(50_000);
    const path = await made(
      "late.csv",
      Buffer.concat([Buffer.from(ascii), iconv.encode("1,Петр Порошенко\n", "windows-1251")]),
    );
    expect(await read(path)).toEqual([`windows-1251 detected ${ascii}1,Петр Порошенко\n`]);
  });

  it("obeys the encoding that is given", async () => {
    const path = await made("given.csv", iconv.encode("Będzin\n", "windows-1250"));
    expect(await read(path, "cp1250")).toEqual(["windows-1250 given Będzin\n"]);
    await expect(read(path)).rejects.toMatchObject({
      message: expect.stringContaining("given.csv:1: the encoding cannot be told"),
      hint: expect.stringContaining("--encoding"),
    });
  });

  it("takes the order of bytes from the mark where the encoding that is given leaves it open", async () => {
    const path = await made("wide.csv", iconv.encode(TEXT, "utf-16be", { addBOM: true }));
    expect(await read(path, "utf-16")).toEqual([`utf-16be given ${TEXT}`]);
  });

  it("refuses a mark of another encoding than the one that is given", async () => {
    const path = await made("other.csv", `\ufeff${TEXT}`);
    await expect(read(path, "shift_jis")).rejects.toThrow(
      "other.csv:1: the file begins with the byte order mark of utf-8, expected shift_jis",
    );
    expect(await read(path, "utf-8")).toEqual([`utf-8 given ${TEXT}`]);
  });

  it("refuses an encoding that is not known before it opens anything", async () => {
    await expect(openSources([join(folder, "missing.csv")], { encoding: "klingon" })).rejects.toThrow(
      'The encoding "klingon" is not known.',
    );
  });

  it("says the line where the encoding cannot be told", async () => {
    const path = await made(
      "nonsense.csv",
      Buffer.concat([Buffer.from("a\r\nb\r\n"), Buffer.from([0xff, 0xfd, 0x80, 0x81, 0x0a])]),
    );
    await expect(read(path)).rejects.toThrow("nonsense.csv:3: the encoding cannot be told");
  });

  it.each([
    ["nothing", ""],
    ["white space", " \r\n\t\n"],
    ["a mark", "\ufeff"],
    ["a mark and white space", "\ufeff\n "],
    ["a wide mark and white space", iconv.encode(" \n", "utf-16le", { addBOM: true })],
    ["gzip data of nothing", gzipSync("")],
  ])("calls a file empty that has %s", async (_, content) => {
    await expect(read(await made("empty.csv", content))).rejects.toMatchObject({
      code: "invalid_request",
      message: "empty.csv:1: the file is empty",
    });
  });

  it.each([
    ["a PNG picture", Buffer.from("\x89PNG\r\n\x1a\n\0\0", "latin1"), "this is a PNG picture, expected a text"],
    ["a PDF document", "%PDF-1.7\n", "this is a PDF document, expected a text"],
    ["a web page", "\n<!DOCTYPE html><title>Not found</title>", "this is an HTML page, expected data"],
    ["something with NUL", "a\nb\0", "2: the bytes 00 are a NUL character"],
    ["gzip in gzip", gzipSync(gzipSync("x")), "the file is an archive in an archive"],
  ])("refuses %s", async (_, content, message) => {
    await expect(read(await made("what.csv", content))).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(message),
    });
  });

  it("refuses an archive in an archive, and tar in gzip", async () => {
    const inner = await zipOf({ "a.csv": "a" });
    await expect(read(await made("outer.zip", await zipOf({ "inner.zip": inner })))).rejects.toThrow(
      "outer.zip/inner.zip:1: the file is an archive in an archive",
    );
    await expect(read(await made("zip.gz", gzipSync(inner)))).rejects.toThrow(
      "zip.gz:1: the file is an archive in an archive",
    );
    const tar = `a.csv${"\0".repeat(252)}ustar\0`;
    await expect(read(await made("a.tar.gz", gzipSync(tar)))).rejects.toThrow("a.tar.gz:1: this is a tar archive");
  });

  it("refuses what is called a zip archive and is none, unless it is a web page that says why", async () => {
    await expect(read(await made("not.zip", "a,b\n"))).rejects.toThrow("not.zip:1: the file is no zip archive");
    await expect(read(await made("page.zip", "<html>"))).rejects.toThrow("page.zip:1: this is an HTML page");
    await expect(read(await made("nil.zip", ""))).rejects.toThrow("nil.zip:1: the file is empty");
  });

  it("refuses UTF-8 with a byte of another encoding, with its line", async () => {
    const path = await made(
      "mixed.csv",
      Buffer.concat([Buffer.from("Київ\nZürich\n"), Buffer.from([0x4a, 0xe9, 0x0a])]),
    );
    await expect(read(path)).rejects.toThrow("mixed.csv:3: the bytes e9 0a are not of the encoding utf-8");
  });

  it("refuses what comes after ASCII and is no text of one encoding", async () => {
    const path = await made(
      "two.csv",
      Buffer.concat([iconv.encode("José\n", "windows-1252"), Buffer.from("Zürich\n".repeat(3))]),
    );
    await expect(read(path)).rejects.toThrow(/^two\.csv:[12]: the bytes /);
  });

  it("refuses gzip data that are cut off while it reads", async () => {
    const rows = Buffer.from(Array.from({ length: 200_000 }, (_, index) => `${index},é\n`).join(""));
    const path = await made("cut.csv.gz", gzipSync(rows).subarray(0, -100));
    await expect(read(path)).rejects.toThrow("cut.csv.gz:1: the compressed data is cut off");
  });

  it("refuses a file that changed since it was opened", async () => {
    const path = await made("later.csv", TEXT.repeat(10_000));
    const [source] = await openSources([path], {});
    await truncate(path, 1000);
    await expect(source && textOf(source)).rejects.toThrow("later.csv:1: the file changed while it was being read");
  });

  it("refuses more than it may read", async () => {
    const [source] = await openSources([await made("much.csv", TEXT.repeat(20_000))], { maxBytes: 400_000 });
    await expect(source && textOf(source)).rejects.toThrow("much.csv:1: the file holds more than 400000 bytes");
  });

  it("stops when it is told to", async () => {
    const [source] = await openSources([await made("stop.csv", TEXT.repeat(20_000))], {});
    await expect(source && textOf(source, { signal: AbortSignal.abort(new Error("enough")) })).rejects.toThrow(
      "enough",
    );
  });

  it("tells files of one name apart", async () => {
    const paths = [
      await made("2014/events.csv", "a"),
      await made("2015/events.csv", "b"),
      await made("2015/x.zip", await zipOf({ "e.csv": "c" })),
    ];
    expect((await openSources(paths, {})).map(({ name }) => name)).toEqual([
      "2014/events.csv",
      "2015/events.csv",
      "x.zip/e.csv",
    ]);
  });
});
