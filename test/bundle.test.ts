import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { isBuiltin } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../scripts/bundle.mjs";

const ROOT = join(import.meta.dirname, "..");

describe("the program in a few files", () => {
  const folder = mkdtempSync(join(tmpdir(), "parley-bundle-"));
  const stale = join(folder, "chunk-OF-AN-EARLIER-BUILD.js");
  let imported: readonly string[] = [];
  beforeAll(async () => {
    writeFileSync(stale, "");
    imported = await bundleProgram(ROOT, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it("begins at the command line and at the drawing thread", () => {
    expect(readdirSync(folder)).toEqual(expect.arrayContaining(["parley.js", "render-worker.js"]));
    expect(readFileSync(join(folder, "parley.js"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  // In the container there are no packages for development: with one of them missing, no figure was drawn there.
  it("needs no package but those that are installed with it", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const packages = imported
      .filter((path) => !isBuiltin(path))
      .map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
    expect(packages.filter((name) => !(name in dependencies))).toEqual([]);
    expect(packages).toEqual(expect.arrayContaining(["express", "neo4j-driver", "@resvg/resvg-js"]));
  });

  it("leaves nothing of an earlier build", () => {
    expect(existsSync(stale)).toBe(false);
  });
});
