/**
 * What the page begins with, and when it begins to keep what is done: small, because it is in the first load. What it needs is fetched where an
 * address, a session or a change asks for it.
 */
import type { Words } from "../../graph/vocabulary.ts";
import { storageOr } from "../kept.ts";
import type { Explorer } from "../state/explorer.ts";
import { mayHaveSession } from "./session-keys.ts";
import { VIEW_HASH } from "./view-hash.ts";

const FAILED: Words = {
  en: "What the page was to begin with could not be opened",
  ja: "最初に開くはずのビューを開けませんでした",
};

/** Shows what the address asks for, or what was left by this tab or by a page that died. Answers whether there is something to be seen. */
export async function begin(explorer: Explorer): Promise<boolean> {
  const { search, hash } = location;
  const places = { tab: storageOr(() => sessionStorage), shared: storageOr(() => localStorage) };
  const isPlain = search === "" && !hash.startsWith(`#${VIEW_HASH}`);
  if (isPlain && !mayHaveSession(places)) return false;
  try {
    const { arrive } = await import("./arrive.ts");
    return await arrive(explorer);
  } catch (error) {
    explorer.fail(error, { words: FAILED });
    return false;
  }
}

/** Keeps address and session as soon as there is something to keep, that is: after the first step or choice. Answers a function that ends it. */
export function keepChanges(explorer: Explorer): () => void {
  let end = explorer.store.subscribe(({ explored, selection, preferences }, before) => {
    const isStep = explored.past.length > 0 && explored !== before.explored;
    if (!isStep && selection === before.selection && preferences.language === before.preferences.language) return;
    end();
    import("./keeper.ts").then(
      ({ keeperOf }) => {
        end = keeperOf(explorer).start();
      },
      // The server is gone, which the page says anyway; nothing is lost but the address.
      () => undefined,
    );
  });
  return () => end();
}
