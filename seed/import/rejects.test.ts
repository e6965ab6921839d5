import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { harmless, type PlacedReject, Rejects } from "./rejects.ts";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-rejects-"));
  path = join(folder, "r.csv");
});
afterEach(() => rm(folder, { recursive: true }));

function reject(line: number, reason: string, record = "a,b"): PlacedReject {
  return { kind: "reject", file: "t.csv", line, reason, record };
}

describe("Rejects", () => {
  it("writes a row for each, in UTF-8 with its mark", async () => {
    const rejects = new Rejects(path);
    await rejects.add(reject(2, 'the date is "x", expected a day', '"a,b",\n東京'));
    await rejects.add(reject(5, "there is no type"));
    expect(await rejects.close()).toBe(path);
    const text = await readFile(path, "utf8");
    expect(text.startsWith("\ufefffile,line,reason,record\r\n")).toBe(true);
    expect(Papa.parse(text.slice(1).trimEnd()).data).toEqual([
      ["file", "line", "reason", "record"],
      ["t.csv", "2", 'the date is "x", expected a day', '"a,b",\n東京'],
      ["t.csv", "5", "there is no type", "a,b"],
    ]);
  });

  it("has no file under its name before it is whole", async () => {
    const rejects = new Rejects(path);
    await rejects.add(reject(2, "r"));
    expect(await readdir(folder)).not.toContain("r.csv");
    await rejects.close();
    expect(await readdir(folder)).toEqual(["r.csv"]);
  });

  it("leaves nothing behind after it is discarded", async () => {
    for (let round = 0; round < 20; round++) {
      const rejects = new Rejects(path);
      await rejects.add(reject(2, "r"));
      await rejects.discard();
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await readdir(folder)).toEqual([]);
    await new Rejects(path).discard();
  });

  it("keeps the file of an earlier run while a new one is discarded, and takes it away where there are none", async () => {
    const [earlier, failed] = [new Rejects(path), new Rejects(path)];
    await earlier.add(reject(2, "earlier"));
    await earlier.close();
    await failed.add(reject(2, "r"));
    await failed.discard();
    expect(await readFile(path, "utf8")).toContain("earlier");
    expect(await new Rejects(path).close()).toBeUndefined();
    expect(await readdir(folder)).toEqual([]);
  });

  it("takes no file away that holds something else", async () => {
    await writeFile(path, "precious");
    expect(await new Rejects(path).close()).toBeUndefined();
    expect(await readFile(path, "utf8")).toBe("precious");
  });

  it("counts by what was expected, whatever was found, most first", async () => {
    const rejects = new Rejects(path);
    for (const [index, found] of ["x", 'a "quoted" one', "y\\"].entries()) {
      await rejects.add(reject(index, `the date is ${JSON.stringify(found)}, expected a day`));
    }
    await rejects.add(reject(8, "the number has 1234 digits"));
    await rejects.add(reject(9, "the number has 99 digits"));
    await rejects.add(reject(10, "there is no type"));
    expect(rejects.byReason()).toEqual([
      ["the date is …, expected a day", 3],
      ["the number has … digits", 2],
      ["there is no type", 1],
    ]);
    expect(rejects.count).toBe(6);
    await rejects.close();
  });

  it("keeps the first twenty for the message, and all in the file", async () => {
    const rejects = new Rejects(path);
    const most = 5_000;
    for (let line = 1; line <= most; line++) await rejects.add(reject(line, "r", "x".repeat(100)));
    await rejects.close();
    expect(rejects.first.map(({ line }) => line)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1));
    expect((await readFile(path, "utf8")).trimEnd().split("\r\n")).toHaveLength(most + 1);
  });

  it("says where a file cannot be written", async () => {
    const nowhere = join(folder, "none", "r.csv");
    const rejects = new Rejects(nowhere);
    const all = (async () => {
      await rejects.add(reject(1, "r"));
      await rejects.close();
    })();
    await expect(all).rejects.toMatchObject({
      code: "invalid_request",
      message: expect.stringContaining(`The file of rejects ${nowhere} cannot be written: ENOENT`),
      hint: "Give another one with --rejects FILE.",
    });
    await rejects.discard();
  });
});

describe("harmless", () => {
  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])(
    "puts an apostrophe before %j, which a spreadsheet would run",
    (text) => {
      expect(harmless(text)).toBe(`'${text}`);
    },
  );

  it.each(["", "a=1", " =1", "1-1", "'=1"])("leaves %j as it is", (text) => {
    expect(harmless(text)).toBe(text);
  });

  it("is what stands in the file", async () => {
    const rejects = new Rejects(path);
    await rejects.add({ ...reject(1, "r", "=HYPERLINK(1)"), file: "=cmd.csv" });
    await rejects.close();
    expect(await readFile(path, "utf8")).toContain("\r\n'=cmd.csv,1,r,'=HYPERLINK(1)\r\n");
  });
});
