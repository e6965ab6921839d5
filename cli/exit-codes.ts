/** Exit codes of every command: 0 when it did its work, 2 for wrong use or wrong input, 1 for a failure. */
import { CommanderError } from "commander";
import { GraphError } from "../graph/errors.ts";

export const SUCCESS = 0;
const FAILURE = 1;
const WRONG_USE = 2;

/** The exit code for what a command threw. */
export function exitCodeOf(error: unknown): number {
  // Commander throws for --help and --version too, with 0.
  if (error instanceof CommanderError) return error.exitCode === 0 ? SUCCESS : WRONG_USE;
  return error instanceof GraphError && error.code === "invalid_request" ? WRONG_USE : FAILURE;
}

/** What is told of an error: the message, and on a line of its own what to do. Of an unexpected one the stack, for the report of a bug. */
export function errorText(error: unknown): string {
  if (error instanceof GraphError) return error.hint === undefined ? error.message : `${error.message}\n${error.hint}`;
  if (error instanceof Error) return error.stack ?? error.message;
  return String(error);
}
