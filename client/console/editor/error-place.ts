/** Marks the place of an error in the editor: a wavy line under the word, a caret below it; both go when the text changes. */
import type { Extension } from "@codemirror/state";
import { StateEffect, StateField } from "@codemirror/state";
import type { DecorationSet } from "@codemirror/view";
import { Decoration, EditorView } from "@codemirror/view";
import { tokenAt } from "../../../graph/cypher-lexer.ts";

/** Marks the word at an offset of the text, or removes the mark. */
export const markError = StateEffect.define<number | undefined>();

const UNDERLINE = Decoration.mark({ class: "cm-error-place" });
const LINE = Decoration.line({ class: "cm-error-line" });

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(marks, transaction) {
    for (const effect of transaction.effects) {
      if (!effect.is(markError)) continue;
      return effect.value === undefined ? Decoration.none : marksAt(transaction.state.doc.toString(), effect.value);
    }
    return transaction.docChanged ? Decoration.none : marks;
  },
  provide: (marks) => EditorView.decorations.from(marks),
});

/**
 * The word that an offset falls on: what is underlined; of a text or a name in backticks as much as stands in the line. At the end of a
 * text or line it is the character before.
 */
export function wordAt(text: string, offset: number): { readonly from: number; readonly to: number } {
  const at = Math.min(Math.max(offset, 0), text.length);
  const word = /^[\p{L}\p{N}_$]+/u.exec(text.slice(at))?.[0].length ?? 0;
  if (word > 0) return { from: at, to: at + word };
  const next = text[at];
  if (next !== undefined && "`'\"".includes(next)) {
    const quoted = text.slice(at, tokenAt(text, at).end).split("\n", 1)[0] ?? next;
    return { from: at, to: at + quoted.length };
  }
  if (next !== undefined && next !== "\n")
    return { from: at, to: at + String.fromCodePoint(text.codePointAt(at) ?? 0).length };
  const before = text.slice(0, at).trimEnd().length;
  return { from: Math.max(before - 1, 0), to: Math.max(before, Math.min(1, text.length)) };
}

function marksAt(text: string, offset: number): DecorationSet {
  if (text === "") return Decoration.none;
  const { from, to } = wordAt(text, offset);
  const lineStart = text.lastIndexOf("\n", from - 1) + 1;
  return Decoration.set([LINE.range(lineStart), UNDERLINE.range(from, to)]);
}

export const errorPlace: Extension = field;
