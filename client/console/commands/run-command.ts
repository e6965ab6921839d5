/** Carries out a command of the console. */
import { GraphError } from "../../../graph/errors.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import type { Catalogue } from "../editor/catalogue.ts";
import type { LibraryView } from "../library/props.ts";
import { evaluate, evaluateAll, withParameters } from "./evaluate-parameters.ts";
import { helpTopic } from "./help-topics.ts";
import type { Command } from "./read-command.ts";
import { nearestOf } from "./read-command.ts";
import type { Report } from "./report.ts";
import { WORDS } from "./words.ts";

/** What commands reach of the console. */
export interface CommandHost {
  parameters(): ValueMap;
  setParameters(parameters: ValueMap): void;
  /** The database that statements are sent to. */
  database(): string | undefined;
  /** Undefined is the server's own. */
  setDatabase(name: string | undefined): void;
  readonly ownDatabase: string | undefined;
  readonly writesAllowed: boolean;
  isWriting(): boolean;
  setWriting(isOn: boolean): void;
  openLibrary(view: LibraryView): void;
  /** Takes the reader's changes to the look back. Answers whether there were any. */
  resetLook(): boolean;
  /** The names of all databases; undefined where the server does not tell. */
  databases(): Promise<readonly string[] | undefined>;
  /** The rows of a statement that only reads, sent to the database named, or to the one in use. */
  rows(statement: string, parameters: ValueMap, database?: string): Promise<readonly (readonly Value[])[]>;
  catalogue(): Promise<Catalogue>;
}

/** Commands that are carried out here; the others become statements (`:schema`, `:explain`) or empty the results (`:clear`). */
export type PlainCommand = Exclude<Command, { readonly kind: "schema" | "plan" | "clear" }>;

/** @throws GraphError with `details.offset` counted from the beginning of the command */
export async function runCommand(command: PlainCommand, host: CommandHost): Promise<Report> {
  switch (command.kind) {
    case "help":
      return { kind: "help", topic: await helpTopic(command.topic, host.catalogue) };
    case "setParameter":
    case "setParameters":
      return setParameters(command, host);
    case "listParameters":
      return { kind: "parameters", parameters: host.parameters() };
    case "clearParameters":
      host.setParameters(valueMap([]));
      return { kind: "said", words: WORDS.parametersCleared };
    case "use":
      return chooseDatabase(command.database, host);
    case "listDatabases":
      return listDatabases(host);
    case "history":
      return opened("history", host);
    case "play":
      return opened(/^course$/i.test(command.name) ? "course" : "examples", host);
    case "style":
      if (!command.resets) return { kind: "style" };
      return { kind: "said", words: host.resetLook() ? WORDS.stylesReset : WORDS.stylesUnchanged };
    case "write":
      return switchWriting(command.isOn, host);
  }
}

function opened(view: LibraryView, host: CommandHost): Report {
  host.openLibrary(view);
  return { kind: "opened", view };
}

async function setParameters(
  command: Extract<Command, { readonly kind: "setParameter" | "setParameters" }>,
  host: CommandHost,
): Promise<Report> {
  const known = host.parameters();
  const ask = async (statement: string): Promise<Value> => {
    const [row] = await host.rows(statement, known);
    return row?.[0] ?? null;
  };
  try {
    if (command.kind === "setParameter") {
      const value = await evaluate(command.text, ask);
      host.setParameters(withParameters(host.parameters(), valueMap([[command.name, value]])));
    } else {
      const values = await evaluateAll(command.text, ask);
      host.setParameters(command.keepsOthers ? withParameters(host.parameters(), values) : values);
    }
  } catch (error) {
    throw error instanceof GraphError ? movedTo(error, command.at) : error;
  }
  return { kind: "parameters", parameters: host.parameters() };
}

function movedTo(error: GraphError, at: number): GraphError {
  const { offset = 0, line: _line, column: _column, ...details } = error.details ?? {};
  return new GraphError(error.code, error.message, {
    hint: error.hint,
    details: { ...details, offset: at + offset },
    cause: error,
  });
}

async function chooseDatabase(name: string, host: CommandHost): Promise<Report> {
  if (name === host.ownDatabase) host.setDatabase(undefined);
  else {
    const known = await host.databases();
    if (known !== undefined && !known.some((other) => other.toLowerCase() === name.toLowerCase()))
      throw noDatabase(name, known);
    // Where nobody may list databases, the database itself is asked whether it is there.
    if (known === undefined) await host.rows("RETURN 1", valueMap([]), name);
    host.setDatabase(name);
  }
  return { kind: "said", words: WORDS.using, values: { name } };
}

function noDatabase(name: string, known: readonly string[]): GraphError {
  const [near] = nearestOf(name, known, 1);
  return new GraphError("not_found", `There is no database \`${name.slice(0, 80)}\`.`, {
    hint: near === undefined ? `There are ${known.slice(0, 20).join(", ")}.` : `Did you mean \`${near}\`?`,
    details: { offset: ":use ".length },
  });
}

async function listDatabases(host: CommandHost): Promise<Report> {
  const name = host.database() ?? "";
  const known = await host.databases();
  if (known === undefined) return { kind: "said", words: WORDS.inUse, values: { name } };
  return { kind: "said", words: WORDS.inUseOf, values: { name, names: known.join(", ") } };
}

function switchWriting(isOn: boolean | undefined, host: CommandHost): Report {
  if (isOn === true && !host.writesAllowed) {
    throw new GraphError("not_read_only", "This server only reads.", {
      hint: "Whoever runs Parley can allow writing with PARLEY_ALLOW_WRITES=true.",
      details: { reason: "writes", offset: 0 },
    });
  }
  if (isOn !== undefined) host.setWriting(isOn);
  return { kind: "said", words: host.isWriting() ? WORDS.writingOn : WORDS.writingOff };
}
