/** The evidence of many relationships, in parts: each as a sentence with what is claimed of it. */
import { Button, Loader } from "@mantine/core";
import { IconQuote } from "@tabler/icons-react";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import { claimIdsOf } from "../../graph/files/exported-graph.ts";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import { sentenceFrame } from "../../graph/sentence.ts";
import type { GraphRelationship } from "../../graph/values.ts";
import { textsOf } from "../../graph/values.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import { LongText } from "../values/ValueView.tsx";
import { CertaintyBadge } from "./CertaintyBadge.tsx";
import { Outlets } from "./ClaimViews.tsx";
import { differencesOf } from "./differences.ts";
import classes from "./evidence-list.module.css";
import { EVIDENCE_WORDS as WORDS } from "./evidence-words.ts";
import { relationshipFacts } from "./facts.ts";
import panel from "./panel.module.css";
import type { LoadClaims } from "./props.ts";
import { hasRecords, RecordFacts } from "./RecordEvidence.tsx";
import { useLoaded } from "./use-loaded.ts";
import { WORDS as PANEL_WORDS } from "./words.ts";

const Citations = lazy(async () => ({ default: (await import("./Citations.tsx")).Citations }));

/** Relationships whose evidence is read at once. */
export const PART = 20;

export interface EvidenceListProps {
  readonly lens: Lens;
  /** In the order in which they are shown. Must keep its identity between renders. */
  readonly relationships: readonly GraphRelationship[];
  /** The caption of a node. */
  readonly nameOf: (elementId: string) => string;
  /** What all of it is about, for the names of files. */
  readonly title: string;
  /** Must keep its identity between renders. */
  readonly loadClaims: LoadClaims;
  /** Shows a relationship by itself; without it sentences are only read. */
  readonly onSelect?: ((elementId: string) => void) | undefined;
  /** The claim that the reader came for. */
  readonly focused?: string | undefined;
}

export function EvidenceList(props: EvidenceListProps) {
  const say = useSay();
  const { relationships, loadClaims, title } = props;
  const [count, setCount] = useState(PART);
  const [isCiting, setCiting] = useState(false);
  const shown = Math.min(count, relationships.length);
  const parts = useMemo(
    () => Array.from({ length: Math.ceil(shown / PART) }, (_, at) => relationships.slice(at * PART, (at + 1) * PART)),
    [relationships, shown],
  );
  const ids = useMemo(() => claimIdsOf(relationships), [relationships]);
  const loadAll = useCallback(
    async (_: string, signal: AbortSignal) => [...(await loadClaims(ids, signal)).values()],
    [loadClaims, ids],
  );
  return (
    <div>
      <div className={classes.tools}>
        {ids.length > 0 && (
          <Button
            size="compact-sm"
            variant="default"
            aria-expanded={isCiting}
            leftSection={<IconQuote size={14} aria-hidden="true" />}
            onClick={() => setCiting(!isCiting)}
          >
            {say(WORDS.cite)}
          </Button>
        )}
        {shown < relationships.length && (
          <span className={panel.count}>{say(WORDS.shownOf, { shown, total: relationships.length })}</span>
        )}
      </div>
      {isCiting && (
        <Suspense fallback={null}>
          <Citations title={title} load={loadAll} />
        </Suspense>
      )}
      <ol className={classes.list}>
        {parts.map((part) => (
          <Part key={part[0]?.elementId} {...props} relationships={part} />
        ))}
      </ol>
      {shown < relationships.length && (
        <Button variant="default" size="compact-sm" onClick={() => setCount(shown + PART)}>
          {say(WORDS.showMore, { count: Math.min(PART, relationships.length - shown) })}
        </Button>
      )}
    </div>
  );
}

/** A part that reads its own claims, so that one that fails leaves the others as they are. */
function Part(props: EvidenceListProps) {
  const say = useSay();
  const { relationships, loadClaims } = props;
  const ids = useMemo(() => claimIdsOf(relationships), [relationships]);
  const load = useCallback((_: string, signal: AbortSignal) => loadClaims(ids, signal), [loadClaims, ids]);
  const loaded = useLoaded(load, relationships[0]?.elementId ?? "");
  return (
    <>
      {loaded.phase === "failed" && (
        <li>
          <Failure title={say(PANEL_WORDS.evidenceFailed)} error={loaded.error} onRetry={loaded.retry} />
        </li>
      )}
      {relationships.map((relationship) => (
        <Entry
          key={relationship.elementId}
          {...props}
          relationship={relationship}
          found={loaded.phase === "ready" ? loaded.value : undefined}
          isLoading={loaded.phase === "loading"}
        />
      ))}
    </>
  );
}

interface EntryProps extends Pick<EvidenceListProps, "lens" | "nameOf" | "onSelect" | "focused"> {
  readonly relationship: GraphRelationship;
  /** Claims by id; undefined until they are there. */
  readonly found: ReadonlyMap<string, Claim> | undefined;
  readonly isLoading: boolean;
}

function Entry({ lens, relationship, nameOf, onSelect, focused, found, isLoading }: EntryProps) {
  const say = useSay();
  const language = useLanguage();
  const facts = relationshipFacts(lens, relationship, language);
  const ids = textsOf(relationship.properties.claims);
  const claims = useMemo(() => ids.flatMap((id) => found?.get(id) ?? []), [ids, found]);
  const differing = useMemo(
    () => new Set(differencesOf(claims, lens, language).map(({ aspect }) => aspect)),
    [claims, lens, language],
  );
  const details = [facts.date ?? say(WORDS.undated), facts.severity, facts.place].filter((text) => text !== undefined);
  return (
    <li className={classes.entry}>
      <h4 className={classes.sentence}>
        <RelationMark style={styleOfRelation(lens, relationship.type)} />
        <Sentence lens={lens} relationship={relationship} nameOf={nameOf} onSelect={onSelect} />
      </h4>
      <p className={classes.facts}>
        <span>{details.join(" · ")}</span>
        {facts.certainty !== undefined && <CertaintyBadge certainty={facts.certainty} />}
        {facts.contested && <strong>{say(PANEL_WORDS.contested)}</strong>}
      </p>
      {facts.topic !== undefined && (
        <p className={panel.note}>
          <LongText text={facts.topic} />
        </p>
      )}
      {ids.length > 0 && isLoading && (
        <p className={panel.note} role="status">
          <Loader size={12} color="gray" aria-hidden="true" /> {say(PANEL_WORDS.evidenceLoading)}
        </p>
      )}
      {claims.length > 0 && <Outlets claims={claims} lens={lens} differing={differing} focused={focused} />}
      {hasRecords(relationship) && <RecordFacts entity={relationship} />}
    </li>
  );
}

function Sentence({
  lens,
  relationship,
  nameOf,
  onSelect,
}: Pick<EntryProps, "lens" | "relationship" | "nameOf" | "onSelect">) {
  const language = useLanguage();
  const { between, after } = sentenceFrame(lens, relationship.type, language);
  const [start, end] = [nameOf(relationship.startNodeElementId), nameOf(relationship.endNodeElementId)];
  const words = (
    <>
      <bdi>{start}</bdi>
      {between}
      <bdi>{end}</bdi>
      {after}
    </>
  );
  if (onSelect === undefined) return <span>{words}</span>;
  return (
    <button type="button" className={panel.name} onClick={() => onSelect(relationship.elementId)}>
      {words}
    </button>
  );
}
