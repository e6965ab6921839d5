/** Says that a query came with a link, and whether it was run. */
import { CloseButton } from "@mantine/core";
import { IconLink } from "@tabler/icons-react";
import { useSay } from "../../language.ts";
import classes from "./link.module.css";
import type { LinkedQuery } from "./link.ts";
import { LINK_WORDS as WORDS } from "./link-words.ts";
import { seemsToWrite } from "./seems-to-write.ts";

interface LinkNoteProps {
  readonly query: Pick<LinkedQuery, "statement" | "parameters">;
  /** Whether it was run when it was opened. */
  readonly wasRun: boolean;
  readonly onClose: () => void;
}

export function LinkNote({ query, wasRun, onClose }: LinkNoteProps) {
  const say = useSay();
  const names = Object.keys(query.parameters).map((name) => `$${name.slice(0, 60)}`);
  const words = wasRun ? WORDS.ranFromLink : seemsToWrite(query.statement) ? WORDS.writesFromLink : WORDS.fromLink;
  return (
    <div className={classes.note} role="status">
      <IconLink size={15} aria-hidden="true" />
      <p>
        {say(words)}{" "}
        {names.length > 0 && <bdi>{say(WORDS.withParameters, { names: names.slice(0, 12).join(", ") })}</bdi>}
      </p>
      <CloseButton size="sm" aria-label={say(WORDS.close)} onClick={onClose} />
    </div>
  );
}
