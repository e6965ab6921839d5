/** Makes, from the caller's options, the function that starts one run of the local database: with Java, else in Docker. */
import { delimiter, join } from "node:path";
import process from "node:process";
import { GraphError } from "../../errors.ts";
import { type AcquireContext, isFree, type StartRun } from "./acquire.ts";
import { javaAssets } from "./assets.ts";
import { cachedEngine, defaultCacheFolder, type Engine, resolveEngine } from "./cache.ts";
import { archiveFlags } from "./class-archive.ts";
import { startContainer } from "./container.ts";
import { type Layout, layoutOf, writePrivate } from "./folder.ts";
import { startHost } from "./host.ts";
import { type Java, pickJava } from "./java.ts";
import { classPathFile, classPathText, javaArguments } from "./java-arguments.ts";
import { settingsFile } from "./neo4j-settings.ts";
import { probe, whatIsMissing } from "./probe.ts";
import { type Environment, findProgram, inheritedEnvironment } from "./programs.ts";
import type { LocalOptions, Progress } from "./types.ts";
import { PINNED_NEO4J } from "./versions.ts";

const DEFAULTS = { heapMegabytes: 512, pageCacheMegabytes: 64, startTimeoutMs: 180_000 };

/** The caller's options with every default filled in. */
interface Choices {
  readonly options: LocalOptions;
  readonly layout: Layout;
  readonly neo4jVersion: string;
  readonly cacheFolder: string;
  readonly environment: Environment;
  readonly heapMegabytes: number;
  readonly pageCacheMegabytes: number;
  readonly timeoutMs: number;
  readonly report: (step: Progress) => void;
}

function choicesOf(options: LocalOptions): Choices {
  return {
    options,
    layout: layoutOf(options.dataFolder),
    neo4jVersion: options.neo4jVersion ?? PINNED_NEO4J,
    cacheFolder: options.cacheFolder ?? defaultCacheFolder(),
    environment: options.environment ?? inheritedEnvironment(),
    heapMegabytes: options.heapMegabytes ?? DEFAULTS.heapMegabytes,
    pageCacheMegabytes: options.pageCacheMegabytes ?? DEFAULTS.pageCacheMegabytes,
    timeoutMs: options.startTimeoutMs ?? DEFAULTS.startTimeoutMs,
    report: options.onProgress ?? (() => undefined),
  };
}

/** The engine from the cache, else from Maven; undefined when neither has it. */
async function findEngine(choices: Choices, java: Java, signal: AbortSignal): Promise<Engine | undefined> {
  const { neo4jVersion, cacheFolder, environment, options, report } = choices;
  const cached = await cachedEngine(neo4jVersion, cacheFolder);
  if (cached !== undefined) return cached;
  const maven = options.maven ?? (await findProgram("mvn", environment));
  if (maven === undefined) return undefined;
  report({ kind: "resolving-jars", message: `Getting Neo4j ${neo4jVersion} with Maven: 125 MB, only this once.` });
  return resolveEngine({ neo4jVersion, cacheFolder, maven, javaHome: java.home, environment, signal });
}

function startWithJava(choices: Choices, java: Java, engine: Engine): StartRun {
  const { layout, heapMegabytes, pageCacheMegabytes, environment, timeoutMs } = choices;
  return async (port, password, signal) => {
    choices.report({ kind: "starting", message: `Starting Neo4j ${engine.neo4jVersion} on Java ${java.version}.` });
    const logSettings = join(javaAssets(), "server-logs.xml");
    const places = { port, importFolder: layout.importFolder, logFolder: layout.logFolder, logSettings };
    await writePrivate(
      layout.settingsFile,
      settingsFile({ neo4jVersion: engine.neo4jVersion, pageCacheMegabytes }, places),
    );
    await writePrivate(classPathFile(engine), classPathText(engine.classPath, delimiter));
    const archive = await archiveFlags(java, engine);
    const started = startHost({
      program: java.program,
      args: javaArguments(java, engine, layout, {
        heapMegabytes,
        shortLived: choices.options.shortLived ?? false,
        archive,
      }),
      environment,
      newPassword: password.isNew ? password.text : undefined,
      outputLog: layout.outputLog,
      timeoutMs,
      signal,
    });
    return started.catch((error: unknown) => explainPort(error, port));
  };
}

/** Of all reasons for a failed start, the port is the one that a person can change at once. */
async function explainPort(error: unknown, port: number): Promise<never> {
  if (!(error instanceof GraphError) || port === 0 || (await isFree(port))) throw error;
  throw new GraphError("engine_unavailable", `Port ${port} on 127.0.0.1 is taken by another program.`, {
    hint: "End that program, or let Parley choose a port.",
    cause: error,
  });
}

async function startWithDocker(choices: Choices): Promise<StartRun> {
  const { options, layout, neo4jVersion, heapMegabytes, pageCacheMegabytes, environment, timeoutMs, report } = choices;
  const facts = await probe(options);
  const { client, engine } = facts.docker;
  if (client === undefined || engine === undefined) {
    throw whatIsMissing(facts) ?? new GraphError("engine_unavailable", "What the local Neo4j needs has just gone.");
  }
  return (port, password, signal) => {
    report({
      kind: "starting",
      message: `Starting Neo4j ${neo4jVersion} in Docker ${engine}; the first time it is fetched.`,
    });
    const memory = { heapMegabytes, pageCacheMegabytes };
    return startContainer({ client, environment, layout, neo4jVersion, port, password, timeoutMs, signal, ...memory });
  };
}

/** The context in which the supervisor gets hold of the database. Nothing is looked for before a start is really needed. */
export function prepareLocal(options: LocalOptions): AcquireContext {
  const choices = choicesOf(options);
  const { neo4jVersion, environment } = choices;
  const start: StartRun = async (port, password, signal) => {
    const { javaHome, onlySearchPath } = options;
    const java = await pickJava({ neo4jVersion, environment, javaHome, onlySearchPath });
    const engine = java === undefined ? undefined : await findEngine(choices, java, signal);
    const run =
      java === undefined || engine === undefined
        ? await startWithDocker(choices)
        : startWithJava(choices, java, engine);
    return run(port, password, signal);
  };
  return {
    layout: choices.layout,
    start,
    report: choices.report,
    ownerPid: process.pid,
    patienceMs: choices.timeoutMs,
  };
}
