/** The inspector: the panel that suits what is selected, wired to the store. */
import type { ReactElement } from "react";
import { Suspense, useCallback, useMemo } from "react";
import type { Subgraph } from "../../graph/subgraph.ts";
import { actionOf } from "../actions/registry.ts";
import { OverviewPanel } from "../inspector/OverviewPanel.tsx";
import type { LoadClaims, LoadClaimsAbout, LoadDegree, LoadEvidence } from "../inspector/props.ts";
import type { Explorer } from "../state/explorer.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { pairOfSelection } from "../state/pair.ts";
import { openDock, openExpand } from "../state/panels.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { drawnSubgraph, exploredSubgraph, lensOf, rolledUp, selectedNodes, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { isInView } from "./in-view.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { selectOnCanvas } from "./select-on-canvas.ts";

const PathsArea = lazily(async () => (await import("./PathsArea.tsx")).PathsArea);
const TourInvitation = lazily(async () => (await import("./TourInvitation.tsx")).TourInvitation);
const HiddenList = lazily(async () => (await import("../inspector/HiddenList.tsx")).HiddenList);
const GroupArea = lazily(async () => (await import("./GroupArea.tsx")).GroupArea);
const NodePanel = lazily(async () => (await import("../inspector/NodePanel.tsx")).NodePanel);
const RelationshipPanel = lazily(async () => (await import("../inspector/RelationshipPanel.tsx")).RelationshipPanel);
const SelectionPanel = lazily(async () => (await import("../inspector/SelectionPanel.tsx")).SelectionPanel);

export function InspectorArea(): ReactElement {
  const paths = useExplorerState((state) => state.paths);
  return (
    <LoadBoundary>
      <Suspense fallback={null}>
        {paths !== undefined && <PathsArea key={paths.list[0]?.relationships.join(" ")} paths={paths} />}
        <Panel />
      </Suspense>
    </LoadBoundary>
  );
}

function Panel(): ReactElement {
  const selection = useExplorerState((state) => state.selection);
  const [nodeId, ...otherNodes] = selection.nodes;
  const [relationshipId, ...otherRelationships] = selection.relationships;
  const isGroup = useExplorerState((state) => nodeId !== undefined && rolledUp(state)?.members.has(nodeId) === true);
  if (nodeId !== undefined && relationshipId === undefined && otherNodes.length === 0)
    return isGroup ? <GroupArea key={nodeId} id={nodeId} /> : <OneNode key={nodeId} id={nodeId} />;
  if (relationshipId !== undefined && nodeId === undefined && otherRelationships.length === 0) {
    return <OneRelationship key={relationshipId} id={relationshipId} />;
  }
  return nodeId === undefined && relationshipId === undefined ? <Overview /> : <Several />;
}

/** The panel that had the focus is about to be replaced by another: the keyboard stays in the inspector. */
function keepFocus({ handles }: Explorer): void {
  if (document.activeElement?.closest("aside[data-part='inspector']") != null) handles.inspector?.focus();
}

/** Selects, and brings it into view where it is out of it. */
function useSelect(): (elementId: string) => void {
  const explorer = useExplorer();
  return useCallback(
    (elementId) => {
      keepFocus(explorer);
      selectOnCanvas(explorer.store, [elementId], false);
      if (!isInView(explorer, elementId)) explorer.handles.canvas?.center(elementId);
    },
    [explorer],
  );
}

/** Selects several, and brings all of them into view where one is out of it. */
function useSelectAll(): (elementIds: readonly string[]) => void {
  const explorer = useExplorer();
  return useCallback(
    (elementIds) => {
      keepFocus(explorer);
      selectOnCanvas(explorer.store, elementIds, false);
      if (!elementIds.every((id) => isInView(explorer, id))) explorer.handles.canvas?.fit(elementIds);
    },
    [explorer],
  );
}

/** Opens the view of what is between two nodes; undefined where the selection is of no pair. */
function usePairOpener(): (() => void) | undefined {
  const { store } = useExplorer();
  const selection = useExplorerState((state) => state.selection);
  const drawn = useExplorerState(drawnSubgraph);
  const isPair = useMemo(() => pairOfSelection(selection, drawn) !== undefined, [selection, drawn]);
  return isPair ? () => change(store, "panels", (panels) => openDock(panels, "pair")) : undefined;
}

