/** Finds programs on the search path and runs short ones, the way a child process would meet them. */
import { execFile } from "node:child_process";
import { access, constants, stat } from "node:fs/promises";
import { delimiter, join } from "node:path";
import process from "node:process";
import { promisify } from "node:util";

/** Environment variables as programs are given them. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** The environment that children inherit when the caller names no other. */
export function inheritedEnvironment(): Environment {
  return process.env;
}

/** Folders of the search path; Windows spells the variable in several ways. */
function searchFolders(environment: Environment): string[] {
  const key = Object.keys(environment).find((name) => name.toUpperCase() === "PATH");
  return (key === undefined ? "" : (environment[key] ?? "")).split(delimiter).filter((folder) => folder !== "");
}

async function isProgram(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch {
    return false; // Absent or not ours to run: both mean that it cannot be used.
  }
}

/**
 * Full path of the first program of that name on the search path, or undefined.
 * @param name without ending; on Windows `.exe`, `.cmd` and `.bat` are tried
 */
export async function findProgram(name: string, environment: Environment): Promise<string | undefined> {
  const endings = process.platform === "win32" ? [".exe", ".cmd", ".bat"] : [""];
  for (const folder of searchFolders(environment)) {
    for (const ending of endings) {
      const file = join(folder, name + ending);
      if (await isProgram(file)) return file;
    }
  }
  return undefined;
}

/** What a short program printed, or why it could not. */
export interface ProgramResult {
  readonly ok: boolean;
  readonly output: string;
  readonly errorOutput: string;
}

/** Runs a program to its end; a failure is a result, not an exception. */
export async function runProgram(
  file: string,
  args: readonly string[],
  options: { readonly environment: Environment; readonly timeoutMs: number; readonly signal?: AbortSignal | undefined },
): Promise<ProgramResult> {
  // Windows runs batch files only through its shell.
  const shell = process.platform === "win32" && !file.endsWith(".exe");
  try {
    const { stdout, stderr } = await promisify(execFile)(shell ? `"${file}"` : file, [...args], {
      env: { ...options.environment },
      timeout: options.timeoutMs,
      maxBuffer: 16 * 1024 * 1024,
      windowsHide: true,
      shell,
      ...(options.signal === undefined ? {} : { signal: options.signal }),
    });
    return { ok: true, output: stdout, errorOutput: stderr };
  } catch (error) {
    options.signal?.throwIfAborted();
    const said = error as { readonly stdout?: string; readonly stderr?: string; readonly message: string };
    return {
      ok: false,
      output: said.stdout ?? "",
      errorOutput: said.stderr === undefined || said.stderr === "" ? said.message : said.stderr,
    };
  }
}
