/** Copies a link to what is shown; where no link can hold it, says so and offers what can. */
import { copied } from "../console/library/clipboard.ts";
import type { Explorer } from "../state/explorer.ts";
import { openDialog } from "../state/panels.ts";
import type { ExplorerState } from "../state/state.ts";
import { change, tell } from "../state/store.ts";
import type { HeldView } from "./held-view.ts";
import { wholeView } from "./held-view.ts";
import { keeperOf } from "./keeper.ts";
import { writeLook } from "./page-look.ts";
import { LONGEST_VIEW_LINK } from "./view-link.ts";
import { WORDS } from "./words.ts";

export async function copyLink(explorer: Explorer): Promise<void> {
  const { store } = explorer;
  const held = keeperOf(explorer).flush();
  if (held === "large" || held === "file") {
    const { nodes, relationships } = store.getState().explored.present.subgraph;
    const values = { nodes: nodes.length, relationships: relationships.length, most: LONGEST_VIEW_LINK };
    const open = (): void => change(store, "panels", (panels) => openDialog(panels, "views"));
    tell(store, {
      kind: "warning",
      subject: "link",
      text: { words: held === "large" ? WORDS.tooLarge : WORDS.fromFile, values },
      action: { words: WORDS.savedViews, run: open },
    });
    return;
  }
  const isCopied = await copied(linkOf(store.getState(), held));
  const text = { words: isCopied ? WORDS.copied : WORDS.copyByHand };
  tell(store, { kind: isCopied ? "success" : "information", subject: "link", text });
}

/** The address; where words say what is shown but not the reader's own look, the whole view. */
function linkOf(state: ExplorerState, held: HeldView["held"]): string {
  const hasLook = writeLook(state.explored.present.look) !== undefined;
  const whole = held === "start" && hasLook ? wholeView(state, location) : undefined;
  return whole?.held === "view" ? new URL(whole.address, location.href).href : location.href;
}
