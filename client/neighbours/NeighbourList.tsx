/** The neighbours of a node as a list: what the canvas shows, for keyboard and ear, grouped by how they are joined. */
import { VisuallyHidden } from "@mantine/core";
import { useId, useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { styleOfNode } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { Layer } from "../../graph/vocabulary.ts";
import { Choice } from "../controls/Choice.tsx";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { RelationMark } from "../marks/RelationMark.tsx";
import classes from "./neighbours.module.css";
import type { Neighbour, NeighbourGroup, NeighbourOrder } from "./neighbours.ts";
import { neighbourGroups } from "./neighbours.ts";
import { WORDS } from "./words.ts";

/** Neighbours of a group, and dates of a neighbour, that are written out before the reader asks for all. */
const MOST_NEIGHBOURS = 100;
const MOST_DATES = 8;
const LONG_NAME = 120;

interface NeighbourListProps {
  readonly lens: Lens;
  readonly node: GraphNode;
  /** What is on the canvas. */
  readonly shown: Subgraph;
  readonly onSelect: (elementId: string) => void;
  /** Selects all relationships of a group, whose evidence is then read together; not offered without it. */
  readonly onSelectAll?: ((elementIds: readonly string[]) => void) | undefined;
}

export function NeighbourList({ lens, node, shown, onSelect, onSelectAll }: NeighbourListProps) {
  const say = useSay();
  const language = useLanguage();
  const id = useId();
  const [order, setOrder] = useState<NeighbourOrder>("name");
  const groups = neighbourGroups(lens, node.elementId, shown, language, order);
  const count = new Set(groups.flatMap((group) => group.neighbours.map((neighbour) => neighbour.node.elementId))).size;
  const isDated = lens.dateProperty !== undefined;
  return (
    <section aria-labelledby={id}>
      <div className={classes.head}>
        <h3 id={id} className={classes.title}>
          {say(WORDS.neighbours, { count })}
        </h3>
        {isDated && count > 1 && (
          <Choice
            label={say(WORDS.sort)}
            value={order}
            onChange={setOrder}
            options={[
              { value: "name", label: say(WORDS.byName) },
              { value: "date", label: say(WORDS.byDate) },
            ]}
          />
        )}
      </div>
      {count === 0 && <p className={classes.none}>{say(WORDS.none)}</p>}
      {groups.map((group) => (
        <Group key={group.key} group={group} lens={lens} onSelect={onSelect} onSelectAll={onSelectAll} />
      ))}
    </section>
  );
}

interface GroupProps {
  readonly group: NeighbourGroup;
  readonly lens: Lens;
  readonly onSelect: (elementId: string) => void;
  readonly onSelectAll: NeighbourListProps["onSelectAll"];
}

function Group({ group, lens, onSelect, onSelectAll }: GroupProps) {
  const say = useSay();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const neighbours = isOpen ? group.neighbours : group.neighbours.slice(0, MOST_NEIGHBOURS);
  return (
    <div className={classes.group}>
      <div className={classes.phraseHead}>
        <h4 id={id} className={classes.phrase}>
          <RelationMark style={group.style} />
          <bdi>{group.phrase}</bdi>
          <span className={classes.count}>{group.relationships}</span>
        </h4>
        {onSelectAll !== undefined && group.relationships > 1 && (
          <button
            type="button"
            id={`${id}-all`}
            className={classes.more}
            aria-labelledby={`${id}-all ${id}`}
            onClick={() => onSelectAll(relationshipsOf(group))}
          >
            {say(WORDS.selectAll)}
          </button>
        )}
      </div>
      <ul className={classes.list} aria-labelledby={id}>
        {neighbours.map((neighbour) => (
          <NeighbourItem
            key={neighbour.node.elementId}
            neighbour={neighbour}
            phrase={group.phrase}
            layer={group.style.layer}
            lens={lens}
            onSelect={onSelect}
          />
        ))}
      </ul>
      {group.neighbours.length > neighbours.length && (
        <button type="button" className={classes.more} onClick={() => setOpen(true)}>
          {say(WORDS.more, { count: group.neighbours.length })}
        </button>
      )}
    </div>
  );
}

function relationshipsOf({ neighbours }: NeighbourGroup): readonly string[] {
  return neighbours.flatMap(({ meetings }) => meetings.map(({ relationship }) => relationship.elementId));
}

interface NeighbourItemProps {
  readonly neighbour: Neighbour;
  readonly phrase: string;
  readonly layer: Layer;
  readonly lens: Lens;
  readonly onSelect: (elementId: string) => void;
}

function NeighbourItem({ neighbour, phrase, layer, lens, onSelect }: NeighbourItemProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const { node, caption, meetings } = neighbour;
  // Affiliations have no date, and nobody misses one.
  const isDated = lens.dateProperty !== undefined && layer === "talk";
  const written = isOpen ? meetings : meetings.slice(0, MOST_DATES);
  const name = caption.length > LONG_NAME ? `${caption.slice(0, LONG_NAME)}…` : caption;
  return (
    <li className={classes.item}>
      <button type="button" className={classes.name} onClick={() => onSelect(node.elementId)}>
        <KindMark style={styleOfNode(lens, node)} />
        <bdi className={classes.nameText} title={name}>
          {name}
        </bdi>
      </button>
      <span className={classes.dates}>
        {written.map(({ relationship, dateWords, contested }) => {
          const date = dateWords ?? say(isDated ? WORDS.undated : WORDS.relationship);
          return (
            <button
              key={relationship.elementId}
              type="button"
              className={classes.date}
              onClick={() => onSelect(relationship.elementId)}
            >
              <VisuallyHidden>{say(WORDS.meetingOf, { phrase, name })}</VisuallyHidden>
              {date}
              {contested && <span className={classes.contested}> {say(WORDS.contested)}</span>}
            </button>
          );
        })}
        {meetings.length > written.length && (
          <button type="button" className={classes.more} onClick={() => setOpen(true)}>
            {say(WORDS.more, { count: meetings.length })}
          </button>
        )}
      </span>
    </li>
  );
}