function OneNode({ id }: { readonly id: string }): ReactElement | null {
  const { api, client, exploring, store } = useExplorer();
  const lens = useExplorerState(lensOf);
  const expansions = useExplorerState((state) => state.explored.present.expansions);
  const explored = useExplorerState(exploredSubgraph);
  const shown = useExplorerState(visibleSubgraph);
  const onSelect = useSelect();
  const onSelectAll = useSelectAll();
  const loadDegree = useCallback<LoadDegree>(
    async (elementId, signal) => (await api.node(elementId, signal)).degree,
    [api],
  );
  const loadClaimsAbout = useCallback<LoadClaimsAbout>(
    async (elementId, cursor, signal) =>
      (await import("../api/claims.ts")).readClaimsAbout(client, elementId, { limit: 20, cursor }, signal),
    [client],
  );
  const node = explored.nodes.find((other) => other.elementId === id);
  if (node === undefined) return null;
  return (
    <NodePanel
      lens={lens}
      node={node}
      shown={shown}
      loadDegree={loadDegree}
      loadClaimsAbout={loadClaimsAbout}
      onSelect={onSelect}
      onSelectAll={onSelectAll}
      onExpand={(elementId, ties) => void exploring.expand([elementId], { ties })}
      onChoose={(elementId) =>
        change(store, "panels", (panels) => openExpand(panels, { ids: [elementId], choice: {}, isGuard: false }))
      }
      expansions={expansions.filter(({ of }) => of.includes(id))}
      onExpandFurther={(expansion) => void exploring.expandFurther(expansion)}
      onCollapse={(elementId) => void exploring.collapse([elementId])}
      onHide={exploring.hide}
      onHideOthers={exploring.hideOthers}
    />
  );
}

function OneRelationship({ id }: { readonly id: string }): ReactElement | null {
  const { api, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const { nodes, relationships } = useExplorerState(exploredSubgraph);
  const onSelect = useSelect();
  const loadEvidence = useCallback<LoadEvidence>((elementId, signal) => api.evidence(elementId, signal), [api]);
  const onPair = usePairOpener();
  const relationship = relationships.find((other) => other.elementId === id);
  if (relationship === undefined) return null;
  const end = (elementId: string): Subgraph["nodes"][number] | undefined =>
    nodes.find((node) => node.elementId === elementId);
  return (
    <RelationshipPanel
      lens={lens}
      relationship={relationship}
      start={end(relationship.startNodeElementId)}
      end={end(relationship.endNodeElementId)}
      loadEvidence={loadEvidence}
      onPair={onPair}
      onSelect={onSelect}
      onHide={exploring.hide}
    />
  );
}

function Overview(): ReactElement {
  const explorer = useExplorer();
  const lens = useExplorerState(lensOf);
  const shown = useExplorerState(visibleSubgraph);
  const schema = useExplorerState((state) => state.session.schema);
  const onSelect = useSelect();
  const hidden = useExplorerState((state) => state.explored.present.hidden);
  const explored = useExplorerState(exploredSubgraph);
  const tourSeen = useExplorerState((state) => state.preferences.tourSeen === true);
  return (
    <>
      {!tourSeen && shown.nodes.length > 0 && (
        <Suspense fallback={null}>
          <TourInvitation />
        </Suspense>
      )}
      <OverviewPanel
        lens={lens}
        shown={shown}
        total={schema}
        onSearch={() => actionOf("search").run(explorer)}
        onOpenConsole={() =>
          change(explorer.store, "panels", (panels) => ({ ...panels, console: true, sheet: undefined }))
        }
        onSelect={onSelect}
      />
      {hidden.size > 0 && (
        <HiddenList lens={lens} explored={explored} hidden={hidden} onBringBack={explorer.exploring.bringBack} />
      )}
    </>
  );
}

function Several(): ReactElement {
  const { store, exploring, client } = useExplorer();
  const lens = useExplorerState(lensOf);
  const { relationships } = useExplorerState(exploredSubgraph);
  const shown = useExplorerState(visibleSubgraph);
  const selection = useExplorerState((state) => state.selection);
  // In the order of selection: paths run from the node that was selected first.
  const chosen = useExplorerState(selectedNodes);
  const onSelect = useSelect();
  const onPair = usePairOpener();
  const loadClaims = useCallback<LoadClaims>(
    async (ids, signal) => (await import("../api/claims.ts")).readClaims(client, ids, signal),
    [client],
  );
  const selectedLines = useMemo(() => {
    // A bundle may stand for thousands.
    const lines = new Set(selection.relationships);
    return relationships.filter((relationship) => lines.has(relationship.elementId));
  }, [relationships, selection.relationships]);
  return (
    <SelectionPanel
      lens={lens}
      nodes={chosen}
      relationships={selectedLines}
      shown={shown}
      loadClaims={loadClaims}
      onPair={onPair}
      onSelect={onSelect}
      onFindPaths={() => void exploring.showPaths(chosen)}
      onExpand={(elementIds) => void exploring.expand(elementIds)}
      onHide={exploring.hide}
      onHideOthers={exploring.hideOthers}
      onClear={() => store.setState({ selection: NOTHING_SELECTED, spotlight: undefined })}
    />
  );
}
