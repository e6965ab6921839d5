/** The saved queries as state: kept by the browser, changed by what a reader does with them. */
import { useMemo } from "react";
import { readCypherFile, tidy } from "./cypher-file.ts";
import type { Keep, Trouble } from "./kept.ts";
import { newId } from "./kept.ts";
import type { SavedQuery } from "./saved.ts";
import { folderMoved, freeName, isSavedQuery, makeQuery, movedTo } from "./saved.ts";
import { useKept } from "./use-kept.ts";

export interface SavedQueries {
  readonly queries: readonly SavedQuery[];
  /** Whether what the browser keeps has been read. */
  readonly isRead: boolean;
  /** Why what is shown will not be there after a reload. */
  readonly trouble: Trouble | undefined;
  /** Saves a text as a new query and hands it back. */
  save(given: Pick<SavedQuery, "name" | "folder" | "text">): SavedQuery;
  /** Gives a query another text; its first line, where it is a comment, is the name from then on. */
  replaceText(query: SavedQuery, text: string): void;
  move(query: SavedQuery, to: { readonly name: string; readonly folder: string }): void;
  moveFolder(from: string, to: string): void;
  duplicate(query: SavedQuery): void;
  /** Puts queries as they are: an import, or what an undo brings back. */
  put(queries: readonly SavedQuery[]): void;
  remove(queries: readonly SavedQuery[]): void;
}

/** Called once by the console; what other pages of the browser save appears here as well. */
export function useSaved(keep?: Keep): SavedQueries {
  const { records, isRead, trouble, change } = useKept("saved", isSavedQuery, keep);
  return useMemo(() => {
    const put = (queries: readonly SavedQuery[]): void => void change(queries, []);
    const save: SavedQueries["save"] = (given) => {
      const query = makeQuery({ ...given, id: newId(), changedAt: Date.now() });
      put([query]);
      return query;
    };
    return {
      queries: records,
      isRead,
      trouble,
      save,
      replaceText: (query, text) => {
        const name = readCypherFile(tidy(text)).name ?? query.name;
        put([makeQuery({ ...query, name, text, changedAt: Date.now() })]);
      },
      move: (query, to) => put([{ ...movedTo(query, to), changedAt: Date.now() }]),
      moveFolder: (from, to) => put(folderMoved(records, from, to)),
      duplicate: (query) => {
        const name = freeName(records, query.folder, query.name);
        put([{ ...movedTo(query, { ...query, name }), id: newId(), changedAt: Date.now() }]);
      },
      put,
      remove: (queries) =>
        void change(
          [],
          queries.map(({ id }) => id),
        ),
    };
  }, [records, isRead, trouble, change]);
}
