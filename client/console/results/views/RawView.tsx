/** The request and the lines of its answer, as they are: what a person sends to a colleague so that both see the same. */
import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useMemo } from "react";
import { useSay } from "../../../language.ts";
import type { Answer, Ran } from "../../answer.ts";
import { useCopy } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import { curlCommand, rawText } from "./rows-text.ts";
import { settledCount } from "./settled-count.ts";
import { TextView } from "./TextView.tsx";
import classes from "./views.module.css";

interface RawViewProps {
  readonly answer: Answer;
  readonly ran: Ran;
  readonly path: string;
}

export function RawView({ answer, ran, path }: RawViewProps) {
  const say = useSay();
  const { note, copy } = useCopy();
  const { id, fields, rows, end } = answer;
  const count = settledCount(answer);
  const { text, shown } = useMemo(
    () => rawText({ id, fields, rows, count, end }, count, ran, path),
    [id, fields, rows, count, end, ran, path],
  );
  return (
    <div className={classes.textFrame}>
      <div className={classes.bar}>
        <p className={classes.part}>{shown < answer.count && say(WORDS.partShown, { shown, count: answer.count })}</p>
        <span role="status" className={classes.part}>
          {note === undefined ? "" : say(note.words, note.values)}
        </span>
        <Button size="compact-sm" variant="default" onClick={() => copy(curlCommand(ran, location.origin, path))}>
          {say(WORDS.copyCurl)}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => copy(text)}
        >
          {say(WORDS.copy)}
        </Button>
      </div>
      <TextView text={text} label={say(WORDS.rawView)} />
    </div>
  );
}
