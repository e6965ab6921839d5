/**
 * Puts the program together: command line, server and drawing thread with zod, in a few files instead of some hundred, which Node finds, reads and
 * compiles one by one at every start. Other packages stay where npm put them: some bring files along or are compiled for this machine.
 */
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { basename, join } from "node:path";
import { build } from "esbuild";

const INSIDE = ["zod"];

/**
 * Writes `parley.js`, `render-worker.js` and what they share to `folder`, and removes what an earlier build left there.
 * @param {string} root folder of package.json
 * @param {string} folder
 * @returns {Promise<string[]>} what they import from elsewhere: packages, their parts, and modules of Node
 */
export async function bundleProgram(root, folder) {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: ["cli/parley.ts", "render/render-worker.ts"],
    outdir: folder,
    entryNames: "[name]",
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    target: "node20",
    sourcemap: true,
    // Names of errors and of unknown classes stand in messages.
    keepNames: true,
    external: Object.keys(dependencies).filter((name) => !INSIDE.includes(name)),
    metafile: true,
    logLevel: "warning",
  });
  const outputs = Object.entries(metafile.outputs);
  const written = new Set(outputs.map(([file]) => basename(file)));
  for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file));
  return outputs.flatMap(([, { imports }]) => imports.filter(({ external }) => external).map(({ path }) => path));
}
