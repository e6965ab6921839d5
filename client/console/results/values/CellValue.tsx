/** A value in a cell of the result table: one line, told by its look what it is; nodes, relationships and paths as pills. */
import type { ReactNode } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import { plainText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";
import { isValueMap, Unsupported } from "../../../../graph/values.ts";
import { useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import type { Entity } from "./brief-parts.ts";
import { briefParts, bytesHead, isEntity, isList } from "./brief-parts.ts";
import { Chip } from "./Chip.tsx";
import classes from "./values.module.css";

/** Characters that a cell holds; the whole value opens below the table. */
const MOST_CHARACTERS = 200;

interface CellContents {
  readonly value: Value;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
}

/** What stands in a cell. A function and no component: a table in motion draws hundreds of cells in a frame. */
export function cellContents({ value, lens, onShow }: CellContents): ReactNode {
  if (isEntity(value)) return <Chip entity={value} lens={lens} onShow={onShow} />;
  if (value === null) return <span className={classes.null}>null</span>;
  if (value === "") return <EmptyText />;
  if (isList(value) || isValueMap(value)) return <Nested value={value} lens={lens} onShow={onShow} />;
  if (value instanceof Uint8Array) return <Bytes bytes={value} />;
  return <bdi className={typeof value === "object" ? classes.exact : classes.text}>{cellLine(value)}</bdi>;
}

function EmptyText() {
  const say = useSay();
  return (
    <span className={classes.quiet} title={say(WORDS.emptyText)}>
      ""
    </span>
  );
}

function Bytes({ bytes }: { readonly bytes: Uint8Array }) {
  const say = useSay();
  return (
    <>
      <span className={classes.quiet}>{say(WORDS.bytes, { count: bytes.length })}</span>
      <bdi className={classes.exact}>{bytesHead(bytes)}</bdi>
    </>
  );
}

/** A list or map on one line, the nodes in it as pills. */
function Nested({ value, lens, onShow }: CellContents) {
  const { parts, isCut } = briefParts(value);
  return (
    <>
      {parts.map((part, index) =>
        part.kind === "text" ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: a piece has no other identity than its place
          <bdi key={index} className={parts.length === 1 ? classes.exact : classes.piece}>
            {oneLine(part.text)}
          </bdi>
        ) : (
          // biome-ignore lint/suspicious/noArrayIndexKey: the same entity may stand in a list twice
          <Chip key={index} entity={part.entity} lens={lens} onShow={onShow} />
        ),
      )}
      {isCut && <span className={classes.quiet}>…</span>}
    </>
  );
}

/** A value that is no list, map, bytes or entity, as its cell says it. */
export function cellLine(value: Value): string {
  const text = value instanceof Unsupported ? value.text : typeof value === "string" ? value : plainText(value);
  return oneLine(text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text);
}

/** Line ends are seen as signs, all other white space as a blank. */
function oneLine(text: string): string {
  return text.replace(/\r\n|[\n\r\u2028\u2029]/g, "↵").replace(/[^\S\u00a0]+/g, " ");
}
