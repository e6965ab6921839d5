/** Looks for Docker and knows how Neo4j is run in it, for machines without Java: the same version, the same closed settings. */
import { createHash } from "node:crypto";
import { closedSettings } from "./neo4j-settings.ts";
import { type Environment, findProgram, runProgram } from "./programs.ts";

/** What there is of Docker. */
export interface DockerFacts {
  /** The client's path. */
  readonly client: string | undefined;
  /** The engine's version; undefined when no engine answers. */
  readonly engine: string | undefined;
}

/** How long one short call of the client may take, in milliseconds. */
export const DOCKER_CALL_MS = 10_000;

/** Looks for the client, and asks it whether an engine answers. */
export async function probeDocker(environment: Environment): Promise<DockerFacts> {
  const client = await findProgram("docker", environment);
  if (client === undefined) return { client, engine: undefined };
  const { ok, output } = await runProgram(client, ["version", "--format", "{{.Server.Version}}"], {
    environment,
    timeoutMs: DOCKER_CALL_MS,
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
