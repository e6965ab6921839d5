/** The inspector of one relationship: the sentence, when, where and how surely, and the evidence behind it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconEyeOff } from "@tabler/icons-react";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfRelation } from "../../graph/lens.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { GraphNode } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import { PropertyList } from "../values/PropertyList.tsx";
import { LongText } from "../values/ValueView.tsx";
import { CertaintyBadge, CertaintyNote } from "./CertaintyBadge.tsx";
import { Evidence } from "./Evidence.tsx";
import evidenceClasses from "./evidence.module.css";
import type { RelationshipFacts } from "./facts.ts";
import { relationshipFacts } from "./facts.ts";
import classes from "./panel.module.css";
import type { RelationshipPanelProps } from "./props.ts";
import { Opening } from "./Section.tsx";
import { WORDS } from "./words.ts";

const LONG_NAME = 120;

export function RelationshipPanel({
  lens,
  relationship,
  start,
  end,
  loadEvidence,
  onSelect,
  onHide,
}: RelationshipPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const style = styleOfRelation(lens, relationship.type);
  const frame = sentenceFrame(lens, relationship.type, language);
  const facts = relationshipFacts(lens, relationship, language);
  const id = relationship.elementId;
  return (
    <article className={classes.panel}>
      <header>
        <div className={classes.kind}>
          <RelationMark style={style} />
          <bdi>{style.words[language]}</bdi>
        </div>
        <h2 className={classes.sentence}>
          <End node={start} elementId={relationship.startNodeElementId} lens={lens} onSelect={onSelect} />
          <span className={classes.phrase}>{frame.between}</span>
          <End node={end} elementId={relationship.endNodeElementId} lens={lens} onSelect={onSelect} />
          <span className={classes.phrase}>{frame.after}</span>
        </h2>
      </header>
      <Facts facts={facts} />
      {facts.contested && (
        <p className={evidenceClasses.contested}>
          <IconAlertTriangle size={18} aria-hidden="true" />
          <span>
            <strong>{say(WORDS.contested)}</strong>
            <br />
            {say(WORDS.contestedNote)}
          </span>
        </p>
      )}
      {style.evidence && facts.source === undefined && <Evidence elementId={id} loadEvidence={loadEvidence} />}
      <div className={classes.actions}>
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconEyeOff size={14} aria-hidden="true" />}
          onClick={() => onHide([id])}
        >
          {say(WORDS.hide)}
        </Button>
      </div>
      <Opening
        key={`properties of ${id}`}
        title={say(WORDS.allProperties, { count: Object.keys(relationship.properties).length })}
        isOpen={!style.evidence && facts.records === undefined}
      >
        <PropertyList properties={relationship.properties} />
        <dl className={classes.facts} style={{ marginTop: 12 }}>
          <dt>{say(WORDS.type)}</dt>
          <dd>
            <bdi>{relationship.type}</bdi>
          </dd>
          <dt>{say(WORDS.elementId)}</dt>
          <dd>
            <code>{id}</code>
          </dd>
        </dl>
      </Opening>
    </article>
  );
}

interface EndProps {
  readonly node: GraphNode | undefined;
  readonly elementId: string;
  readonly lens: Lens;
  readonly onSelect: (elementId: string) => void;
}

function End({ node, elementId, lens, onSelect }: EndProps) {
  const say = useSay();
  const language = useLanguage();
  if (node === undefined) return <span className={classes.phrase}>{say(WORDS.notShown)}</span>;
  const caption = captionOf(lens, node, language);
  return (
    <button type="button" className={classes.name} onClick={() => onSelect(elementId)}>
      <bdi>{caption.length > LONG_NAME ? `${caption.slice(0, LONG_NAME)}…` : caption}</bdi>
    </button>
  );
}

function Facts({ facts }: { readonly facts: RelationshipFacts }) {
  const say = useSay();
  const { date, place, topic, severity, certainty, codes, source, records } = facts;
  const texts = [
    [WORDS.when, date],
    [WORDS.where, place],
    [WORDS.topic, topic],
    [WORDS.severity, severity],
    [WORDS.codes, codes],
    [WORDS.source, source],
    [WORDS.records, records],
  ] as const;
  if (certainty === undefined && texts.every(([, text]) => text === undefined)) return null;
  return (
    <dl className={classes.facts}>
      {texts.map(
        ([name, text]) =>
          text !== undefined && (
            <div key={name.en} style={{ display: "contents" }}>
              <dt>{say(name)}</dt>
              <dd>
                <LongText text={text} />
              </dd>
            </div>
          ),
      )}
      {certainty !== undefined && (
        <>
          <dt>{say(WORDS.certainty)}</dt>
          <dd>
            <CertaintyBadge certainty={certainty} />
            <p className={classes.note} style={{ margin: "2px 0 0" }}>
              <CertaintyNote certainty={certainty} />
            </p>
          </dd>
        </>
      )}
    </dl>
  );
}
