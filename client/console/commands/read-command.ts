/** Reads a line that begins with `:`: the command, or what is wrong with it and which was probably meant. */
import { GraphError } from "../../../graph/errors.ts";
import { distanceUpTo } from "../../../graph/name-distance.ts";
import type { CommandName } from "../editor/commands.ts";
import { COMMANDS } from "../editor/commands.ts";

export type Command =
  | { readonly kind: "help"; readonly topic: string }
  /** `text` is a literal or an expression; `at` is where it begins in the command. */
  | { readonly kind: "setParameter"; readonly name: string; readonly text: string; readonly at: number }
  | { readonly kind: "setParameters"; readonly text: string; readonly at: number; readonly keepsOthers: boolean }
  | { readonly kind: "listParameters" }
  | { readonly kind: "clearParameters" }
  | { readonly kind: "use"; readonly database: string }
  | { readonly kind: "listDatabases" }
  | { readonly kind: "schema" }
  | { readonly kind: "history" }
  | { readonly kind: "style"; readonly resets: boolean }
  | { readonly kind: "clear" }
  | { readonly kind: "play"; readonly name: string }
  | { readonly kind: "plan"; readonly statement: string; readonly mode: "EXPLAIN" | "PROFILE"; readonly at: number }
  | { readonly kind: "write"; readonly isOn: boolean | undefined };

const ONE = /^(?:`((?:[^`]|``)+)`|([\p{L}_][\p{L}\p{N}_]*))\s*(=>|:|=)\s*/u;

/**
 * Reads a command, with its colon and without its line end.
 * @throws GraphError `invalid_request` that says how the command is written, or which one was probably meant
 */
export function readCommand(text: string): Command {
  const [, written = "", blanks = ""] = /^:\s*([^\s{;]*)(\s*)/.exec(text) ?? [];
  const at = text.indexOf(written, 1) + written.length + blanks.length;
  const rest = text.slice(at).replace(/;?\s*$/, "");
  const name = nameOf(written);
  if (name === undefined) throw unknown(written);
  return commandOf(name, rest, at);
}

function commandOf(name: CommandName, rest: string, at: number): Command {
  switch (name) {
    case "help":
      return { kind: "help", topic: rest.trim() };
    case "param":
      return readParameter(rest, at);
    case "params":
      return readParameters(rest, at);
    case "use":
      return rest === "" ? { kind: "listDatabases" } : { kind: "use", database: databaseIn(rest) };
    case "style":
      return readStyle(rest);
    case "play":
      return { kind: "play", name: rest };
    case "explain":
    case "profile":
      return readPlan(name, rest, at);
    case "write":
      return readSwitch(rest);
    case "schema":
    case "history":
    case "clear":
      return { kind: name };
  }
}

function readParameter(rest: string, at: number): Command {
  if (rest.startsWith("{")) return { kind: "setParameters", text: rest, at, keepsOthers: true };
  if (/^(?:clear|list)$/i.test(rest) || rest === "") return readParameters(rest, at);
  const one = ONE.exec(rest);
  const text = one === null ? "" : rest.slice(one[0].length);
  if (one === null || text === "") throw wrong("param", rest, at);
  const name = one[1]?.replaceAll("``", "`") ?? one[2] ?? "";
  return { kind: "setParameter", name, text, at: at + one[0].length };
}

function readParameters(rest: string, at: number): Command {
  if (rest === "" || /^list$/i.test(rest)) return { kind: "listParameters" };
  if (/^clear$/i.test(rest)) return { kind: "clearParameters" };
  if (rest.startsWith("{")) return { kind: "setParameters", text: rest, at, keepsOthers: false };
  if (ONE.test(rest)) return readParameter(rest, at);
  throw wrong("params", rest, at);
}

function databaseIn(rest: string): string {
  const quoted = /^`((?:[^`]|``)+)`$/.exec(rest)?.[1];
  return quoted?.replaceAll("``", "`") ?? rest;
}

function readStyle(rest: string): Command {
  if (rest === "" || /^reset$/i.test(rest)) return { kind: "style", resets: rest !== "" };
  throw wrong("style", rest, 0);
}

function readPlan(name: "explain" | "profile", rest: string, at: number): Command {
  if (rest === "") throw wrong(name, rest, at);
  return { kind: "plan", statement: rest, mode: name === "explain" ? "EXPLAIN" : "PROFILE", at };
}

function readSwitch(rest: string): Command {
  const word = rest.toLowerCase();
  if (word === "on" || word === "off") return { kind: "write", isOn: word === "on" };
  if (word === "") return { kind: "write", isOn: undefined };
  throw wrong("write", rest, 0);
}

function nameOf(written: string): CommandName | undefined {
  const name = written.toLowerCase();
  return COMMANDS.find((command) => command.name === name)?.name;
}

/** The known names nearest to a text: of small distance, or beginning like it. */
export function nearestOf(text: string, names: readonly string[], most = 3): readonly string[] {
  const asked = text.toLowerCase();
  const distance = (name: string): number =>
    asked.length > 1 && name.startsWith(asked) ? 0.5 : (distanceUpTo(asked, name, 2) ?? Number.POSITIVE_INFINITY);
  return names
    .map((name) => ({ name, far: distance(name.toLowerCase()) }))
    .filter(({ far }) => far <= 2)
    .toSorted((one, other) => one.far - other.far)
    .slice(0, most)
    .map(({ name }) => name);
}

function unknown(written: string): GraphError {
  const [near] = nearestOf(
    written,
    COMMANDS.map(({ name }) => name),
    1,
  );
  const shown = `:${written}`.slice(0, 60);
  return new GraphError("invalid_request", `\`${shown}\` is not a command of this console.`, {
    hint:
      near === undefined
        ? `It knows ${COMMANDS.map(({ name }) => `:${name}`).join(" ")}. :help explains them.`
        : `Did you mean \`:${near}\`? :help lists all commands.`,
    details: { offset: 0 },
  });
}

function wrong(name: CommandName, rest: string, at: number): GraphError {
  const usage = COMMANDS.find((command) => command.name === name)?.usage ?? `:${name}`;
  const given = rest === "" ? "nothing" : `\`${rest.slice(0, 60)}\``;
  return new GraphError("invalid_request", `\`:${name}\` does not take ${given}.`, {
    hint: `Write ${usage}.`,
    details: { offset: at },
  });
}
