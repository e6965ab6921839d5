/**
 * `npm run test:api`: schemathesis asks the built program whatever its own OpenAPI document allows, and what it does not; no answer may be an
 * internal failure or one that the document does not have. Once on a server that only reads, once on one that writes and has a token.
 * `--seed NUMBER` and `--examples NUMBER` (for each operation) ask otherwise, or more. Ends with the true count: operations, each server apart.
 */
import { spawn, spawnSync } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import process from "node:process";
import { createInterface } from "node:readline";
import { parseArgs } from "node:util";
import envPaths from "env-paths";

const root = join(import.meta.dirname, "..");
const folder = join(import.meta.dirname, "api-fuzz");
const requirements = join(folder, "requirements.txt");
const isCi = process.env.CI === "true";
/** Schemathesis itself bounds what it asks; this only ends what hangs. */
const MOST_MS = 15 * 60_000;
const TOKEN = randomBytes(16).toString("hex");

const { values: options } = parseArgs({
  options: { seed: { type: "string", default: "1" }, examples: { type: "string", default: "20" } },
});

/** What is not there, in words; undefined when all is. */
async function missing() {
  const python = spawnSync("python3", ["-c", "import sys, venv; sys.exit(sys.version_info < (3, 10))"]);
  if (python.status !== 0) return "Python 3.10 or later, with venv.";
  const { probe, whatIsMissing } = await import("../dist/graph/neo4j/local/probe.js");
  return whatIsMissing(await probe())?.message;
}

/** The program `schemathesis` in an environment of its own, which is kept until other versions are asked for; undefined when it cannot be had. */
function schemathesis() {
  const version = createHash("sha256").update(readFileSync(requirements)).digest("hex").slice(0, 12);
  const environment = join(envPaths("parley", { suffix: "" }).cache, `api-fuzz-${version}`);
  const program = join(environment, "bin", "schemathesis");
  const complete = join(environment, "complete");
  if (existsSync(complete)) return program;
  console.error("Installing schemathesis.");
  const steps = [
    ["python3", ["-m", "venv", "--clear", environment]],
    [join(environment, "bin", "pip"), ["install", "--quiet", "--disable-pip-version-check", "-r", requirements]],
  ];
  for (const [command, args] of steps) {
    if (spawnSync(command, args, { stdio: ["ignore", 2, 2] }).status !== 0) return undefined;
  }
  writeFileSync(complete, "");
  return program;
}

/** Starts the program on its own database; `end` ends it as Ctrl+C does. */
async function serve(dataFolder, settings) {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:NEO4J_|PARLEY_|HOST$|PORT$)/.test(name));
  const env = { ...Object.fromEntries(inherited), PORT: "0", PARLEY_DATA: dataFolder, ...settings };
  const child = spawn(process.execPath, [join(root, "dist", "program", "parley.cjs"), "serve"], {
    env,
    stdio: ["ignore", "pipe", 2],
  });
  const closed = once(child, "close");
  const end = async () => {
    child.kill("SIGINT");
    await closed;
  };
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.startsWith("Parley is at ")) continue;
    child.stdout.resume();
    return { url: line.slice("Parley is at ".length).trim(), end };
  }
  await closed;
  throw new Error("The program ended before it answered.");
}

/** Asks one server; how many operations passed, and how many failed. */
async function ask(program, url, workFolder) {
  const document = join(workFolder, "openapi.json");
  const report = join(workFolder, "report.json");
  const headers = { Authorization: `Bearer ${TOKEN}` };
  writeFileSync(document, await (await fetch(`${url}/api/openapi.json`, { headers })).text());
  const { status } = spawnSync(
    program,
    [
      ...["--config-file", join(folder, "schemathesis.toml"), "run", document, "--url", url, "--no-color"],
      ...["--seed", options.seed, "--max-examples", options.examples],
      ...["--report", "json", "--report-json-path", report],
    ],
    {
      cwd: workFolder,
      stdio: "inherit",
      timeout: MOST_MS,
      env: {
        ...process.env,
        PARLEY_TOKEN: TOKEN,
        PYTHONPATH: folder,
        PYTHONDONTWRITEBYTECODE: "1",
        SCHEMATHESIS_HOOKS: "hooks",
      },
    },
  );
  return countOf(report, status);
}

function countOf(report, status) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  const { operations, failures, errors, complete } = JSON.parse(readFileSync(report, "utf8"));
  const wrong = new Set([...failures, ...errors].flatMap((one) => one.operations ?? ["a run"]));
  // Something that belongs to no operation, or a run that was cut off, is a failure too.
  const others = wrong.size === 0 && (status !== 0 || !complete) ? 1 : 0;
  return { passed: operations.tested - wrong.size, failed: wrong.size + others };
}

const serversIn = (workFolder) => [
  { name: "a server that only reads", settings: {} },
  {
    name: "a server that writes, with a token",
    settings: {
      PARLEY_VIEWS: join(workFolder, "views"),
      PARLEY_ALLOW_WRITES: "true",
      PARLEY_TOKEN: TOKEN,
      // Whoever opens transactions by chance commits few of them.
      PARLEY_MAX_TRANSACTIONS: "1000",
      PARLEY_CLIENT_TRANSACTIONS: "0",
      PARLEY_TRANSACTION_IDLE: "10",
    },
  },
];

function leaveOut(what) {
  console.error(`The API was not tested with schemathesis. Not there: ${what}`);
  if (isCi) console.error("With CI=true that is a failure.");
  console.log(isCi ? "0 passed, 1 failed" : "0 passed, 0 failed, 1 skipped");
  process.exit(isCi ? 1 : 0);
}

const absent = await missing();
if (absent !== undefined) leaveOut(absent);
const program = schemathesis();
if (program === undefined) leaveOut("schemathesis, which pip could not install.");

const workFolder = mkdtempSync(join(tmpdir(), "parley-api-fuzz-"));
const total = { passed: 0, failed: 0 };
try {
  for (const { name, settings } of serversIn(workFolder)) {
    console.error(`Asking ${name}.`);
    const server = await serve(join(workFolder, "data"), {
      PARLEY_MAX_ROWS: "1000",
      PARLEY_LOG_LEVEL: "error",
      ...settings,
    });
    try {
      const { passed, failed } = await ask(program, server.url, workFolder);
      total.passed += passed;
      total.failed += failed;
    } finally {
      rmSync(join(workFolder, "report.json"), { force: true });
      await server.end();
    }
  }
} finally {
  rmSync(workFolder, { recursive: true, force: true });
}
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 ? 0 : 1);
