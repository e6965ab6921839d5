/** Gets hold of the database of a folder once: joins the running one, else starts it. */
import { createServer } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { GraphError } from "../../errors.ts";
import {
  choosePassword,
  keepPassword,
  type Layout,
  type Password,
  prepareFolder,
  type RunningNote,
  removeNote,
  writeNote,
} from "./folder.ts";
import { FolderHeld, type Host } from "./host.ts";
import { findRunning } from "./running.ts";
import type { EngineKind, LocalConnection, Progress } from "./types.ts";

/** A database that answers now. */
export interface Acquired {
  readonly connection: LocalConnection;
  readonly version: string;
  readonly engine: EngineKind;
  /** Process that answers. */
  readonly pid: number;
  /** Present where this process started it. */
  readonly host: Host | undefined;
}

/** How one run is started on a port (0: any); the database must be told the password where it is new. */
export type StartRun = (port: number, password: Password, signal: AbortSignal) => Promise<Host>;

/** What getting hold needs. */
export interface AcquireContext {
  readonly layout: Layout;
  readonly start: StartRun;
  readonly report: (step: Progress) => void;
  readonly ownerPid: number;
  /** How long it waits for another process that has the folder, in milliseconds. */
  readonly patienceMs: number;
}

const WAIT_MS = 200;

function joined(note: RunningNote): Acquired {
  const { uri, username, password, database, version, engine, pid } = note;
  return { connection: { uri, username, password, database }, version, engine, pid, host: undefined };
}

/** Whether this machine lets us listen on the port now. */
export function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(false));
    server.listen({ port, host: "127.0.0.1", exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/** Starts the database and leaves the note by which others find it. */
async function startOwn(context: AcquireContext, port: number, signal: AbortSignal): Promise<Acquired> {
  const { layout } = context;
  const password = await choosePassword(layout);
  const host = await context.start(port, password, signal);
  if (password.isNew) await keepPassword(layout, password.text);
  const connection = {
    uri: `bolt://127.0.0.1:${host.port}`,
    username: "neo4j",
    password: password.text,
    database: "neo4j",
  };
  const { version, engine, pid } = host;
  await writeNote(layout, { ...connection, version, engine, pid, ownerPid: context.ownerPid });
  return { connection, version, engine, pid, host };
}

/**
 * Joins or starts, whichever is possible first. Two processes may try at once: the system's file lock, which the database
 * process holds, lets one start; the other waits here until that one answers.
 * @param port wanted port, 0 for any
 * @throws GraphError `engine_unavailable` when it does not start, or when another process keeps the folder without answering
 */
export async function acquire(context: AcquireContext, port: number, signal: AbortSignal): Promise<Acquired> {
  await prepareFolder(context.layout);
  const deadline = Date.now() + context.patienceMs;
  for (let isWaiting = false; ; isWaiting = true) {
    signal.throwIfAborted();
    const note = await findRunning(context.layout);
    if (note !== undefined) return joined(note);
    try {
      return await startOwn(context, port, signal);
    } catch (error) {
      if (!(error instanceof FolderHeld)) throw error;
    }
    if (Date.now() > deadline) throw heldTooLong(context);
    if (!isWaiting) {
      context.report({
        kind: "waiting",
        message: "Another process has the local Neo4j of this folder: waiting for it.",
      });
    }
    await sleep(WAIT_MS, undefined, { signal });
  }
}

function heldTooLong({ layout, patienceMs }: AcquireContext): GraphError {
  return new GraphError(
    "engine_unavailable",
    `Another process has had the database in ${layout.root} for ${patienceMs / 1000} s and does not answer.`,
    { hint: "End that process (it holds neo4j.lock there), or choose another folder with PARLEY_DATA or --data." },
  );
}

/** Ends an owned database and takes its note away. */
export async function release(context: AcquireContext, acquired: Acquired, deadlineMs: number): Promise<void> {
  if (acquired.host === undefined) return;
  await removeNote(context.layout, acquired.pid);
  await acquired.host.stop(deadlineMs);
}
