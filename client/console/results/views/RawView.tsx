/** The request and the lines of its answer, as they are: what a person sends to a colleague so that both see the same. */
import { Button } from "@mantine/core";
import { useMemo } from "react";
import { useSay } from "../../../language.ts";
import type { Answer, Ran } from "../../answer.ts";
import { useCopy } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import { CopiedTextView } from "./CopiedTextView.tsx";
import { curlCommand, rawText } from "./rows-text.ts";
import { settledCount } from "./settled-count.ts";

interface RawViewProps {
  readonly answer: Answer;
  readonly ran: Ran;
  readonly path: string;
}

export function RawView({ answer, ran, path }: RawViewProps) {
  const say = useSay();
  const copying = useCopy();
  const { id, fields, rows, end } = answer;
  const count = settledCount(answer);
  const { text, shown } = useMemo(
    () => rawText({ id, fields, rows, count, end }, count, ran, path),
    [id, fields, rows, count, end, ran, path],
  );
  return (
    <CopiedTextView text={text} label={say(WORDS.rawView)} shown={shown} count={answer.count} copying={copying}>
      <Button size="compact-sm" variant="default" onClick={() => copying.copy(curlCommand(ran, location.origin, path))}>
        {say(WORDS.copyCurl)}
      </Button>
    </CopiedTextView>
  );
}
