/** What was written into the console: commands in lines that begin with `:`, and behind them the statement to run. */
import { GraphError } from "../../graph/errors.ts";
import type { ValueMap } from "../../graph/values.ts";
import { isValueMap, valueMap } from "../../graph/values.ts";
import { readLiteral } from "./literal.ts";

export interface ConsoleInput {
  /** Empty when there are commands only. */
  readonly statement: string;
  /** Where the statement begins in what was written. */
  readonly offset: number;
  /** The parameters after the commands. */
  readonly parameters: ValueMap;
  readonly clears: boolean;
}

const COMMANDS = ":param name => value, :params {name: value}, :clear";

/**
 * Reads what was written. `:param x => 1` sets a parameter, `:params {x: 1}` sets all anew, `:clear` empties the results; each stands in
 * a line of its own in front of the statement. A `;` at the end of the statement is left out.
 * @throws GraphError `invalid_request` with the line of a command that cannot be read
 */
export function readInput(text: string, known: ValueMap): ConsoleInput {
  let parameters = known;
  let clears = false;
  let offset = 0;
  for (;;) {
    const blanks = /^(?:\s|\/\/.*(?:\n|$))*/.exec(text.slice(offset))?.[0].length ?? 0;
    if (text[offset + blanks] !== ":") break;
    const start = offset + blanks;
    const end = text.indexOf("\n", start);
    const line = text.slice(start, end === -1 ? text.length : end).trim();
    if (/^:clear\b/.test(line)) clears = true;
    else parameters = atLine(text, start, () => readCommand(line, parameters));
    offset = end === -1 ? text.length : end + 1;
  }
  const rest = text.slice(offset);
  const statement = rest.trimStart();
  return {
    statement: statement.trimEnd().replace(/;$/, ""),
    offset: offset + rest.length - statement.length,
    parameters,
    clears,
  };
}

function readCommand(line: string, known: ValueMap): ValueMap {
  const one = /^:param\s+(?:`([^`]+)`|([\p{L}_][\p{L}\p{N}_]*))\s*(?:=>|:|=)\s*(.+?);?$/u.exec(line);
  if (one !== null) return valueMap([...Object.entries(known), [one[1] ?? one[2] ?? "", readLiteral(one[3] ?? "")]]);
  const all = /^:params?\s*(\{.*\});?$/.exec(line)?.[1];
  if (all === undefined)
    throw new GraphError("invalid_request", `\`${line.slice(0, 60)}\` is not a command of this console.`, {
      hint: `It knows ${COMMANDS}.`,
    });
  const value = readLiteral(all);
  return isValueMap(value) ? value : known;
}

function atLine<T>(text: string, start: number, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const line = text.slice(0, start).split("\n").length;
    throw new GraphError(error.code, error.message, {
      hint: error.hint,
      details: { line, column: 1, offset: start },
      cause: error,
    });
  }
}

/** The offset of an error in a statement, from its `offset` or from its line and column (1-based); undefined where it has no place. */
export function offsetOfError(error: GraphError, statement: string): number | undefined {
  const { line, column, offset } = error.details ?? {};
  if (line === undefined || column === undefined)
    return offset === undefined ? undefined : Math.min(offset, statement.length);
  const lines = statement.split("\n");
  const before = lines.slice(0, line - 1).reduce((sum, text) => sum + text.length + 1, 0);
  return Math.min(before + column - 1, statement.length);
}
