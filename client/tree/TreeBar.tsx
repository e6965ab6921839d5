/** Above the list: the field that filters it, and how much is in it. */
import { Button, CloseButton, TextInput } from "@mantine/core";
import { useSay } from "../language.ts";
import classes from "./tree.module.css";
import { WORDS } from "./words.ts";

interface TreeBarProps {
  readonly filter: string;
  readonly onFilter: (filter: string) => void;
  /** Nodes that pass the filter. */
  readonly found: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly canClose: boolean;
  readonly onCloseAll: () => void;
}

export function TreeBar({ filter, onFilter, found, nodes, relationships, canClose, onCloseAll }: TreeBarProps) {
  const say = useSay();
  const isFiltered = filter.trim() !== "";
  return (
    <div className={classes.bar}>
      <TextInput
        size="xs"
        className={classes.filter}
        aria-label={say(WORDS.filter)}
        placeholder={say(WORDS.filterHint)}
        value={filter}
        autoComplete="off"
        spellCheck={false}
        onChange={({ currentTarget }) => onFilter(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key !== "Escape" || filter === "") return;
          event.preventDefault();
          event.stopPropagation();
          onFilter("");
        }}
        rightSection={
          filter === "" ? undefined : (
            <CloseButton size="sm" aria-label={say(WORDS.clear)} onClick={() => onFilter("")} />
          )
        }
      />
      <span className={classes.counts} role="status">
        {isFiltered && say(WORDS.countsFiltered, { found, nodes })}
      </span>
      {!isFiltered && <span className={classes.counts}>{say(WORDS.counts, { nodes, relationships })}</span>}
      {canClose && (
        <Button size="compact-xs" variant="subtle" className={classes.closeAll} onClick={onCloseAll}>
          {say(WORDS.closeAll)}
        </Button>
      )}
    </div>
  );
}
