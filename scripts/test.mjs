/**
 * `npm test`: gets what the tests need (Chromium, Neo4j), builds, runs every test, and ends with the true count.
 * Arguments go to Vitest: `npm test -- --project unit graph/lens`.
 */
import { spawnSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import process from "node:process";

const root = join(import.meta.dirname, "..");
const isCi = process.env.CI === "true";
const report = join(root, "test-results", "vitest.json");

/** Runs a command in the project, its output shown; returns its exit code. */
function run(command, args, env = {}) {
  const { status, error } = spawnSync(command, args, { cwd: root, stdio: "inherit", env: { ...process.env, ...env } });
  if (error !== undefined) console.error(`${command}: ${error.message}`);
  return status ?? 1;
}

function onPath(...names) {
  for (const folder of (process.env.PATH ?? "").split(delimiter))
    for (const name of names) {
      const file = join(folder, name);
      if (existsSync(file)) return file;
    }
  return undefined;
}

const CHROMIUMS = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];

async function playwrightChromium() {
  const { chromium } = await import("playwright");
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

/** A Chromium that is installed, else one by apt-get as root, else Playwright's own; undefined when none could be had. */
async function findChromium() {
  const given = process.env.PARLEY_TEST_CHROMIUM;
  if (given !== undefined) return given;
  const installed = onPath(...CHROMIUMS) ?? (await playwrightChromium());
  if (installed !== undefined) return installed;
  if (process.getuid?.() === 0 && onPath("apt-get") !== undefined) {
    console.error("No Chromium here: installing Debian's with apt-get.");
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    run("apt-get", ["update", "-qq"], env);
    run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk"], env);
    const debians = onPath(...CHROMIUMS);
    if (debians !== undefined) return debians;
  }
  console.error("No Chromium here: asking Playwright for its own.");
  run("npx", ["playwright", "install", "chromium"]);
  return playwrightChromium();
}

/** Why no Neo4j can be had for the tests, or undefined when one can. */
async function missingNeo4j() {
  if (process.env.NEO4J_URI !== undefined) return undefined;
  const { probe, whatIsMissing } = await import("../dist/graph/neo4j/local/probe.js");
  const missing = whatIsMissing(await probe());
  return missing === undefined
    ? undefined
    : `${missing.message}${missing.hint === undefined ? "" : ` ${missing.hint}`}`;
}

/** Tests by outcome, from Vitest's report; a file that failed outside any test counts as one failure. */
function count() {
  if (!existsSync(report)) return { passed: 0, failed: 1, skipped: 0 };
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(report, "utf8"),
  );
  const brokenFiles = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  );
  return {
    passed: numPassedTests,
    failed: numFailedTests + brokenFiles.length,
    skipped: numPendingTests + numTodoTests,
  };
}

/** Whether a Java is here that is new enough for the newest Neo4j. */
async function canRunNewestNeo4j() {
  const { chooseJava, findJavas } = await import("../dist/graph/neo4j/local/java.js");
  const { NEWEST_NEO4J } = await import("../dist/graph/neo4j/local/versions.js");
  return chooseJava(await findJavas(process.env), NEWEST_NEO4J) !== undefined;
}

if (run(process.execPath, ["scripts/build.mjs"]) !== 0) process.exit(1);

const absent = [];
const left = new Set(["unit", "neo4j", "neo4j-newest", "browser", "e2e"]);
const chromium = await findChromium();
if (chromium === undefined) {
  absent.push("Chromium: not installed, and neither apt-get nor Playwright could get it.");
  left.delete("browser");
  left.delete("e2e");
}
const neo4j = await missingNeo4j();
if (neo4j !== undefined) {
  absent.push(`Neo4j: ${neo4j}`);
  left.delete("neo4j");
  left.delete("neo4j-newest");
  left.delete("e2e");
} else if (!(await canRunNewestNeo4j())) {
  console.error("The newest Neo4j needs a newer Java than the ones here: the tests run on the long-term version only.");
  left.delete("neo4j-newest");
}
for (const line of absent) console.error(`Not there: ${line}`);
if (absent.length > 0 && isCi) {
  console.error("With CI=true that is a failure.");
  process.exit(1);
}

const args = process.argv.slice(2);
const projects = args.includes("--project") ? [] : [...left].flatMap((name) => ["--project", name]);
rmSync(report, { force: true });
const status = run(
  "npx",
  ["vitest", "run", ...projects, ...args],
  chromium === undefined ? {} : { PARLEY_TEST_CHROMIUM: chromium },
);
const { passed, failed, skipped } = count();
// An error outside of every test makes Vitest fail without a failed test.
const failures = failed === 0 && status !== 0 ? 1 : failed;
for (const line of absent) console.error(`Tests were left out. Not there: ${line}`);
console.log(`${passed} passed, ${failures} failed${skipped === 0 ? "" : `, ${skipped} skipped`}`);
process.exit(failures === 0 ? 0 : 1);
