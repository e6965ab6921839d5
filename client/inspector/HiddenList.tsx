/** What is hidden by hand, each to be brought back. */
import { IconEye } from "@tabler/icons-react";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, phraseOf, styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { MoreRows } from "./MoreRows.tsx";
import classes from "./panel.module.css";
import { Section } from "./Section.tsx";
import { WORDS } from "./words.ts";

/** Rows until more are asked for. */
const MOST_ROWS = 20;

export interface HiddenListProps {
  readonly lens: Lens;
  readonly explored: Subgraph;
  readonly hidden: ReadonlySet<string>;
  /** Without ids: all. */
  readonly onBringBack: (elementIds?: readonly string[]) => void;
}

export function HiddenList({ lens, explored, hidden, onBringBack }: HiddenListProps) {
  const say = useSay();
  const language = useLanguage();
  const captions = new Map(explored.nodes.map((node) => [node.elementId, captionOf(lens, node, language)]));
  const nodes = explored.nodes
    .filter(({ elementId }) => hidden.has(elementId))
    .map((node) => ({
      id: node.elementId,
      mark: <KindMark style={styleOfNode(lens, node)} />,
      text: captions.get(node.elementId) ?? "",
    }));
  const relationships = explored.relationships
    .filter(({ elementId }) => hidden.has(elementId))
    .map(({ elementId, type, startNodeElementId, endNodeElementId }) => ({
      id: elementId,
      mark: null,
      text: `${captions.get(startNodeElementId) ?? "?"} ${phraseOf(lens, type, language)} ${captions.get(endNodeElementId) ?? "?"}`,
    }));
  const rows = [...nodes, ...relationships];
  const all = (
    <button type="button" className={classes.link} onClick={() => onBringBack()}>
      {say(WORDS.bringAllBack)}
    </button>
  );
  return (
    <div className={classes.panel}>
      <Section title={say(WORDS.hidden, { count: rows.length })} aside={all}>
        <MoreRows rows={rows} most={MOST_ROWS}>
          {({ id, mark, text }) => (
            <li key={id}>
              <button
                type="button"
                className={classes.row}
                aria-label={say(WORDS.bringBack, { name: text })}
                onClick={() => onBringBack([id])}
              >
                {mark}
                <bdi className={classes.rowText} title={text}>
                  {text}
                </bdi>
                <IconEye size={15} aria-hidden="true" />
              </button>
            </li>
          )}
        </MoreRows>
      </Section>
    </div>
  );
}
