/** Searches while somebody types: waits for a pause, gives up what is no longer asked, keeps the last hits on view meanwhile. */
import { useEffect, useMemo, useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { isAborted } from "../api/client.ts";
import type { GraphApi, SearchHit } from "../api/graph.ts";

export type SearchState =
  | { readonly kind: "idle" }
  | { readonly kind: "searching"; readonly hits: readonly SearchHit[] }
  | { readonly kind: "found"; readonly text: string; readonly hits: readonly SearchHit[]; readonly truncated: boolean }
  | { readonly kind: "failed"; readonly message: string };

/** Milliseconds of pause before the server is asked. */
export const PAUSE = 160;
/** Hits at most; who wants others writes more of the name. */
export const MOST_HITS = 12;

/** The hits for a text. @param search must keep its identity between renders */
export function useSearch(text: string, lens: Lens, search: GraphApi["search"]): SearchState {
  const kinds = useMemo(() => kindsOf(lens), [lens]);
  const [state, setState] = useState<SearchState>({ kind: "idle" });
  const asked = text.trim();
  useEffect(() => {
    if (asked === "") {
      setState({ kind: "idle" });
      return;
    }
    setState((before) => ({ kind: "searching", hits: "hits" in before ? before.hits : [] }));
    const controller = new AbortController();
    const ask = async (): Promise<void> => {
      try {
        const { hits, truncated } = await search(asked, { kinds, limit: MOST_HITS }, controller.signal);
        if (!controller.signal.aborted) setState({ kind: "found", text: asked, hits, truncated });
      } catch (error) {
        if (isAborted(error) || controller.signal.aborted) return;
        setState({ kind: "failed", message: error instanceof Error ? error.message : String(error) });
      }
    };
    const timer = setTimeout(() => void ask(), PAUSE);
    return () => {
      clearTimeout(timer);
      controller.abort();
    };
  }, [asked, kinds, search]);
  return state;
}

/** The labels of the layer that people explore, where the lens knows of another behind it: who is looked for is rarely a claim that names them. */
function kindsOf(lens: Lens): readonly string[] | undefined {
  const explored = lens.nodes.filter(({ layer }) => layer !== "evidence");
  return explored.length === lens.nodes.length ? undefined : explored.map(({ label }) => label);
}
