/** Processes of a bench: started with the database in their environment, asked one question at a time. */
import { type ChildProcess, fork } from "node:child_process";
import { join } from "node:path";

/** A child that runs a file of this folder. */
export function child(file: string, env: NodeJS.ProcessEnv, ...given: readonly string[]): ChildProcess {
  return fork(join(import.meta.dirname, file), [], { env, execArgv: ["--import", "tsx", ...given] });
}

/** The next message of a child. */
export function heard<T>(from: ChildProcess): Promise<T> {
  return new Promise((resolve, reject) => {
    const gone = (code: number | null): void => reject(new Error(`a child ended with ${code}`));
    from.once("exit", gone);
    from.once("message", (message) => {
      from.off("exit", gone);
      resolve(message as T);
    });
  });
}

/** What a child answers to a message. */
export function ask<T>(of: ChildProcess, question: object | string): Promise<T> {
  const answer = heard<T>(of);
  of.send(question);
  return answer;
}
