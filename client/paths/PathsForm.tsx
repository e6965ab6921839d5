/** The form that asks between which two nodes paths are to be found. */
import { Button } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { captionOf } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import { useLanguage, useSay } from "../language.ts";
import { SearchBox } from "../search/SearchBox.tsx";
import classes from "./paths.module.css";
import { WORDS } from "./words.ts";

export interface PathsFormProps {
  readonly lens: Lens;
  /** Must keep its identity between renders. */
  readonly search: GraphApi["search"];
  /** Filled in at first: the nodes that are selected. */
  readonly from?: GraphNode | undefined;
  readonly to?: GraphNode | undefined;
  readonly onFind: (from: GraphNode, to: GraphNode) => void;
  readonly onCancel: () => void;
}

export function PathsForm({ lens, search, onFind, onCancel, ...start }: PathsFormProps) {
  const say = useSay();
  const language = useLanguage();
  const [from, setFrom] = useState(start.from);
  const [to, setTo] = useState(start.to);
  const nameOf = (node: GraphNode): string => captionOf(lens, node, language);
  const isSame = from !== undefined && from.elementId === to?.elementId;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (from !== undefined && to !== undefined && !isSame) onFind(from, to);
  };
  const field = { lens, search, textAfterPick: nameOf };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.explanation}>{say(WORDS.explanation)}</p>
      <SearchBox
        {...field}
        label={say(WORDS.from)}
        initialText={from === undefined ? "" : nameOf(from)}
        onPick={setFrom}
        onChange={() => setFrom(undefined)}
      />
      <SearchBox
        {...field}
        label={say(WORDS.to)}
        initialText={to === undefined ? "" : nameOf(to)}
        onPick={setTo}
        onChange={() => setTo(undefined)}
      />
      {isSame && <p role="alert">{say(WORDS.same)}</p>}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {say(WORDS.cancel)}
        </Button>
        <Button type="submit" disabled={from === undefined || to === undefined || isSame}>
          {say(WORDS.find)}
        </Button>
      </div>
    </form>
  );
}
