/** The inspector: the panel that suits what is selected, wired to the store. */
import type { ReactElement } from "react";
import { Suspense, useCallback } from "react";
import type { Subgraph } from "../../graph/subgraph.ts";
import { actionOf } from "../actions/registry.ts";
import { OverviewPanel } from "../inspector/OverviewPanel.tsx";
import type { LoadDegree, LoadEvidence } from "../inspector/props.ts";
import { useExplorer, useExplorerState } from "../state/explorer.ts";
import { NOTHING_SELECTED } from "../state/selection.ts";
import { exploredSubgraph, lensOf, visibleSubgraph } from "../state/state.ts";
import { change } from "../state/store.ts";
import { isInView } from "./in-view.ts";
import { LoadBoundary } from "./LoadBoundary.tsx";
import { lazily } from "./lazily.ts";
import { selectOnCanvas } from "./select-on-canvas.ts";

const NodePanel = lazily(async () => (await import("../inspector/NodePanel.tsx")).NodePanel);
const RelationshipPanel = lazily(async () => (await import("../inspector/RelationshipPanel.tsx")).RelationshipPanel);
const SelectionPanel = lazily(async () => (await import("../inspector/SelectionPanel.tsx")).SelectionPanel);

export function InspectorArea(): ReactElement {
  return (
    <LoadBoundary>
      <Suspense fallback={null}>
        <Panel />
      </Suspense>
    </LoadBoundary>
  );
}

function Panel(): ReactElement {
  const selection = useExplorerState((state) => state.selection);
  const [nodeId, ...otherNodes] = selection.nodes;
  const [relationshipId, ...otherRelationships] = selection.relationships;
  if (nodeId !== undefined && relationshipId === undefined && otherNodes.length === 0)
    return <OneNode key={nodeId} id={nodeId} />;
  if (relationshipId !== undefined && nodeId === undefined && otherRelationships.length === 0) {
    return <OneRelationship key={relationshipId} id={relationshipId} />;
  }
  return nodeId === undefined && relationshipId === undefined ? <Overview /> : <Several />;
}

/** Selects, and brings it into view where it is out of it. */
function useSelect(): (elementId: string) => void {
  const explorer = useExplorer();
  return useCallback(
    (elementId) => {
      selectOnCanvas(explorer.store, [elementId], false);
      if (!isInView(explorer, elementId)) explorer.handles.canvas?.center(elementId);
    },
    [explorer],
  );
}

function OneNode({ id }: { readonly id: string }): ReactElement | null {
  const { api, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const explored = useExplorerState(exploredSubgraph);
  const shown = useExplorerState(visibleSubgraph);
  const onSelect = useSelect();
  const loadDegree = useCallback<LoadDegree>(
    async (elementId, signal) => (await api.node(elementId, signal)).degree,
    [api],
  );
  const node = explored.nodes.find((other) => other.elementId === id);
  if (node === undefined) return null;
  return (
    <NodePanel
      lens={lens}
      node={node}
      shown={shown}
      loadDegree={loadDegree}
      onSelect={onSelect}
      onExpand={(elementId, types) => void exploring.expand([elementId], { types })}
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
  return (
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
  );
}

function Several(): ReactElement {
  const { store, exploring } = useExplorer();
  const lens = useExplorerState(lensOf);
  const { nodes, relationships } = useExplorerState(exploredSubgraph);
  const shown = useExplorerState(visibleSubgraph);
  const selection = useExplorerState((state) => state.selection);
  const onSelect = useSelect();
  const findPaths = (from: string, to: string): void => {
    const [start, end] = [from, to].map((id) => nodes.find((node) => node.elementId === id));
    if (start !== undefined && end !== undefined) void exploring.showPaths(start, end);
  };
  // In the order of selection: paths run from the node that was selected first.
  const chosen = selection.nodes.flatMap((id) => nodes.find((node) => node.elementId === id) ?? []);
  return (
    <SelectionPanel
      lens={lens}
      nodes={chosen}
      relationships={relationships.filter((relationship) => selection.relationships.includes(relationship.elementId))}
      shown={shown}
      onSelect={onSelect}
      onFindPaths={findPaths}
      onExpand={(elementIds) => void exploring.expand(elementIds)}
      onHide={exploring.hide}
      onHideOthers={exploring.hideOthers}
      onClear={() => store.setState({ selection: NOTHING_SELECTED, spotlight: undefined })}
    />
  );
}
