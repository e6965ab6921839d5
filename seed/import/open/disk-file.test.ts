import { appendFile, chmod, mkdir, mkdtemp, rm, symlink, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { diskFile, fileBytes, fileDigest } from "./disk-file.ts";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-disk-file-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function made(name: string, content: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, content);
  return path;
}

const LARGE = "0123456789abcdef".repeat(20_000);

describe("diskFile", () => {
  it("says what is wrong with a path, as it was given", async () => {
    await mkdir(join(folder, "sub"));
    await symlink("circle", join(folder, "circle"));
    await made("plain", "x");
    const expected = [
      ["missing.csv", "there is nothing there"],
      ["sub", "it is a folder"],
      ["circle", "its symbolic links go in a circle"],
      ["plain/events.csv", "a part of the path is no folder"],
    ] as const;
    for (const [name, reason] of expected) {
      const path = `${folder}/${name}`;
      await expect(diskFile(path, name)).rejects.toMatchObject({
        code: "invalid_request",
        message: `Cannot read ${path}: ${reason}; expected a file, plain, .gz or .zip.`,
      });
    }
  });

  it.skipIf(process.platform === "win32")("does not wait for what is no file", async () => {
    await expect(diskFile("/dev/zero", "zero")).rejects.toThrow("it is no regular file");
  });

  it.skipIf(process.platform === "win32")("says that there is no permission", async () => {
    const path = await made("secret.csv", "x");
    await chmod(dirname(path), 0o755);
    await chmod(path, 0);
    const file = await diskFile(path, "secret.csv");
    // Root may read everything: for this one question it is somebody else.
    const isRoot = process.getuid?.() === 0;
    if (isRoot) process.seteuid?.(65_534);
    try {
      await expect(fileBytes(file).next()).rejects.toThrow("there is no permission to read it");
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe("fileBytes", () => {
  it("gives pieces of 64 kB and says how far it is", async () => {
    const file = await diskFile(await made("large.csv", LARGE), "large.csv");
    const read: number[] = [];
    const sizes: number[] = [];
    for await (const piece of fileBytes(file, (bytes) => read.push(bytes))) sizes.push(piece.length);
    expect(sizes).toEqual([65_536, 65_536, 65_536, 65_536, 57_856]);
    expect(read.at(-1)).toBe(file.size);
  });

  it.each([
    ["changed", "grows", (path: string) => appendFile(path, "more")],
    ["changed", "is written anew with as many bytes", (path: string) => utimes(path, 1, 1)],
    ["changed", "is cut", (path: string) => writeFile(path, "x")],
    ["disappeared", "goes away", (path: string) => rm(path)],
  ])("says that the file %s where it %s meanwhile", async (word, _, change) => {
    const path = await made("changing.csv", LARGE);
    const file = await diskFile(path, "changing.csv");
    const read = async (): Promise<void> => {
      let first = true;
      for await (const _piece of fileBytes(file)) {
        if (first) await change(path);
        first = false;
      }
    };
    await expect(read()).rejects.toMatchObject({
      code: "invalid_request",
      message: `changing.csv:1: the file ${word} while it was being read`,
    });
  });

  it("says that the file changed before it was read again", async () => {
    const path = await made("between.csv", "a");
    const file = await diskFile(path, "between.csv");
    await appendFile(path, "b");
    await expect(fileBytes(file).next()).rejects.toThrow("between.csv:1: the file changed");
  });
});

describe("fileDigest", () => {
  it("is the same for the same contents in the same order, wherever they are", async () => {
    const one = await fileDigest([await made("a1", "ab"), await made("b1", "c")]);
    expect(one).toBe(await fileDigest([await made("a2", "ab"), await made("b2", "c")]));
    expect(one).toMatch(/^[0-9a-f]{64}$/);
  });

  it("differs by order and by where files end", async () => {
    const [ab, c, a, bc] = [await made("ab", "ab"), await made("c", "c"), await made("a", "a"), await made("bc", "bc")];
    const digests = await Promise.all(
      [
        [ab, c],
        [c, ab],
        [a, bc],
        [ab, c, await made("empty", "")],
      ].map((paths) => fileDigest(paths)),
    );
    expect(new Set(digests).size).toBe(4);
  });
});
