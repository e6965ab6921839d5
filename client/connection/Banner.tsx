/** The banner over the canvas while the database, or the server, is gone. */
import { Button } from "@mantine/core";
import { IconPlugConnectedX } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import type { Backend } from "../state/session.ts";
import classes from "./connection.module.css";
import { WORDS } from "./words.ts";

export function Banner({ backend, onRetry }: { readonly backend: Backend; readonly onRetry: () => void }) {
  const say = useSay();
  return (
    <div role="alert">
      {backend.kind === "lost" && (
        <div className={classes.banner}>
          <IconPlugConnectedX size={18} aria-hidden="true" />
          <p>
            <strong>{say(backend.serverReached ? WORDS.lost : WORDS.lostServer)}</strong> {say(WORDS.kept)}{" "}
            {backend.serverReached && <span lang="en">{backend.message}</span>}
          </p>
          <Button size="compact-sm" variant="default" onClick={onRetry}>
            {say(WORDS.retry)}
          </Button>
        </div>
      )}
    </div>
  );
}
