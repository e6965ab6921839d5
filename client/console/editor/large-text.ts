/** How long a text may be for what looks at all of it while somebody types. */
import type { EditorState, Text } from "@codemirror/state";
import type { Statement } from "./statements.ts";
import { statementsOf } from "./statements.ts";

/** Characters up to which a text is checked, completed and explained while typing. */
export const MOST_CHARACTERS = 100_000;

export function isLarge(state: EditorState): boolean {
  return state.doc.length > MOST_CHARACTERS;
}

const known = new WeakMap<Text, readonly Statement[]>();

/** The statements of an editor's text; none of a large one. Cut once for each text. */
export function statementsIn(state: EditorState): readonly Statement[] {
  if (isLarge(state)) return [];
  const cut = known.get(state.doc) ?? statementsOf(state.doc.toString());
  known.set(state.doc, cut);
  return cut;
}
