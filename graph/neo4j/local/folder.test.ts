import { mkdir, mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import {
  choosePassword,
  keepPassword,
  type Layout,
  layoutOf,
  prepareFolder,
  type RunningNote,
  readNote,
  removeNote,
  writeNote,
} from "./folder.ts";

let layout: Layout;
beforeEach(async () => {
  layout = layoutOf(join(await mkdtemp(join(tmpdir(), "parley-folder-")), "data"));
  await prepareFolder(layout);
});
afterEach(() => rm(join(layout.root, ".."), { recursive: true, force: true }));

const NOTE: RunningNote = {
  uri: "bolt://127.0.0.1:40000",
  username: "neo4j",
  password: "secret",
  database: "neo4j",
  version: "5.26.30",
  engine: "java",
  pid: 4711,
  ownerPid: 4710,
};

async function makeDatabase(): Promise<void> {
  await mkdir(join(layout.home, "data", "databases", "system"), { recursive: true });
}

describe("choosePassword", () => {
  it("makes a long random one at first", async () => {
    const first = await choosePassword(layout);
    const second = await choosePassword(layout);
    expect(first.isNew).toBe(true);
    expect(first.text.length).toBeGreaterThanOrEqual(32);
    expect(first.text).not.toBe(second.text);
  });

  it("keeps the one that the database knows", async () => {
    await keepPassword(layout, "known");
    await makeDatabase();
    expect(await choosePassword(layout)).toEqual({ text: "known", isNew: false });
  });

  it("makes a new one when the database is gone, or when the file is", async () => {
    await keepPassword(layout, "known");
    expect((await choosePassword(layout)).isNew).toBe(true);
    await makeDatabase();
    await rm(layout.passwordFile);
    expect((await choosePassword(layout)).isNew).toBe(true);
  });
});

describe("the note", () => {
  it("is read as it was written", async () => {
    await writeNote(layout, NOTE);
    expect(await readNote(layout)).toEqual(NOTE);
  });

  it("counts as absent when it makes no sense", async () => {
    for (const text of ["", "{", "[]", '{"uri":"bolt://127.0.0.1:1"}']) {
      await writeFile(layout.noteFile, text);
      expect(await readNote(layout)).toBeUndefined();
    }
  });

  it("is only removed by the one whose it is", async () => {
    await writeNote(layout, NOTE);
    await removeNote(layout, 1);
    expect(await readNote(layout)).toEqual(NOTE);
    await removeNote(layout, NOTE.pid);
    expect(await readNote(layout)).toBeUndefined();
  });
});

describe.skipIf(process.platform === "win32")("file modes", () => {
  it("let nobody else read password, note or folder", async () => {
    await keepPassword(layout, "known");
    await writeNote(layout, NOTE);
    const modes = await Promise.all(
      [layout.root, layout.passwordFile, layout.noteFile].map(async (path) => (await stat(path)).mode & 0o777),
    );
    expect(modes).toEqual([0o700, 0o600, 0o600]);
  });
});

describe("prepareFolder", () => {
  it("says which folder cannot be used", async () => {
    const file = join(layout.root, "a-file");
    await writeFile(file, "");
    await expect(prepareFolder(layoutOf(join(file, "data")))).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining(file),
    });
  });
});
