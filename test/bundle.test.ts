import { spawnSync } from "node:child_process";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { isBuiltin } from "node:module";
import { join } from "node:path";
import process from "node:process";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { bundleProgram } from "../scripts/bundle.mjs";
import { fileText, placedExport } from "./exported-graphs.ts";

const ROOT = join(import.meta.dirname, "..");

describe("the program in a few files", { timeout: 60_000 }, () => {
  // Under the project, where the program finds its packages.
  mkdirSync(join(ROOT, "dist"), { recursive: true });
  const folder = mkdtempSync(join(ROOT, "dist", "bundle-"));
  const stale = join(folder, "parley-EARLIER.code");
  let imported: readonly string[] = [];
  beforeAll(async () => {
    writeFileSync(stale, "");
    writeFileSync(`${stale}.query.cache`, "");
    imported = await bundleProgram(ROOT, folder);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const kept = () => readdirSync(folder).filter((file) => file.endsWith(".cache"));
  const parley = (...given: readonly string[]) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(folder, "parley.cjs"), ...given]);
    return { status, stdout: stdout.toString(), stderr: stderr.toString() };
  };

  it("begins at the command line and at the drawing thread", () => {
    const names = readdirSync(folder).map((file) => file.replace(/-\w+\.code$/, ".code"));
    expect(names.toSorted()).toEqual(["parley.cjs", "parley.code", "render-worker.cjs", "render-worker.code"]);
    expect(readFileSync(join(folder, "parley.cjs"), "utf8")).toMatch(/^#!\/usr\/bin\/env node\n/);
  });

  it("is ASCII, as which it is read", () => {
    for (const file of readdirSync(folder))
      expect(readFileSync(join(folder, file)).every((byte) => byte < 128)).toBe(true);
  });

  // In the container there are no packages for development: with one of them missing, no figure was drawn there.
  it("needs no package but those that are installed with it", () => {
    const { dependencies } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));
    const { packages } = JSON.parse(readFileSync(join(ROOT, "package-lock.json"), "utf8"));
    const names = imported
      .filter((path) => !isBuiltin(path))
      .map((path) => path.split("/", path.startsWith("@") ? 2 : 1).join("/"));
    // A file of it is read by subset-font, which is inside and brings it along.
    const brought = names.filter((name) => !(name in dependencies));
    expect(brought.filter((name) => name !== "harfbuzzjs")).toEqual([]);
    expect(packages["node_modules/harfbuzzjs"]).toMatchObject({ version: expect.any(String) });
    expect(packages["node_modules/harfbuzzjs"].dev).toBeUndefined();
    expect(names).toEqual(expect.arrayContaining(["express", "@resvg/resvg-js"]));
  });

  it("leaves nothing of an earlier build", () => {
    expect(existsSync(stale)).toBe(false);
    expect(existsSync(`${stale}.query.cache`)).toBe(false);
  });

  describe("and what was compiled of it", () => {
    const check = () => parley("seed", "--check");

    it("is kept by the first run of a command that went well, used by the next, and outlives a build that changes nothing", async () => {
      expect(parley("seed", "--check", "no-such-data-set").status).not.toBe(0);
      expect(kept()).toEqual([]);
      const first = check();
      expect(first).toMatchObject({ status: 0, stderr: "" });
      const [file = ""] = kept();
      expect(file).toMatch(/^parley-\w+\.code\.seed\.cache$/);
      const times = () => readdirSync(folder).map((name) => [name, statSync(join(folder, name)).mtimeMs]);
      const before = times();
      await bundleProgram(ROOT, folder);
      expect(check()).toEqual(first);
      expect(kept()).toEqual([file]);
      expect(times(), "nothing is written again").toEqual(before);
    });

    // V8 itself would end the program with a fatal error.
    it("does no harm where it was damaged or cut, and is kept anew", () => {
      const first = check();
      const [name = ""] = kept();
      const file = join(folder, name);
      const whole = readFileSync(file);
      const damaged = Buffer.from(whole);
      damaged.fill(0xff, 300_000, 300_004);
      for (const bytes of [damaged, whole.subarray(0, 100_000), Buffer.alloc(2)]) {
        writeFileSync(file, bytes);
        expect(check()).toEqual(first);
        expect(readFileSync(file).length).toBeGreaterThan(whole.length * 0.9);
      }
    });

    it("is not needed where it cannot be kept, and nothing is left behind", () => {
      const first = check();
      const [name = ""] = kept();
      rmSync(join(folder, name));
      mkdirSync(join(folder, name)); // A file cannot take the place of a folder, whoever tries.
      expect(check()).toEqual(first);
      expect(readdirSync(folder).filter((file) => file.includes(".cache"))).toEqual([name]);
      rmSync(join(folder, name), { recursive: true });
    });

    it("is kept for the drawing thread too; the figure stays the same", () => {
      const [view, out] = [join(folder, "view.json"), join(folder, "figure.svg")];
      writeFileSync(view, fileText(placedExport()));
      const draw = () => {
        expect(parley("render", "--view", view, "--out", out).status).toBe(0);
        return readFileSync(out, "utf8");
      };
      const first = draw();
      expect(kept().map((file) => file.replace(/-\w+\./, "."))).toEqual(
        expect.arrayContaining(["parley.code.render.cache", "render-worker.code.render.cache"]),
      );
      const times = () => kept().map((file) => statSync(join(folder, file)).mtimeMs);
      const before = times();
      expect(draw()).toBe(first);
      expect(times(), "what was kept is used, not written again").toEqual(before);
    });
  });
});
