/** The user's cache of what a version of Neo4j is made of: jars got by Maven once, checked, and never fetched again. */
import { createHash, randomUUID } from "node:crypto";
import { cp, mkdir, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import envPaths from "env-paths";
import { GraphError } from "../../errors.ts";
import { javaAssets } from "./assets.ts";
import { checkJars } from "./checksums.ts";
import { type Environment, runProgram } from "./programs.ts";
import { whileLocked } from "./resolve-lock.ts";

/** A version of Neo4j that is ready to run. */
export interface Engine {
  readonly neo4jVersion: string;
  /** Folder of this version in the cache; class archives are kept there too. */
  readonly folder: string;
  /** Jars in a stable order, our own first. */
  readonly classPath: readonly string[];
}

/** What is needed to get the jars. */
export interface ResolveOptions {
  readonly neo4jVersion: string;
  readonly cacheFolder: string;
  readonly maven: string;
  /** Home of the Java that Maven runs on. */
  readonly javaHome: string;
  readonly environment: Environment;
  readonly signal?: AbortSignal | undefined;
}

const RESOLVE_TIMEOUT_MS = 15 * 60_000;

/** The cache folder of the user for this program. */
export function defaultCacheFolder(): string {
  return envPaths("parley", { suffix: "" }).cache;
}

/** The name changes with all that decides the content, so that an upgraded Parley never meets old classes. */
async function engineFolder(neo4jVersion: string, cacheFolder: string): Promise<string> {
  const digest = createHash("sha256");
  for (const file of ["pom.xml", join("src", "parley", "Neo4jHost.java")])
    digest.update(await readFile(join(javaAssets(), file)));
  return join(cacheFolder, `neo4j-${neo4jVersion}-${digest.digest("hex").slice(0, 8)}`);
}

/** Names and sizes of the jars, written last, when all is checked. */
interface Manifest {
  readonly jars: Readonly<Record<string, number>>;
}

async function readManifest(folder: string): Promise<Manifest | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, "manifest.json"), "utf8")) as Manifest;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT" || error instanceof SyntaxError) return undefined;
    throw error;
  }
}

async function measureJars(folder: string): Promise<Record<string, number>> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".jar")).toSorted();
  const sizes = await Promise.all(names.map(async (name) => [name, (await stat(join(folder, name))).size] as const));
  return Object.fromEntries(sizes);
}

/** The engine of that version if it is in the cache and whole, else undefined. */
export async function cachedEngine(neo4jVersion: string, cacheFolder: string): Promise<Engine | undefined> {
  const folder = await engineFolder(neo4jVersion, cacheFolder);
  const manifest = await readManifest(folder);
  if (manifest === undefined) return undefined;
  const jars = join(folder, "jars");
  const present = await measureJars(jars);
  const isWhole = Object.entries(manifest.jars).every(([name, size]) => present[name] === size);
  if (!isWhole || Object.keys(present).length !== Object.keys(manifest.jars).length) return undefined;
  const host = join(folder, "host", "neo4j-host.jar");
  return { neo4jVersion, folder, classPath: [host, ...Object.keys(manifest.jars).map((name) => join(jars, name))] };
}

/** Lets Maven fill a folder of its own and checks what it brought. */
async function build(folder: string, options: ResolveOptions): Promise<void> {
  await mkdir(folder, { recursive: true });
  await cp(join(javaAssets(), "pom.xml"), join(folder, "pom.xml"));
  await cp(join(javaAssets(), "src"), join(folder, "src"), { recursive: true });
  const args = [
    "--batch-mode",
    "--quiet",
    "--strict-checksums",
    "-f",
    join(folder, "pom.xml"),
    `-Dneo4j.version=${options.neo4jVersion}`,
    "package",
  ];
  const environment = { ...options.environment, JAVA_HOME: options.javaHome };
  const result = await runProgram(options.maven, args, {
    environment,
    timeoutMs: RESOLVE_TIMEOUT_MS,
    signal: options.signal,
  });
  if (!result.ok) {
    const said = `${result.output}\n${result.errorOutput}`.split("\n").filter((line) => line.includes("ERROR"));
    const reason = said[0]?.replace(/^.*?ERROR\]?\s*/, "") ?? result.errorOutput.trim();
    throw new GraphError("engine_unavailable", `Maven could not get Neo4j ${options.neo4jVersion}: ${reason}`, {
      hint: "Check the network (and Maven's settings.xml, if a proxy or mirror is needed) and start again; what was fetched is kept.",
    });
  }
  await checkJars(join(folder, "jars"), options.neo4jVersion);
  const manifest: Manifest = { jars: await measureJars(join(folder, "jars")) };
  for (const leftover of ["src", "target"]) await rm(join(folder, leftover), { recursive: true, force: true });
  await writeFile(join(folder, "manifest.json"), `${JSON.stringify(manifest, null, 1)}\n`);
}

/** Removes what killed processes left half made. */
async function removeLeftovers(folder: string): Promise<void> {
  const [parent, start] = [dirname(folder), `${basename(folder)}.`];
  for (const name of await readdir(parent)) {
    if (name.startsWith(start) && name.endsWith(".new")) await rm(join(parent, name), { recursive: true, force: true });
  }
}

/**
 * Gets the engine into the cache: built beside, checked, then moved into place in one step, so that a half one is never seen.
 * Two processes at once are safe; the second waits and takes what the first got.
 * @throws GraphError `engine_unavailable` when Maven fails or a checksum differs
 */
export async function resolveEngine(options: ResolveOptions): Promise<Engine> {
  const { neo4jVersion, cacheFolder } = options;
  await mkdir(cacheFolder, { recursive: true });
  const folder = await engineFolder(neo4jVersion, cacheFolder);
  return whileLocked(`${folder}.lock`, options.signal, async () => {
    const already = await cachedEngine(neo4jVersion, cacheFolder);
    if (already !== undefined) return already;
    await removeLeftovers(folder);
    const beside = `${folder}.${randomUUID().slice(0, 8)}.new`;
    try {
      await build(beside, options);
      // What is in the way here was found damaged.
      await rm(folder, { recursive: true, force: true });
      await rename(beside, folder);
    } finally {
      await rm(beside, { recursive: true, force: true });
    }
    const engine = await cachedEngine(neo4jVersion, cacheFolder);
    if (engine === undefined)
      throw new GraphError("internal", `The jars in ${folder} changed while they were put there.`);
    return engine;
  });
}
