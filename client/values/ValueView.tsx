/** A value laid out for reading: lists as lists, maps as pairs, everything else in words with its exact text in a tooltip. */
import { useState } from "react";
import { cypherText } from "../../graph/value-text.ts";
import type { Value, ValueMap } from "../../graph/values.ts";
import { GraphNode, GraphPath, GraphRelationship, isValueMap, Temporal } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { readValue } from "./read.ts";
import classes from "./values.module.css";
import { WORDS } from "./words.ts";

/** Characters of a text and items of a list that are shown before "show all". */
const LONG_TEXT = 400;
const LONG_LIST = 12;

export function ValueView({ value }: { readonly value: Value }) {
  if (Array.isArray(value)) return <ListView list={value} />;
  if (isValueMap(value)) return <MapView map={value} />;
  if (value instanceof GraphNode || value instanceof GraphRelationship || value instanceof GraphPath)
    return <LongText text={cypherText(value)} />;
  return <Scalar value={value} />;
}

/** A text that is cut after some characters until the reader asks for all of it; isolated, so that its direction stays its own. */
export function LongText({ text, limit = LONG_TEXT }: { readonly text: string; readonly limit?: number }) {
  const [isOpen, setOpen] = useState(false);
  const say = useSay();
  if (text.length <= limit) return <bdi className={classes.text}>{text}</bdi>;
  return (
    <>
      <bdi className={classes.text}>{isOpen ? text : `${text.slice(0, limit).trimEnd()}…`}</bdi>{" "}
      <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {isOpen ? say(WORDS.less) : say(WORDS.allCharacters, { count: text.length })}
      </button>
    </>
  );
}

function Scalar({ value }: { readonly value: Value }) {
  const language = useLanguage();
  const say = useSay();
  if (value === null) return <span className={classes.absent}>null</span>;
  if (value === "") return <span className={classes.absent}>{say(WORDS.emptyText)}</span>;
  if (value instanceof Uint8Array)
    return <LongText text={`${say(WORDS.bytes, { count: value.length })} ${cypherText(value)}`} limit={120} />;
  const { text, exact } = readValue(value, language);
  const isNumber = typeof value === "number" || typeof value === "bigint";
  if (exact === undefined) return isNumber ? <span className={classes.number}>{text}</span> : <LongText text={text} />;
  return <span title={exact}>{text}</span>;
}

function ListView({ list }: { readonly list: readonly Value[] }) {
  const [isOpen, setOpen] = useState(false);
  const say = useSay();
  if (list.length === 0) return <span className={classes.absent}>{say(WORDS.emptyList)}</span>;
  const items = isOpen ? list : list.slice(0, LONG_LIST);
  return (
    <>
      {list.every(isBrief) ? (
        <span className={classes.inline}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a value has no other identity than its place in the list
            <span key={index}>
              {index > 0 && ", "}
              <Scalar value={item} />
            </span>
          ))}
          {list.length > items.length ? "… " : ""}
        </span>
      ) : (
        <ul className={classes.list}>
          {items.map((item, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a value has no other identity than its place in the list
            <li key={index}>
              <ValueView value={item} />
            </li>
          ))}
        </ul>
      )}
      {list.length > LONG_LIST && (
        <button type="button" className={classes.more} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? say(WORDS.less) : say(WORDS.allItems, { count: list.length })}
        </button>
      )}
    </>
  );
}

/** Whether a value is so short that a list of its like is read best in one line. */
function isBrief(value: Value): boolean {
  if (typeof value === "string") return value.length <= 24;
  return value === null || typeof value !== "object" || value instanceof Temporal;
}

function MapView({ map }: { readonly map: ValueMap }) {
  const say = useSay();
  const entries = Object.entries(map);
  if (entries.length === 0) return <span className={classes.absent}>{say(WORDS.emptyMap)}</span>;
  return (
    <dl className={classes.map}>
      {entries.map(([key, value]) => (
        <div key={key}>
          <dt>
            <bdi>{key}</bdi>
          </dt>
          <dd>
            <ValueView value={value} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
