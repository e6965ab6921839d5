/** One notice over the canvas: what happened, why, and what can be done. */
import { Button, CloseButton } from "@mantine/core";
import { IconAlertTriangle, IconCircleCheck, IconCircleX, IconInfoCircle } from "@tabler/icons-react";
import { useEffect } from "react";
import { useSay } from "../language.ts";
import { useExplorer } from "../state/explorer.ts";
import type { Notice } from "../state/notices.ts";
import { close } from "../state/notices.ts";
import { change } from "../state/store.ts";
import classes from "./notices.module.css";
import { WORDS } from "./words.ts";

const ICONS = {
  information: IconInfoCircle,
  success: IconCircleCheck,
  warning: IconAlertTriangle,
  error: IconCircleX,
} as const;

/** Milliseconds after which good news goes by itself; all else stays until it is closed. */
const SUCCESS_STAYS = 6000;

export function NoticeView({ notice }: { readonly notice: Notice }) {
  const say = useSay();
  const { store } = useExplorer();
  const { id, kind, text, detail, action } = notice;
  const Icon = ICONS[kind];
  const remove = (): void => change(store, "notices", (notices) => close(notices, id));
  useEffect(() => {
    if (kind !== "success") return;
    const timer = setTimeout(() => change(store, "notices", (notices) => close(notices, id)), SUCCESS_STAYS);
    return () => clearTimeout(timer);
  }, [store, id, kind]);
  return (
    <div className={classes.notice} data-kind={kind} role={kind === "error" ? "alert" : "status"}>
      <Icon size={18} className={classes.icon} aria-hidden="true" />
      <div className={classes.text}>
        <p>
          <bdi>{say(text.words, text.values)}</bdi>
        </p>
        {detail !== undefined && (
          <p className={classes.detail}>
            <bdi>{detail}</bdi>
          </p>
        )}
        {action !== undefined && (
          <Button
            size="compact-sm"
            variant="default"
            onClick={() => {
              remove();
              action.run();
            }}
          >
            {say(action.words)}
          </Button>
        )}
      </div>
      <CloseButton size="sm" aria-label={say(WORDS.close)} onClick={remove} />
    </div>
  );
}
