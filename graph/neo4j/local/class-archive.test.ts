import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { Engine } from "./cache.ts";
import { archiveFile, archiveFlags } from "./class-archive.ts";
import type { Java } from "./java.ts";

const MAGIC = Buffer.from([0xa8, 0xba, 0x0b, 0xf0, 1, 2, 3]);

let engine: Engine;
let java17: Java;
let java25: Java;
beforeEach(async () => {
  const folder = await mkdtemp(join(tmpdir(), "parley-archive-"));
  const server = join(folder, "java", "lib", "server");
  await mkdir(server, { recursive: true });
  await writeFile(join(server, "classes.jsa"), MAGIC);
  const home = join(folder, "java");
  java17 = { program: join(home, "bin", "java"), home, major: 17, version: "17.0.15" };
  java25 = { ...java17, major: 25, version: "25.0.3" };
  engine = { neo4jVersion: "5.26.30", folder, classPath: ["/host.jar", "/a.jar"] };
});
afterEach(() => rm(engine.folder, { recursive: true, force: true }));

describe("archiveFlags", () => {
  it("makes the archive at the end of the first run and uses it from then on", async () => {
    const file = archiveFile(java17, engine);
    expect(await archiveFlags(java17, engine)).toEqual([`-XX:ArchiveClassesAtExit=${file}`]);
    await writeFile(file, MAGIC);
    expect(await archiveFlags(java17, engine)).toEqual([`-XX:SharedArchiveFile=${file}`]);
  });

  it("removes an archive that was cut off while it was written", async () => {
    const file = archiveFile(java17, engine);
    await writeFile(file, Buffer.alloc(4096));
    expect(await archiveFlags(java17, engine)).toEqual([`-XX:ArchiveClassesAtExit=${file}`]);
    expect(existsSync(file)).toBe(false);
  });

  it("asks nothing of a Java that comes without its own archive", async () => {
    await rm(join(java17.home, "lib"), { recursive: true });
    expect(await archiveFlags(java17, engine)).toEqual([]);
  });

  it("leaves the archive to a Java that keeps it itself", async () => {
    expect((await archiveFlags(java25, engine))[0]).toBe("-XX:+AutoCreateSharedArchive");
  });
});

describe("archiveFile", () => {
  it("differs by Java and by class path", () => {
    const other = { ...engine, classPath: ["/host.jar", "/b.jar"] };
    expect(new Set([archiveFile(java17, engine), archiveFile(java25, engine), archiveFile(java17, other)]).size).toBe(
      3,
    );
  });
});
