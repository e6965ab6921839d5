/** Completion as CodeMirror wants it, from the suggestions for a place. */
import type { Completion, CompletionContext, CompletionResult, CompletionSource } from "@codemirror/autocomplete";
import { autocompletion, insertCompletionText, pickedCompletion } from "@codemirror/autocomplete";
import type { Extension } from "@codemirror/state";
import { EditorSelection } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import type { Language } from "../../../graph/lens.ts";
import { suggestionsAt } from "./completion.ts";
import type { EditorContext } from "./editor-context.ts";
import { showSignature } from "./editor-signature.ts";
import { isLarge } from "./large-text.ts";
import type { Suggestion, Vocabulary } from "./suggestion.ts";
import { paragraph, signatureLine, tooltipBody } from "./tooltip-body.ts";
import { KIND_WORDS } from "./words.ts";

// Names of the reader's own graph come before words of the language.
const BOOST: { readonly [kind in Suggestion["kind"]]: number } = {
  variable: 3,
  parameter: 2,
  label: 2,
  type: 2,
  property: 2,
  column: 2,
  keyword: 1,
  function: 0,
  procedure: 0,
  command: 0,
  database: 0,
  topic: 0,
};

/** Behind CALL, and behind YIELD for the columns. */
const NAMES_PROCEDURE = /\b(?:CALL\s+[\p{L}\p{N}_.]*|YIELD\s[\p{L}\p{N}_\s,]*)$/iu;
const NAMES_DATABASE = /\bUSE\s+`?[^\s`]*$/i;
/** Characters before the cursor that are looked at for these. */
const MOST_OF_CALL = 300;
const NO_DATABASES: readonly string[] = [];

/** Completion while typing and with Ctrl+Space; what it offers is read at the time. */
export function cypherCompletion(context: () => EditorContext): Extension {
  return autocompletion({
    override: [completionSource(context)],
    icons: false,
    activateOnTypingDelay: 60,
    // In the order of the code units: for 20,000 names the order of a language takes too long, and they are equal in all else.
    compareCompletions: (a, b) => (a.label < b.label ? -1 : a.label > b.label ? 1 : 0),
  });
}

function completionSource(context: () => EditorContext): CompletionSource {
  const made = new WeakMap<
    readonly Suggestion[],
    { readonly language: Language; readonly list: readonly Completion[] }
  >();
  return async (asked: CompletionContext): Promise<CompletionResult | null> => {
    if (isLarge(asked.state)) return null;
    const { language, catalogue, databases } = context();
    const asking = catalogue.ask();
    const before = asked.state.sliceDoc(0, asked.pos);
    // Read for the first time it may take a moment; all but procedures do without it.
    if (NAMES_PROCEDURE.test(before.slice(-MOST_OF_CALL))) await asking;
    if (NAMES_DATABASE.test(before.slice(-MOST_OF_CALL))) await databases.ask();
    const vocabulary: Vocabulary = {
      ...context().vocabulary(),
      catalogue: catalogue.known(),
      databases: databases.known() ?? NO_DATABASES,
    };
    const found = suggestionsAt(before, vocabulary, asked.explicit);
    if (found === undefined || found.options.length === 0) return null;
    let known = made.get(found.options);
    if (known?.language !== language) {
      known = { language, list: found.options.map((option) => completionOf(option, language)) };
      made.set(found.options, known);
    }
    return { from: found.from, options: known.list, validFor: found.fits };
  };
}

function completionOf(suggestion: Suggestion, language: Language): Completion {
  const { label, kind, signature, description } = suggestion;
  const hasInfo = signature !== undefined || description !== undefined;
  return {
    label,
    apply: (view, completion, from, to) => insert(view, completion, suggestion, { from, to }),
    detail: KIND_WORDS[kind][language],
    boost: BOOST[kind],
    ...(hasInfo ? { info: () => infoOf(suggestion, language) } : {}),
  };
}

function infoOf({ signature, description }: Suggestion, language: Language): HTMLElement {
  const text = typeof description === "object" ? description[language] : description;
  return tooltipBody(
    signature === undefined ? undefined : signatureLine(signature),
    text === undefined || text === "" ? undefined : paragraph(text),
  );
}

/** Writes a suggestion; brackets that stand there already are not written once more. */
function insert(
  view: EditorView,
  completion: Completion,
  { apply, caret, label }: Suggestion,
  { from, to }: { readonly from: number; readonly to: number },
): void {
  const hasBracket = apply.startsWith(`${label}(`) && view.state.sliceDoc(to, to + 1) === "(";
  const text = hasBracket ? label : apply;
  const end = to + (apply.startsWith("`") && view.state.sliceDoc(to, to + 1) === "`" ? 1 : 0);
  view.dispatch({
    ...insertCompletionText(view.state, text, from, end),
    annotations: pickedCompletion.of(completion),
  });
  if (caret === undefined || hasBracket) return;
  const { ranges, mainIndex } = view.state.selection;
  const between = ranges.map(({ head }) => EditorSelection.cursor(head - text.length + caret));
  view.dispatch({ selection: EditorSelection.create(between, mainIndex), effects: showSignature.of(null) });
}
