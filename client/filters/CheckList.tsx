/** Choices with counts, as many as are worth a row, and a field that finds among more. */
import { Checkbox } from "@mantine/core";
import { useState } from "react";
import { useLanguage, useSay } from "../language.ts";
import classes from "./filters.module.css";
import { PANEL_WORDS } from "./panel-words.ts";

export interface CheckItem {
  readonly key: string;
  readonly name: string;
  /** All there are, and those that are shown where fewer are. */
  readonly all: number;
  readonly shown?: number;
  readonly checked: boolean;
}

interface CheckListProps {
  readonly label: string;
  readonly items: readonly CheckItem[];
  readonly onToggle: (key: string) => void;
}

/** Rows without a search field, and with one. */
const FEW = 8;
const MOST_ROWS = 60;
/** Characters of a name that a row takes: a value may be as long as a book. */
const LONGEST_NAME = 200;

export function CheckList({ label, items, onToggle }: CheckListProps) {
  const say = useSay();
  const language = useLanguage();
  const [sought, setSought] = useState("");
  const wanted = sought.trim().toLocaleLowerCase(language);
  const found = wanted === "" ? items : items.filter(({ name }) => name.toLocaleLowerCase(language).includes(wanted));
  // What is chosen stays in reach, however rare it is.
  const rows = [
    ...found.slice(0, MOST_ROWS),
    ...found.slice(MOST_ROWS).filter(({ checked }) => checked && wanted === ""),
  ];
  const shownRows = rows.slice(0, MOST_ROWS * 2);
  const rest = found.length - shownRows.length;
  return (
    <fieldset className={classes.list} aria-label={label}>
      {items.length > FEW && (
        <input
          type="search"
          className={classes.input}
          aria-label={say(PANEL_WORDS.find)}
          placeholder={say(PANEL_WORDS.find)}
          value={sought}
          onChange={(event) => setSought(event.currentTarget.value)}
        />
      )}
      {shownRows.map((item) => (
        <Row key={item.key} item={item} onToggle={onToggle} />
      ))}
      {found.length === 0 && <p className={classes.note}>{say(PANEL_WORDS.noValue)}</p>}
      {rest > 0 && <p className={classes.note}>{say(PANEL_WORDS.moreValues, { count: rest })}</p>}
    </fieldset>
  );
}

function Row({ item, onToggle }: { readonly item: CheckItem; readonly onToggle: (key: string) => void }) {
  const say = useSay();
  const language = useLanguage();
  const { key, name, all, shown, checked } = item;
  const short = name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME)}…` : name;
  const isPart = shown !== undefined && shown < all;
  return (
    <div className={classes.row}>
      <Checkbox
        size="xs"
        className={classes.check}
        classNames={{ body: classes.checkBody, labelWrapper: classes.checkLabel }}
        checked={checked}
        onChange={() => onToggle(key)}
        label={
          <bdi className={classes.name} title={short}>
            {short === "" ? "“”" : short}
          </bdi>
        }
      />
      <span className={classes.count}>
        {isPart ? say(PANEL_WORDS.count, { shown, all }) : new Intl.NumberFormat(language).format(all)}
      </span>
    </div>
  );
}
