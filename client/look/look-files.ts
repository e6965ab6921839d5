/** Looks as files: saved, copied, opened from our own format or from a style sheet of Neo4j Browser. */

import { mergeLooks } from "../../graph/look/edit-look.ts";
import { applyLensChanges, isUnchanged, type LensChanges } from "../../graph/look/lens-changes.ts";
import { readLookFile, writeLookFile } from "../../graph/look/look-file.ts";
import type { LeftOut } from "../../graph/look/read-grass.ts";
import { readGrass } from "../../graph/look/read-grass.ts";
import { writeGrass } from "../../graph/look/write-grass.ts";
import { copied } from "../console/library/clipboard.ts";
import { download } from "../export/download.ts";
import { fileName } from "../export/file-name.ts";
import { sayIn } from "../language.ts";
import type { Explorer } from "../state/explorer.ts";
import { baseLensOf, exploredSubgraph } from "../state/state.ts";
import { announce, tell } from "../state/store.ts";
import { isGrass } from "./is-look.ts";
import { LEFT_OUT_WORDS, NOT_IN_GRASS_WORDS, WORDS } from "./words.ts";

/** Of what was left out, this much is told; the rest is counted. */
const MOST_TOLD = 8;

/** Lays the look of a file over what is there, as one step, and tells what of it could not be taken over. Never throws: what is wrong is told. */
export function openLook(explorer: Explorer, name: string, text: string): void {
  const { store, exploring } = explorer;
  const values = { name };
  let read: { readonly changes: LensChanges; readonly leftOut: readonly LeftOut[] };
  try {
    read = isGrass(name) ? readGrass(text) : { changes: readLookFile(text), leftOut: [] };
  } catch (error) {
    explorer.fail(error, { words: WORDS.failed, values });
    return;
  }
  const { changes, leftOut } = read;
  exploring.changeView(
    { look: mergeLooks(store.getState().explored.present.look, changes) },
    { words: WORDS.stepOpen, values },
  );
  if (leftOut.length > 0) {
    const detail = leftOutInWords(explorer, leftOut);
    tell(store, { kind: "warning", subject: "look", text: { words: WORDS.openedPart, values }, detail });
    return;
  }
  const counts = { name, kinds: Object.keys(changes.nodes).length, types: Object.keys(changes.relations).length };
  const words = isUnchanged(changes) ? WORDS.nothing : WORDS.opened;
  tell(store, { kind: isUnchanged(changes) ? "warning" : "success", subject: "look", text: { words, values: counts } });
}

export function saveLook({ store }: Explorer): void {
  const { explored, session } = store.getState();
  const name = fileName(`${session.schema?.database.name ?? ""} look`, "json");
  download(new Blob([writeLookFile(explored.present.look)], { type: "application/json" }), name);
  announce(store, WORDS.saved, { name });
}

/** As a style sheet of Neo4j Browser, for what is on the canvas and what was changed. */
export function saveGrass({ store }: Explorer): void {
  const state = store.getState();
  const { language } = state.preferences;
  const { look } = state.explored.present;
  const { nodes, relationships } = exploredSubgraph(state);
  const labels = new Set([...nodes.flatMap((node) => node.labels), ...Object.keys(look.nodes)]);
  const types = new Set([...relationships.map(({ type }) => type), ...Object.keys(look.relations)]);
  const lens = applyLensChanges(baseLensOf(state), look);
  const { text, notWritten } = writeGrass({
    nodes: lens.nodes.filter(({ label }) => labels.has(label)),
    relations: lens.relations.filter(({ type }) => types.has(type)),
  });
  const name = fileName(`${state.session.schema?.database.name ?? ""} look`, "grass");
  download(new Blob([text], { type: "text/plain" }), name);
  const left = [...notWritten].map((what) => NOT_IN_GRASS_WORDS[what][language]);
  if (left.length === 0) announce(store, WORDS.saved, { name });
  else {
    const detail = left.join(language === "ja" ? "、" : ", ");
    tell(store, { kind: "information", subject: "look", text: { words: WORDS.savedPart, values: { name } }, detail });
  }
}

export async function copyLook({ store }: Explorer): Promise<void> {
  if (await copied(writeLookFile(store.getState().explored.present.look))) announce(store, WORDS.copied);
  else tell(store, { kind: "error", subject: "look", text: { words: WORDS.failedCopy } });
}

function leftOutInWords({ store }: Explorer, leftOut: readonly LeftOut[]): string {
  const { language } = store.getState().preferences;
  const told = leftOut
    .slice(0, MOST_TOLD)
    .map(({ why, line, what }) => sayIn(language, LEFT_OUT_WORDS[why], { line, what }));
  const rest = leftOut.length - told.length;
  return [...told, ...(rest > 0 ? [`+${rest}`] : [])].join(language === "ja" ? "。" : "; ");
}
