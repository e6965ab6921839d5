import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { GraphError } from "../graph/errors.ts";
import { writeFiles } from "./write-file.ts";

let folder = "";
const at = (name: string): string => join(folder, name);
const isRoot = process.getuid?.() === 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-write-"));
});
afterEach(async () => {
  await chmod(folder, 0o700);
  await rm(folder, { recursive: true });
});

function* failing(): Generator<string> {
  yield "x".repeat(1_000_000);
  throw new Error("no more");
}

describe("writeFiles", () => {
  it("writes text and bytes and counts them", async () => {
    const chunks = ["黒", new Uint8Array([10]), "x".repeat(600_000)];
    expect(await writeFiles([{ path: at("a.txt"), chunks }])).toBe(600_004);
    expect(await readFile(at("a.txt"), "utf8")).toBe(`黒\n${"x".repeat(600_000)}`);
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("replaces a file with its permissions, and the file behind a link", async () => {
    await writeFile(at("old.txt"), "old", { mode: 0o640 });
    await symlink(at("old.txt"), at("link.txt"));
    await writeFiles([{ path: at("link.txt"), chunks: ["new"] }]);
    expect(await readFile(at("old.txt"), "utf8")).toBe("new");
    expect((await stat(at("old.txt"))).mode & 0o777).toBe(0o640);
  });

  it("leaves what was there, and nothing beside it, when its content fails half way", async () => {
    await writeFile(at("a.txt"), "old");
    const files = [
      { path: at("a.txt"), chunks: ["new"] },
      { path: at("b.txt"), chunks: failing() },
    ];
    await expect(writeFiles(files)).rejects.toThrow("no more");
    expect(await readFile(at("a.txt"), "utf8")).toBe("old");
    expect(await readdir(folder)).toEqual(["a.txt"]);
  });

  it("leaves nothing when it is ended by a signal", async () => {
    const controller = new AbortController();
    function* ending(): Generator<string> {
      yield "x".repeat(300_000);
      controller.abort(new Error("ended"));
      yield "x".repeat(300_000);
    }
    await expect(writeFiles([{ path: at("a.txt"), chunks: ending() }], controller.signal)).rejects.toThrow("ended");
    expect(await readdir(folder)).toEqual([]);
  });

  it("says that the disk is full", async () => {
    const written = writeFiles([{ path: "/dev/full", chunks: ["x"] }]);
    await expect(written).rejects.toMatchObject({
      code: "too_large",
      message: "/dev/full was not written: the disk is full.",
    });
  });

  it("writes into a device as it is", async () => {
    expect(await writeFiles([{ path: "/dev/null", chunks: ["x"] }])).toBe(1);
    expect((await stat("/dev/null")).isCharacterDevice()).toBe(true);
  });

  it("says what is wrong with a place", async () => {
    await mkdir(at("folder"));
    await writeFile(at("file"), "");
    const reason = async (path: string): Promise<string> => {
      const error: unknown = await writeFiles([{ path, chunks: ["x"] }]).catch((thrown: unknown) => thrown);
      return error instanceof GraphError && error.code === "invalid_request" ? error.message : String(error);
    };
    expect(await reason(at("folder"))).toBe(`${at("folder")} cannot be written: it is a folder.`);
    expect(await reason(at("absent/a.svg"))).toContain("its folder is not there");
    expect(await reason(at("file/a.svg"))).toContain("something in its path is a file");
    expect(await reason(at("x".repeat(300)))).toContain("its name is too long");
  });

  it.skipIf(isRoot)("says that a folder may not be written", async () => {
    await chmod(folder, 0o500);
    await expect(writeFiles([{ path: at("a.svg"), chunks: ["x"] }])).rejects.toThrow("writing there is not allowed");
  });
});
