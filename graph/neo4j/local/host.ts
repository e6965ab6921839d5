/** One run of the Java process that is the local database: started, ready, ended. */
import { type ChildProcess, spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, statSync, truncateSync } from "node:fs";
import process from "node:process";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { GraphError } from "../../errors.ts";
import type { Environment } from "./programs.ts";
import type { EngineKind } from "./types.ts";

/** What one run needs. */
export interface HostStart {
  readonly program: string;
  readonly args: readonly string[];
  readonly environment: Environment;
  /** Handed over on standard input, where no other process can read it; `undefined` keeps the one the database knows. */
  readonly newPassword: string | undefined;
  readonly outputLog: string;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
}

/** A database process that answers. */
export interface Host {
  readonly engine: EngineKind;
  readonly pid: number;
  readonly port: number;
  readonly version: string;
  /** Resolves, in words, when the process is gone for whatever reason. */
  readonly gone: Promise<string>;
  /** Ends it in good order; kills it after the deadline. */
  stop(deadlineMs: number): Promise<void>;
}

/** Another process has the database of this folder. */
export class FolderHeld extends Error {}

const HELD_BY_ANOTHER = 75;
const LOG_LIMIT = 1024 * 1024;
const ABORT_MS = 3_000;
const eventShape = z.discriminatedUnion("event", [
  z.object({ event: z.literal("locked") }),
  z.object({ event: z.literal("ready"), port: z.int().positive(), version: z.string() }),
  z.object({ event: z.literal("stopped") }),
]);
type HostEvent = z.infer<typeof eventShape>;

function openLog(file: string): number {
  if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > LOG_LIMIT) truncateSync(file);
  return openSync(file, "a", 0o600);
}

/** The last lines the process wrote, for an error message. */
function lastWords(file: string): string {
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  const causes = lines.slice(-200).filter((line) => /^(Caused by|Exception in|Error:|java\.|org\.neo4j)/.test(line));
  return (causes.at(-1) ?? lines.at(-1) ?? "").slice(0, 500);
}

type PipedChild = ChildProcess & { readonly stdin: Writable; readonly stdout: Readable };

function spawnHost(start: HostStart): PipedChild {
  const log = openLog(start.outputLog);
  try {
    const child = spawn(start.program, [...start.args], {
      env: { ...start.environment },
      stdio: ["pipe", "pipe", log],
      windowsHide: true,
      // A group of its own: Ctrl+C in the terminal is for Parley, which then ends the database in good order.
      detached: process.platform !== "win32",
    }) as PipedChild;
    child.stdin.on("error", () => undefined); // A process that is gone is reported by its exit.
    return child;
  } finally {
    closeSync(log);
  }
}

function goneOf(child: ChildProcess): Promise<{ readonly code: number | null; readonly words: string }> {
  return new Promise((resolve) => {
    child.once("error", (error) => resolve({ code: null, words: error.message }));
    child.once("exit", (code, signal) =>
      resolve({ code, words: signal === null ? `it ended with code ${code}` : `it was ended by ${signal}` }),
    );
  });
}

/** What the process says about itself: it answers, it has closed the database. */
interface Events {
  /** Undefined when the output ended without it. */
  readonly ready: Promise<{ readonly port: number; readonly version: string } | undefined>;
  readonly stopped: Promise<void>;
}

function eventsOf(child: PipedChild): Events {
  const lines = createInterface({ input: child.stdout });
  let tellStopped: () => void;
  const stopped = new Promise<void>((resolve) => {
    tellStopped = resolve;
  });
  const ready = new Promise<{ readonly port: number; readonly version: string } | undefined>((resolve) => {
    lines.on("line", (line) => {
      const event = parseEvent(line);
      if (event?.event === "ready") resolve(event);
      if (event?.event === "stopped") tellStopped();
    });
    lines.once("close", () => resolve(undefined));
  });
  return { ready, stopped };
}

/** The event in a line, or undefined where the virtual machine itself has printed something. */
export function parseEvent(line: string): HostEvent | undefined {
  try {
    return eventShape.safeParse(JSON.parse(line)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Asks for an orderly end and waits until the database is closed, at most until the deadline, then kills. The process may
 * outlive this by the few seconds in which Java writes its class archive; the folder is free by then.
 */
async function stopChild(
  child: PipedChild,
  done: Promise<unknown>,
  gone: Promise<unknown>,
  deadlineMs: number,
): Promise<void> {
  child.ref(); // Its end is now waited for.
  child.stdin.end();
  const patience = new AbortController();
  const late = sleep(deadlineMs, true, { signal: patience.signal }).catch(() => false);
  const isLate = await Promise.race([done.then(() => false), late]);
  patience.abort();
  if (isLate) {
    child.kill("SIGKILL");
    await gone;
  }
  child.unref();
}

/** Resolves when the signal aborts. */
function aborted(signal: AbortSignal): Promise<"aborted"> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve("aborted");
    signal.addEventListener("abort", () => resolve("aborted"), { once: true });
  });
}

/**
 * Starts the process and waits until it answers. It ends by itself when this process is gone.
 * @throws FolderHeld when another process has the folder; GraphError `engine_unavailable` when it does not come up;
 * the signal's reason when aborted
 */
export async function startHost(start: HostStart): Promise<Host> {
  start.signal?.throwIfAborted();
  const child = spawnHost(start);
  const gone = goneOf(child);
  const events = eventsOf(child);
  const done = Promise.race([gone, events.stopped]);
  child.stdin.write(start.newPassword === undefined ? "keep\n" : `set ${start.newPassword}\n`);
  const signals = [AbortSignal.timeout(start.timeoutMs), ...(start.signal === undefined ? [] : [start.signal])];
  const ready = await Promise.race([events.ready, aborted(AbortSignal.any(signals))]);
  if (ready === "aborted") {
    await stopChild(child, gone, gone, ABORT_MS);
    start.signal?.throwIfAborted();
    throw unavailable(`did not answer within ${start.timeoutMs / 1000} s.`, start);
  }
  if (ready === undefined || child.pid === undefined) {
    const { code, words } = await gone;
    if (code === HELD_BY_ANOTHER) throw new FolderHeld("Another process has this database.");
    throw unavailable(`did not start: ${words}. ${lastWords(start.outputLog)}`, start);
  }
  // The database alone must not keep this process from ending; its end is then the database's too.
  child.unref();
  for (const pipe of [child.stdin, child.stdout]) (pipe as unknown as { unref(): void }).unref();
  return {
    engine: "java",
    pid: child.pid,
    port: ready.port,
    version: ready.version,
    gone: gone.then(({ words }) => words),
    stop: (deadlineMs) => stopChild(child, done, gone, deadlineMs),
  };
}

function unavailable(what: string, start: HostStart): GraphError {
  return new GraphError("engine_unavailable", `The local Neo4j ${what}`.trimEnd(), {
    hint: `Its output is in ${start.outputLog}.`,
  });
}
