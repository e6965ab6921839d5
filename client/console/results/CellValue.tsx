/** A value in a cell of the result table: one line, what it is told by its look; nodes, relationships and paths as chips. */
import type { ReactNode } from "react";
import type { Lens } from "../../../graph/lens.ts";
import { captionOf, phraseOf, styleOfNode, styleOfRelation } from "../../../graph/lens.ts";
import { plainText } from "../../../graph/value-text.ts";
import type { Value } from "../../../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship } from "../../../graph/values.ts";
import { useLanguage, useSay } from "../../language.ts";
import { KindMark } from "../../marks/KindMark.tsx";
import { RelationMark } from "../../marks/RelationMark.tsx";
import { WORDS } from "../words.ts";
import classes from "./table.module.css";

/** Something that can be shown in the graph. */
export type Entity = GraphNode | GraphRelationship | GraphPath;

/** Characters that a cell holds; the whole value opens below the table. */
const MOST_CHARACTERS = 200;
const MOST_CHIPS = 12;

export function isEntity(value: Value): value is Entity {
  return value instanceof GraphNode || value instanceof GraphRelationship || value instanceof GraphPath;
}

interface CellValueProps {
  readonly value: Value;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
}

export function CellValue({ value, lens, onShow }: CellValueProps) {
  if (isEntity(value)) return <Chip entity={value} lens={lens} onShow={onShow} />;
  if (isList(value) && value.length > 0 && value.every(isEntity)) {
    return (
      <>
        {value.slice(0, MOST_CHIPS).map((entity, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same entity may stand in a list twice
          <Chip key={index} entity={entity} lens={lens} onShow={onShow} />
        ))}
        {value.length > MOST_CHIPS && <span className={classes.quiet}>+{value.length - MOST_CHIPS}</span>}
      </>
    );
  }
  if (value === null) return <span className={classes.null}>null</span>;
  const text = plainText(value);
  const short = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return (
    <bdi className={classes.value} data-kind={kindOf(value)}>
      {short.replace(/\s+/g, " ")}
    </bdi>
  );
}

interface ChipProps {
  readonly entity: Entity;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
  /** Whether Tab stops at it. In a table it does not: Enter on the cell does the same. */
  readonly isStop?: boolean;
}

/** A button that shows an entity in the graph and selects it. */
export function Chip({ entity, lens, onShow, isStop = false }: ChipProps) {
  const say = useSay();
  const language = useLanguage();
  const { text, mark } = chipOf(entity);
  return (
    <button
      type="button"
      tabIndex={isStop ? 0 : -1}
      className={classes.chip}
      title={text.slice(0, 500)}
      onClick={() => onShow(entity)}
    >
      {mark}
      <bdi>{text.slice(0, MOST_CHARACTERS)}</bdi>
    </button>
  );

  function chipOf(shown: Entity): { readonly text: string; readonly mark: ReactNode } {
    if (shown instanceof GraphNode)
      return { text: captionOf(lens, shown, language), mark: <KindMark style={styleOfNode(lens, shown)} /> };
    if (shown instanceof GraphRelationship) {
      return {
        text: phraseOf(lens, shown.type, language),
        mark: <RelationMark style={styleOfRelation(lens, shown.type)} />,
      };
    }
    const ends = [shown.nodes[0], shown.nodes.at(-1)]
      .filter((node) => node !== undefined)
      .map((node) => captionOf(lens, node, language).slice(0, 60));
    const first = shown.relationships[0];
    return {
      text: `${ends.join(" … ")} (${say(WORDS.path, { count: shown.relationships.length })})`,
      mark: first === undefined ? null : <RelationMark style={styleOfRelation(lens, first.type)} />,
    };
  }
}

function kindOf(value: Value): "number" | "text" | "other" {
  if (typeof value === "bigint" || typeof value === "number") return "number";
  return typeof value === "string" ? "text" : "other";
}

function isList(value: Value): value is readonly Value[] {
  return Array.isArray(value);
}
