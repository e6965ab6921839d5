/** The saved views of the server, and what can be done with them: each deed ends in a word of success or in a failure. */
import { useCallback, useEffect, useState } from "react";
import type { SavedView, ViewsAnswer } from "../../graph/contract/views.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { isAborted } from "../api/client.ts";
import type { ViewsApi } from "../api/views.ts";
import type { TextValues } from "../language.ts";
import { WORDS } from "./words.ts";

/** How the last deed ended. `exists`: a view of that name is there, and may be replaced if it is still in that state. */
export type Outcome =
  | { readonly kind: "done"; readonly words: Words; readonly values: TextValues }
  | { readonly kind: "failed"; readonly words: Words; readonly values: TextValues; readonly error: unknown }
  | { readonly kind: "exists"; readonly name: string; readonly etag: string };

export type Listed =
  | { readonly kind: "loading" }
  | { readonly kind: "failed"; readonly error: unknown }
  | { readonly kind: "listed"; readonly answer: ViewsAnswer };

export interface Views {
  readonly listed: Listed;
  readonly outcome: Outcome | undefined;
  readonly isBusy: boolean;
  reload(): void;
  settle(): void;
  /** Saves under a name. @param etag the state that may be replaced; undefined where the name must be new */
  save(name: string, text: string, etag?: string): Promise<boolean>;
  rename(view: SavedView, name: string): Promise<boolean>;
  remove(view: SavedView): Promise<boolean>;
  read(view: SavedView): Promise<string | undefined>;
  tell(outcome: Outcome): void;
}

export function useViews(api: ViewsApi): Views {
  const { listed, reload } = useList(api);
  const [outcome, tell] = useState<Outcome>();
  const [isBusy, setBusy] = useState(false);
  const failed = (words: Words, name: string, error: unknown): Outcome => ({
    kind: "failed",
    words,
    values: { name },
    error,
  });
  const done = (words: Words, name: string): Outcome => ({ kind: "done", words, values: { name } });
  /** Answers whether it came to a good end. */
  const attempt = async (work: () => Promise<Outcome>, failure: (error: unknown) => Outcome): Promise<boolean> => {
    setBusy(true);
    tell(undefined);
    let ended: Outcome;
    try {
      ended = await work();
    } catch (error) {
      ended = failure(error);
    }
    tell(ended);
    setBusy(false);
    reload();
    return ended.kind === "done";
  };
  const conflict = (name: string): Outcome => done(WORDS.conflict, name);
  return {
    listed,
    outcome,
    isBusy,
    reload,
    settle: () => tell(undefined),
    tell,
    save: (name, text, etag) =>
      attempt(
        async () => {
          const written = await api.write(name, text, etag);
          if (written.kind === "saved") return done(WORDS.saved, name);
          return written.etag === undefined ? conflict(name) : { kind: "exists", name, etag: written.etag };
        },
        (error) => failed(WORDS.saveFailed, name, error),
      ),
    rename: (view, name) =>
      attempt(
        async () => {
          const { text, etag } = await api.read(view.name);
          const written = await api.write(name, text, undefined);
          // First the new one, so that at no moment there is none.
          if (written.kind === "conflict") return done(WORDS.exists, name);
          const isGone = (await api.remove(view.name, etag)) === "removed";
          return isGone ? done(WORDS.renamed, name) : conflict(view.name);
        },
        (error) => failed(WORDS.changeFailed, view.name, error),
      ),
    remove: (view) =>
      attempt(
        async () =>
          (await api.remove(view.name, view.etag)) === "removed" ? done(WORDS.removed, view.name) : conflict(view.name),
        (error) => failed(WORDS.changeFailed, view.name, error),
      ),
    async read(view) {
      try {
        return (await api.read(view.name)).text;
      } catch (error) {
        tell(failed(WORDS.openFailed, view.name, error));
        return undefined;
      }
    },
  };
}

function useList(api: ViewsApi): { readonly listed: Listed; readonly reload: () => void } {
  const [listed, setListed] = useState<Listed>({ kind: "loading" });
  const [turn, setTurn] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further turn asks again.
  useEffect(() => {
    const asking = new AbortController();
    api.list(asking.signal).then(
      (answer) => setListed({ kind: "listed", answer }),
      (error: unknown) => {
        if (!isAborted(error)) setListed({ kind: "failed", error });
      },
    );
    return () => asking.abort();
  }, [api, turn]);
  return { listed, reload: useCallback(() => setTurn((last) => last + 1), []) };
}
