/** The two streams of a command: answers go to standard output, everything else to standard error. */
import process from "node:process";
import { createInterface } from "node:readline/promises";
import { Writable } from "node:stream";
import { GraphError } from "../graph/errors.ts";

/** One line of an answer, for programs and pipes. */
export function answer(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** One line of what is being done, for people. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** A bar on standard error that follows a count. In a pipe or a log there is none: nothing is worse there than 200 bars. */
export function progressBar(label: string): (done: number, total: number) => void {
  if (!process.stderr.isTTY) return () => {};
  return (done, total) => {
    process.stderr.write(`\r${progressLine(label, done, total)}${done >= total ? "\n" : ""}`);
  };
}

/** One state of the bar: `label [=====     ] 120/240`. */
export function progressLine(label: string, done: number, total: number): string {
  const width = 24;
  const filled = total === 0 ? width : Math.floor((done / total) * width);
  return `${label} [${"=".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${total}`;
}

/**
 * Asks for a password without showing it.
 * @throws GraphError `invalid_request` when nobody is there to be asked
 */
export async function askPassword(prompt: string): Promise<string> {
  if (!process.stdin.isTTY) {
    throw new GraphError("invalid_request", "A password is needed, and there is no terminal to ask for it.", {
      hint: "Set NEO4J_PASSWORD.",
    });
  }
  process.stderr.write(prompt);
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() });
  const lines = createInterface({ input: process.stdin, output: silent, terminal: true });
  try {
    return await lines.question("");
  } finally {
    lines.close();
    process.stderr.write("\n");
  }
}
