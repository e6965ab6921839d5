/** Help on the word under the pointer, or at the cursor with Ctrl/Cmd+I. */
import type { Extension } from "@codemirror/state";
import type { Tooltip } from "@codemirror/view";
import {
  activateHover,
  closeHoverTooltips,
  EditorView,
  hasHoverTooltips,
  hoverTooltip,
  keymap,
} from "@codemirror/view";
import type { EditorContext } from "./editor-context.ts";
import type { Help, Topic } from "./help.ts";
import { helpOn, topicAt } from "./help.ts";
import { statementsIn } from "./large-text.ts";
import { notify } from "./notice.ts";
import { openCall } from "./signature.ts";
import { statementNear } from "./statements.ts";
import { paragraph, signatureLine, tooltipBody } from "./tooltip-body.ts";
import { WORDS } from "./words.ts";

export function cypherHelp(context: () => EditorContext): Extension {
  const tooltip = hoverTooltip(
    async (view, place): Promise<Tooltip | null> => {
      const found = await helpAt(view, place, context);
      return found === undefined ? null : tooltipOf(found.topic, found.help);
    },
    { hideOnChange: true },
  );
  const explain = (view: EditorView): boolean => {
    void explainAtCursor(view, tooltip, context);
    return true;
  };
  const close = (view: EditorView): boolean => {
    if (!hasHoverTooltips(view.state)) return false;
    view.dispatch({ effects: closeHoverTooltips });
    return true;
  };
  return [
    tooltip,
    keymap.of([
      { key: "Mod-i", run: explain, preventDefault: true },
      { key: "Escape", run: close },
    ]),
  ];
}

async function explainAtCursor(view: EditorView, tooltip: Extension, context: () => EditorContext): Promise<void> {
  const { state } = view;
  const { head } = state.selection.main;
  const found = await helpAt(view, head, context);
  if (view.state.doc !== state.doc) return;
  if (found === undefined) {
    notify(view, WORDS.noHelp, context());
    return;
  }
  view.dispatch({ effects: EditorView.announce.of([found.help.code, ...found.help.sentences].join(" ")) });
  activateHover(view, found.topic.from, 1, {
    tooltip,
    until: (transaction) => transaction.docChanged || transaction.selection !== undefined,
  });
}

async function helpAt(
  view: EditorView,
  place: number,
  context: () => EditorContext,
): Promise<{ readonly topic: Topic; readonly help: Help } | undefined> {
  const topic = topicAt(statementsIn(view.state), place) ?? callAround(view, place);
  if (topic === undefined) return undefined;
  const isCalled = topic.kind === "function" || topic.kind === "procedure";
  const { catalogue, say, counts, vocabulary } = context();
  const known = { ...vocabulary(), say, counts, catalogue: isCalled ? await catalogue.ask() : undefined };
  const help = helpOn(topic, known);
  return help && { topic, help };
}

/** In the brackets of a call, where no word has help of its own, the call is explained. */
function callAround(view: EditorView, place: number): Topic | undefined {
  const statement = statementNear(statementsIn(view.state), view.state.doc.toString(), place);
  if (statement === undefined || place < statement.from) return undefined;
  const call = openCall(view.state.sliceDoc(statement.from, place));
  if (call === undefined) return undefined;
  const from = statement.from + call.from;
  return { kind: call.kind, name: call.name, from, to: from + call.name.length };
}

function tooltipOf({ from, to }: Topic, { code, sentences }: Help): Tooltip {
  return {
    pos: from,
    end: to,
    create: () => ({
      dom: tooltipBody(
        code === undefined ? undefined : signatureLine(code),
        ...sentences.filter((text) => text !== "").map((text) => paragraph(text)),
      ),
    }),
  };
}
