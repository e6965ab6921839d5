/** Kinds of relationships to tick: a check box, a sample of the line, the phrase and how many there are and are shown; a field to find one among many. */
import { Checkbox, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import classes from "./expand.module.css";
import type { ExpandRow } from "./expand-rows.ts";
import { WORDS } from "./words.ts";

/** More rows than this are looked through by name. */
const MANY = 12;

interface TieRowsProps {
  readonly rows: readonly ExpandRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (keys: ReadonlySet<string>) => void;
}

export function TieRows({ rows, ticked, onTick }: TieRowsProps) {
  const say = useSay();
  const [wanted, setWanted] = useState("");
  const needle = wanted.trim().toLowerCase();
  const found = rows.filter(({ phrase, tie }) =>
    [phrase, tie.type].some((text) => text.toLowerCase().includes(needle)),
  );
  const count = found.filter(({ key }) => ticked.has(key)).length;
  const tick = (keys: readonly string[], isTicked: boolean): void => {
    const next = new Set(ticked);
    for (const key of keys) {
      if (isTicked) next.add(key);
      else next.delete(key);
    }
    onTick(next);
  };
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{say(WORDS.kinds)}</legend>
      {rows.length > MANY && (
        <TextInput
          size="sm"
          type="search"
          aria-label={say(WORDS.find)}
          placeholder={say(WORDS.find)}
          value={wanted}
          onChange={(event) => setWanted(event.currentTarget.value)}
        />
      )}
      {found.length > 1 && (
        <Checkbox
          size="xs"
          className={classes.all}
          label={say(WORDS.all)}
          checked={count === found.length}
          indeterminate={count > 0 && count < found.length}
          onChange={(event) =>
            tick(
              found.map(({ key }) => key),
              event.currentTarget.checked,
            )
          }
        />
      )}
      {found.length === 0 && <p className={classes.note}>{say(WORDS.noneFound)}</p>}
      <ul className={classes.rows}>
        {found.map((row) => (
          <TieRow
            key={row.key}
            row={row}
            isTicked={ticked.has(row.key)}
            onTick={(isTicked) => tick([row.key], isTicked)}
          />
        ))}
      </ul>
    </fieldset>
  );
}

interface TieRowProps {
  readonly row: ExpandRow;
  readonly isTicked: boolean;
  readonly onTick: (isTicked: boolean) => void;
}

function TieRow({ row: { phrase, style, relationships, known }, isTicked, onTick }: TieRowProps) {
  const say = useSay();
  const isEvidence = style.layer === "evidence";
  return (
    <li className={classes.row}>
      <Checkbox
        size="xs"
        checked={isTicked}
        onChange={(event) => onTick(event.currentTarget.checked)}
        classNames={{ root: classes.check, body: classes.checkBody, labelWrapper: classes.label }}
        label={
          <span className={classes.name}>
            <RelationMark style={style} />
            <bdi className={classes.phrase} title={phrase}>
              {phrase}
            </bdi>
            {isEvidence && <span className={classes.layer}>{say(WORDS.evidence)}</span>}
            <span className={classes.count}>
              {known === 0
                ? say(WORDS.count, { count: relationships })
                : say(WORDS.shownOf, { known, count: relationships })}
            </span>
          </span>
        }
      />
    </li>
  );
}
