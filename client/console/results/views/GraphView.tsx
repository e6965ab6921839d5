/** The nodes and relationships of the rows, drawn; the explorer takes all of them or one at a time. */
import { Button, Loader, useComputedColorScheme } from "@mantine/core";
import { useReducedMotion } from "@mantine/hooks";
import { lazy, Suspense, useCallback, useMemo, useState } from "react";
import type { Lens } from "../../../../graph/lens.ts";
import type { Subgraph } from "../../../../graph/subgraph.ts";
import type { GraphNode, GraphRelationship } from "../../../../graph/values.ts";
import type { Positions } from "../../../canvas/types.ts";
import { overviewOf } from "../../../inspector/overview.ts";
import { useLanguage, useSay } from "../../../language.ts";
import { KindMark } from "../../../marks/KindMark.tsx";
import { RelationMark } from "../../../marks/RelationMark.tsx";
import type { Answer } from "../../answer.ts";
import { Message } from "../states.tsx";
import type { Entity } from "../values/brief-parts.ts";
import { Chip } from "../values/Chip.tsx";
import { WORDS } from "../words.ts";
import { drawnPart } from "./drawn-part.ts";
import { useFound } from "./use-found.ts";
import classes from "./views.module.css";

const Canvas = lazy(async () => ({ default: (await import("../../../canvas/Canvas.tsx")).Canvas }));

/** Nodes that the explorer is given at most: beyond, it can be neither laid out nor read. */
const MOST_FOR_EXPLORER = 5_000;
const NO_POSITIONS: Positions = new Map();

interface GraphViewProps {
  readonly answer: Answer;
  readonly lens: Lens;
  readonly onShowAll: (subgraph: Subgraph) => void;
  readonly onShow: (entity: Entity) => void;
}

export function GraphView({ answer, lens, onShowAll, onShow }: GraphViewProps) {
  const say = useSay();
  const { subgraph: found, isCollecting } = useFound(answer);
  const part = useMemo(() => drawnPart(found), [found]);
  const counts = { nodes: found.nodes.length, relationships: found.relationships.length };
  const isEmpty = counts.nodes === 0 && counts.relationships === 0;
  if (isEmpty) return <Message>{say(isCollecting ? WORDS.collecting : WORDS.nothingToDraw)}</Message>;
  const isTooMany = counts.nodes > MOST_FOR_EXPLORER;
  return (
    <section className={classes.graph} aria-label={say(WORDS.graph)}>
      <div className={classes.bar}>
        <p className={classes.part}>{say(WORDS.inAnswer, counts)}</p>
        <Button size="compact-sm" disabled={isTooMany} onClick={() => onShowAll(found)}>
          {say(WORDS.showInGraph)}
        </Button>
      </div>
      {isTooMany && (
        <p className={classes.note}>{say(WORDS.tooManyToShow, { nodes: counts.nodes, most: MOST_FOR_EXPLORER })}</p>
      )}
      {part.isCut && !isTooMany && (
        <p className={classes.note}>{say(WORDS.tooManyToDraw, { count: part.subgraph.nodes.length })}</p>
      )}
      {part.missingEnds > 0 && <p className={classes.note}>{say(WORDS.missingEnds, { count: part.missingEnds })}</p>}
      <Counts found={found} lens={lens} />
      {part.subgraph.nodes.length > 0 && <Drawing part={part.subgraph} lens={lens} onShow={onShow} />}
    </section>
  );
}

/** What there is, by kind and type. */
function Counts({ found, lens }: { readonly found: Subgraph; readonly lens: Lens }) {
  const say = useSay();
  const language = useLanguage();
  const { kinds, relations } = useMemo(() => overviewOf(lens, found), [lens, found]);
  const number = new Intl.NumberFormat(language);
  return (
    <details className={classes.kinds}>
      <summary>{say(WORDS.byKind)}</summary>
      <ul className={classes.counts}>
        {kinds.map(({ style, count }) => (
          <li key={`kind ${style.label}`}>
            <KindMark style={style} />
            <bdi>{style.words[language]}</bdi> {number.format(count)}
          </li>
        ))}
        {relations.map(({ style, count }) => (
          <li key={`relation ${style.type}`}>
            <RelationMark style={style} />
            <bdi>{style.words[language]}</bdi> {number.format(count)}
          </li>
        ))}
      </ul>
    </details>
  );
}

interface DrawingProps {
  readonly part: Subgraph;
  readonly lens: Lens;
  readonly onShow: (entity: Entity) => void;
}

function Drawing({ part, lens, onShow }: DrawingProps) {
  const say = useSay();
  const language = useLanguage();
  const scheme = useComputedColorScheme("light");
  const reducedMotion = useReducedMotion();
  const [positions, setPositions] = useState(NO_POSITIONS);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const selection = useMemo(() => new Set(chosen), [chosen]);
  const entities = useMemo(() => byId(part), [part]);
  const show = (id: string | undefined): void => {
    const entity = id === undefined ? undefined : entities.get(id);
    if (entity !== undefined) onShow(entity);
  };
  const move = useCallback((moved: Positions): void => {
    setPositions((before) => new Map([...before, ...moved]));
  }, []);
  const label = say(WORDS.drawnGraph, { nodes: part.nodes.length, relationships: part.relationships.length });
  const first = chosen[0] === undefined ? undefined : entities.get(chosen[0]);
  return (
    <>
      <div className={classes.drawing}>
        <Suspense fallback={<Loader size="sm" m="md" aria-label={label} />}>
          <Canvas
            subgraph={part}
            lens={lens}
            language={language}
            scheme={scheme}
            positions={positions}
            layoutId="force"
            selection={selection}
            reducedMotion={reducedMotion}
            onSelect={(ids) => setChosen(ids)}
            onExpand={show}
            onInspect={show}
            onMove={move}
            onContextMenu={nothing}
            label={label}
          />
        </Suspense>
      </div>
      <p className={classes.chosen}>
        {first === undefined ? say(WORDS.chosenHint) : <Chip entity={first} lens={lens} onShow={onShow} isStop />}
      </p>
    </>
  );
}

function byId({ nodes, relationships }: Subgraph): ReadonlyMap<string, GraphNode | GraphRelationship> {
  return new Map([...nodes, ...relationships].map((entity) => [entity.elementId, entity] as const));
}

/** There is nothing here that a menu could offer. */
function nothing(): undefined {
  return undefined;
}
