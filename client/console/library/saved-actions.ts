/** What a reader can do with saved queries, each with the words that tell it and the way back. */
import type { SavedQuery } from "./saved.ts";
import { makeQuery, placeOf, queriesIn } from "./saved.ts";
import { SAVED_WORDS as WORDS } from "./saved-words.ts";
import type { SavedQueries } from "./use-saved.ts";
import type { Undo } from "./use-undo.ts";

export interface SavedActions {
  /** Saves under a name in a folder; what is there already gets the text instead. */
  save(place: { readonly name: string; readonly folder: string }, text: string): void;
  replaceText(query: SavedQuery, text: string): void;
  move(query: SavedQuery, to: { readonly name: string; readonly folder: string }): void;
  moveFolder(from: string, to: string): void;
  duplicate(query: SavedQuery): void;
  remove(query: SavedQuery): void;
  removeFolder(path: string): void;
}

/** The saved query at a place, if there is one. */
export function queryAt(
  queries: readonly SavedQuery[],
  place: { readonly name: string; readonly folder: string },
): SavedQuery | undefined {
  const wanted = placeOf(place);
  return queries.find((query) => placeOf(query) === wanted);
}

export function savedActions(saved: SavedQueries, tell: Undo["tell"]): SavedActions {
  const back =
    (queries: readonly SavedQuery[]): (() => void) =>
    () =>
      saved.put(queries);
  const replaceText = (query: SavedQuery, text: string): void => {
    if (text.trim() === "") {
      tell(WORDS.nothingToSave, {});
      return;
    }
    saved.replaceText(query, text);
    tell(WORDS.replaced, { name: query.name }, back([query]));
  };
  return {
    save: (place, text) => {
      const known = queryAt(saved.queries, place);
      if (known !== undefined) {
        saved.put([makeQuery({ ...known, name: place.name, text, changedAt: Date.now() })]);
        tell(WORDS.replaced, { name: known.name }, back([known]));
        return;
      }
      const query = saved.save({ ...place, text });
      tell(WORDS.saved, { name: query.name }, () => saved.remove([query]));
    },
    replaceText,
    move: saved.move,
    moveFolder: saved.moveFolder,
    duplicate: saved.duplicate,
    remove: (query) => {
      saved.remove([query]);
      tell(WORDS.removed, { name: query.name }, back([query]));
    },
    removeFolder: (path) => {
      const gone = queriesIn(saved.queries, path);
      saved.remove(gone);
      tell(WORDS.removedMany, { count: gone.length }, back(gone));
    },
  };
}
