/** Facts of a panel that are texts: a row for each that there is. */
import type { Words } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import { LongText } from "../values/ValueView.tsx";

/** Rows for a `dl`. */
export function FactTexts({
  facts,
}: {
  readonly facts: readonly (readonly [name: Words, text: string | undefined])[];
}) {
  const say = useSay();
  return facts.map(
    ([name, text]) =>
      text !== undefined && (
        <div key={name.en} style={{ display: "contents" }}>
          <dt>{say(name)}</dt>
          <dd>
            <LongText text={text} />
          </dd>
        </div>
      ),
  );
}
