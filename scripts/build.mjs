/**
 * Builds what has changed: server and command line with `tsc -b` (which knows itself what is new) and put together in a few files (bundle.mjs), the
 * page with Vite when its sources are newer than the built page. Quiet when there is nothing to do. `--server` leaves the page out.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import process from "node:process";
import { bundleProgram } from "./bundle.mjs";

const root = join(import.meta.dirname, "..");
const onlyServer = process.argv.includes("--server");

/** Runs a program of node_modules; its output goes to standard error, so that standard output stays that of the command behind it. */
function run(file, args) {
  const program = join(root, "node_modules", file);
  if (!existsSync(program)) fail(`${file} is not installed. Run npm ci.`);
  const { status } = spawnSync(process.execPath, [program, ...args], { cwd: root, stdio: ["ignore", 2, 2] });
  if (status !== 0) fail(`${file} ${args.join(" ")} failed.`);
}

function fail(message) {
  console.error(message);
  process.exit(1);
}

/** The latest time at which one of these files, or a file below one of these folders, was changed. */
function newest(paths) {
  let latest = 0;
  for (const path of paths.map((path) => join(root, path)).filter(existsSync)) {
    const stat = statSync(path);
    const below = stat.isDirectory() ? readdirSync(path, { recursive: true, withFileTypes: true }) : [];
    latest = Math.max(
      latest,
      stat.mtimeMs,
      ...below.map((entry) => statSync(join(entry.parentPath, entry.name)).mtimeMs),
    );
  }
  return latest;
}

function pageIsCurrent() {
  const page = join(root, "dist", "client", "index.html");
  if (!existsSync(page)) return false;
  return statSync(page).mtimeMs > newest(["client", "graph", "package-lock.json", "tsconfig.base.json"]);
}

run("typescript/bin/tsc", ["-b", "cli"]);
await bundleProgram(root, join(root, "dist", "program"));
if (!onlyServer && !pageIsCurrent()) {
  console.error("Building the page.");
  run("vite/bin/vite.js", ["build", "client", "--config", "client/vite.config.ts", "--logLevel", "warn"]);
}
