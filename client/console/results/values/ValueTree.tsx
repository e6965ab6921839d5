/** A value with everything in it, to be opened and closed level by level; a million items cost no more than the hundred that are seen. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useState } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { plainText } from "../../../../graph/value-text.ts";
import type { Value, ValueMap } from "../../../../graph/values.ts";
import { GraphNode, GraphPath, isValueMap, valueMap } from "../../../../graph/values.ts";
import { useLanguage, useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import type { Entity } from "./brief-parts.ts";
import { bytesHead, isEntity, isList } from "./brief-parts.ts";
import { Chip } from "./Chip.tsx";
import { typeInWords } from "./type-words.ts";
import classes from "./values.module.css";

/** Items of a list or map that are shown at first, and that each step adds. */
const STEP = 100;
const MOST_CHARACTERS = 2_000;
/** Levels that are open at first. */
const OPEN_LEVELS = 2;

interface TreeProps {
  readonly value: Value;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
  readonly depth?: number;
}

export function ValueTree({ value, lens, onShow, depth = 0 }: TreeProps) {
  const children = { lens, onShow, depth };
  if (isList(value))
    return <Items count={value.length} entry={(index) => [index, value[index] ?? null]} {...children} />;
  if (isEntity(value)) return <Items {...entriesOf(value)} {...children} />;
  if (isValueMap(value)) return <MapItems map={value} {...children} />;
  return <Leaf value={value} />;
}

type Entry = readonly [key: string | number, value: Value];

interface ItemsProps {
  readonly count: number;
  readonly entry: (index: number) => Entry;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
  readonly depth: number;
}

function MapItems({ map, ...rest }: Omit<ItemsProps, "count" | "entry"> & { readonly map: ValueMap }) {
  const keys = Object.keys(map);
  return (
    <Items
      count={keys.length}
      entry={(index) => {
        const key = keys[index] ?? "";
        return [key, map[key] ?? null];
      }}
      {...rest}
    />
  );
}

function Items({ count, entry, lens, onShow, depth }: ItemsProps) {
  const say = useSay();
  const [most, setMost] = useState(STEP);
  const rows: ReactNode[] = [];
  for (let index = 0; index < Math.min(count, most); index += 1) {
    const [key, value] = entry(index);
    rows.push(
      <li key={key}>
        <Item name={key} value={value} lens={lens} onShow={onShow} depth={depth} />
      </li>,
    );
  }
  if (count === 0) return null;
  return (
    <>
      <ul className={classes.tree}>{rows}</ul>
      {count > most && (
        <button type="button" className={classes.more} onClick={() => setMost(most + STEP)}>
          {say(WORDS.moreItems, { count: Math.min(count - most, STEP) })}
        </button>
      )}
    </>
  );
}

function Item({
  name,
  value,
  lens,
  onShow,
  depth,
}: TreeProps & { readonly name: string | number; readonly depth: number }) {
  const language = useLanguage();
  const isNested = isList(value) || isValueMap(value) || isEntity(value);
  const [isOpen, setOpen] = useState(depth + 1 < OPEN_LEVELS && !isEntity(value));
  const key = <bdi className={classes.key}>{name}</bdi>;
  if (!isNested) {
    return (
      <>
        {key}
        <Leaf value={value} />
      </>
    );
  }
  const Arrow = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <>
      <button type="button" className={classes.toggle} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        <Arrow size={14} aria-hidden="true" />
        {key}
        <span className={classes.leafType}>{typeInWords(value, language)}</span>
      </button>
      {isEntity(value) && <Chip entity={value} lens={lens} onShow={onShow} isStop />}
      {isOpen && <ValueTree value={value} lens={lens} onShow={onShow} depth={depth + 1} />}
    </>
  );
}

function Leaf({ value }: { readonly value: Value }) {
  const say = useSay();
  const language = useLanguage();
  const [isWhole, setWhole] = useState(false);
  const text = value instanceof Uint8Array ? bytesHead(value) : plainText(value);
  const isLong = text.length > MOST_CHARACTERS && !isWhole;
  return (
    <>
      <bdi className={value === null ? classes.null : classes.leaf}>
        {value === "" ? '""' : isLong ? `${text.slice(0, MOST_CHARACTERS)}…` : text}
      </bdi>
      {isLong && (
        <button type="button" className={classes.more} onClick={() => setWhole(true)}>
          {say(WORDS.showAllText, { count: text.length })}
        </button>
      )}
      {value !== null && typeof value !== "string" && (
        <span className={classes.leafType}>{typeInWords(value, language)}</span>
      )}
    </>
  );
}

/** What a node, relationship or path consists of, as a map. */
function entriesOf(entity: Entity): Pick<ItemsProps, "count" | "entry"> {
  const entries = partsOf(entity);
  return { count: entries.length, entry: (index) => entries[index] ?? ["", null] };
}

function partsOf(entity: Entity): readonly Entry[] {
  if (entity instanceof GraphPath) {
    return entity.nodes.flatMap((node, index): readonly Entry[] => {
      const relationship = entity.relationships[index];
      return relationship === undefined
        ? [[index * 2, node]]
        : [
            [index * 2, node],
            [index * 2 + 1, relationship],
          ];
    });
  }
  const properties: Entry = ["properties", valueMap(Object.entries(entity.properties))];
  if (entity instanceof GraphNode) return [["elementId", entity.elementId], ["labels", entity.labels], properties];
  return [
    ["elementId", entity.elementId],
    ["type", entity.type],
    ["startNodeElementId", entity.startNodeElementId],
    ["endNodeElementId", entity.endNodeElementId],
    properties,
  ];
}
