/** The parameters of a statement: `--param name=value`, and a JSON file with many. */
import { GraphError } from "../graph/errors.ts";
import { readJson } from "../graph/query-api/json.ts";
import type { Value, ValueMap } from "../graph/values.ts";
import { isValueMap, valueMap } from "../graph/values.ts";
import { readTextFile } from "./statement.ts";

/**
 * All parameters; one on the command line wins over one of the same name in the file.
 * @param given each as `name=value`; a value that is JSON is that JSON (a whole number is an integer), any other is text
 * @param file path of a JSON file with an object
 * @throws GraphError `invalid_request` naming the parameter or the file that is wrong
 */
export async function parametersOf(given: readonly string[], file: string | undefined): Promise<ValueMap> {
  const inFile = file === undefined ? [] : Object.entries(await readParameterFile(file));
  const named = new Map<string, Value>();
  for (const text of given) {
    const [name, value] = readParameter(text);
    if (named.has(name)) throw new GraphError("invalid_request", `\`--param ${name}\` was given twice.`);
    named.set(name, value);
  }
  return valueMap([...inFile, ...named]);
}

/** @throws GraphError `invalid_request` where it has no name */
function readParameter(text: string): readonly [string, Value] {
  const at = text.indexOf("=");
  // Whoever writes $name means name.
  const name = text.slice(0, Math.max(0, at)).trim().replace(/^\$/, "");
  if (name === "") {
    throw new GraphError("invalid_request", `\`--param\` is "${text}"; name=value is expected.`, {
      hint: 'Such as --param year=2025, --param name=Anna, --param ids=\'["a","b"]\'.',
    });
  }
  return [name, jsonOrText(text.slice(at + 1))];
}

function jsonOrText(text: string): Value {
  try {
    return readJson(text);
  } catch (error) {
    if (error instanceof GraphError) return text; // Not JSON: most names and dates are not.
    throw error;
  }
}

async function readParameterFile(file: string): Promise<ValueMap> {
  const text = await readTextFile(file, "file of parameters");
  const value = parsed(text, file);
  if (isValueMap(value)) return value;
  throw new GraphError("invalid_request", `The file of parameters ${file} holds no JSON object {"name": value}.`);
}

function parsed(text: string, file: string): Value {
  try {
    return readJson(text);
  } catch (cause) {
    if (!(cause instanceof GraphError)) throw cause;
    throw new GraphError("invalid_request", `${file}: ${cause.message}`, { details: cause.details, cause });
  }
}
