/** A long text under a bar: how much of it is shown, what else there is to choose, and a button that copies it. */
import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useSay } from "../../../language.ts";
import type { Copying } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import { TextView } from "./TextView.tsx";
import classes from "./views.module.css";

interface CopiedTextViewProps {
  readonly text: string;
  readonly label: string;
  /** Rows of the answer that the text holds, and all of them. */
  readonly shown: number;
  readonly count: number;
  readonly copying: Copying;
  /** Stands before the button. */
  readonly children: ReactNode;
}

export function CopiedTextView({ text, label, shown, count, copying, children }: CopiedTextViewProps) {
  const say = useSay();
  const { note, copy } = copying;
  return (
    <div className={classes.textFrame}>
      <div className={classes.bar}>
        <p className={classes.part}>{shown < count && say(WORDS.partShown, { shown, count })}</p>
        <span role="status" className={classes.part}>
          {note === undefined ? "" : say(note.words, note.values)}
        </span>
        {children}
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => copy(text)}
        >
          {say(WORDS.copy)}
        </Button>
      </div>
      <TextView text={text} label={label} />
    </div>
  );
}
