/** What is between two actors, under the canvas, wired to the store: the two that are selected, or that the reader chose. */
import { useCallback, useMemo, useState } from "react";
import { captionOf } from "../../../graph/lens.ts";
import type { SenseChoices } from "../../../graph/pair/senses.ts";
import type { GraphNode } from "../../../graph/values.ts";
import { readClaims } from "../../api/claims.ts";
import type { PairPart } from "../../api/pairs.ts";
import { readPair } from "../../api/pairs.ts";
import type { LoadClaims } from "../../inspector/props.ts";
import { useLanguage } from "../../language.ts";
import { PairView } from "../../pair/PairView.tsx";
import type { LoadPair, Side } from "../../pair/props.ts";
import { WORDS } from "../../pair/words.ts";
import { add } from "../../state/explored.ts";
import type { Explorer } from "../../state/explorer.ts";
import { useExplorer, useExplorerState } from "../../state/explorer.ts";
import type { SelectedPair } from "../../state/pair.ts";
import { pairOfSelection } from "../../state/pair.ts";
import type { ExplorerState } from "../../state/state.ts";
import { drawnSubgraph, exploredSubgraph, filtersOf, lensOf, rolledUp } from "../../state/state.ts";
import { changeExplored, nameOf, tell } from "../../state/store.ts";
import { isInView } from "../in-view.ts";
import { selectOnCanvas } from "../select-on-canvas.ts";
import { keptForStore } from "./kept-for-store.ts";
import { useRangeOfFrame } from "./TimelineDock.tsx";
import { useRoom } from "./use-room.ts";

/** Relationships that are read at once. */
const PART = 2_000;
/** Relationships that are brought onto the canvas at once. */
const MOST_SHOWN = 500;
/** Members of a group that one question may name (`MOST_OF_A_SIDE` of the contract, whose value the page does not fetch). */
const MOST_MEMBERS = 100;
/** Pixels in which the picture can be read. */
const ROOM = 300;

interface Sides {
  readonly from?: Side | undefined;
  readonly to?: Side | undefined;
}

const kept = keptForStore<Sides>();
const keptChoices = keptForStore<SenseChoices>();
const NO_CHOICES: SenseChoices = new Map();

export function PairDock() {
  const explorer = useExplorer();
  const { client, api, exploring } = explorer;
  const language = useLanguage();
  const lens = useExplorerState(lensOf);
  const filters = useExplorerState(filtersOf);
  const [sides, setSides] = useSides();
  const [choices, setChoices] = useState(() => keptChoices.get(explorer.store) ?? NO_CHOICES);
  const { moving, onRange } = useRangeOfFrame();
  useRoom(ROOM);
  const loadPair = useCallback<LoadPair>(
    (ask, cursor, signal) => readPair(client, ask, { limit: PART, cursor }, signal),
    [client],
  );
  const loadClaims = useCallback<LoadClaims>((ids, signal) => readClaims(client, ids, signal), [client]);
  const { dateSource } = filters;
  const { from, to } = sides;
  const ends = [from, to].flatMap((side) => nodeOf(explorer.store.getState(), side) ?? []);
  return (
    <PairView
      lens={lens}
      from={from}
      to={to}
      choices={choices}
      onChoose={(type, choice) => {
        const next = new Map(choices).set(type, choice);
        keptChoices.set(explorer.store, next);
        setChoices(next);
      }}
      dateKey={dateSource?.entity === "relationship" ? dateSource.key : lens.dateProperty}
      range={moving ?? filters.time}
      onRange={onRange}
      loadPair={loadPair}
      loadClaims={loadClaims}
      search={api.search}
      onPick={(side, node) =>
        setSides({ ...sides, [side]: { ids: [node.elementId], name: captionOf(lens, node, language) } })
      }
      onSwap={() => setSides({ from: to, to: from })}
      onShow={(part) => show(explorer, part, { from: from?.name ?? "", to: to?.name ?? "" })}
      onFindPaths={ends.length === 2 ? () => void exploring.showPaths(ends) : undefined}
    />
  );
}

/** The sides that were selected or chosen last; whichever came later counts. */
function useSides(): readonly [Sides, (sides: Sides) => void] {
  const { store } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const drawn = useExplorerState(drawnSubgraph);
  const selected = useMemo(() => pairOfSelection(selection, drawn), [selection, drawn]);
  const [seen, setSeen] = useState<SelectedPair | undefined>(undefined);
  const [sides, setSides] = useState<Sides>(() => kept.get(store) ?? {});
  const set = (next: Sides): void => {
    kept.set(store, next);
    setSides(next);
  };
  if (selected !== undefined && !isSamePair(selected, seen)) {
    setSeen(selected);
    const state = store.getState();
    const next = { from: sideOf(state, selected.from), to: sideOf(state, selected.to) };
    // Selecting one of its relationships must not turn the picture round.
    if (!isSameSides(next, sides)) set(next);
  }
  return [sides, set];
}

function isSamePair(one: SelectedPair, other: SelectedPair | undefined): boolean {
  return one.from === other?.from && one.to === other.to;
}

function isSameSides(one: Sides, other: Sides): boolean {
  const [key, straight, turned] = [
    [one.from, one.to],
    [other.from, other.to],
    [other.to, other.from],
  ].map((pair) => JSON.stringify(pair.map((side) => side?.ids)));
  return key === straight || key === turned;
}

/** An actor, or all members of what it is drawn in place of. */
function sideOf(state: ExplorerState, elementId: string): Side {
  const members = rolledUp(state)?.members.get(elementId) ?? [];
  const isNode = members.length === 0 || exploredSubgraph(state).nodes.some((node) => node.elementId === elementId);
  const ids = [...new Set([...(isNode ? [elementId] : []), ...members])];
  const name = nameOf(state, elementId);
  return ids.length <= MOST_MEMBERS ? { ids, name } : { ids: ids.slice(0, MOST_MEMBERS), name, outOf: ids.length };
}

/** The node of a side that is one actor, where it is explored. */
function nodeOf(state: ExplorerState, side: Side | undefined): GraphNode | undefined {
  const [id] = side?.ids ?? [];
  if (id === undefined || side?.ids.length !== 1) return undefined;
  return exploredSubgraph(state).nodes.find((node) => node.elementId === id);
}

/** Brings relationships onto the canvas, as one step, and selects them. */
function show(
  explorer: Explorer,
  { from, to, relationships }: Pick<PairPart, "from" | "to" | "relationships">,
  names: { readonly from: string; readonly to: string },
): void {
  const { store } = explorer;
  const shown = relationships.slice(0, MOST_SHOWN);
  const ends = new Set(shown.flatMap((one) => [one.startNodeElementId, one.endNodeElementId]));
  const nodes = [...from, ...to].filter(({ elementId }) => ends.has(elementId));
  changeExplored(store, (explored) =>
    add(explored, { nodes, relationships: shown }, { words: WORDS.shownStep, values: names }),
  );
  const ids = shown.map(({ elementId }) => elementId);
  selectOnCanvas(store, ids, false);
  const [first] = ids;
  if (first !== undefined && !isInView(explorer, first)) explorer.handles.canvas?.center(first);
  if (shown.length < relationships.length) {
    const values = { shown: shown.length, total: relationships.length, ...names };
    tell(store, { kind: "information", subject: "pair", text: { words: WORDS.shownCut, values } });
  }
}
