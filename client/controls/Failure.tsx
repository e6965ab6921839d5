/** What failed and why, as a part of a panel or a dialog. */
import { Button } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { GraphError } from "../../graph/errors.ts";
import { useSay } from "../language.ts";
import classes from "./failure.module.css";
import { WORDS } from "./words.ts";

/** Says what failed and why, in the words of the server, and lets the reader try again where that makes sense. */
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
  const reason = error instanceof Error ? error.message : String(error);
  const hint = error instanceof GraphError ? error.hint : undefined;
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
