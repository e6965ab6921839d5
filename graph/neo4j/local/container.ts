/** One run of Neo4j in a container: started, ready, ended; the same life as that of the Java process. */
import { type ChildProcess, spawn } from "node:child_process";
import { mkdir } from "node:fs/promises";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import type { Readable, Writable } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";
import { GraphError } from "../../errors.ts";
import { containerName, DOCKER_CALL_MS, dockerArguments } from "./docker.ts";
import type { Layout, Password } from "./folder.ts";
import { FolderHeld, type Host } from "./host.ts";
import { type Environment, runProgram } from "./programs.ts";
import { isAlive } from "./resolve-lock.ts";
import { answers } from "./running.ts";

const POLL_MS = 500;
const STOP_MS = 5_000;
/** The image may have to be fetched first. */
const FETCH_MS = 15 * 60_000;
const NAME_TAKEN = /is already in use/;

/** A port of this machine that nothing listens on now. */
async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(0, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
    });
  });
}

/** What starting a container needs. */
export interface DockerStart {
  readonly client: string;
  readonly environment: Environment;
  readonly layout: Layout;
  readonly neo4jVersion: string;
  readonly port: number;
  readonly password: Password;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Removes a container whose owner is gone; @throws FolderHeld when its owner lives */
async function yieldName(start: DockerStart, name: string): Promise<void> {
  const { client, environment } = start;
  const options = { environment, timeoutMs: DOCKER_CALL_MS };
  const { output } = await runProgram(
    client,
    ["inspect", "--format", '{{index .Config.Labels "parley.owner"}}', name],
    options,
  );
  const owner = Number(output.trim());
  if (owner > 0 && owner !== process.pid && isAlive(owner)) throw new FolderHeld("Another parley runs this container.");
  await runProgram(client, ["rm", "--force", name], options);
  throw new FolderHeld("The container of a parley that is gone was in the way.");
}

interface Container {
  readonly child: ChildProcess & { readonly stdin: Writable; readonly stderr: Readable };
  readonly gone: Promise<string>;
  errorOutput(): string;
}

function runContainer(start: DockerStart, args: readonly string[]): Container {
  const child = spawn(start.client, [...args], {
    env: { ...start.environment, NEO4J_AUTH: `neo4j/${start.password.text}` },
    stdio: ["pipe", "ignore", "pipe"],
    windowsHide: true,
    detached: process.platform !== "win32",
  }) as Container["child"];
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4_000);
  });
  child.stdin.on("error", () => undefined); // A container that is gone is reported by the client's exit.
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code) => resolve(`the container ended with code ${code}`));
  });
  return { child, gone, errorOutput: () => said.trim() };
}

/** Arguments for this folder, written as this user. */
function argumentsFor(start: DockerStart, name: string, port: number, dataFolder: string): readonly string[] {
  const { neo4jVersion, heapMegabytes, pageCacheMegabytes } = start;
  const user = process.getuid === undefined ? undefined : `${process.getuid()}:${process.getgid?.() ?? 0}`;
  const ownerPid = process.pid;
  return dockerArguments({ name, neo4jVersion, port, dataFolder, heapMegabytes, pageCacheMegabytes, ownerPid, user });
}

/** Waits until Neo4j answers; @throws FolderHeld, GraphError or the signal's reason when it will not */
async function untilAnswers(start: DockerStart, name: string, container: Container, port: number): Promise<void> {
  const uri = `bolt://127.0.0.1:${port}`;
  const deadline = Date.now() + start.timeoutMs + FETCH_MS;
  let ended: string | undefined;
  void container.gone.then((words) => {
    ended = words;
  });
  while (!(await answers({ uri, username: "neo4j", password: start.password.text, database: "neo4j" }))) {
    start.signal.throwIfAborted();
    if (ended !== undefined && NAME_TAKEN.test(container.errorOutput())) await yieldName(start, name);
    if (ended !== undefined || Date.now() > deadline) {
      const why = ended === undefined ? "did not answer in time" : `did not start: ${ended}`;
      const said = container.errorOutput().split("\n").at(-1) ?? "";
      throw new GraphError("engine_unavailable", `Neo4j in Docker ${why}. ${said}`.trimEnd(), {
        hint: `Try: docker run --rm neo4j:${start.neo4jVersion}-community`,
      });
    }
    await sleep(POLL_MS, undefined, { signal: start.signal });
  }
}

/**
 * Starts the container and waits until Neo4j in it answers.
 * @throws FolderHeld when another process runs it; GraphError `engine_unavailable`; the signal's reason when aborted
 */
export async function startContainer(start: DockerStart): Promise<Host> {
  start.signal.throwIfAborted();
  const { client, environment, layout, neo4jVersion } = start;
  const port = start.port === 0 ? await freePort() : start.port;
  const name = containerName(layout.root);
  const dataFolder = join(layout.home, "data");
  // Docker itself would make it as root.
  await mkdir(dataFolder, { recursive: true });
  const container = runContainer(start, argumentsFor(start, name, port, dataFolder));
  const { child, gone } = container;
  const stop = async (deadlineMs: number): Promise<void> => {
    child.stdin.end();
    const isLate = await Promise.race([gone.then(() => false), sleep(deadlineMs, true, { ref: false })]);
    if (isLate) await runProgram(client, ["rm", "--force", name], { environment, timeoutMs: DOCKER_CALL_MS });
  };
  try {
    await untilAnswers(start, name, container, port);
  } catch (error) {
    await stop(STOP_MS);
    throw error;
  }
  if (child.pid === undefined) throw new GraphError("internal", "A container that answers has no client.");
  child.unref();
  for (const pipe of [child.stdin, child.stderr]) (pipe as unknown as { unref(): void }).unref();
  return { engine: "docker", pid: child.pid, port, version: neo4jVersion, gone, stop };
}
