/** Shows the signature of the function whose brackets one is writing in, with the present argument set off. */
import { completionStatus } from "@codemirror/autocomplete";
import type { EditorState, Extension, Transaction } from "@codemirror/state";
import { Prec, StateEffect, StateField } from "@codemirror/state";
import type { EditorView, Tooltip } from "@codemirror/view";
import { keymap, showTooltip, ViewPlugin } from "@codemirror/view";
import type { Catalogue } from "./catalogue.ts";
import type { EditorContext } from "./editor-context.ts";
import { statementsIn } from "./large-text.ts";
import { argumentIn, calledBy, openCall } from "./signature.ts";
import { signatureLine, tooltipBody } from "./tooltip-body.ts";

const closeSignature = StateEffect.define<null>();
/** Shows the signature of the call at the cursor, if there is one. */
export const showSignature = StateEffect.define<null>();

export function signatureHelp(context: () => EditorContext): Extension {
  const field = StateField.define<Tooltip | null>({
    create: () => null,
    update(shown, transaction) {
      if (transaction.effects.some((effect) => effect.is(closeSignature))) return null;
      const isBegun = opensCall(transaction) || transaction.effects.some((effect) => effect.is(showSignature));
      if (!isBegun && shown === null) return null;
      if (!isBegun && !transaction.docChanged && transaction.selection === undefined) return shown;
      return tooltipFor(transaction.state, context().catalogue.known());
    },
    provide: (tooltip) => showTooltip.from(tooltip),
  });
  const close = (view: EditorView): boolean => {
    // The list of suggestions is closed before the signature behind it.
    if (view.state.field(field) === null || completionStatus(view.state) === "active") return false;
    view.dispatch({ effects: closeSignature.of(null) });
    return true;
  };
  // The catalogue is asked for with the first bracket; what it says is shown when it has come and the cursor is still there.
  const asking = ViewPlugin.define((view) => ({
    update(update) {
      if (context().catalogue.known() !== undefined || !update.transactions.some(opensCall)) return;
      const { doc } = update.state;
      void context()
        .catalogue.ask()
        .then(() => {
          if (view.state.doc === doc) view.dispatch({ effects: showSignature.of(null) });
        });
    },
  }));
  return [field, asking, Prec.highest(keymap.of([{ key: "Escape", run: close }]))];
}

/** Whether somebody has just written a bracket or comma, by hand or with a suggestion. */
function opensCall(transaction: Transaction): boolean {
  if (!transaction.docChanged || !(transaction.isUserEvent("input.type") || transaction.isUserEvent("input.complete")))
    return false;
  let opens = false;
  transaction.changes.iterChanges((_from, _to, _newFrom, _newTo, inserted) => {
    if (inserted.length < 200 && /[(,]/.test(inserted.toString())) opens = true;
  });
  return opens;
}

function tooltipFor(state: EditorState, catalogue: Catalogue | undefined): Tooltip | null {
  const { head, empty } = state.selection.main;
  if (catalogue === undefined || !empty) return null;
  const statement = statementsIn(state).find(({ from, to }) => from <= head && head <= to);
  if (statement === undefined) return null;
  const call = openCall(state.sliceDoc(statement.from, head));
  const callable = call && calledBy(call, catalogue);
  if (call === undefined || callable === undefined) return null;
  const { signature } = callable;
  return {
    pos: statement.from + call.from,
    above: true,
    create: () => ({ dom: tooltipBody(signatureLine(signature, argumentIn(signature, call.argument))) }),
  };
}
