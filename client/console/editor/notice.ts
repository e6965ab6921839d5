/** A line below the text that says what the editor cannot do now: the text is too long, it could not be formatted. */
import type { EditorState, Extension } from "@codemirror/state";
import { StateEffect, StateField } from "@codemirror/state";
import type { Panel } from "@codemirror/view";
import { EditorView, showPanel } from "@codemirror/view";
import type { Words } from "../../../graph/vocabulary.ts";
import type { EditorContext } from "./editor-context.ts";
import { isLarge, statementsIn } from "./large-text.ts";
import { MOST_CHECKED } from "./most-checked.ts";
import { WORDS } from "./words.ts";

/** Says something until the text changes; undefined takes it away. */
const noticeEffect = StateEffect.define<Words | undefined>();

/** Shows a notice, and has it read out. */
export function notify(view: EditorView, words: Words | undefined, context: EditorContext): void {
  const effects: StateEffect<unknown>[] = [noticeEffect.of(words)];
  if (words !== undefined) effects.push(EditorView.announce.of(context.say(words)));
  view.dispatch({ effects });
}

interface Notice {
  readonly words: Words;
  /** Whether it says something of the text itself, and so stays while the text is that way. */
  readonly isLasting: boolean;
}

/** What is always true of this text. */
function lastingNotice(state: EditorState): Notice | undefined {
  if (isLarge(state)) return { words: WORDS.tooLarge, isLasting: true };
  const isLong = statementsIn(state).filter(({ kind }) => kind === "statement").length > MOST_CHECKED;
  return isLong ? { words: WORDS.manyStatements, isLasting: true } : undefined;
}

export function notices(context: () => EditorContext): Extension {
  return StateField.define<Notice | undefined>({
    create: lastingNotice,
    update(notice, transaction) {
      for (const effect of transaction.effects) {
        if (!effect.is(noticeEffect)) continue;
        return effect.value === undefined
          ? lastingNotice(transaction.state)
          : { words: effect.value, isLasting: false };
      }
      if (!transaction.docChanged) return notice;
      const lasting = lastingNotice(transaction.state);
      return lasting?.words === notice?.words ? notice : lasting;
    },
    provide: (field) =>
      showPanel.from(field, (notice) => (notice === undefined ? null : (view) => panelOf(view, notice, context()))),
  });
}

function panelOf(view: EditorView, { words, isLasting }: Notice, context: EditorContext): Panel {
  const dom = document.createElement("div");
  dom.className = "cm-notice";
  dom.setAttribute("role", "status");
  const text = document.createElement("span");
  text.textContent = context.say(words, { count: MOST_CHECKED });
  dom.append(text);
  if (!isLasting) {
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "×";
    button.setAttribute("aria-label", context.say(WORDS.dismiss));
    button.addEventListener("click", () => {
      notify(view, undefined, context);
      view.focus();
    });
    dom.append(button);
  }
  return { dom };
}
