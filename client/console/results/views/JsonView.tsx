/** The rows as JSON, plain or typed. */
import { Button } from "@mantine/core";
import { IconCopy } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { Choice } from "../../../controls/Choice.tsx";
import { useSay } from "../../../language.ts";
import type { Answer } from "../../answer.ts";
import { useCopy } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import type { JsonForm } from "./rows-text.ts";
import { rowsAsJson } from "./rows-text.ts";
import { settledCount } from "./settled-count.ts";
import { TextView } from "./TextView.tsx";
import classes from "./views.module.css";

export function JsonView({ answer }: { readonly answer: Answer }) {
  const say = useSay();
  const [form, setForm] = useState<JsonForm>("plain");
  const { note, copy } = useCopy();
  const { fields, rows } = answer;
  const count = settledCount(answer);
  const { text, shown } = useMemo(() => rowsAsJson({ fields, rows }, count, form), [fields, rows, count, form]);
  return (
    <div className={classes.textFrame}>
      <div className={classes.bar}>
        <p className={classes.part}>{shown < answer.count && say(WORDS.partShown, { shown, count: answer.count })}</p>
        <span role="status" className={classes.part}>
          {note === undefined ? "" : say(note.words, note.values)}
        </span>
        <Choice
          label={say(WORDS.jsonForm)}
          value={form}
          onChange={setForm}
          options={[
            { value: "plain", label: say(WORDS.plain) },
            { value: "typed", label: say(WORDS.typed) },
          ]}
        />
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconCopy size={14} aria-hidden="true" />}
          onClick={() => copy(text)}
        >
          {say(WORDS.copy)}
        </Button>
      </div>
      <TextView text={text} label={say(WORDS.jsonView)} />
    </div>
  );
}
