/** What is no file of data at all: bombs, empty files, pages, folders, files that change or go away, and several of which one is wrong. */
import { rmSync, writeFileSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { checkedReport, importTrial, refusedWith, talks, zipped } from "../../test/import-fixtures.ts";

const GOOD = talks("Japan,Consult,China,2014-11-21");
/** Rows that can be read, of more than 100 MB, and grow a thousandfold when they are unpacked. */
const BLOWN = Buffer.from(`Source,Target,Note\n${`a,b,${"x".repeat(10_000)}\n`.repeat(10_200)}`);

describe("bombs", () => {
  it("refuses a gzip bomb", async () => {
    const packed = gzipSync(BLOWN);
    expect(packed.length).toBeLessThan(500_000);
    expect(await refusedWith({ "bomb.csv.gz": packed })).toMatch(
      new RegExp(`^bomb\\.csv\\.gz:1: the file is a bomb: ${packed.length} bytes unpack to more than 100\\d{6}$`),
    );
  }, 60_000);

  it("refuses a zip bomb, with the entry", async () => {
    expect(await refusedWith({ "bomb.zip": await zipped({ "good.csv": GOOD, "rows.csv": BLOWN }) })).toMatch(
      /^bomb\.zip\/rows\.csv:1: the file is a bomb: \d+ bytes unpack to more than 100\d{6}$/,
    );
  }, 60_000);

  it("refuses an archive in an archive, which may be one", async () => {
    const inner = await zipped({ "good.csv": GOOD });
    expect(await refusedWith({ "outer.zip": await zipped({ "inner.zip": inner }) })).toBe(
      "outer.zip/inner.zip:1: the file is an archive in an archive",
    );
  });

  it("reads packed files that are none", async () => {
    const report = await checkedReport({ "a.csv.gz": gzipSync(GOOD), "b.zip": await zipped({ "x/c.csv": GOOD }) });
    expect(report).toMatchObject({ facts: 2, rejected: 0 });
    expect(report.files.map(({ name }) => name)).toEqual(["a.csv.gz", "b.zip/x/c.csv"]);
  });
});

describe("what holds no data", () => {
  it.each([
    ["an empty file", "", "nothing.csv:1: the file is empty"],
    ["a mark alone", "\ufeff", "nothing.csv:1: the file is empty"],
    ["white space", "\n \n\t\n", "nothing.csv:1: the file is empty"],
    ["empty cells", ",,\n,,\n", "nothing.csv:1: holds no records; expected a table."],
    [
      "a page that says that something went wrong",
      "<!DOCTYPE html>\n<html><body>404</body></html>",
      "nothing.csv:1: this is an HTML page, expected data",
    ],
    [
      "a picture",
      Buffer.from("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "latin1"),
      "nothing.csv:1: this is a PNG picture, expected a text",
    ],
  ])("refuses %s", async (_, content, message) => {
    expect(await refusedWith({ "nothing.csv": content })).toBe(message);
  });

  it("reads a table that has a header and no rows", async () => {
    expect(await checkedReport({ "header.csv": talks() })).toMatchObject({ read: 0, rejected: 0 });
  });

  it("refuses a folder and a file that is not there, each by its path", async () => {
    await using trial = await importTrial({});
    await mkdir(trial.path("folder.csv"));
    for (const [name, reason] of [
      ["folder.csv", "it is a folder"],
      ["absent.csv", "there is nothing there"],
    ] as const) {
      const { message } = await trial.refusal(undefined, { paths: [trial.path(name)] });
      expect(message).toBe(`Cannot read ${trial.path(name)}: ${reason}; expected a file, plain, .gz or .zip.`);
    }
  });

  it("refuses a path of which a part is no folder", async () => {
    await using trial = await importTrial({ "file.csv": GOOD });
    const { message } = await trial.refusal(undefined, { paths: [trial.path("file.csv/more.csv")] });
    expect(message).toContain("a part of the path is no folder");
  });
});

describe("files that do not stay", () => {
  const rows = talks(...Array.from({ length: 20_000 }, (_, index) => `Japan,Consult,China ${index},2014-11-21`));

  it("says that a file disappeared while it was checked", async () => {
    await using trial = await importTrial({ "gone.csv": rows });
    const onProgress = (): void => rmSync(trial.path("gone.csv"), { force: true });
    expect(await trial.refusal(undefined, { onProgress })).toMatchObject({
      message: "gone.csv:1: the file disappeared while it was being read",
      hint: "Start again when nothing writes to it any more.",
    });
  });

  it.each([
    ["grew", `${rows}Japan,Consult,China,2014-11-22\n`],
    ["was written anew in the same length", rows.replaceAll("Japan", "Korea")],
  ])("says that a file changed that %s while it was checked", async (_, text) => {
    await using trial = await importTrial({ "changing.csv": rows });
    const onProgress = (): void => writeFileSync(trial.path("changing.csv"), text);
    const { message } = await trial.refusal(undefined, { onProgress });
    expect(message).toBe("changing.csv:1: the file changed while it was being read");
  });

  it("says so also of the second file, and of what is packed", async () => {
    await using trial = await importTrial({ "a.csv": GOOD, "b.zip": await zipped({ "rows.csv": rows }) });
    const onProgress = (): void => rmSync(trial.path("b.zip"), { force: true });
    expect((await trial.refusal(undefined, { onProgress })).message).toMatch(/^b\.zip:1: the file disappeared/);
  });
});

describe("several files", () => {
  it("refuses all of them where one is wrong, and names each record that is", async () => {
    const wrong = talks("Japan,Consult,China,NA");
    const message = await refusedWith({ "a.csv": wrong, "good.csv": GOOD, "b.csv": wrong });
    expect(message.split("\n")).toEqual([
      "2 records cannot be read; none is allowed.",
      expect.stringMatching(/^a\.csv:2: /),
      expect.stringMatching(/^b\.csv:2: /),
    ]);
  });

  it("refuses all of them where one cannot be read at all", async () => {
    expect(await refusedWith({ "good.csv": GOOD, "empty.csv": "" })).toBe("empty.csv:1: the file is empty");
  });

  it("refuses files whose actors have different name spaces", async () => {
    const plover = '{"event": "CONSULT", "source": [], "recipient": [], "date": "2014-11-21"}\n';
    expect(await refusedWith({ "a.csv": GOOD, "b.jsonl": plover })).toBe(
      "The files are of different kinds, whose actors have different name spaces: icews, plover.",
    );
  });
});
