/** The inspector of one relationship: the sentence, when, where and how surely, and the evidence behind it. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconArrowsLeftRight, IconEyeOff } from "@tabler/icons-react";
import { hasEvidence } from "../../graph/filter/judges.ts";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfRelation } from "../../graph/lens.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { GraphNode } from "../../graph/values.ts";
import { textsOf } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import { PropertyList } from "../values/PropertyList.tsx";
import { CertaintyBadge, CertaintyNote } from "./CertaintyBadge.tsx";
import { Evidence } from "./Evidence.tsx";
import evidenceClasses from "./evidence.module.css";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { FactTexts } from "./FactTexts.tsx";
import type { RelationshipFacts } from "./facts.ts";
import { relationshipFacts } from "./facts.ts";
import classes from "./panel.module.css";
import type { RelationshipPanelProps } from "./props.ts";
import { hasRecords, RecordEvidence } from "./RecordEvidence.tsx";
import { Opening } from "./Section.tsx";
import { WORDS } from "./words.ts";

const LONG_NAME = 120;

export function RelationshipPanel({
  lens,
  relationship,
  start,
  end,
  loadEvidence,
  onPair,
  onSelect,
  onHide,
}: RelationshipPanelProps) {
  const say = useSay();
  const language = useLanguage();
  const style = styleOfRelation(lens, relationship.type);
  const frame = sentenceFrame(lens, relationship.type, language);
  const facts = relationshipFacts(lens, relationship, language);
  const id = relationship.elementId;
  const isRecord = hasRecords(relationship);
  const isClaimed = textsOf(relationship.properties.claims).length > 0;
  const nameOf = (node: GraphNode | undefined): string => (node === undefined ? "…" : captionOf(lens, node, language));
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
      {facts.contested && <Contested />}
      {style.evidence && (isClaimed || !isRecord) && (
        <Evidence
          elementId={id}
          lens={lens}
          sentence={`${nameOf(start)}${frame.between}${nameOf(end)}${frame.after}`.slice(0, 200)}
          loadEvidence={loadEvidence}
        />
      )}
      {isRecord && <RecordEvidence key={`records of ${id}`} entity={relationship} isAlone={!isClaimed} />}
      {!isRecord && !hasEvidence(lens) && <p className={classes.note}>{say(EVIDENCE_WORDS.noEvidenceLayer)}</p>}
      <PanelActions id={id} onPair={onPair} onHide={onHide} />
      <Opening
        key={`properties of ${id}`}
        title={say(WORDS.allProperties, { count: Object.keys(relationship.properties).length })}
        isOpen={!style.evidence && !isRecord}
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

function Contested() {
  const say = useSay();
  return (
    <p className={evidenceClasses.contested}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <span>
        <strong>{say(WORDS.contested)}</strong>
        <br />
        {say(WORDS.contestedNote)}
      </span>
    </p>
  );
}

function PanelActions({
  id,
  onPair,
  onHide,
}: Pick<RelationshipPanelProps, "onPair" | "onHide"> & { readonly id: string }) {
  const say = useSay();
  return (
    <div className={classes.actions}>
      {onPair !== undefined && (
        <Button
          variant="default"
          size="compact-sm"
          leftSection={<IconArrowsLeftRight size={14} aria-hidden="true" />}
          onClick={onPair}
        >
          {say(EVIDENCE_WORDS.pairView)}
        </Button>
      )}
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconEyeOff size={14} aria-hidden="true" />}
        onClick={() => onHide([id])}
      >
        {say(WORDS.hide)}
      </Button>
    </div>
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
  const { date, place, topic, severity, certainty } = facts;
  const texts = [
    [WORDS.when, date],
    [WORDS.where, place],
    [WORDS.topic, topic],
    [WORDS.severity, severity],
  ] as const;
  if (certainty === undefined && texts.every(([, text]) => text === undefined)) return null;
  return (
    <dl className={classes.facts}>
      <FactTexts facts={texts} />
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
