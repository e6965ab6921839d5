/** The data folder of the local database: its layout, its password, and the note that says where it runs. */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import process from "node:process";
import { z } from "zod";
import { GraphError } from "../../errors.ts";

/** Paths in a data folder. */
export interface Layout {
  readonly root: string;
  /** Neo4j's home. */
  readonly home: string;
  readonly importFolder: string;
  readonly logFolder: string;
  /** Output of the Java process: what Neo4j says before and beside its own log. */
  readonly outputLog: string;
  readonly settingsFile: string;
  readonly lockFile: string;
  readonly passwordFile: string;
  readonly noteFile: string;
}

const PRIVATE_FOLDER = 0o700;
const PRIVATE_FILE = 0o600;

/** The layout below a data folder; touches nothing. */
export function layoutOf(dataFolder: string): Layout {
  const root = resolve(dataFolder);
  const home = join(root, "neo4j");
  return {
    root,
    home,
    importFolder: join(home, "import"),
    logFolder: join(root, "logs"),
    outputLog: join(root, "logs", "neo4j-output.log"),
    settingsFile: join(home, "neo4j.conf"),
    lockFile: join(root, "neo4j.lock"),
    passwordFile: join(root, "neo4j.password"),
    noteFile: join(root, "neo4j.running.json"),
  };
}

/**
 * Makes the folders, readable by nobody else.
 * @throws GraphError `engine_unavailable` when the folder cannot be made or written
 */
export async function prepareFolder(layout: Layout): Promise<void> {
  try {
    for (const folder of [layout.root, layout.home, layout.importFolder, layout.logFolder]) {
      await mkdir(folder, { recursive: true, mode: PRIVATE_FOLDER });
    }
    await chmod(layout.root, PRIVATE_FOLDER);
  } catch (cause) {
    throw new GraphError(
      "engine_unavailable",
      `The data folder ${layout.root} cannot be used: ${(cause as Error).message}.`,
      {
        hint: "Choose another with PARLEY_DATA or --data, or make this one writable.",
        cause,
      },
    );
  }
}

/** Writes a file that only the user reads, whole or not at all. */
export async function writePrivate(file: string, text: string): Promise<void> {
  const beside = `${file}.${process.pid}.${randomBytes(4).toString("hex")}`;
  await writeFile(beside, text, { mode: PRIVATE_FILE, flag: "wx" });
  await rename(beside, file);
}

async function readIfThere(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, "utf8");
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** The password of a database, and whether the database must still be told it. */
export interface Password {
  readonly text: string;
  readonly isNew: boolean;
}

/** The kept password; a new random one when there is none or the database that knew it is gone. */
export async function choosePassword(layout: Layout): Promise<Password> {
  const kept = (await readIfThere(layout.passwordFile))?.trim();
  const hasDatabase = existsSync(join(layout.home, "data", "databases", "system"));
  if (kept !== undefined && kept !== "" && hasDatabase) return { text: kept, isNew: false };
  return { text: randomBytes(24).toString("base64url"), isNew: true };
}

/** Keeps the password, once the database has taken it. */
export async function keepPassword(layout: Layout, password: string): Promise<void> {
  await writePrivate(layout.passwordFile, `${password}\n`);
}

const noteShape = z.strictObject({
  uri: z.string(),
  username: z.string(),
  password: z.string(),
  database: z.string(),
  version: z.string(),
  engine: z.enum(["java", "docker"]),
  /** Process that answers, and the Parley that started it. */
  pid: z.int().positive(),
  ownerPid: z.int().positive(),
});

/** Says to other processes where the database of this folder runs. */
export type RunningNote = Readonly<z.infer<typeof noteShape>>;

/** The note of a running database, or undefined when there is none or it makes no sense. */
export async function readNote(layout: Layout): Promise<RunningNote | undefined> {
  const text = await readIfThere(layout.noteFile);
  if (text === undefined) return undefined;
  try {
    return noteShape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

export async function writeNote(layout: Layout, note: RunningNote): Promise<void> {
  await writePrivate(layout.noteFile, `${JSON.stringify(note)}\n`);
}

/** Takes the note away, if it is still the one of that process. */
export async function removeNote(layout: Layout, pid: number): Promise<void> {
  if ((await readNote(layout))?.pid === pid) await rm(layout.noteFile, { force: true });
}
