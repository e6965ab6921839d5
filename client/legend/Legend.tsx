/** The legend, which is the filter: every relationship type and node kind on the canvas, its sample, its count, a check box. */
import { Button, Checkbox, UnstyledButton } from "@mantine/core";
import type { ReactNode } from "react";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { Words } from "../../graph/vocabulary.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { RelationMark } from "../marks/RelationMark.tsx";
import type { Filters } from "../state/filters.ts";
import { isFiltering, NO_FILTERS, toggleLabel, toggleType } from "../state/filters.ts";
import { countLegend } from "./counts.ts";
import classes from "./legend.module.css";
import { WORDS } from "./words.ts";

export interface LegendProps {
  readonly lens: Lens;
  /** All that is on the canvas, hidden or not. */
  readonly explored: Subgraph;
  /** What the filters leave of it. */
  readonly visible: Subgraph;
  readonly filters: Filters;
  readonly onChange: (filters: Filters) => void;
}

export function Legend({ lens, explored, visible, filters, onChange }: LegendProps) {
  const say = useSay();
  const { relations, kinds } = countLegend(lens, explored, visible);
  const isEmpty = relations.length === 0 && kinds.length === 0;
  const others = (keys: readonly { readonly key: string }[], kept: string): ReadonlySet<string> =>
    new Set(keys.map(({ key }) => key).filter((key) => key !== kept));
  return (
    <div className={classes.legend}>
      {isEmpty && <p className={classes.empty}>{say(WORDS.empty)}</p>}
      {relations.length > 0 && (
        <Rows title={WORDS.relations}>
          {relations.map(({ key, style, ...counts }) => (
            <Row
              key={key}
              {...counts}
              words={style.words}
              mark={<RelationMark style={style} />}
              checked={!filters.hiddenTypes.has(key)}
              onToggle={() => onChange(toggleType(filters, key))}
              onOnly={() => onChange({ ...filters, hiddenTypes: others(relations, key) })}
            />
          ))}
        </Rows>
      )}
      {kinds.length > 0 && (
        <Rows title={WORDS.kinds}>
          {kinds.map(({ key, style, ...counts }) => (
            <Row
              key={key}
              {...counts}
              words={style.words}
              mark={<KindMark style={style} />}
              checked={!filters.hiddenLabels.has(key)}
              onToggle={() => onChange(toggleLabel(filters, key))}
              onOnly={() => onChange({ ...filters, hiddenLabels: others(kinds, key) })}
            />
          ))}
        </Rows>
      )}
      {isFiltering(filters) && (
        <Button variant="default" size="xs" onClick={() => onChange(NO_FILTERS)}>
          {say(WORDS.all)}
        </Button>
      )}
    </div>
  );
}

function Rows({ title, children }: { readonly title: Words; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <fieldset className={classes.group}>
      <legend className={classes.title}>{say(title)}</legend>
      {children}
    </fieldset>
  );
}

interface RowProps {
  readonly words: Words;
  readonly mark: ReactNode;
  readonly explored: number;
  readonly drawn: number;
  readonly checked: boolean;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

function Row({ words, mark, explored, drawn, checked, onToggle, onOnly }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const name = say(words);
  const isPart = checked && drawn < explored;
  return (
    <div className={classes.row} data-off={!checked || undefined}>
      <Checkbox
        size="xs"
        checked={checked}
        onChange={onToggle}
        classNames={{ root: classes.check, body: classes.checkBody, labelWrapper: classes.label }}
        label={
          <span className={classes.name}>
            {mark}
            <bdi className={classes.words} title={name}>
              {name}
            </bdi>
          </span>
        }
      />
      <UnstyledButton className={classes.only} onClick={onOnly} aria-label={say(WORDS.onlyLabel, { name })}>
        {say(WORDS.only)}
      </UnstyledButton>
      <span className={classes.count} title={isPart ? say(WORDS.partlyShown, { drawn, explored }) : undefined}>
        {isPart ? say(WORDS.partly, { drawn, explored }) : number.format(explored)}
      </span>
    </div>
  );
}
