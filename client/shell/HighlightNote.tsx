/** That a neighbourhood is highlighted, whose, whether it follows the selection, and the way out. */
import { CloseButton } from "@mantine/core";
import { IconFocus2, IconGps } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { highlightedSelection, litOf } from "../state/highlight.ts";
import { nameOf } from "../state/store.ts";
import classes from "./highlight-note.module.css";
import { WORDS } from "./words.ts";

export function HighlightNote() {
  const say = useSay();
  const explorer = useExplorer();
  const highlight = useExplorerState((state) => state.highlight);
  const spotlight = useExplorerState((state) => state.spotlight);
  const lit = useExplorerState(litOf);
  const { nodes, relationships } = useExplorerState(highlightedSelection);
  const [first] = nodes;
  const name = useExplorerState((state) => (first === undefined ? "" : nameOf(state, first)));
  if (highlight === undefined || spotlight !== undefined) return null;
  const count = nodes.length + relationships.length;
  const Sign = highlight.follows ? IconGps : IconFocus2;
  return (
    <div className={classes.note}>
      <Sign size={14} aria-hidden="true" />
      <span className={classes.words}>
        {lit === undefined && say(WORDS.highlightWaits)}
        {lit !== undefined &&
          (count === 1 && name !== "" ? say(WORDS.highlightOfOne, { name }) : say(WORDS.highlightOf, { count }))}
        {highlight.follows && <> · {say(WORDS.highlightFollows)}</>}
      </span>
      <CloseButton
        size="sm"
        aria-label={say(WORDS.highlightOff)}
        onClick={() => {
          explorer.store.setState({ highlight: undefined });
          explorer.handles.canvas?.focus();
        }}
      />
    </div>
  );
}
