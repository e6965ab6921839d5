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

/** How far something is; `phase` names what is being counted. */
export interface Progress {
  readonly phase?: string;
  readonly done: number;
  readonly total: number;
}

/** Milliseconds between two lines where there is no terminal: nothing is worse in a log than 200 bars. */
const BETWEEN_LINES = 5_000;
const BETWEEN_BARS = 100;

/** Follows a count on standard error: a bar in a terminal, a plain line every few seconds elsewhere; with rate and time left. */
export function progressReporter(label: string): (progress: Progress) => void {
  const { isTTY } = process.stderr;
  let phase: string | undefined;
  let began = performance.now();
  let firstDone = 0;
  let last = began;
  return (progress) => {
    const now = performance.now();
    const isNew = progress.phase !== phase;
    if (isNew) [phase, began, firstDone, last] = [progress.phase, now, progress.done, isTTY ? 0 : now];
    const isDone = progress.done >= progress.total;
    if (now - last < (isTTY ? BETWEEN_BARS : BETWEEN_LINES) && !(isTTY && isDone)) return;
    last = now;
    const rate = (progress.done - firstDone) / ((now - began) / 1000);
    const line = progressLine([label, phase].filter((word) => word !== undefined).join(" "), progress, rate);
    process.stderr.write(isTTY ? `\r\u001b[K${line}${isDone ? "\n" : ""}` : `${line}\n`);
  };
}

/** One state: `label [=====     ] 120/240, 60/s, 2 s left`. @param rate how many a second; unknown at the beginning */
export function progressLine(label: string, { done, total }: Progress, rate = Number.NaN): string {
  const width = 24;
  const filled = total === 0 ? width : Math.min(width, Math.floor((done / total) * width));
  const bar = `${label} [${"=".repeat(filled)}${" ".repeat(width - filled)}] ${done}/${total}`;
  if (!Number.isFinite(rate) || rate <= 0) return bar;
  const left = Math.ceil((total - done) / rate);
  return `${bar}, ${Math.round(rate)}/s${left > 0 ? `, ${left} s left` : ""}`;
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
