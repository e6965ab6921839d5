/** Completion as CodeMirror wants it, from the suggestions for a place. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import type { ConsoleSchema } from "../props.ts";
import type { Suggestion } from "./completion.ts";
import { suggestionsAt } from "./completion.ts";

// Names of the reader's own graph come before words of the language.
const BOOST: { readonly [kind in Suggestion["kind"]]: number } = {
  variable: 3,
  parameter: 2,
  label: 2,
  type: 2,
  property: 2,
  keyword: 1,
  function: 0,
};

/** A source that asks for the schema when it is used, so that it is always the present one. */
export function completionSource(
  latest: () => { readonly schema: ConsoleSchema; readonly parameterNames: readonly string[] },
): CompletionSource {
  return (context: CompletionContext): CompletionResult | null => {
    const { schema, parameterNames } = latest();
    const found = suggestionsAt(context.state.sliceDoc(0, context.pos), schema, parameterNames, context.explicit);
    if (found === undefined || found.options.length === 0) return null;
    return { from: found.from, options: found.options.map(completionOf), validFor: /^`?[\p{L}\p{N}_]*$/u };
  };
}

function completionOf({ label, apply, kind }: Suggestion): Completion {
  return { label, apply: kind === "function" ? `${apply}(` : apply, detail: kind, boost: BOOST[kind] };
}
