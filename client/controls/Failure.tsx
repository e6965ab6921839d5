/** What failed and why, as a part of a panel or a dialog. */
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { GraphError } from "../../graph/errors.ts";
import { useSay } from "../language.ts";
import classes from "./failure.module.css";
import { WORDS } from "./words.ts";

/** Says what failed and why, in the words of the server (but for its being busy, which readers meet often), and lets the reader try again where that makes sense. */
export function Failure({
  title,
  error,
  onRetry,
}: {
  readonly title: string;
  readonly error: unknown;
  readonly onRetry?: () => void;
}) {
  const say = useSay();
  const wait = secondsToWait(error);
  const said = error instanceof Error ? error.message : String(error);
  const reason = wait === undefined ? said : say(WORDS.busy, { seconds: wait });
  const hint = error instanceof GraphError && wait === undefined ? error.hint : undefined;
  return (
    <div className={classes.failure} role="alert">
      <IconAlertTriangle size={18} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        <p>
          <bdi>{reason}</bdi>
          {hint !== undefined && (
            <>
              {" "}
              <bdi>{hint}</bdi>
            </>
          )}
        </p>
        {onRetry !== undefined && (
          <Button variant="default" size="compact-sm" onClick={onRetry}>
            {say(WORDS.retry)}
          </Button>
        )}
      </div>
    </div>
  );
}

/** How long the server asks to wait because it has too much to do; undefined for every other failure. */
function secondsToWait(error: unknown): number | undefined {
  return error instanceof GraphError && error.code === "rate_limited" ? error.details?.retryAfter : undefined;
}
