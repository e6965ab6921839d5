/** Starts the built program as a user does, and a browser to look at it. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";

const root = join(import.meta.dirname, "..", "..");

/** A running `parley serve`. */
export interface Program {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Folder of its local database. */
  readonly dataFolder: string;
  /** All that it printed so far, both streams. */
  output(): string;
  /** Ends it as Ctrl+C does and waits for it. */
  stop(): Promise<number | null>;
}

/** Runs `parley` with arguments and returns what it printed. */
export async function runParley(
  args: readonly string[],
  env: NodeJS.ProcessEnv = {},
): Promise<{ readonly code: number | null; readonly stdout: string; readonly stderr: string }> {
  const child = spawnParley(args, env);
  let stdout = "";
  let stderr = "";
  child.stdout?.on("data", (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    stderr += chunk;
  });
  const code = await exit(child);
  return { code, stdout, stderr };
}

/** Starts `parley serve` on a free port with a new local database (or with what `env` says) and waits for the line with the address. */
export async function startProgram(env: NodeJS.ProcessEnv = {}): Promise<Program> {
  const dataFolder = env.PARLEY_DATA ?? (await mkdtemp(join(tmpdir(), "parley-e2e-")));
  const child = spawnParley(["serve"], { PORT: "0", PARLEY_DATA: dataFolder, ...env });
  let output = "";
  const url = await new Promise<string>((resolve, reject) => {
    const read = (chunk: unknown): void => {
      output += String(chunk);
      const address = /Parley is at (http:\/\/\S+)/.exec(output)?.[1];
      if (address !== undefined) resolve(address);
    };
    child.stdout?.on("data", read);
    child.stderr?.on("data", read);
    child.once("exit", (code) => reject(new Error(`parley serve ended with ${code} before it was ready:\n${output}`)));
  });
  return {
    url,
    dataFolder,
    output: () => output,
    async stop() {
      child.kill("SIGINT");
      const code = await exit(child);
      if (env.PARLEY_DATA === undefined) await rm(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

/** The Chromium of the tests. */
export function launchBrowser(): Promise<Browser> {
  const executablePath = process.env.PARLEY_TEST_CHROMIUM;
  return chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });
}

function spawnParley(args: readonly string[], env: NodeJS.ProcessEnv): ChildProcess {
  const { NEO4J_URI: _, ...inherited } = process.env;
  return spawn(process.execPath, [join(root, "dist", "cli", "parley.js"), ...args], {
    cwd: root,
    env: { ...inherited, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

function exit(child: ChildProcess): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return Promise.resolve(child.exitCode);
  return new Promise((resolve) => child.once("exit", (code) => resolve(code)));
}
