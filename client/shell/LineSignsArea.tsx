/** What lines say besides their type, as far as it occurs in what is drawn, wired to the store. Fetched with the canvas, which needs the same. */
import { useEffect, useState } from "react";
import { type LineSign, lineSignsOf } from "../../graph/figure/line-signs.ts";
import { sceneLineSteps } from "../../graph/figure/scene-lines.ts";
import { drawable } from "../../graph/subgraph.ts";
import { inSlices } from "../canvas/slices.ts";
import { useLanguage } from "../language.ts";
import { LineSigns } from "../legend/LineSigns.tsx";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";
import { WORDS as STATE_WORDS } from "../state/words.ts";

/** Milliseconds without a change before signs are looked for: while a filter is dragged, the picture comes first. */
const REST = 120;

export function LineSignsArea() {
  return <LineSigns signs={useSigns()} />;
}

/** The signs of what was drawn last when nothing changed for a moment; the ones before until then. */
function useSigns(): readonly LineSign[] {
  const { fail } = useExplorer();
  const language = useLanguage();
  const lens = useExplorerState(lensOf);
  const open = useExplorerState((state) => state.explored.present.openBundles);
  const drawn = useExplorerState(drawnSubgraph);
  const [signs, setSigns] = useState<readonly LineSign[]>([]);
  useEffect(() => {
    let stop: (() => void) | undefined;
    const look = (): void => {
      const { relationships } = drawable(drawn);
      stop = inSlices(
        sceneLineSteps(relationships, lens, language, open),
        "soon",
        ({ lines }) => setSigns(lineSignsOf({ relationships: lines }, relationships, lens, language)),
        (error) => fail(error, { words: STATE_WORDS.failedCanvas }),
      );
    };
    const timer = setTimeout(look, REST);
    return () => {
      clearTimeout(timer);
      stop?.();
    };
  }, [drawn, lens, language, open, fail]);
  return signs;
}
