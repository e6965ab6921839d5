/** The evidence of an imported fact that cites no article: the records that it is made of, whose they are, and what their codes mean. */
import { IconDatabaseImport } from "@tabler/icons-react";
import { useState } from "react";
import { momentInWords } from "../../graph/dates.ts";
import type { GraphNode } from "../../graph/values.ts";
import { textProperty, textsOf } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { LongText } from "../values/ValueView.tsx";
import { EVIDENCE_WORDS as WORDS } from "./evidence-words.ts";
import { FactTexts } from "./FactTexts.tsx";
import panel from "./panel.module.css";
import { Section } from "./Section.tsx";
import { WORDS as PANEL_WORDS } from "./words.ts";

/** Records that are named at first. */
const MOST_RECORDS = 8;

type Entity = Pick<GraphNode, "properties">;

/** Whether something was imported from records. */
export function hasRecords({ properties }: Entity): boolean {
  return textsOf(properties.records).length > 0;
}

export function RecordEvidence({ entity, isAlone }: { readonly entity: Entity; readonly isAlone: boolean }) {
  const say = useSay();
  return (
    <Section title={say(isAlone ? PANEL_WORDS.evidence : WORDS.record)}>
      {isAlone && (
        <p className={panel.kind}>
          <IconDatabaseImport size={16} aria-hidden="true" />
          {say(WORDS.record)}
        </p>
      )}
      <RecordFacts entity={entity} />
      {isAlone && <p className={panel.note}>{say(WORDS.recordNote)}</p>}
    </Section>
  );
}

/** The records alone. */
export function RecordFacts({ entity }: { readonly entity: Entity }) {
  const say = useSay();
  const language = useLanguage();
  const loaded = textProperty(entity, "loadedAt");
  const rows = [
    [WORDS.dataset, textProperty(entity, "dataset")],
    [WORDS.source, textProperty(entity, "source")],
    [WORDS.loaded, loaded === undefined ? undefined : momentInWords(loaded, "minute", language)],
  ] as const;
  return (
    <dl className={panel.facts}>
      <FactTexts facts={rows} />
      <Texts name={say(WORDS.codes)} texts={textsOf(entity.properties.codes)} />
      <Texts name={say(WORDS.records)} texts={textsOf(entity.properties.records)} />
    </dl>
  );
}

function Texts({ name, texts }: { readonly name: string; readonly texts: readonly string[] }) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  if (texts.length === 0) return null;
  const shown = isOpen ? texts : texts.slice(0, MOST_RECORDS);
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {shown.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: other people's lists may say the same twice, and their order does not change
          <div key={index}>
            <LongText text={text} limit={200} />
          </div>
        ))}
        {shown.length < texts.length && (
          <button type="button" className={panel.link} onClick={() => setOpen(true)}>
            {say(WORDS.more, { count: texts.length })}
          </button>
        )}
      </dd>
    </>
  );
}
