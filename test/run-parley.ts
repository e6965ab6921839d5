/** Runs the program as a user does: a process of its own, with its streams and its exit code. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import process from "node:process";

const ROOT = join(import.meta.dirname, "..");
const TSX = join(ROOT, "node_modules", "tsx", "dist", "cli.mjs");

/** What a run of the program printed, and how it ended. */
export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A program under way. */
export interface RunningParley {
  readonly child: ChildProcess;
  stdout(): string;
  stderr(): string;
  /** The first line of standard output that matches; throws with all output when the program ends without it. */
  line(pattern: RegExp): Promise<string>;
  readonly ended: Promise<Run>;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What is run: the sources as they are, or what `npm run build` made of them. */
type Form = "sources" | "built";

const PROGRAMS: { readonly [form in Form]: readonly string[] } = {
  sources: [TSX, join(ROOT, "cli", "parley.ts")],
  built: [join(ROOT, "dist", "program", "parley.cjs")],
};

/** Starts `parley` with these arguments. Variables of the program that stand in our own environment are not handed on. */
export function startParley(
  args: readonly string[],
  environment: Environment = {},
  form: Form = "sources",
): RunningParley {
  const inherited = Object.entries(process.env).filter(([name]) => !/^(?:NEO4J_|PARLEY_|HOST$|PORT$)/.test(name));
  const child = spawn(process.execPath, [...PROGRAMS[form], ...args], {
    cwd: ROOT,
    env: { ...Object.fromEntries(inherited), ...environment },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    stdout += text;
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    stderr += text;
  });
  const ended = once(child, "close").then(
    ([code]): Run => ({ code: typeof code === "number" ? code : null, stdout, stderr }),
  );
  const line = async (pattern: RegExp): Promise<string> => {
    for (;;) {
      const found = stdout.split("\n").find((candidate) => pattern.test(candidate));
      if (found !== undefined) return found;
      const more = await Promise.race([once(child.stdout, "data"), ended]);
      if (!Array.isArray(more))
        throw new Error(`parley ${args.join(" ")} ended with ${more.code}:\n${stdout}${stderr}`);
    }
  };
  return { child, stdout: () => stdout, stderr: () => stderr, line, ended };
}

/** Runs `parley` to its end. */
export function runParley(
  args: readonly string[],
  environment: Environment = {},
  form: Form = "sources",
): Promise<Run> {
  return startParley(args, environment, form).ended;
}
