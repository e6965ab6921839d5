/** A field over the canvas that finds nodes among those that are shown; Enter walks them, Escape closes it. */
import { ActionIcon, Button, TextInput } from "@mantine/core";
import { IconChevronDown, IconChevronUp } from "@tabler/icons-react";
import type { KeyboardEvent } from "react";
import { useMemo, useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { CloseButton } from "../controls/CloseButton.tsx";
import { useLanguage, useSay } from "../language.ts";
import { find, findables } from "./find.ts";
import classes from "./finding.module.css";
import { WORDS } from "./words.ts";

export interface FindBarProps {
  readonly lens: Lens;
  readonly shown: Subgraph;
  /** Shows the node that was walked to. */
  readonly onWalk: (elementId: string) => void;
  readonly onSelectAll: (elementIds: readonly string[]) => void;
  readonly onClose: () => void;
}

export function FindBar({ lens, shown, onWalk, onSelectAll, onClose }: FindBarProps) {
  const say = useSay();
  const language = useLanguage();
  const [text, setText] = useState("");
  const [at, setAt] = useState(-1);
  const among = useMemo(() => findables(shown.nodes, lens, language), [shown.nodes, lens, language]);
  const found = useMemo(() => find(text, among), [text, among]);
  const walk = (by: 1 | -1): void => {
    const next = (Math.max(at, by === 1 ? -1 : 0) + by + found.length) % found.length;
    const one = found[next];
    if (one === undefined) return;
    setAt(next);
    onWalk(one.id);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Enter") walk(event.shiftKey ? -1 : 1);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isNone = found.length === 0;
  return (
    <search className={classes.bar} aria-label={say(WORDS.label)}>
      <TextInput
        size="xs"
        className={classes.field}
        aria-label={say(WORDS.label)}
        placeholder={say(WORDS.placeholder)}
        value={text}
        onChange={({ currentTarget }) => {
          setText(currentTarget.value);
          setAt(-1);
        }}
        onKeyDown={press}
        // It was asked for by the reader a moment ago.
        autoFocus
        autoComplete="off"
        spellCheck={false}
      />
      <span className={classes.count} role="status">
        {text.trim() !== "" && (isNone ? say(WORDS.none) : say(WORDS.place, { number: at + 1, count: found.length }))}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        disabled={isNone}
        aria-label={say(WORDS.previous)}
        onClick={() => walk(-1)}
      >
        <IconChevronUp size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon variant="subtle" color="gray" disabled={isNone} aria-label={say(WORDS.next)} onClick={() => walk(1)}>
        <IconChevronDown size={16} aria-hidden="true" />
      </ActionIcon>
      <Button
        size="compact-xs"
        variant="default"
        disabled={isNone}
        onClick={() => onSelectAll(found.map(({ id }) => id))}
      >
        {say(WORDS.all)}
      </Button>
      <CloseButton label={say(WORDS.close)} onClose={onClose} />
    </search>
  );
}
