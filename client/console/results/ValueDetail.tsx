/** The whole of one value below the table, to read and to copy. */
import { ActionIcon, Button } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { plainText } from "../../../graph/value-text.ts";
import type { Value } from "../../../graph/values.ts";
import { useSay } from "../../language.ts";
import { WORDS } from "../words.ts";
import { valueAsJson } from "./answer-json.ts";
import classes from "./table.module.css";
import { useCopy } from "./use-copy.ts";

/** Characters that are laid out; a text beyond is copied whole but shown in part. */
const MOST_CHARACTERS = 100_000;

export function ValueDetail({
  title,
  value,
  onClose,
}: {
  readonly title: string;
  readonly value: Value;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const { copying, copy } = useCopy();
  const isNested = typeof value === "object" && value !== null;
  const text = typeof value === "string" || !isNested ? plainText(value) : valueAsJson(value);
  return (
    <section className={classes.detail} aria-label={title}>
      <div className={classes.detailHead}>
        <strong className={classes.detailTitle}>
          <bdi>{title}</bdi>
        </strong>
        <Button size="compact-xs" variant="default" onClick={() => copy(isNested ? text : plainText(value))}>
          {say(copying === "copied" ? WORDS.copied : copying === "refused" ? WORDS.copyFailed : WORDS.copy)}
        </Button>
        <ActionIcon size="sm" variant="subtle" color="gray" aria-label={say(WORDS.closeDetail)} onClick={onClose}>
          <IconX size={16} aria-hidden="true" />
        </ActionIcon>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, so keys must reach it */}
      <pre className={classes.detailText} tabIndex={0} dir="auto">
        {text.slice(0, MOST_CHARACTERS)}
      </pre>
    </section>
  );
}
