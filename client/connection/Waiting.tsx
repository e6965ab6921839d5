/** What stands in the place of the canvas until the database answers for the first time: its progress, in the server's words. */
import { Loader } from "@mantine/core";
import { Suspense } from "react";
import { useSay } from "../language.ts";
import { lazily } from "../shell/lazily.ts";
import type { Backend, Unavailability } from "../state/session.ts";
import classes from "./connection.module.css";
import { WORDS } from "./words.ts";

const Unlock = lazily(async () => (await import("./Unlock.tsx")).Unlock);

export function Waiting({
  backend,
  onUnlock,
}: {
  readonly backend: Backend;
  readonly onUnlock: (token: string) => void;
}) {
  const say = useSay();
  if (backend.kind === "locked") {
    return (
      <Suspense fallback={null}>
        <Unlock refused={backend.refused} onUnlock={onUnlock} />
      </Suspense>
    );
  }
  if (backend.kind !== "starting" || backend.message === undefined) {
    return (
      <div className={classes.waiting} role="status">
        <Loader size="sm" aria-hidden="true" />
        <h2>{say(WORDS.connecting)}</h2>
      </div>
    );
  }
  if (backend.serverReached === false) {
    return (
      <div className={classes.waiting} role="status">
        <h2>{say(WORDS.noServer)}</h2>
        <p>{say(WORDS.noServerHint)}</p>
      </div>
    );
  }
  return <Progress phase={backend.phase} message={backend.message} hint={backend.hint} />;
}

/** Where the start has got to; the server writes its progress in English. */
function Progress({ phase, message, hint }: Pick<Unavailability, "phase" | "message" | "hint">) {
  const say = useSay();
  const isStuck = phase === "failed" || phase === "unavailable";
  const title =
    phase === "seeding" ? WORDS.seeding : phase === "failed" ? WORDS.failed : isStuck ? WORDS.gone : WORDS.starting;
  return (
    <div className={classes.waiting}>
      {phase !== "failed" && <Loader size="sm" aria-hidden="true" />}
      <div role="status">
        <h2>{say(title)}</h2>
        <p lang="en" className={classes.progress}>
          {message}
        </p>
      </div>
      {hint !== undefined && <p lang="en">{hint}</p>}
      {!isStuck && <p>{say(WORDS.startingHint)}</p>}
    </div>
  );
}
