import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { javaAssets } from "./assets.ts";
import { checkJars, differences, parseSums } from "./checksums.ts";
import { PINNED_NEO4J } from "./versions.ts";

describe("parseSums", () => {
  it("reads the pinned list: every line a SHA-256 and a jar", async () => {
    const sums = parseSums(await readFile(join(javaAssets(), `jars-${PINNED_NEO4J}.sha256`), "utf8"));
    expect(sums.size).toBeGreaterThan(200);
    expect(sums.has(`neo4j-${PINNED_NEO4J}.jar`)).toBe(true);
    for (const [name, sum] of sums) {
      expect(name).toMatch(/\.jar$/);
      expect(sum).toMatch(/^[0-9a-f]{64}$/);
    }
  });
});

describe("differences", () => {
  it("names what is changed, missing and added", () => {
    const expected = parseSums("aa  a.jar\nbb  b.jar\n");
    const actual = parseSums("xx  a.jar\ncc  c.jar\n");
    expect(differences(expected, actual)).toEqual([
      "a.jar has SHA-256 xx, expected aa",
      "b.jar is missing",
      "c.jar is not on the list",
    ]);
  });

  it("is empty for the same", () => {
    expect(differences(parseSums("aa  a.jar"), parseSums("aa  a.jar"))).toEqual([]);
  });
});

describe("checkJars", () => {
  it("refuses a folder whose jars are not the pinned ones", async () => {
    const folder = await mkdtemp(join(tmpdir(), "parley-jars-"));
    await writeFile(join(folder, `neo4j-${PINNED_NEO4J}.jar`), "something else");
    await expect(checkJars(folder, PINNED_NEO4J)).rejects.toMatchObject({
      code: "engine_unavailable",
      message: expect.stringContaining("are not the pinned ones"),
    });
    await rm(folder, { recursive: true });
  });
});
