/** The inspector of several selected things: what they are, and what can be done with them together. */
import { Button } from "@mantine/core";
import {
  IconArrowsLeftRight,
  IconArrowsMaximize,
  IconEyeOff,
  IconFocusCentered,
  IconRoute,
  IconX,
} from "@tabler/icons-react";
import { useMemo } from "react";
import { captionOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import { textsOf } from "../../graph/values.ts";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { RelationMark } from "../marks/RelationMark.tsx";
import { EvidenceList } from "./EvidenceList.tsx";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import { relationshipFacts } from "./facts.ts";
import { MoreRows } from "./MoreRows.tsx";
import classes from "./panel.module.css";
import type { SelectionPanelProps } from "./props.ts";
import { hasRecords } from "./RecordEvidence.tsx";
import { LazyOpening, Section } from "./Section.tsx";
import { WORDS } from "./words.ts";

const MOST_ROWS = 50;

export function SelectionPanel(props: SelectionPanelProps) {
  const { lens, nodes, relationships, shown, onSelect } = props;
  const say = useSay();
  const language = useLanguage();
  const captions = new Map(
    [...shown.nodes, ...nodes].map((node) => [node.elementId, captionOf(lens, node, language).slice(0, 200)]),
  );
  return (
    <article className={classes.panel}>
      <header>
        <h2 className={classes.title}>{say(WORDS.selected)}</h2>
        <p className={classes.subtitle}>
          {say(WORDS.selectedCounts, { nodes: nodes.length, relationships: relationships.length })}
        </p>
      </header>
      <SelectionActions {...props} />
      {nodes.length > 0 && (
        <Rows
          title={say(WORDS.selectedNodes)}
          onSelect={onSelect}
          rows={nodes.map((node) => ({
            id: node.elementId,
            mark: <KindMark style={styleOfNode(lens, node)} />,
            text: captions.get(node.elementId) ?? "",
            aside: styleOfNode(lens, node).words[language],
          }))}
        />
      )}
      {relationships.length > 0 && (
        <Rows
          title={say(WORDS.relations)}
          onSelect={onSelect}
          rows={relationships.map((relationship) => {
            const frame = sentenceFrame(lens, relationship.type, language);
            const name = (id: string): string => captions.get(id) ?? "…";
            return {
              id: relationship.elementId,
              mark: <RelationMark style={styleOfRelation(lens, relationship.type)} />,
              text: `${name(relationship.startNodeElementId)}${frame.between}${name(relationship.endNodeElementId)}${frame.after}`.trim(),
              aside: relationshipFacts(lens, relationship, language).date ?? "",
            };
          })}
        />
      )}
      <SelectedEvidence {...props} nameOf={(id) => captions.get(id) ?? "…"} />
    </article>
  );
}

function SelectionActions(props: SelectionPanelProps) {
  const { nodes, relationships, onFindPaths, onExpand, onHide, onHideOthers, onClear } = props;
  const say = useSay();
  const nodeIds = nodes.map((node) => node.elementId);
  const [from, to] = nodeIds;
  return (
    <fieldset className={classes.actions} aria-label={say(WORDS.actions)}>
      {nodes.length === 2 && from !== undefined && to !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconRoute size={14} aria-hidden="true" />}
          onClick={() => onFindPaths(from, to)}
        >
          {say(WORDS.findPaths)}
        </Button>
      )}
      {props.onPair !== undefined && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowsLeftRight size={14} aria-hidden="true" />}
          onClick={props.onPair}
        >
          {say(EVIDENCE_WORDS.pairView)}
        </Button>
      )}
      {nodes.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconArrowsMaximize size={14} aria-hidden="true" />}
          onClick={() => onExpand(nodeIds)}
        >
          {say(WORDS.expandAll)}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconEyeOff size={14} aria-hidden="true" />}
        onClick={() => onHide([...nodeIds, ...relationships.map((relationship) => relationship.elementId)])}
      >
        {say(WORDS.hide)}
      </Button>
      {nodes.length > 0 && (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconFocusCentered size={14} aria-hidden="true" />}
          onClick={() => onHideOthers(nodeIds)}
        >
          {say(WORDS.hideOthers)}
        </Button>
      )}
      <Button
        size="compact-sm"
        variant="default"
        leftSection={<IconX size={14} aria-hidden="true" />}
        onClick={onClear}
      >
        {say(WORDS.clearSelection)}
      </Button>
    </fieldset>
  );
}

/** What all selected relationships rest on, a part at a time; read when it is opened. */
function SelectedEvidence({
  lens,
  relationships,
  loadClaims,
  onSelect,
  nameOf,
}: SelectionPanelProps & { readonly nameOf: (elementId: string) => string }) {
  const say = useSay();
  const resting = useMemo(
    () =>
      relationships.filter(
        (relationship) => textsOf(relationship.properties.claims).length > 0 || hasRecords(relationship),
      ),
    [relationships],
  );
  if (loadClaims === undefined || resting.length === 0) return null;
  return (
    <LazyOpening title={say(EVIDENCE_WORDS.evidenceOf)}>
      <EvidenceList
        key={resting.map(({ elementId }) => elementId).join(" ")}
        lens={lens}
        relationships={resting}
        nameOf={nameOf}
        title={say(EVIDENCE_WORDS.evidenceOf)}
        loadClaims={loadClaims}
        onSelect={onSelect}
      />
    </LazyOpening>
  );
}

interface Row {
  readonly id: string;
  readonly mark: React.ReactNode;
  readonly text: string;
  readonly aside: string;
}

function Rows({
  title,
  rows,
  onSelect,
}: {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly onSelect: (elementId: string) => void;
}) {
  return (
    <Section title={title} aside={<span className={classes.count}>{rows.length}</span>}>
      <MoreRows rows={rows} most={MOST_ROWS}>
        {({ id, mark, text, aside }) => (
          <li key={id}>
            <button type="button" className={classes.row} onClick={() => onSelect(id)}>
              {mark}
              <span className={classes.stacked}>
                <bdi className={classes.rowText} title={text}>
                  {text}
                </bdi>
                <span className={classes.aside}>{aside}</span>
              </span>
            </button>
          </li>
        )}
      </MoreRows>
    </Section>
  );
}
