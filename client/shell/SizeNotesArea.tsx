/** What the sizes of nodes say, where they are by a property, wired to the store. Fetched when a reader has made them so. */
import { useDeferredValue, useMemo } from "react";
import { sizeRanges } from "../../graph/figure/node-sizes.ts";
import { sizeInWords } from "../../graph/figure/size-words.ts";
import type { NodeStyle } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "../legend/legend.module.css";
import { WORDS } from "../legend/words.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { useExplorerState } from "../state/explorer.ts";
import { drawnSubgraph, lensOf } from "../state/state.ts";

export function SizeNotesArea() {
  const say = useSay();
  const language = useLanguage();
  const lens = useExplorerState(lensOf);
  // Explaining waits for drawing.
  const drawn = useDeferredValue(useExplorerState(drawnSubgraph));
  const notes = useMemo(() => {
    const styles = new Map<string, NodeStyle>();
    for (const node of drawn.nodes) {
      const style = styleOfNode(lens, node);
      styles.set(style.label, style);
    }
    const ranges = sizeRanges(drawn.nodes, (node) => styleOfNode(lens, node));
    return [...styles.values()]
      .map((style) => ({ style, words: sizeInWords(style, ranges, language) }))
      .filter(({ words }) => words !== "");
  }, [drawn, lens, language]);
  if (notes.length === 0) return null;
  return (
    <section aria-label={say(WORDS.sizes)}>
      <h2 className={classes.title}>{say(WORDS.sizes)}</h2>
      <ul className={classes.signs}>
        {notes.map(({ style, words }) => (
          <li key={style.label} className={classes.sign}>
            <KindMark style={style} />
            <span>
              <bdi>{style.words[language]}</bdi>
              <bdi>{words}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
