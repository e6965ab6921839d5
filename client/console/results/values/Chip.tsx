/** A node, relationship or path as a pill with its caption and the colour of the lens; a button that shows it in the explorer. */
import type { ReactNode } from "react";
import type { Language, Lens } from "../../../../graph/lens.ts";
import { captionOf, phraseOf, styleOfNode, styleOfRelation } from "../../../../graph/lens.ts";
import { GraphNode, GraphRelationship } from "../../../../graph/values.ts";
import { sayIn, useLanguage } from "../../../language.ts";
import { KindMark } from "../../../marks/KindMark.tsx";
import { RelationMark } from "../../../marks/RelationMark.tsx";
import { WORDS } from "../words.ts";
import type { Entity } from "./brief-parts.ts";
import classes from "./values.module.css";

const MOST_CHARACTERS = 200;
const MOST_OF_AN_END = 60;

interface ChipProps {
  readonly entity: Entity;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
  /** Whether Tab stops at it. In a table it does not: Enter on the cell does the same. */
  readonly isStop?: boolean;
}

export function Chip({ entity, lens, onShow, isStop = false }: ChipProps) {
  const text = chipText(entity, lens, useLanguage());
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className={classes.chip}
      title={text.slice(0, 500)}
      data-chip
      onClick={() => onShow(entity)}
    >
      {markOf(entity, lens)}
      <bdi>{text.slice(0, MOST_CHARACTERS)}</bdi>
    </button>
  );
}

/** What a pill says. */
export function chipText(entity: Entity, lens: Lens, language: Language): string {
  if (entity instanceof GraphNode) return captionOf(lens, entity, language);
  if (entity instanceof GraphRelationship) return phraseOf(lens, entity.type, language);
  const [first, last] = [entity.nodes[0], entity.nodes.at(-1)].map((node) =>
    node === undefined ? "" : captionOf(lens, node, language).slice(0, MOST_OF_AN_END),
  );
  const hops = sayIn(language, WORDS.path, { count: entity.relationships.length });
  return entity.relationships.length === 0 ? (first ?? "") : `${first} … ${last} (${hops})`;
}

function markOf(entity: Entity, lens: Lens): ReactNode {
  if (entity instanceof GraphNode) return <KindMark style={styleOfNode(lens, entity)} />;
  const type = entity instanceof GraphRelationship ? entity.type : entity.relationships[0]?.type;
  return type === undefined ? null : <RelationMark style={styleOfRelation(lens, type)} />;
}
