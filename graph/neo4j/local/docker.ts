/** Neo4j in a container, for machines that have Docker but no Java: the same version, the same closed settings. */
import { type ChildProcess, spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { createServer } from "node:net";
import { join } from "node:path";
import process from "node:process";
import { setTimeout as sleep } from "node:timers/promises";
import { GraphError } from "../../errors.ts";
import type { Layout, Password } from "./folder.ts";
import { FolderHeld, type Host } from "./host.ts";
import { closedSettings } from "./neo4j-settings.ts";
import { type Environment, findProgram, runProgram } from "./programs.ts";
import { isAlive } from "./resolve-lock.ts";
import { answers } from "./running.ts";

/** What there is of Docker. */
export interface DockerFacts {
  /** The client's path. */
  readonly client: string | undefined;
  /** The engine's version; undefined when no engine answers. */
  readonly engine: string | undefined;
}

const PROBE_MS = 10_000;
const POLL_MS = 500;
const NAME_TAKEN = /is already in use/;

/** Looks for the client, and asks it whether an engine answers. */
export async function probeDocker(environment: Environment): Promise<DockerFacts> {
  const client = await findProgram("docker", environment);
  if (client === undefined) return { client, engine: undefined };
  const { ok, output } = await runProgram(client, ["version", "--format", "{{.Server.Version}}"], {
    environment,
    timeoutMs: PROBE_MS,
  });
  const version = output.trim();
  return { client, engine: ok && version !== "" ? version : undefined };
}

/** One container a data folder: the name is the lock. */
export function containerName(dataFolder: string): string {
  return `parley-${createHash("sha256").update(dataFolder).digest("hex").slice(0, 12)}`;
}

/** Neo4j's image reads settings from variables: `_` doubled, `.` as `_`. */
export function settingVariable(name: string): string {
  return `NEO4J_${name.replaceAll("_", "__").replaceAll(".", "_")}`;
}

/** What decides the container. */
export interface ContainerChoices {
  readonly name: string;
  readonly neo4jVersion: string;
  readonly port: number;
  readonly dataFolder: string;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  readonly ownerPid: number;
  /** `uid:gid` under which the data is written; undefined on Windows. */
  readonly user: string | undefined;
}

/** Runs Neo4j until standard input ends, which it also does when the Docker client or Parley is killed. */
const WATCH_INPUT = [
  "exec 3<&0",
  "/startup/docker-entrypoint.sh neo4j & neo4j=$!",
  "(cat <&3 >/dev/null; kill -TERM $neo4j 2>/dev/null) &",
  "wait $neo4j",
].join("\n");

/** Arguments of `docker` that run the container. The password is not among them: `-e NEO4J_AUTH` passes the variable on. */
export function dockerArguments(choices: ContainerChoices): readonly string[] {
  const settings = {
    ...closedSettings(choices),
    "server.memory.heap.max_size": `${choices.heapMegabytes}m`,
  };
  return [
    "run",
    "--rm",
    "--init",
    "--interactive",
    ...["--name", choices.name],
    ...["--label", `parley.owner=${choices.ownerPid}`],
    ...["--publish", `127.0.0.1:${choices.port}:7687`],
    ...["--volume", `${choices.dataFolder}:/data`],
    ...(choices.user === undefined ? [] : ["--user", choices.user]),
    ...["--env", "NEO4J_AUTH"],
    ...Object.entries(settings).flatMap(([name, value]) => ["--env", `${settingVariable(name)}=${value}`]),
    ...["--entrypoint", "/bin/bash"],
    `neo4j:${choices.neo4jVersion}-community`,
    ...["-c", WATCH_INPUT],
  ];
}

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
  const options = { environment, timeoutMs: PROBE_MS };
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
  readonly child: ChildProcess;
  readonly gone: Promise<string>;
  errorOutput(): string;
}

function runContainer(start: DockerStart, args: readonly string[]): Container {
  const child = spawn(start.client, [...args], {
    env: { ...start.environment, NEO4J_AUTH: `neo4j/${start.password.text}` },
    stdio: ["pipe", "ignore", "pipe"],
    windowsHide: true,
    detached: process.platform !== "win32",
  });
  let said = "";
  child.stderr?.on("data", (chunk: Buffer) => {
    said = (said + chunk.toString("utf8")).slice(-4_000);
  });
  child.stdin?.on("error", () => undefined); // A container that is gone is reported by the client's exit.
  const gone = new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("exit", (code) => resolve(`the container ended with code ${code}`));
  });
  return { child, gone, errorOutput: () => said.trim() };
}

/**
 * Starts the container and waits until Neo4j in it answers.
 * @throws FolderHeld when another process runs it; GraphError `engine_unavailable`; the signal's reason when aborted
 */
export async function startContainer(start: DockerStart): Promise<Host> {
  start.signal.throwIfAborted();
  const { client, environment, layout, neo4jVersion, heapMegabytes, pageCacheMegabytes } = start;
  const port = start.port === 0 ? await freePort() : start.port;
  const name = containerName(layout.root);
  const user = process.getuid === undefined ? undefined : `${process.getuid()}:${process.getgid?.() ?? 0}`;
  const dataFolder = join(layout.home, "data");
  const args = dockerArguments({
    name,
    neo4jVersion,
    port,
    dataFolder,
    heapMegabytes,
    pageCacheMegabytes,
    ownerPid: process.pid,
    user,
  });
  const container = runContainer(start, args);
  const stop = async (deadlineMs: number): Promise<void> => {
    container.child.stdin?.end();
    const isLate = await Promise.race([container.gone.then(() => false), sleep(deadlineMs, true)]);
    if (isLate) await runProgram(client, ["rm", "--force", name], { environment, timeoutMs: PROBE_MS });
  };
  const address = {
    uri: `bolt://127.0.0.1:${port}`,
    username: "neo4j",
    password: start.password.text,
    database: "neo4j",
  };
  const deadline = Date.now() + start.timeoutMs;
  let ended: string | undefined;
  void container.gone.then((words) => {
    ended = words;
  });
  while (!(await answers(address))) {
    if (ended !== undefined && NAME_TAKEN.test(container.errorOutput())) await yieldName(start, name);
    if (ended !== undefined || start.signal.aborted || Date.now() > deadline) {
      await stop(POLL_MS);
      start.signal.throwIfAborted();
      const why = ended === undefined ? `did not answer within ${start.timeoutMs / 1000} s` : `did not start: ${ended}`;
      throw new GraphError(
        "engine_unavailable",
        `Neo4j in Docker ${why}. ${container.errorOutput().split("\n").at(-1) ?? ""}`.trimEnd(),
        {
          hint: `Try: docker run --rm neo4j:${neo4jVersion}-community`,
        },
      );
    }
    await sleep(POLL_MS);
  }
  const { child, gone } = container;
  if (child.pid === undefined) throw new GraphError("internal", "A container that answers has no client.");
  child.unref();
  return { engine: "docker", pid: child.pid, port, version: neo4jVersion, gone, stop };
}
