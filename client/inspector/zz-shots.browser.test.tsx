import { expect, it } from "vitest";
import { page } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import { ExportDialog } from "../export/ExportDialog.tsx";
import { GRAPH } from "../testing/graph.ts";
import { Setting } from "../testing/page.tsx";
import * as T from "../testing/talks.ts";
import { NodePanel } from "./NodePanel.tsx";
import { OverviewPanel } from "./OverviewPanel.tsx";
import { RelationshipPanel } from "./RelationshipPanel.tsx";
import { SelectionPanel } from "./SelectionPanel.tsx";

const degree = async () => [
  { type: "NEGOTIATED_WITH", direction: "out" as const, count: 7 },
  { type: "NEGOTIATED_WITH", direction: "in" as const, count: 5 },
  { type: "PRESSURED", direction: "in" as const, count: 3 },
  { type: "MEMBER_OF", direction: "out" as const, count: 1 },
  { type: "ACTOR", direction: "in" as const, count: 21 },
];
const node = (
  <NodePanel
    lens={T.TALKS_LENS}
    node={T.NEGOTIATOR}
    shown={T.TALKS}
    loadDegree={degree}
    onSelect={T.noop}
    onExpand={T.noop}
    onHide={T.noop}
    onHideOthers={T.noop}
  />
);
const evidence = async () => ({ claims: [...T.CLAIMS] });
const failing = async () => {
  throw new GraphError("engine_unavailable", "The database cannot be reached.", {
    hint: "It is asked again every few seconds.",
  });
};
const rel = (load: any) => (
  <RelationshipPanel
    lens={T.TALKS_LENS}
    relationship={T.CONTESTED_TALK}
    start={T.NEGOTIATOR}
    end={T.TALKS.nodes[1]}
    loadEvidence={load}
    onSelect={T.noop}
    onHide={T.noop}
  />
);
const SHOTS: Record<string, any> = {
  node,
  rel: rel(evidence),
  relfail: rel(failing),
  hostile: (
    <NodePanel
      lens={T.TALKS_LENS}
      node={T.HOSTILE_NODE}
      shown={{ nodes: [T.HOSTILE_NODE, T.NEGOTIATOR], relationships: [T.HOSTILE_TALK] }}
      loadDegree={degree}
      onSelect={T.noop}
      onExpand={T.noop}
      onHide={T.noop}
      onHideOthers={T.noop}
    />
  ),
  hostilerel: (
    <RelationshipPanel
      lens={T.TALKS_LENS}
      relationship={T.HOSTILE_TALK}
      start={T.HOSTILE_NODE}
      end={T.NEGOTIATOR}
      loadEvidence={async () => ({ claims: [] })}
      onSelect={T.noop}
      onHide={T.noop}
    />
  ),
  everything: (
    <NodePanel
      lens={T.OTHER_LENS}
      node={T.EVERYTHING}
      shown={{ nodes: [T.EVERYTHING], relationships: [] }}
      loadDegree={async () => []}
      onSelect={T.noop}
      onExpand={T.noop}
      onHide={T.noop}
      onHideOthers={T.noop}
    />
  ),
  overview: (
    <OverviewPanel
      lens={T.TALKS_LENS}
      shown={T.TALKS}
      total={{ nodes: 412, relationships: 1830 }}
      onSearch={T.noop}
      onOpenConsole={T.noop}
      onSelect={T.noop}
    />
  ),
  selection: (
    <SelectionPanel
      lens={T.TALKS_LENS}
      nodes={T.TALKS.nodes.slice(0, 2)}
      relationships={T.TALKS.relationships}
      shown={T.TALKS}
      onSelect={T.noop}
      onFindPaths={T.noop}
      onExpand={T.noop}
      onHide={T.noop}
      onHideOthers={T.noop}
      onClear={T.noop}
    />
  ),
};
void GRAPH;
void expect;
const only = (import.meta as any).env.VITE_ONLY?.split(",");
for (const [name, element] of Object.entries(SHOTS)) {
  if (only && !only.includes(name)) continue;
  it(name, async () => {
    await page.viewport(1240, 1100);
    const screen = await render(
      <div style={{ display: "flex", alignItems: "flex-start" }}>
        <div style={{ width: 360 }}>
          <Setting>{element}</Setting>
        </div>
      </div>,
    );
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({ path: `../../test-results/shots/${name}-light.png` });
    await screen.unmount();
    const dark = await render(
      <div style={{ width: 360 }}>
        <Setting scheme="dark" language="ja">
          {element}
        </Setting>
      </div>,
    );
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({ path: `../../test-results/shots/${name}-dark.png` });
    await dark.unmount();
  });
}
for (const [scheme, language, wide] of [
  ["light", "en", 800],
  ["dark", "ja", 380],
] as const) {
  if (only && !only.includes("export")) continue;
  it(`export ${scheme}`, async () => {
    await page.viewport(wide, 800);
    const s = await render(
      <Setting scheme={scheme} language={language}>
        <ExportDialog
          opened
          onClose={T.noop}
          counts={{ all: { nodes: 70, relationships: 140 }, selection: { nodes: 3, relationships: 2 } }}
          scheme={scheme}
          sizeOf={() => ({ width: 1830, height: 1210 })}
          onExport={async () => {
            throw new Error("The canvas is too large for this browser.");
          }}
        />
      </Setting>,
    );
    await s.getByRole("radio", { name: "PNG" }).click();
    await s.getByRole("button", { name: /Save|保存/ }).click();
    await new Promise((r) => setTimeout(r, 300));
    await page.screenshot({ path: `../../test-results/shots/export-${scheme}.png` });
  });
}
