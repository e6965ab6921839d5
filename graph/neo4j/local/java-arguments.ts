/** The Java command line of the local database. */
import { join } from "node:path";
import type { Engine } from "./cache.ts";
import type { Layout } from "./folder.ts";
import type { Java } from "./java.ts";

/** What decides the command line beside Java, the engine and the folder. */
export interface CommandLineChoices {
  readonly heapMegabytes: number;
  /** Compiles once and simply: ready sooner, slower in the long run. */
  readonly shortLived: boolean;
  /** Flags of the class archive. */
  readonly archive: readonly string[];
}

const OPENED_PACKAGES = ["java.base/java.nio", "java.base/java.io", "java.base/sun.nio.ch"];

/** From this version on Java warns of what Neo4j's libraries do with native memory unless allowed. */
const WARNING_JAVA = 24;

/** File of the engine that holds its class path. */
export function classPathFile(engine: Engine): string {
  return join(engine.folder, "class-path");
}

/** Text of a `@file` for Java, which spares Windows a command line that is too long for it. */
export function classPathText(classPath: readonly string[], separator: string): string {
  return `-cp "${classPath.join(separator).replaceAll("\\", "\\\\")}"\n`;
}

/** Arguments that start the database: the virtual machine's, the main class, and its three paths. Nothing here is secret. */
export function javaArguments(
  java: Java,
  engine: Engine,
  layout: Layout,
  choices: CommandLineChoices,
): readonly string[] {
  return [
    // What Java itself has to say belongs into the log, not among the events.
    "-XX:+DisplayVMOutputToStderr",
    "-Xlog:disable",
    "-Xlog:all=warning,cds*=error:stderr",
    `-Xms${Math.min(128, choices.heapMegabytes)}m`,
    `-Xmx${choices.heapMegabytes}m`,
    "-XX:+UseSerialGC",
    "-XX:-UsePerfData",
    ...(choices.shortLived ? ["-XX:TieredStopAtLevel=1"] : []),
    ...choices.archive,
    ...OPENED_PACKAGES.map((name) => `--add-opens=${name}=ALL-UNNAMED`),
    ...(java.major >= WARNING_JAVA
      ? ["--enable-native-access=ALL-UNNAMED", "--sun-misc-unsafe-memory-access=allow"]
      : []),
    "-Djava.awt.headless=true",
    "-Dfile.encoding=UTF-8",
    `@${classPathFile(engine)}`,
    "parley.Neo4jHost",
    layout.home,
    layout.settingsFile,
    layout.lockFile,
  ];
}
