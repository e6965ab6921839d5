/** The nodes and relationships of an answer: how many of which kind, each to be shown, all to be put into the graph. */
import { Button } from "@mantine/core";
import { useMemo } from "react";
import type { Lens } from "../../../graph/lens.ts";
import type { Subgraph } from "../../../graph/subgraph.ts";
import { overviewOf } from "../../inspector/overview.ts";
import { useLanguage, useSay } from "../../language.ts";
import { KindMark } from "../../marks/KindMark.tsx";
import { RelationMark } from "../../marks/RelationMark.tsx";
import classes from "../console.module.css";
import { WORDS } from "../words.ts";
import type { Entity } from "./CellValue.tsx";
import { Chip } from "./CellValue.tsx";
import { endless } from "./entity-subgraph.ts";

/** Nodes that are listed one by one. */
const MOST_NODES = 200;

interface ResultGraphProps {
  readonly found: Subgraph;
  readonly lens: Lens;
  readonly onShowAll: () => void;
  readonly onShow: (entity: Entity) => void;
}

export function ResultGraph({ found, lens, onShowAll, onShow }: ResultGraphProps) {
  const say = useSay();
  const language = useLanguage();
  const overview = useMemo(() => overviewOf(lens, found), [lens, found]);
  const missing = endless(found).length;
  if (found.nodes.length === 0 && found.relationships.length === 0)
    return <p className={classes.message}>{say(WORDS.nothingToDraw)}</p>;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it
    <section className={classes.entities} tabIndex={0} aria-label={say(WORDS.graph)}>
      <div className={classes.entitiesHead}>
        <Button size="compact-sm" onClick={onShowAll}>
          {say(WORDS.showInGraph)}
        </Button>
        <span>{say(WORDS.inAnswer, { nodes: found.nodes.length, relationships: found.relationships.length })}</span>
      </div>
      {missing > 0 && <p className={classes.note}>{say(WORDS.missingEnds, { count: missing })}</p>}
      <ul className={classes.counts}>
        {overview.kinds.map(({ style, count }) => (
          <li key={`kind ${style.label}`}>
            <KindMark style={style} />
            <bdi>{style.words[language]}</bdi> {count}
          </li>
        ))}
        {overview.relations.map(({ style, count }) => (
          <li key={`relation ${style.type}`}>
            <RelationMark style={style} />
            <bdi>{style.words[language]}</bdi> {count}
          </li>
        ))}
      </ul>
      <ul className={classes.chips}>
        {found.nodes.slice(0, MOST_NODES).map((node) => (
          <li key={node.elementId}>
            <Chip entity={node} lens={lens} onShow={onShow} isStop />
          </li>
        ))}
        {found.nodes.length > MOST_NODES && (
          <li className={classes.note}>{say(WORDS.moreNodes, { count: found.nodes.length - MOST_NODES })}</li>
        )}
      </ul>
    </section>
  );
}
