/**
 * Puts the program together: command line, server and drawing thread, each with the packages that every command needs, in one file instead of some
 * hundred, which Node finds, reads and compiles one by one at every start. Other packages stay where npm put them: some bring files along or are compiled
 * for this machine.
 */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { basename, join } from "node:path";
import { build, transform } from "esbuild";

/** What takes long to find and compile; and env-paths, which a program that is no module could not require. */
const INSIDE = [
  "commander",
  "env-paths",
  "fflate",
  "neo4j-driver",
  "neo4j-driver-bolt-connection",
  "neo4j-driver-core",
  "subset-font",
  "zod",
];
/** Where each thread begins, and the name of what starts it. */
const BEGINNINGS = { "cli/parley.ts": "parley.cjs", "render/render-worker.ts": "render-worker.cjs" };

/**
 * Writes `parley.cjs`, `render-worker.cjs` and the code that they start to `folder`, and removes what an earlier build left there; what V8 has compiled
 * of the same code stays (launcher.cjs).
 * @param {string} root folder of package.json
 * @param {string} folder
 * @returns {Promise<string[]>} what they need from elsewhere: packages, their parts, and modules of Node
 */
export async function bundleProgram(root, folder) {
  const { dependencies } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: Object.keys(BEGINNINGS),
    outdir: folder,
    entryNames: "[name]-[hash]",
    outExtension: { ".js": ".code" },
    bundle: true,
    write: false,
    format: "cjs",
    platform: "node",
    target: "node20",
    define: { "import.meta.url": "MODULE_URL", "import.meta.dirname": "__dirname" },
    // A function of what Node hands to every module that is not ECMAScript's: launcher.cjs calls it.
    banner: {
      js: '(function (exports, require, module, __filename, __dirname) {\nconst MODULE_URL = require("node:url").pathToFileURL(__filename).href;',
    },
    footer: { js: "})" },
    supported: { "dynamic-import": false },
    // Names of errors and of unknown classes stand in messages.
    keepNames: true,
    external: [
      ...Object.keys(dependencies).filter((name) => !INSIDE.includes(name)),
      // A file, which subset-font reads.
      "harfbuzzjs",
    ],
    metafile: true,
    logLevel: "warning",
  });
  mkdirSync(folder, { recursive: true });
  const launcher = readFileSync(join(root, "scripts", "launcher.cjs"), "utf8");
  const written = [];
  for (const { path, text } of outputFiles) {
    const code = basename(path);
    write(path, inAscii(text.replace(/^#!.*/, "")));
    const { entryPoint = "" } =
      Object.entries(metafile.outputs).find(([output]) => basename(output) === code)?.[1] ?? {};
    const { code: launching } = await transform(launcher, { define: { CODE: JSON.stringify(code) }, platform: "node" });
    write(join(folder, BEGINNINGS[entryPoint]), launching);
    written.push(code, BEGINNINGS[entryPoint]);
  }
  for (const file of readdirSync(folder)) {
    if (!written.some((name) => file === name || file.startsWith(`${name}.`))) rmSync(join(folder, file));
  }
  return Object.values(metafile.outputs).flatMap(({ imports }) =>
    imports.filter(({ external }) => external).map(({ path }) => path),
  );
}

/** Leaves a file alone that is so already: another run may be reading it. */
function write(file, text) {
  if (existsSync(file) && readFileSync(file, "latin1") === text) return;
  writeFileSync(file, text, { encoding: "latin1", mode: 0o755 });
}

/**
 * The same code in ASCII, which is read in a third of the time. esbuild leaves other characters in regular expressions and in comments only, where an
 * escape means the same.
 */
function inAscii(code) {
  return code.replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
