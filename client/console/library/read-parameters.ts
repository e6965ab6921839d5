/** Parameters that are pasted: plain or typed JSON, a map of Cypher, or the commands `:param` and `:params`. */
import { GraphError } from "../../../graph/errors.ts";
import { readJson } from "../../../graph/query-api/json.ts";
import { readTyped } from "../../../graph/query-api/read-typed.ts";
import { writeTypedParameters } from "../../../graph/query-api/typed.ts";
import { cypherText } from "../../../graph/value-text.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { isValueMap, valueMap } from "../../../graph/values.ts";
import { readCommand } from "../commands/read-command.ts";
import { readLiteral } from "../literal.ts";

/** Characters that are read at most. */
const LONGEST = 1_000_000;

/**
 * The parameters of a text: `{"x": 1}`, `{"x": {"$type": "Integer", "_value": "1"}}` (also inside `{"parameters": …}`, as a request of
 * the Query API has them), `{x: date('2025-11-21')}`, `:params {x: 1}`, lines of `:param x => 1`. Integers keep all their digits.
 * @throws GraphError `invalid_request` saying what cannot be read, and where
 */
export function readParameters(text: string): ValueMap {
  const given = text.trim();
  if (given === "") throw new GraphError("invalid_request", "Nothing was given.", { hint: HINT });
  if (given.length > LONGEST)
    throw new GraphError("invalid_request", `${given.length} characters were given; ${LONGEST} are read at most.`);
  if (given.startsWith(":")) return ofCommands(given);
  const value = isJson(given) ? ofJson(readJson(given)) : readLiteral(given);
  if (isValueMap(value)) return value;
  throw new GraphError("invalid_request", "Parameters are a map of names and values.", { hint: HINT });
}

const HINT = 'Paste {"name": value}, {name: value} or lines of :param name => value.';

/** What begins as JSON is read as JSON, so that its errors are told in its terms; the keys of Cypher have no quotes. */
function isJson(text: string): boolean {
  return /^(?:\{\s*(?:"|\})|\[|"|\d|null|true|false)/.test(text);
}

/** A command reaches to the next line that begins with one, so that a map may have several lines. */
function ofCommands(text: string): ValueMap {
  return text.split(/\n(?=\s*:)/).reduce<ValueMap>((known, line) => afterCommand(line.trim(), known), valueMap([]));
}

function afterCommand(line: string, known: ValueMap): ValueMap {
  const command = readCommand(line);
  if (command.kind === "setParameter") {
    return valueMap([...Object.entries(known), [command.name, readLiteral(command.text)]]);
  }
  const value = command.kind === "setParameters" ? readLiteral(command.text) : undefined;
  if (value === undefined || !isValueMap(value))
    throw new GraphError("invalid_request", `\`${line.slice(0, 60)}\` sets no parameters.`, { hint: HINT });
  const keepsOthers = command.kind === "setParameters" && command.keepsOthers;
  return keepsOthers ? valueMap([...Object.entries(known), ...Object.entries(value)]) : value;
}

function ofJson(json: Value): Value {
  if (!isValueMap(json)) return json;
  const keys = Object.keys(json);
  const inner = json.parameters;
  const isRequest =
    inner !== undefined && isValueMap(inner) && keys.every((key) => key === "parameters" || key === "statement");
  return isRequest ? typedWhereTyped(inner) : typedWhereTyped(json);
}

function typedWhereTyped(map: ValueMap): ValueMap {
  return valueMap(
    Object.entries(map).map(([name, value]) => [name, isTyped(value) ? readTyped(value) : value] as const),
  );
}

function isTyped(value: Value): boolean {
  return isValueMap(value) && typeof value.$type === "string" && "_value" in value && Object.keys(value).length === 2;
}

/** Parameters as a command that sets them again: `:params {x: 1}`. */
export function paramsCommand(parameters: ValueMap): string {
  return `:params ${cypherText(parameters)}`;
}

/** Parameters as typed JSON, for programs. @throws GraphError `invalid_request` for values that cannot be parameters */
export function typedJson(parameters: ValueMap): string {
  return writeTypedParameters(parameters);
}
