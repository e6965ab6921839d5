/** Keeps the parameters over a reload of this window, with their types. */
import { GraphError } from "../../../graph/errors.ts";
import { typedParameters } from "../../../graph/query-api/read-typed.ts";
import { writeTypedParameters } from "../../../graph/query-api/typed.ts";
import type { ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import type { TextStorage } from "./kept-tabs.ts";

const KEY = "parley.console.parameters";
/** Characters that are kept; what is larger is set anew by its `:param` line. */
const MOST_KEPT = 200_000;

/** The parameters that were kept; none where there are none, or where something else stands in their place. */
export function readParameters(storage: TextStorage | undefined): ValueMap {
  const kept = storage?.getItem(KEY);
  if (kept === null || kept === undefined || kept.length > MOST_KEPT) return valueMap([]);
  try {
    return valueMap(Object.entries(typedParameters(JSON.parse(kept))));
  } catch (error) {
    if (error instanceof SyntaxError || error instanceof GraphError) return valueMap([]);
    throw error;
  }
}

/** Keeps the parameters, or nothing where they are too large. */
export function keepParameters(storage: TextStorage | undefined, parameters: ValueMap): void {
  const text = writeTypedParameters(parameters);
  try {
    storage?.setItem(KEY, text.length > MOST_KEPT ? "{}" : text);
  } catch (error) {
    // No room: what stands there is from before, and wrong by now.
    if (!(error instanceof DOMException)) throw error;
    storage?.setItem(KEY, "{}");
  }
}
