/** Writes the session of a tab, one state after the other; a state that has been overtaken is left out. */
import { graphFileChunks } from "../../graph/files/graph-file.ts";
import { noteText } from "../../graph/view/view-note.ts";
import { blobInSlices } from "../export/in-slices.ts";
import type { ExplorerState } from "../state/state.ts";
import type { HeldView } from "./held-view.ts";
import { browserPlaces, ownSession } from "./own-session.ts";
import { fileGraph } from "./saved.ts";
import { OPEN_KEY } from "./session-keys.ts";
import { pruneSessions, removeSession, writeSession } from "./sessions.ts";

export class SessionWriter {
  #id: string | undefined;
  #next: { readonly held: HeldView; readonly state: ExplorerState } | undefined;
  #isWriting = false;
  /** The file of the graph that is shown: it is made once, because it may be large. */
  #file: { readonly of: ExplorerState["explored"]["present"]["subgraph"]; readonly blob: Blob } | undefined;

  write(held: HeldView, state: ExplorerState): void {
    this.#next = { held, state };
    if (!this.#isWriting) void this.#writeAll().catch(reportError);
  }

  /** The page is left in order: nothing of it needs to be saved from a crash. */
  leave(): void {
    if (this.#id !== undefined) browserPlaces().shared?.removeItem(OPEN_KEY + this.#id);
  }

  async #writeAll(): Promise<void> {
    this.#isWriting = true;
    try {
      if (this.#id === undefined) {
        this.#id = (await ownSession()).id;
        await pruneSessions(Date.now());
      }
      for (let next = this.#next; next !== undefined; next = this.#next) {
        this.#next = undefined;
        await this.#writeOne(this.#id, next.held, next.state);
      }
    } finally {
      this.#isWriting = false;
    }
  }

  async #writeOne(id: string, { note, address }: HeldView, state: ExplorerState): Promise<void> {
    const { shared } = browserPlaces();
    if (note === undefined) {
      shared?.removeItem(OPEN_KEY + id);
      await removeSession(id);
      return;
    }
    shared?.setItem(OPEN_KEY + id, "1");
    const graph = await this.#fileOf(state);
    const { nodes, relationships } = state.explored.present.subgraph;
    await writeSession({
      id,
      savedAt: Date.now(),
      address,
      note: noteText(note),
      nodes: nodes.length,
      relationships: relationships.length,
      ...(graph === undefined ? {} : { graph }),
    });
  }

  async #fileOf(state: ExplorerState): Promise<Blob | undefined> {
    const { subgraph, source } = state.explored.present;
    if (source?.isFile !== true) return undefined;
    if (this.#file?.of === subgraph) return this.#file.blob;
    const chunks = graphFileChunks(fileGraph(state));
    const blob = await blobInSlices(chunks, "application/json");
    this.#file = { of: subgraph, blob };
    return blob;
  }
}
