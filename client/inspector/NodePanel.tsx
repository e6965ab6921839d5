/** The inspector of one node: what it is, how it can be expanded, its neighbours, everything that is stored about it. */
import { Button } from "@mantine/core";
import type { Icon } from "@tabler/icons-react";
import {
  IconAdjustmentsHorizontal,
  IconArrowsMaximize,
  IconArrowsMinimize,
  IconEyeOff,
  IconFocusCentered,
} from "@tabler/icons-react";
import { hasEvidence } from "../../graph/filter/judges.ts";
import { captionOf, styleOfNode } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { NeighbourList } from "../neighbours/NeighbourList.tsx";
import { PropertyList } from "../values/PropertyList.tsx";
import { LongText } from "../values/ValueView.tsx";
import { ClaimsAbout } from "./ClaimsAbout.tsx";
import { DegreeList } from "./DegreeList.tsx";
import type { NodeFacts } from "./facts.ts";
import { nodeFacts } from "./facts.ts";
import classes from "./panel.module.css";
import type { NodePanelProps } from "./props.ts";
import { Opening, Section } from "./Section.tsx";
import { WORDS } from "./words.ts";

const LONG_NAME = 160;

export function NodePanel(props: NodePanelProps) {
  const { lens, node, shown, loadDegree, onSelect, onExpand } = props;
  const say = useSay();
  const language = useLanguage();
  const style = styleOfNode(lens, node);
  const caption = captionOf(lens, node, language);
  const facts = nodeFacts(lens, node, caption, language);
  const id = node.elementId;
  return (
    <article className={classes.panel}>
      <header>
        <div className={classes.kind}>
          <KindMark style={style} />
          <bdi>{style.words[language]}</bdi>
        </div>
        <h2 className={classes.title}>
          <LongText key={id} text={caption} limit={LONG_NAME} />
        </h2>
        {facts.role !== undefined && (
          <p className={classes.subtitle}>
            <LongText text={facts.role} />
          </p>
        )}
      </header>
      <NodeActions {...props} />
      <Facts facts={facts} />
      <Section title={say(WORDS.inDatabase)}>
        <Cut {...props} />
        <DegreeList
          lens={lens}
          elementId={id}
          shown={shown}
          loadDegree={loadDegree}
          onExpand={(ties) => onExpand(id, ties)}
        />
      </Section>
      <NeighbourList
        key={`neighbours of ${id}`}
        lens={lens}
        node={node}
        shown={shown}
        onSelect={onSelect}
        onSelectAll={props.onSelectAll}
      />
      {props.loadClaimsAbout !== undefined && hasEvidence(lens) && (
        <ClaimsAbout key={`claims about ${id}`} elementId={id} lens={lens} load={props.loadClaimsAbout} />
      )}
      <Opening
        key={`properties of ${id}`}
        title={say(WORDS.allProperties, { count: Object.keys(node.properties).length })}
        isOpen={lens.id !== "talks"}
      >
        <PropertyList properties={node.properties} />
        <dl className={classes.facts} style={{ marginTop: 12 }}>
          <dt>{say(WORDS.labels)}</dt>
          <dd>
            <bdi>{node.labels.join(", ")}</bdi>
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

function NodeActions(props: NodePanelProps) {
  const { node, expansions, onExpand, onChoose, onCollapse, onHide, onHideOthers } = props;
  const say = useSay();
  const id = node.elementId;
  const isExpanded = expansions.some(
    ({ broughtNodes, broughtRelationships }) => broughtNodes.size + broughtRelationships.size > 0,
  );
  return (
    <fieldset className={classes.actions} aria-label={say(WORDS.actions)}>
      <ActionButton icon={IconArrowsMaximize} label={say(WORDS.expandAll)} onClick={() => onExpand(id)} />
      <ActionButton icon={IconAdjustmentsHorizontal} label={say(WORDS.chooseExpansion)} onClick={() => onChoose(id)} />
      {isExpanded && (
        <ActionButton icon={IconArrowsMinimize} label={say(WORDS.collapse)} onClick={() => onCollapse(id)} />
      )}
      <ActionButton icon={IconEyeOff} label={say(WORDS.hide)} onClick={() => onHide([id])} />
      <ActionButton icon={IconFocusCentered} label={say(WORDS.hideOthers)} onClick={() => onHideOthers([id])} />
    </fieldset>
  );
}

function ActionButton({ icon: Icon, label, onClick }: { icon: Icon; label: string; onClick: () => void }) {
  return (
    <Button variant="default" size="compact-sm" leftSection={<Icon size={14} aria-hidden="true" />} onClick={onClick}>
      {label}
    </Button>
  );
}

/** Expansions of which there is more, and the way on. */
function Cut({ expansions, onExpandFurther }: NodePanelProps) {
  const say = useSay();
  return expansions.flatMap((expansion) => {
    const { rest } = expansion;
    if (rest === undefined) return [];
    return (
      <p key={rest.cursor} className={classes.note}>
        {say(WORDS.broughtMore, { shown: rest.shown, total: rest.total })}{" "}
        <button type="button" className={classes.link} onClick={() => onExpandFurther(expansion)}>
          {say(WORDS.showMore)}
        </button>
      </p>
    );
  });
}

function Facts({ facts }: { readonly facts: NodeFacts }) {
  const say = useSay();
  const { country, spellings, date, place } = facts;
  if (country === undefined && date === undefined && place === undefined && spellings.length === 0) return null;
  return (
    <dl className={classes.facts}>
      {country !== undefined && <Fact name={say(WORDS.country)} text={country} />}
      {date !== undefined && <Fact name={say(WORDS.when)} text={date} />}
      {place !== undefined && <Fact name={say(WORDS.where)} text={place} />}
      {spellings.length > 0 && (
        <>
          <dt>{say(WORDS.otherSpellings)}</dt>
          <dd>
            {spellings.map((spelling, index) => (
              <span key={spelling}>
                {index > 0 && <span aria-hidden="true"> · </span>}
                <LongText text={spelling} limit={LONG_NAME} />
              </span>
            ))}
          </dd>
        </>
      )}
    </dl>
  );
}

function Fact({ name, text }: { readonly name: string; readonly text: string }) {
  return (
    <>
      <dt>{name}</dt>
      <dd>
        <LongText text={text} />
      </dd>
    </>
  );
}
