/** Marks problems while somebody types: each statement is planned by the reader's own database, which always knows its own Cypher. */
import type { Diagnostic } from "@codemirror/lint";
import { linter, lintGutter, lintKeymap, previousDiagnostic } from "@codemirror/lint";
import type { EditorState, Extension } from "@codemirror/state";
import { StateEffect } from "@codemirror/state";
import type { EditorView, ViewUpdate } from "@codemirror/view";
import { keymap, ViewPlugin } from "@codemirror/view";
import type { EditorContext } from "./editor-context.ts";
import type { Checked, CheckStatement } from "./editor-props.ts";
import { statementsIn } from "./large-text.ts";
import { MOST_CHECKED } from "./most-checked.ts";
import { missingParameters, parametersSetBy, problemsOf } from "./problems.ts";
import type { Statement } from "./statements.ts";

/** Milliseconds without a key before the database is asked. */
const PAUSE = 450;
/** Answers that are remembered: a statement that did not change is not asked about again. */
const MOST_REMEMBERED = 100;

/** Has the statements checked anew, because parameters or the database are others. */
export const checkAgain = StateEffect.define<null>();

export function cypherLint(context: () => EditorContext): Extension {
  const checker = ViewPlugin.define((view) => new Checker(view, context));
  return [
    checker,
    linter(async (view) => (await view.plugin(checker)?.problems()) ?? [], {
      delay: PAUSE,
      needsRefresh: isCheckedAgain,
    }),
    lintGutter(),
    keymap.of([...lintKeymap, { key: "Shift-F8", run: previousDiagnostic }]),
  ];
}

function isCheckedAgain(update: ViewUpdate): boolean {
  return update.transactions.some(({ effects }) => effects.some((effect) => effect.is(checkAgain)));
}

/** Asks about one text at a time; a question about an older text is ended in the database too. */
class Checker {
  readonly #view: EditorView;
  readonly #context: () => EditorContext;
  readonly #remembered = new Map<string, Checked>();
  #asked = new AbortController();

  constructor(view: EditorView, context: () => EditorContext) {
    this.#view = view;
    this.#context = context;
  }

  update(update: ViewUpdate): void {
    if (isCheckedAgain(update)) this.#remembered.clear();
    if (update.docChanged || isCheckedAgain(update)) this.#asked.abort();
  }

  destroy(): void {
    this.#asked.abort();
  }

  /** The problems of the present text. The linter drops them when the text has changed meanwhile. */
  async problems(): Promise<readonly Diagnostic[]> {
    this.#asked.abort();
    this.#asked = new AbortController();
    const { signal } = this.#asked;
    const { check, say, parameters } = this.#context();
    if (check === undefined) return [];
    const { state } = this.#view;
    const known = new Set(Object.keys(parameters));
    for (const statement of statementsIn(state)) for (const name of parametersSetBy(statement)) known.add(name);
    const found: Diagnostic[] = [];
    for (const statement of nearest(state)) {
      const checked = await this.#check(check, statement, signal);
      if (checked === undefined) break;
      found.push(...problemsOf(statement, checked, say), ...missingParameters(statement, known, say));
    }
    return found;
  }

  /** Undefined where the database could not be asked, or is not to be asked any more. */
  async #check(check: CheckStatement, { text }: Statement, signal: AbortSignal): Promise<Checked | undefined> {
    const known = this.#remembered.get(text);
    if (known !== undefined) return known;
    try {
      const checked = await check(text, this.#context().parameters, signal);
      if (signal.aborted) return undefined;
      if (this.#remembered.size >= MOST_REMEMBERED) this.#remembered.clear();
      this.#remembered.set(text, checked);
      return checked;
    } catch {
      // Stopped, or the database is out of reach, which running the statement will tell: nothing is marked rather than something wrong.
      return undefined;
    }
  }
}

/** The statements nearest to the cursor, in the order of the text. */
function nearest(state: EditorState): readonly Statement[] {
  const statements = statementsIn(state).filter(({ kind }) => kind === "statement");
  if (statements.length <= MOST_CHECKED) return statements;
  const { head } = state.selection.main;
  const distance = ({ from, to }: Statement): number => Math.max(from - head, head - to, 0);
  return statements
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, MOST_CHECKED)
    .toSorted((a, b) => a.from - b.from);
}
