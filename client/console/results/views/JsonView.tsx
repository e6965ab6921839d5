/** The rows as JSON, plain or typed. */
import { useMemo, useState } from "react";
import { Choice } from "../../../controls/Choice.tsx";
import { useSay } from "../../../language.ts";
import type { Answer } from "../../answer.ts";
import { useCopy } from "../copy/use-copy.ts";
import { WORDS } from "../words.ts";
import { CopiedTextView } from "./CopiedTextView.tsx";
import type { JsonForm } from "./rows-text.ts";
import { rowsAsJson } from "./rows-text.ts";
import { settledCount } from "./settled-count.ts";

export function JsonView({ answer }: { readonly answer: Answer }) {
  const say = useSay();
  const [form, setForm] = useState<JsonForm>("plain");
  const copying = useCopy();
  const { fields, rows } = answer;
  const count = settledCount(answer);
  const { text, shown } = useMemo(() => rowsAsJson({ fields, rows }, count, form), [fields, rows, count, form]);
  return (
    <CopiedTextView text={text} label={say(WORDS.jsonView)} shown={shown} count={answer.count} copying={copying}>
      <Choice
        label={say(WORDS.jsonForm)}
        value={form}
        onChange={setForm}
        options={[
          { value: "plain", label: say(WORDS.plain) },
          { value: "typed", label: say(WORDS.typed) },
        ]}
      />
    </CopiedTextView>
  );
}
