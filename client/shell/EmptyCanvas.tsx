/** An empty canvas: says why it is empty and what to do. */
import { Button, Loader } from "@mantine/core";
import { actionOf } from "../actions/registry.ts";
import { useSay } from "../language.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import classes from "./shell.module.css";
import { WORDS } from "./words.ts";

const OFFERED = ["overview", "search", "console", "open-file"];

export function EmptyCanvas() {
  const say = useSay();
  const explorer = useExplorer();
  const isLoading = useExplorerState((state) => state.pending.has("overview"));
  const isEmpty = useExplorerState((state) => state.session.schema?.nodes === 0);
  if (isLoading) {
    return (
      <div className={classes.empty} role="status">
        <Loader size="sm" aria-hidden="true" />
        <p>{say(WORDS.loadingOverview)}</p>
      </div>
    );
  }
  if (isEmpty) {
    return (
      <div className={classes.empty}>
        <h2>{say(WORDS.emptyDatabase)}</h2>
        <p>
          {say(WORDS.emptyDatabaseHint)} <code>parley seed</code>
        </p>
      </div>
    );
  }
  return (
    <div className={classes.empty}>
      <h2>{say(WORDS.emptyTitle)}</h2>
      <p>{say(WORDS.emptyHint)}</p>
      <div className={classes.offers}>
        {OFFERED.map(actionOf).map((action, index) => (
          <Button
            key={action.id}
            variant={index === 0 ? "filled" : "default"}
            size="sm"
            onClick={() => action.run(explorer)}
          >
            {say(action.label)}
          </Button>
        ))}
      </div>
    </div>
  );
}
