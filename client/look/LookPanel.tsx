/** The look of one kind of node or one type of relationship, to be changed where it stands in the legend. */
import { Button } from "@mantine/core";
import { IconArrowBackUp } from "@tabler/icons-react";
import { useEffect, useId, useMemo, useRef } from "react";
import type { Language, Lens } from "../../graph/lens.ts";
import { captionOf, plainNodeStyle, plainRelationStyle, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import { fillCaption } from "../../graph/look/caption-template.ts";
import { changeNodeLook, changeRelationLook, lookOf, resetLook } from "../../graph/look/edit-look.ts";
import type { LensChanges, LookTarget } from "../../graph/look/lens-changes.ts";
import { relationLookOf, withNodeLook, withRelationLook } from "../../graph/look/lens-changes.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../graph/values.ts";
import { CloseButton } from "../controls/CloseButton.tsx";
import { useLanguage, useSay } from "../language.ts";
import classes from "./look.module.css";
import { NodeLookEditor } from "./NodeLookEditor.tsx";
import { knownProperties } from "./properties.ts";
import { RelationLookEditor } from "./RelationLookEditor.tsx";
import { WORDS } from "./words.ts";

export interface LookPanelProps {
  readonly target: LookTarget;
  /** The lens without the reader's changes. */
  readonly base: Lens;
  /** The lens with them. */
  readonly lens: Lens;
  readonly look: LensChanges;
  /** What is on the canvas: it gives samples and suggestions. */
  readonly explored: Subgraph;
  /** All property keys of the database. */
  readonly propertyKeys: readonly string[];
  /** `part` names what was changed: changes of the same part that follow each other are one step. */
  readonly onChange: (look: LensChanges, part: string) => void;
  readonly onClose: () => void;
}

export function LookPanel(props: LookPanelProps) {
  const { target, look, lens, onChange, onClose } = props;
  const say = useSay();
  const title = useId();
  const panel = useRef<HTMLElement>(null);
  // Opened from another part of the page, it may be out of sight; the keyboard goes on in it.
  useEffect(() => {
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: "nearest" });
  }, []);
  return (
    <section
      ref={panel}
      tabIndex={-1}
      className={classes.editor}
      aria-labelledby={title}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={classes.head}>
        <h2 id={title} className={classes.title}>
          {say(WORDS.lookOf, { name: nameOfTarget(target, lens, say) })}
        </h2>
        <CloseButton label={say(WORDS.close)} onClose={onClose} />
      </div>
      {target.kind === "node" ? <OfNodes {...props} /> : <OfRelations {...props} />}
      <Button
        variant="default"
        size="xs"
        leftSection={<IconArrowBackUp size={14} aria-hidden="true" />}
        disabled={lookOf(look, target) === undefined}
        onClick={() => onChange(resetLook(look, target), "reset")}
      >
        {say(WORDS.reset)}
      </Button>
    </section>
  );
}

/** What the look is of, in words. */
export function nameOfTarget({ kind, key }: LookTarget, lens: Lens, say: ReturnType<typeof useSay>): string {
  if (key === undefined) return say(kind === "node" ? WORDS.everyNode : WORDS.everyRelation);
  return say(kind === "node" ? nodeStyleOf(lens, key).words : styleOfRelation(lens, key).words);
}

function OfNodes({ target: { key }, lens, look, explored, propertyKeys, onChange }: LookPanelProps) {
  const language = useLanguage();
  // The lens changes with each look; which nodes are meant does not.
  const nodes = useMemo(
    () => explored.nodes.filter((node) => key === undefined || labelIn(lens, node) === key),
    [explored, lens, key],
  );
  const properties = useMemo(() => knownProperties(nodes, propertyKeys), [nodes, propertyKeys]);
  const style = key === undefined ? withNodeLook(plainNodeStyle(""), look.everyNode) : nodeStyleOf(lens, key);
  const [first] = nodes;
  const sample = style.caption === "" || first === undefined ? "" : captionOf(lens, first, language);
  return (
    <NodeLookEditor
      style={style}
      sample={sample.slice(0, MOST_OF_A_SAMPLE)}
      properties={properties}
      onChange={(part) => onChange(changeNodeLook(look, key, part), partName(part))}
    />
  );
}

function OfRelations({ target, base, lens, look, explored, propertyKeys, onChange }: LookPanelProps) {
  const language = useLanguage();
  const { key } = target;
  const relationships = useMemo(
    () => explored.relationships.filter(({ type }) => key === undefined || type === key),
    [explored, key],
  );
  const properties = useMemo(() => knownProperties(relationships, propertyKeys), [relationships, propertyKeys]);
  const style =
    key === undefined ? withRelationLook(plainRelationStyle(""), look.everyRelation) : styleOfRelation(lens, key);
  const [first] = relationships;
  const words = first === undefined ? style.words[language] : styleOfRelation(lens, first.type).words[language];
  return (
    <RelationLookEditor
      style={style}
      look={key === undefined ? look.everyRelation : relationLookOf(look, key)}
      usualWidth={key === undefined ? undefined : styleOfRelation(base, key).widthProperty}
      sample={sampleOf(style.caption, first, words, language).slice(0, MOST_OF_A_SAMPLE)}
      properties={properties}
      onChange={(part) => onChange(changeRelationLook(look, key, part), partName(part))}
    />
  );
}

/** Letters of a sample: a caption can be as long as a text. */
const MOST_OF_A_SAMPLE = 80;

function sampleOf(
  template: string | undefined,
  first: GraphRelationship | undefined,
  words: string,
  language: Language,
): string {
  if (template === undefined || template === "" || first === undefined) return words;
  const { elementId, properties } = first;
  return fillCaption(template, { elementId, properties, type: words }, language) ?? "";
}

function partName(part: object): string {
  return Object.keys(part).join(" ");
}

function nodeStyleOf(lens: Lens, label: string): Lens["nodes"][number] {
  return styleOfNode(lens, { labels: label === "" ? [] : [label] });
}

function labelIn(lens: Lens, node: GraphNode): string {
  return styleOfNode(lens, node).label;
}
