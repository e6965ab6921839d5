import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "./cache.ts";
import { archiveFile, archiveFlags } from "./class-archive.ts";

const JAVA_17 = { program: "/j/bin/java", home: "/j", major: 17, version: "17.0.15" };
const JAVA_25 = { program: "/k/bin/java", home: "/k", major: 25, version: "25.0.3" };

let engine: Engine;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-archive-"));
  engine = { neo4jVersion: "5.26.30", folder, classPath: ["/host.jar", "/a.jar"] };
});
afterEach(() => rm(engine.folder, { recursive: true, force: true }));

describe("archiveFlags", () => {
  it("makes the archive at the end of the first run and uses it from then on", async () => {
    const file = archiveFile(JAVA_17, engine);
    expect(await archiveFlags(JAVA_17, engine)).toEqual([`-XX:ArchiveClassesAtExit=${file}`]);
    await writeFile(file, Buffer.from([0xa8, 0xba, 0x0b, 0xf0, 1, 2, 3]));
    expect(await archiveFlags(JAVA_17, engine)).toEqual([`-XX:SharedArchiveFile=${file}`]);
  });

  it("removes an archive that was cut off while it was written", async () => {
    const file = archiveFile(JAVA_17, engine);
    await writeFile(file, Buffer.alloc(4096));
    expect(await archiveFlags(JAVA_17, engine)).toEqual([`-XX:ArchiveClassesAtExit=${file}`]);
    expect(existsSync(file)).toBe(false);
  });

  it("leaves the archive to a Java that keeps it itself", async () => {
    expect((await archiveFlags(JAVA_25, engine))[0]).toBe("-XX:+AutoCreateSharedArchive");
  });
});

describe("archiveFile", () => {
  it("differs by Java and by class path", () => {
    const other = { ...engine, classPath: ["/host.jar", "/b.jar"] };
    expect(
      new Set([archiveFile(JAVA_17, engine), archiveFile(JAVA_25, engine), archiveFile(JAVA_17, other)]).size,
    ).toBe(3);
  });
});
