/** The arrows between the folders hold: a wrong import does not compile. Run on the project's own tsconfig files in a small tree. */
import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";

const project = join(import.meta.dirname, "..");
const folders = ["graph", "graph/neo4j", "render", "seed", "server", "cli", "client"];
let tree = "";

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), "parley-arrows-"));
  cpSync(join(project, "tsconfig.base.json"), join(tree, "tsconfig.base.json"));
  symlinkSync(join(project, "node_modules"), join(tree, "node_modules"));
  writeFileSync(join(tree, "package.json"), '{"type":"module"}');
  for (const folder of folders) {
    mkdirSync(join(tree, folder), { recursive: true });
    cpSync(join(project, folder, "tsconfig.json"), join(tree, folder, "tsconfig.json"));
    writeFileSync(join(tree, folder, "thing.ts"), "export const thing = 1;\n");
  }
});
afterAll(() => rmSync(tree, { recursive: true, force: true }));

/** What the compiler says when `folder` holds a file with this import. */
function compile(folder: string, specifier: string): { readonly compiles: boolean; readonly output: string } {
  const file = join(tree, folder, "trial.ts");
  writeFileSync(file, `import { thing } from "${specifier}";\nexport const trial = thing;\n`);
  const { status, stdout } = spawnSync(
    process.execPath,
    [join(project, "node_modules/typescript/bin/tsc"), "-b", folder],
    {
      cwd: tree,
      encoding: "utf8",
    },
  );
  rmSync(file);
  return { compiles: status === 0, output: stdout };
}

it.each([
  ["client", "../graph/thing.ts"],
  ["server", "../graph/neo4j/thing.ts"],
  ["seed", "../graph/neo4j/thing.ts"],
  ["graph/neo4j", "../thing.ts"],
  ["cli", "../server/thing.ts"],
  ["server", "../render/thing.ts"],
])("%s may import %s", (folder, specifier) => {
  const { compiles, output } = compile(folder, specifier);
  expect(output).toBe("");
  expect(compiles).toBe(true);
});

it.each([
  ["client", "../server/thing.ts"],
  ["client", "../graph/neo4j/thing.ts"],
  ["client", "../seed/thing.ts"],
  ["server", "../client/thing.ts"],
  ["server", "../seed/thing.ts"],
  ["seed", "../server/thing.ts"],
  ["render", "../graph/neo4j/thing.ts"],
  ["render", "../server/thing.ts"],
  ["graph", "./neo4j/thing.ts"],
  ["graph", "../server/thing.ts"],
  ["graph/neo4j", "../../server/thing.ts"],
])("%s may not import %s", (folder, specifier) => {
  const { compiles, output } = compile(folder, specifier);
  expect(compiles).toBe(false);
  expect(output).toMatch(/TS6307|TS6059/);
});

it("graph may not use Node or the DOM", () => {
  const file = join(tree, "graph", "trial.ts");
  writeFileSync(file, 'import { readFileSync } from "node:fs";\nexport const trial = [readFileSync, document];\n');
  const { stdout } = spawnSync(process.execPath, [join(project, "node_modules/typescript/bin/tsc"), "-b", "graph"], {
    cwd: tree,
    encoding: "utf8",
  });
  rmSync(file);
  expect(stdout).toMatch(/node:fs/);
  expect(stdout).toMatch(/'document'/);
});
