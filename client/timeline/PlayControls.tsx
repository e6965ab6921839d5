/** Play, pause, step, how fast and what: a window that moves, or all that has happened so far. */
import { ActionIcon, NativeSelect } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay, IconPlayerSkipBack, IconPlayerSkipForward } from "@tabler/icons-react";
import type { PlayMode } from "../../graph/time/playing.ts";
import { Choice } from "../controls/Choice.tsx";
import { useLanguage, useSay } from "../language.ts";
import classes from "./timeline.module.css";
import type { Playing } from "./use-playing.ts";
import { SPEEDS } from "./use-playing.ts";
import { WORDS } from "./words.ts";

const MODES: readonly PlayMode[] = ["window", "cumulative"];

export function PlayControls({ playing }: { readonly playing: Playing }) {
  const say = useSay();
  const language = useLanguage();
  const { isPlaying, mode, speed, toggle, step, setMode, setSpeed } = playing;
  const number = new Intl.NumberFormat(language);
  const Icon = isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.group}>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say(WORDS.back)}
        title={say(WORDS.back)}
        onClick={() => step(-1)}
      >
        <IconPlayerSkipBack size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant={isPlaying ? "filled" : "light"}
        aria-label={say(isPlaying ? WORDS.pause : WORDS.play)}
        title={say(isPlaying ? WORDS.pause : WORDS.play)}
        onClick={toggle}
      >
        <Icon size={16} aria-hidden="true" />
      </ActionIcon>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say(WORDS.forward)}
        title={say(WORDS.forward)}
        onClick={() => step(1)}
      >
        <IconPlayerSkipForward size={16} aria-hidden="true" />
      </ActionIcon>
      <NativeSelect
        size="xs"
        className={classes.speed}
        aria-label={say(WORDS.speed)}
        value={String(speed)}
        data={SPEEDS.map((one) => ({ value: String(one), label: `${number.format(one)}×` }))}
        onChange={(event) => setSpeed(SPEEDS.find((one) => String(one) === event.currentTarget.value) ?? speed)}
      />
      <Choice
        label={say(WORDS.mode)}
        value={mode}
        options={MODES.map((value) => ({
          value,
          label: say(value === "window" ? WORDS.modeWindow : WORDS.modeCumulative),
        }))}
        onChange={setMode}
      />
    </div>
  );
}
