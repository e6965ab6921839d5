/** Looks at what this machine has for starting a Neo4j, and says when that is not enough. */
import process from "node:process";
import { GraphError } from "../../errors.ts";
import { cachedEngine, defaultCacheFolder } from "./cache.ts";
import { type DockerFacts, probeDocker } from "./docker.ts";
import { findJavas, type Java, pickJava } from "./java.ts";
import { type Environment, findProgram, inheritedEnvironment, runProgram } from "./programs.ts";
import { absences, INSTALLERS, type Installer, remedy } from "./remedy.ts";
import type { PlaceOptions } from "./types.ts";
import { oldestJava, PINNED_NEO4J } from "./versions.ts";

/** What was found. */
export interface Facts {
  readonly neo4jVersion: string;
  /** The Java that would be used. */
  readonly java: Java | undefined;
  /** Where none can be used: those that were found. */
  readonly tooOld: readonly Java[];
  /** Maven's path. */
  readonly maven: string | undefined;
  readonly docker: DockerFacts;
  readonly cacheFolder: string;
  /** Whether the jars are in the cache, so that Maven is not needed. */
  readonly hasJars: boolean;
  readonly installer: Installer | undefined;
  /** Name of Debian's newest package of a Java that fits, where apt is there. */
  readonly debianJava: string | undefined;
  readonly isRoot: boolean;
}

async function findInstaller(environment: Environment): Promise<Installer | undefined> {
  for (const name of INSTALLERS) if ((await findProgram(name, environment)) !== undefined) return name;
  return undefined;
}

/** Debian and its relatives carry different versions in each release: the package index knows. */
async function findDebianJava(environment: Environment, neo4jVersion: string): Promise<string | undefined> {
  const aptCache = await findProgram("apt-cache", environment);
  if (aptCache === undefined) return undefined;
  for (const major of [21, 17, 25].filter((version) => version >= oldestJava(neo4jVersion))) {
    const name = `openjdk-${major}-jre-headless`;
    const { ok, output } = await runProgram(aptCache, ["show", "--no-all-versions", name], {
      environment,
      timeoutMs: 10_000,
    });
    if (ok && output.includes("Version:")) return name;
  }
  return undefined;
}

/** Whether a Java and either Maven or the jars are there. */
export function canRunJava(facts: Pick<Facts, "java" | "maven" | "hasJars">): boolean {
  return facts.java !== undefined && (facts.maven !== undefined || facts.hasJars);
}

/** Looks, in the places that the options name, at all that could start a Neo4j. Starts nothing that lasts. */
export async function probe(options: PlaceOptions = {}): Promise<Facts> {
  const environment = options.environment ?? inheritedEnvironment();
  const neo4jVersion = options.neo4jVersion ?? PINNED_NEO4J;
  const cacheFolder = options.cacheFolder ?? defaultCacheFolder();
  const { javaHome, onlySearchPath } = options;
  const [java, maven, docker, engine, installer] = await Promise.all([
    pickJava({ neo4jVersion, environment, javaHome, onlySearchPath }),
    options.maven ?? findProgram("mvn", environment),
    probeDocker(environment),
    cachedEngine(neo4jVersion, cacheFolder),
    findInstaller(environment),
  ]);
  const hasJars = engine !== undefined;
  const tooOld = java === undefined ? await findJavas(environment, onlySearchPath) : [];
  const debianJava =
    java === undefined && installer === "apt-get" ? await findDebianJava(environment, neo4jVersion) : undefined;
  const isRoot = process.getuid?.() === 0;
  return { neo4jVersion, java, tooOld, maven, docker, cacheFolder, hasJars, installer, debianJava, isRoot };
}

/** What keeps this machine from starting a Neo4j, with the command that changes it; undefined when it can. */
export function whatIsMissing(facts: Facts): GraphError | undefined {
  if (canRunJava(facts) || facts.docker.engine !== undefined) return undefined;
  return new GraphError("engine_unavailable", `No Neo4j can be started here: ${absences(facts).join("; ")}.`, {
    hint: `${remedy(facts)}\nOr set NEO4J_URI to a Neo4j that is running.`,
  });
}
