/** How a download goes: its rows so far with a way to cancel, or what became of it. */
import { ActionIcon, Button, Loader } from "@mantine/core";
import { IconAlertTriangle, IconCheck, IconX } from "@tabler/icons-react";
import { useSay } from "../../../language.ts";
import { WORDS } from "../words.ts";
import classes from "./download.module.css";
import type { Downloading } from "./use-download.ts";

export function DownloadStrip({ downloading }: { readonly downloading: Downloading }) {
  const say = useSay();
  const { state } = downloading;
  if (state.kind === "idle") return null;
  if (state.kind === "saving") {
    return (
      <div className={classes.strip}>
        <Loader size={14} aria-hidden="true" />
        <p>
          <bdi>{say(WORDS.saving, { name: state.name, count: state.count })}</bdi>
        </p>
        <Button size="compact-xs" variant="default" onClick={downloading.cancel}>
          {say(WORDS.cancel)}
        </Button>
      </div>
    );
  }
  const isTrouble = state.kind === "failed" || state.isTrouble;
  const Icon = isTrouble ? IconAlertTriangle : IconCheck;
  return (
    <div className={classes.strip} role={isTrouble ? "alert" : "status"} data-trouble={isTrouble || undefined}>
      <Icon size={16} aria-hidden="true" />
      <p>
        {state.kind === "failed" ? (
          <>
            {say(WORDS.downloadFailed)}: <bdi>{state.error.message}</bdi> <bdi>{state.error.hint}</bdi>
          </>
        ) : (
          <bdi>{say(state.words, state.values)}</bdi>
        )}
      </p>
      <ActionIcon size="sm" variant="subtle" color="gray" aria-label={say(WORDS.dismiss)} onClick={downloading.dismiss}>
        <IconX size={16} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}
