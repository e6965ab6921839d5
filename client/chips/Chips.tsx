/** What is in force, a chip each, which takes it away; how much is left; and where nothing is left, which to drop. */
import { Button } from "@mantine/core";
import { useRef } from "react";
import { Chip } from "../controls/Chip.tsx";
import { useSay } from "../language.ts";
import classes from "./chips.module.css";
import { WORDS } from "./words.ts";

export interface ChipInForce {
  readonly id: string;
  readonly phrase: string;
  readonly onRemove: () => void;
}

export interface Share {
  readonly shown: number;
  readonly all: number;
}

export interface ChipsProps {
  readonly chips: readonly ChipInForce[];
  readonly relationships: Share;
  readonly nodes: Share;
  /** Where nothing passes: how much would without each of the filters; those without which nothing would are left out. */
  readonly ways: readonly (ChipInForce & { readonly count: number })[] | undefined;
  /** What is under way or went wrong, said beside the counts. */
  readonly note: string | undefined;
  readonly onClear: () => void;
  /** Where the keyboard goes when the last chip is gone. */
  readonly onLeave: () => void;
}

export function Chips({ chips, relationships, nodes, ways, note, onClear, onLeave }: ChipsProps) {
  const say = useSay();
  const list = useRef<HTMLUListElement>(null);
  const leave = (at: number): void => {
    const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
    const next = buttons[at + 1] ?? buttons[at - 1];
    if (next === undefined) onLeave();
    else next.focus();
  };
  if (chips.length === 0) return null;
  return (
    <section className={classes.strip} aria-label={say(WORDS.title)}>
      <ul ref={list} className={classes.chips}>
        {chips.map(({ id, phrase, onRemove }, at) => (
          <Chip
            key={id}
            text={phrase}
            removeLabel={say(WORDS.remove, { phrase })}
            onRemove={() => {
              leave(at);
              onRemove();
            }}
          />
        ))}
      </ul>
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.clear}
        onClick={() => {
          onLeave();
          onClear();
        }}
      >
        {say(WORDS.clear)}
      </Button>
      <p className={classes.counts}>
        {say(WORDS.relationships, { ...relationships })}
        {nodes.shown < nodes.all && ` · ${say(WORDS.nodes, { ...nodes })}`}
        {note !== undefined && ` · ${note}`}
      </p>
      {ways !== undefined && <Nothing ways={ways} />}
    </section>
  );
}

function Nothing({ ways }: { readonly ways: NonNullable<ChipsProps["ways"]> }) {
  const say = useSay();
  return (
    <div className={classes.nothing} role="status">
      <span>{say(WORDS.nothing)}</span>
      {ways.length === 0 && <span>{say(WORDS.dropNone)}</span>}
      {ways.map(({ id, phrase, count, onRemove }) => (
        <Button key={id} variant="default" size="compact-sm" className={classes.way} onClick={onRemove}>
          <bdi>{say(WORDS.drop, { phrase, count })}</bdi>
        </Button>
      ))}
    </div>
  );
}
