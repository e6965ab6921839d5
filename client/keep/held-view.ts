/** The view of a moment in the forms in which it is kept: the address that names it, and the note of a session. */
import { stableKey } from "../../graph/files/exported-graph.ts";
import type { Language } from "../../graph/lens.ts";
import type { ViewNote } from "../../graph/view/view-note.ts";
import type { ExplorerState } from "../state/state.ts";
import { baseLensOf } from "../state/state.ts";
import type { Address } from "./address.ts";
import { addressOf } from "./address.ts";
import { noteOfView } from "./kept-view.ts";
import { landingOf } from "./landing.ts";
import { packView } from "./view-link.ts";

/** `start`: the page shows what its address says in words. The others: how the whole view is held by the address, or why not. */
export type Held = "start" | "view" | "large" | "file";

export interface HeldView {
  readonly held: Held;
  readonly address: string;
  /** Absent where the words of the address say all. */
  readonly note?: ViewNote | undefined;
}

/** Selected things that an address names in words. */
const MOST_SELECTED = 20;

/** The note of what is shown. */
export function noteOf(state: ExplorerState): ViewNote {
  const { explored, selection, preferences } = state;
  // Without the reader's changes, which must not change what names a node.
  return noteOfView(explored.present, { selection, language: preferences.language, lens: baseLensOf(state) });
}

/** @param usual the language in which the page opens for this reader */
export function heldView(state: ExplorerState, page: Address, usual: Language): HeldView {
  const { explored, selection, preferences } = state;
  const { language } = preferences;
  const landing = landingOf(explored);
  const count = selection.nodes.length + selection.relationships.length;
  if (landing !== undefined && count <= MOST_SELECTED) {
    const shown = { ...landing, ...selected(state, landing) };
    const isPlain = Object.keys(shown).length === 0 && language === usual;
    return { held: "start", address: addressOf(page, isPlain ? {} : { ...shown, lang: language }, undefined) };
  }
  return wholeView(state, page);
}

/** What is shown, as a whole view. @param page the address of the page that shall show it */
export function wholeView(state: ExplorerState, page: Address): HeldView {
  const note = noteOf(state);
  const isFile = state.explored.present.source?.isFile === true;
  const fragment = isFile ? undefined : packView(note);
  const held = isFile ? "file" : fragment === undefined ? "large" : "view";
  const { language } = state.preferences;
  return { held, address: addressOf(page, { lang: language }, fragment ?? `v=${held}`), note };
}

/** What is selected, by stable keys: unless it is what the address selects by itself. */
function selected(
  { selection, explored }: ExplorerState,
  parameters: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const chosen = new Set([...selection.nodes, ...selection.relationships]);
  const { nodes, relationships } = explored.present.subgraph;
  const keys = [...nodes, ...relationships].filter(({ elementId }) => chosen.has(elementId)).map(stableKey);
  // An actor that was asked for is selected by that.
  const isBySelf =
    parameters.actor !== undefined && keys.toSorted().join(",") === parameters.actor.split(",").toSorted().join(",");
  if (isBySelf) return {};
  return keys.length === 0 ? {} : { sel: keys.join(",") };
}
