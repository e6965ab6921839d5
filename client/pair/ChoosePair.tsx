/** Asks for the two sides of a pair, by any spelling of their names. */
import { Button } from "@mantine/core";
import { captionOf } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import classes from "./pair.module.css";
import type { PairViewProps } from "./props.ts";
import { WORDS } from "./words.ts";

interface ChoosePairProps extends Pick<PairViewProps, "lens" | "search" | "from" | "to" | "onPick"> {
  /** Absent where there is no pair yet. */
  readonly onDone: (() => void) | undefined;
}

export function ChoosePair({ lens, search, from, to, onPick, onDone }: ChoosePairProps) {
  const say = useSay();
  const language = useLanguage();
  const nameOf = (node: GraphNode): string => captionOf(lens, node, language);
  const field = { lens, search, textAfterPick: nameOf };
  return (
    <div className={classes.choose}>
      <p className={classes.note}>{say(WORDS.choose)}</p>
      <div className={classes.fields}>
        <SearchBox
          {...field}
          label={say(WORDS.first)}
          initialText={from?.name ?? ""}
          onPick={(node) => onPick("from", node)}
        />
        <SearchBox
          {...field}
          label={say(WORDS.second)}
          initialText={to?.name ?? ""}
          onPick={(node) => onPick("to", node)}
        />
        {onDone !== undefined && (
          <Button variant="default" size="compact-sm" onClick={onDone}>
            {say(WORDS.done)}
          </Button>
        )}
      </div>
    </div>
  );
}
