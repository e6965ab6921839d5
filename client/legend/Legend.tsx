/** The legend, which is the filter: every relationship type and node kind on the canvas, its sample, its count, a check box. */
import { Button, UnstyledButton } from "@mantine/core";
import { IconPalette } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import type { Lens } from "../../graph/lens.ts";
import type { LookTarget } from "../../graph/look/lens-changes.ts";
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
  /** Without it looks cannot be changed. */
  readonly look?: LegendLook | undefined;
}

/** How looks are changed from the rows. */
export interface LegendLook {
  /** Whose editor is open. */
  readonly open: LookTarget | undefined;
  readonly onOpen: (target: LookTarget | undefined) => void;
  /** The editor; it stands below its row. */
  readonly editor: ReactNode;
}

export function Legend({ lens, explored, visible, filters, onChange, look }: LegendProps) {
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
              look={look}
              target={{ kind: "relation", key }}
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
              look={look}
              target={{ kind: "node", key }}
              checked={!filters.hiddenLabels.has(key)}
              onToggle={() => onChange(toggleLabel(filters, key))}
              onOnly={() => onChange({ ...filters, hiddenLabels: others(kinds, key) })}
            />
          ))}
        </Rows>
      )}
      {look?.open !== undefined && !isInRows(look.open, { relations, kinds }) && look.editor}
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
  readonly look: LegendLook | undefined;
  readonly target: LookTarget;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

function Row({ words, mark, explored, drawn, checked, look, target, onToggle, onOnly }: RowProps) {
  const say = useSay();
  const language = useLanguage();
  const number = new Intl.NumberFormat(language);
  const name = say(words);
  const isPart = checked && drawn < explored;
  const isOpen = look?.open !== undefined && isSame(look.open, target);
  return (
    <>
      <div className={classes.row} data-off={!checked || undefined}>
        {/* The browser's own: the library's costs the first load 2 kB. */}
        <label className={classes.check}>
          <input type="checkbox" checked={checked} onChange={onToggle} />
          {mark}
          <bdi className={classes.words} title={name}>
            {name}
          </bdi>
        </label>
        <span className={classes.tools}>
          <UnstyledButton className={classes.only} onClick={onOnly} aria-label={say(WORDS.onlyLabel, { name })}>
            {say(WORDS.only)}
          </UnstyledButton>
          {look !== undefined && <LookButton name={name} isOpen={isOpen} target={target} onOpen={look.onOpen} />}
        </span>
        <span className={classes.count} title={isPart ? say(WORDS.partlyShown, { drawn, explored }) : undefined}>
          {isPart ? say(WORDS.partly, { drawn, explored }) : number.format(explored)}
        </span>
      </div>
      {isOpen && look.editor}
    </>
  );
}

interface LookButtonProps extends Pick<LegendLook, "onOpen"> {
  readonly name: string;
  readonly isOpen: boolean;
  readonly target: LookTarget;
}

function LookButton({ name, isOpen, target, onOpen }: LookButtonProps) {
  const say = useSay();
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    // The editor took the focus with it when it was closed.
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus();
    wasOpen.current = isOpen;
  }, [isOpen]);
  const label = say(WORDS.lookOf, { name });
  return (
    <UnstyledButton
      ref={button}
      className={classes.look}
      aria-label={label}
      title={label}
      aria-expanded={isOpen}
      onClick={() => onOpen(isOpen ? undefined : target)}
    >
      <IconPalette size={16} stroke={1.75} aria-hidden="true" />
    </UnstyledButton>
  );
}

function isInRows(
  { kind, key }: LookTarget,
  { relations, kinds }: Pick<ReturnType<typeof countLegend>, "relations" | "kinds">,
): boolean {
  return (kind === "node" ? kinds : relations).some((row) => row.key === key);
}

function isSame(one: LookTarget, other: LookTarget): boolean {
  return one.kind === other.kind && one.key === other.key;
}
