/** Buttons at the end of the row of tabs: what can be opened beside the query, the size of the console, and its end. */
import { ActionIcon } from "@mantine/core";
import {
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconBookmark,
  IconHistory,
  IconSparkles,
  IconVariable,
  type IconX,
} from "@tabler/icons-react";
import type { Words } from "../../../graph/vocabulary.ts";
import { CloseButton } from "../../controls/CloseButton.tsx";
import { useSay } from "../../language.ts";
import { useConsole, useConsoleState } from "../console-context.ts";
import type { SidePanel } from "../console-state.ts";
import classes from "./frame.module.css";
import { WORDS } from "./words.ts";

const PANELS: readonly { readonly side: SidePanel; readonly words: Words; readonly Icon: typeof IconX }[] = [
  { side: "history", words: WORDS.history, Icon: IconHistory },
  { side: "saved", words: WORDS.saved, Icon: IconBookmark },
  { side: "examples", words: WORDS.examples, Icon: IconSparkles },
  { side: "parameters", words: WORDS.parameters, Icon: IconVariable },
];

export function FrameTools({ onClose }: { readonly onClose: () => void }) {
  const say = useSay();
  const { store, props } = useConsole();
  const side = useConsoleState((state) => state.side);
  const { isMaximised, onMaximise } = props;
  const Size = isMaximised ? IconArrowsMinimize : IconArrowsMaximize;
  const sizeWords = say(isMaximised ? WORDS.restore : WORDS.maximise);
  // The course is reached through the examples.
  const open = side === "course" ? "examples" : side;
  return (
    <div className={classes.tools}>
      {PANELS.map(({ side: panel, words, Icon }) => (
        <button
          key={panel}
          type="button"
          className={classes.tool}
          aria-pressed={open === panel}
          title={say(words)}
          onClick={() => store.setState({ side: open === panel ? undefined : panel })}
        >
          <Icon size={16} aria-hidden="true" />
          <span>{say(words)}</span>
        </button>
      ))}
      {onMaximise !== undefined && (
        <ActionIcon variant="subtle" color="gray" aria-label={sizeWords} title={sizeWords} onClick={onMaximise}>
          <Size size={17} aria-hidden="true" />
        </ActionIcon>
      )}
      <CloseButton label={say(WORDS.close)} onClose={onClose} size={18} />
    </div>
  );
}
