/** The page begins with the look that the reader made the usual one of this database; small, because it is in the first load. */
import type { Words } from "../../graph/vocabulary.ts";
import type { Explorer } from "../state/explorer.ts";
import type { PreferenceStorage } from "../state/preferences.ts";
import { change } from "../state/store.ts";
import { keptLookKey } from "./kept-look-key.ts";

const FAILED: Words = {
  en: "The remembered look could not be read",
  ja: "保存した既定の表示を読み込めませんでした",
};

/** Takes the kept look over before anything is shown, where there is one; it is no step of history. Never rejects. */
export async function startWithKeptLook(explorer: Explorer, storage: PreferenceStorage | undefined): Promise<void> {
  const { store, fail } = explorer;
  const database = store.getState().session.schema?.database;
  if (database === undefined || !storage?.getItem(keptLookKey(database))) return;
  try {
    const { keptLook } = await import("./kept-look.ts");
    const look = keptLook(storage, database);
    if (look === undefined) return;
    change(store, "explored", (explored) => ({ ...explored, present: { ...explored.present, look } }));
  } catch (error) {
    fail(error, { words: FAILED });
  }
}
