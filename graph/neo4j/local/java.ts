/** Finds a Java that can run Neo4j: the one named by the caller, else the best that is on this machine. */
import { realpath } from "node:fs/promises";
import { dirname, join } from "node:path";
import process from "node:process";
import type { IJavaRuntime } from "jdk-utils";
import { findRuntimes, getRuntime } from "jdk-utils";
import { GraphError } from "../../errors.ts";
import { type Environment, findProgram } from "./programs.ts";
import { oldestJava, preferredJavas } from "./versions.ts";

/** A Java on this machine. */
export interface Java {
  readonly program: string;
  readonly home: string;
  /** Feature version: 17, 21, … */
  readonly major: number;
  /** Full version, such as `17.0.15`. */
  readonly version: string;
}

function toJava(runtime: IJavaRuntime | undefined): Java | undefined {
  if (runtime?.version === undefined) return undefined;
  const program = join(runtime.homedir, "bin", process.platform === "win32" ? "java.exe" : "java");
  return { program, home: runtime.homedir, major: runtime.version.major, version: runtime.version.java_version };
}

async function javaOnPath(environment: Environment): Promise<Java | undefined> {
  const found = await findProgram("java", environment);
  if (found === undefined) return undefined;
  // The search path mostly holds links: the home is where the real program lies.
  const home = dirname(dirname(await realpath(found)));
  return toJava(await getRuntime(home, { withVersion: true }));
}

/**
 * Every Java found here, without duplicates: on the search path and where package and version managers install.
 * @param onlyPath leaves out all but the search path
 */
export async function findJavas(environment: Environment, onlyPath = false): Promise<readonly Java[]> {
  const inPath = await javaOnPath(environment);
  const elsewhere = onlyPath
    ? []
    : (await findRuntimes({ withVersion: true, skipFrom: { inPathEnv: true } })).map(toJava);
  const byHome = new Map<string, Java>();
  for (const java of [inPath, ...elsewhere])
    if (java !== undefined && !byHome.has(java.home)) byHome.set(java.home, java);
  return [...byHome.values()];
}

/** The best of these for a version of Neo4j, or undefined when none is new enough. */
export function chooseJava(javas: readonly Java[], neo4jVersion: string): Java | undefined {
  const preferred = preferredJavas(neo4jVersion);
  const rank = (java: Java): number => {
    const place = preferred.indexOf(java.major);
    return place === -1 ? preferred.length + java.major : place;
  };
  return javas.filter((java) => java.major >= oldestJava(neo4jVersion)).toSorted((a, b) => rank(a) - rank(b))[0];
}

/** What decides which Java is used. */
export interface JavaChoice {
  readonly neo4jVersion: string;
  readonly environment: Environment;
  /** The caller's own choice. */
  readonly javaHome?: string | undefined;
  readonly onlySearchPath?: boolean | undefined;
}

/**
 * The Java to use, or undefined when there is none: the caller's, else that of `JAVA_HOME` where it is new enough, else the best.
 * @throws GraphError `engine_unavailable` when the caller's is none or too old
 */
export async function pickJava(choice: JavaChoice): Promise<Java | undefined> {
  const { neo4jVersion, environment, javaHome, onlySearchPath } = choice;
  if (javaHome !== undefined && javaHome !== "") return javaAt(javaHome, neo4jVersion);
  const wished = environment.JAVA_HOME;
  const own =
    wished === undefined || wished === "" ? undefined : toJava(await getRuntime(wished, { withVersion: true }));
  if (own !== undefined && own.major >= oldestJava(neo4jVersion)) return own;
  return chooseJava(await findJavas(environment, onlySearchPath), neo4jVersion);
}

/**
 * The Java at a home that the caller named.
 * @throws GraphError `engine_unavailable` when there is none or it is too old
 */
export async function javaAt(home: string, neo4jVersion: string): Promise<Java> {
  const java = toJava(await getRuntime(home, { withVersion: true }));
  const oldest = oldestJava(neo4jVersion);
  if (java !== undefined && java.major >= oldest) return java;
  const found = java === undefined ? "has no bin/java" : `holds Java ${java.version}`;
  throw new GraphError(
    "engine_unavailable",
    `JAVA_HOME (${home}) ${found}; Neo4j ${neo4jVersion} needs Java ${oldest} or newer.`,
    {
      hint: "Point JAVA_HOME to another Java, or unset it to let Parley look for one.",
    },
  );
}
