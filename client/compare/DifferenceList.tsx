/** The differences, each a row that selects its pair on the canvas. One stop of the Tab key; arrows walk. */
import { VisuallyHidden } from "@mantine/core";
import type { KeyboardEvent } from "react";
import { useRef, useState } from "react";
import type { PairDifference } from "../../graph/comparison/compare-graph.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "./compare.module.css";
import { DifferenceMark } from "./DifferenceMark.tsx";
import { differenceInWords, nameOfNode } from "./difference-words.ts";
import type { CompareProps } from "./props.ts";
import { KIND_WORDS, WORDS } from "./words.ts";

/** Rows that are drawn at first, and more at each asking. */
const ROWS = 100;

interface ListProps extends Pick<CompareProps, "lens" | "nodes" | "selected" | "onSelect"> {
  readonly pairs: readonly PairDifference[];
}

export function DifferenceList({ pairs, lens, nodes, selected, onSelect }: ListProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const [most, setMost] = useState(ROWS);
  const [stop, setStop] = useState(0);
  const shown = pairs.slice(0, most);
  const focusRow = (row: number): void => {
    const next = Math.min(Math.max(row, 0), shown.length - 1);
    setStop(next);
    list.current?.querySelectorAll<HTMLElement>("button[data-row]")[next]?.focus();
  };
  const press = (event: KeyboardEvent<HTMLElement>): void => {
    const to = rowAfter(event.key, stop, shown.length);
    if (to === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    event.stopPropagation();
    focusRow(to);
  };
  return (
    <div className={classes.scroller}>
      <ul ref={list} className={classes.rows} onKeyDown={press}>
        {shown.map((pair, row) => (
          <Row
            key={pair.key}
            {...{ pair, lens, nodes, onSelect }}
            isSelected={pair.key === selected}
            isStop={row === Math.min(stop, shown.length - 1)}
            onFocus={() => setStop(row)}
          />
        ))}
      </ul>
      {pairs.length > most && (
        <button type="button" className={classes.more} onClick={() => setMost(most + ROWS)}>
          {say(WORDS.more, { count: Math.min(ROWS, pairs.length - most) })}
        </button>
      )}
    </div>
  );
}

interface RowProps extends Pick<ListProps, "lens" | "nodes" | "onSelect"> {
  readonly pair: PairDifference;
  readonly isSelected: boolean;
  readonly isStop: boolean;
  readonly onFocus: () => void;
}

function Row({ pair, lens, nodes, isSelected, isStop, onSelect, onFocus }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const name = (id: string): string => nameOfNode(nodes.get(id), id, lens, language);
  const [one, other] = [name(pair.one), name(pair.other)];
  const text = differenceInWords(pair, lens, language);
  return (
    <li>
      <button
        type="button"
        data-row=""
        className={classes.row}
        tabIndex={isStop ? 0 : -1}
        aria-current={isSelected || undefined}
        onFocus={onFocus}
        onClick={() => onSelect([pair])}
      >
        <DifferenceMark kind={pair.kind} />
        <VisuallyHidden>{say(KIND_WORDS[pair.kind])}: </VisuallyHidden>
        <span className={classes.pair}>
          <bdi className={classes.name}>{one}</bdi>
          {" · "}
          <bdi className={classes.name}>{other}</bdi>
        </span>
        <bdi className={classes.text}>{text}</bdi>
      </button>
    </li>
  );
}

function rowAfter(key: string, row: number, rows: number): number | undefined {
  switch (key) {
    case "ArrowDown":
      return row + 1;
    case "ArrowUp":
      return row - 1;
    case "Home":
      return 0;
    case "End":
      return rows - 1;
    default:
      return undefined;
  }
}
