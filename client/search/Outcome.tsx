/** What came of a search: for eyes where there are no hits or more than are shown, for ears always. */
import { VisuallyHidden } from "@mantine/core";
import { useSay } from "../language.ts";
import classes from "./search.module.css";
import type { SearchState } from "./use-search.ts";
import { WORDS } from "./words.ts";

export function Outcome({ state }: { readonly state: SearchState }) {
  const say = useSay();
  switch (state.kind) {
    case "idle":
      return null;
    case "searching":
      return state.hits.length > 0 ? null : <p className={classes.outcome}>{say(WORDS.searching)}</p>;
    case "failed":
      return (
        <p className={classes.outcome} role="alert">
          {say(WORDS.failed)}: <bdi>{state.message}</bdi>
        </p>
      );
    case "found": {
      const count = state.hits.length;
      if (count > 0 && !state.truncated)
        return <VisuallyHidden role="status">{say(WORDS.results, { count })}</VisuallyHidden>;
      return (
        <p className={classes.outcome} role="status">
          {count === 0 ? say(WORDS.nothing, { text: state.text }) : say(WORDS.more, { count })}
        </p>
      );
    }
  }
}
