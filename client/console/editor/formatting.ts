/** Formats statements in a worker, and takes only what says the same as before. */
import { isSameStatement } from "./same-statement.ts";
import type { Statement } from "./statements.ts";

export interface FormatRequest {
  readonly statements: readonly string[];
}

export interface FormatAnswer {
  readonly formatted: readonly (string | undefined)[];
}

/** A piece of the text and what is to stand there. */
export interface Change {
  readonly from: number;
  readonly to: number;
  readonly insert: string;
}

export interface Formatted {
  readonly changes: readonly Change[];
  /** Statements that were left as they are, because the formatter would have changed or lost something. */
  readonly left: number;
}

/** Milliseconds after which formatting is given up; the worker's first load is among them. */
const LONGEST = 20_000;

/** Why nothing was formatted. */
export type FormatFailure = "slow" | "notLoaded";

/** Formats these statements; resolves with a failure where the formatter could not do its work at all. Commands must not be among them. */
export async function formatStatements(statements: readonly Statement[]): Promise<Formatted | FormatFailure> {
  const answer = await askWorker({ statements: statements.map(({ text }) => text) });
  if (typeof answer === "string") return answer;
  const changes: Change[] = [];
  let left = 0;
  statements.forEach(({ text, from, to }, index) => {
    const insert = answer.formatted[index]?.trim();
    if (insert === undefined || !isSameStatement(text, insert)) left += 1;
    else if (insert !== text) changes.push({ from, to, insert });
  });
  return { changes, left };
}

/** Kept for the next time: the grammar takes longer to load than most statements take to format. */
let idle: Worker | undefined;

function askWorker(request: FormatRequest): Promise<FormatAnswer | FormatFailure> {
  return new Promise((resolve) => {
    const worker =
      idle ?? new Worker(new URL("./format-worker.ts", import.meta.url), { type: "module", name: "parley-format" });
    idle = undefined;
    const listening = new AbortController();
    const end = (answer: FormatAnswer | FormatFailure): void => {
      clearTimeout(timer);
      listening.abort();
      // One that failed, or is one too many, is not used again.
      if (typeof answer === "string" || idle !== undefined) worker.terminate();
      else idle = worker;
      resolve(answer);
    };
    const timer = setTimeout(() => end("slow"), LONGEST);
    const { signal } = listening;
    worker.addEventListener("message", (event: MessageEvent<FormatAnswer>) => end(event.data), { signal });
    worker.addEventListener("error", () => end("notLoaded"), { signal });
    worker.postMessage(request);
  });
}
