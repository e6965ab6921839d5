/** Starts the built program as a user does, and a browser to look at it. */
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, chromium } from "playwright";
import { type Environment, startParley } from "../run-parley.ts";

/** A running `parley serve`. */
export interface Program {
  /** `http://127.0.0.1:PORT` */
  readonly url: string;
  /** Folder of its local database. */
  readonly dataFolder: string;
  /** Ends it as Ctrl+C does and waits for it. */
  stop(): Promise<number | null>;
}

/** Starts `parley serve` on a free port with a new local database (or with what `environment` says) and waits for the line with the address. */
export async function startProgram(environment: Environment = {}): Promise<Program> {
  const dataFolder = environment.PARLEY_DATA ?? (await mkdtemp(join(tmpdir(), "parley-e2e-")));
  const parley = startParley(["serve"], { PORT: "0", PARLEY_DATA: dataFolder, ...environment }, "built");
  const line = await parley.line(/^Parley is at /);
  return {
    url: line.slice("Parley is at ".length).trim(),
    dataFolder,
    async stop() {
      parley.child.kill("SIGINT");
      const { code } = await parley.ended;
      if (environment.PARLEY_DATA === undefined) await rm(dataFolder, { recursive: true, force: true });
      return code;
    },
  };
}

/** What a program notes about its local database. */
export interface DatabaseNote {
  readonly uri: string;
  readonly username: string;
  readonly password: string;
  readonly database: string;
  /** The process of the database. */
  readonly pid: number;
}

/** The note of the database that runs now. */
export async function databaseNote({ dataFolder }: Program): Promise<DatabaseNote> {
  return JSON.parse(await readFile(join(dataFolder, "neo4j.running.json"), "utf8"));
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
