/** The values of `:param` and `:params`: literals are read here, any other expression is evaluated by the database. */
import { GraphError } from "../../../graph/errors.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { isValueMap, valueMap } from "../../../graph/values.ts";
import { readLiteral } from "../literal.ts";

/** Asks the database for the one value of a statement, with the parameters that there are. */
export type AskValue = (statement: string) => Promise<Value>;

/** What stands before an expression when the database evaluates it. */
const HEAD = "RETURN ";

/**
 * The value of a literal or expression.
 * @throws GraphError with `details.offset` counted from the beginning of `text`
 */
export async function evaluate(text: string, ask: AskValue): Promise<Value> {
  const literal = literalOf(text);
  if (literal !== undefined) return literal.value;
  try {
    return await ask(`${HEAD}${text} AS value`);
  } catch (error) {
    throw movedBack(error, text);
  }
}

/** All parameters of a map. @throws GraphError as `evaluate`, and where the value is no map */
export async function evaluateAll(text: string, ask: AskValue): Promise<ValueMap> {
  const value = await evaluate(text, ask);
  if (isValueMap(value)) return value;
  throw new GraphError("invalid_request", "Parameters are set by a map.", {
    hint: "Write :params {name: 'Ann', limit: 10}.",
    details: { offset: 0 },
  });
}

/** Parameters with some set anew. */
export function withParameters(known: ValueMap, changed: ValueMap): ValueMap {
  return valueMap([...Object.entries(known), ...Object.entries(changed)]);
}

function literalOf(text: string): { readonly value: Value } | undefined {
  try {
    return { value: readLiteral(text) };
  } catch (error) {
    // An expression such as datetime() or 1 + 1, or something wrong: the database knows, and says where.
    if (error instanceof GraphError) return undefined;
    throw error;
  }
}

function movedBack(error: unknown, text: string): unknown {
  if (!(error instanceof GraphError)) return error;
  const { line, column, offset, ...details } = error.details ?? {};
  const place = line === 1 && column !== undefined ? column - 1 : offset;
  const inText = place === undefined ? 0 : Math.min(Math.max(place - HEAD.length, 0), text.length);
  return new GraphError(error.code, error.message, {
    hint: error.hint,
    details: { ...details, offset: inText },
    cause: error,
  });
}
