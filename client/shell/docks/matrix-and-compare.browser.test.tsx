/** The docks "matrix" and "compare" on the whole page: what they ask, select, mark and leave as it was. The server is pretended. */
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import "../styles.ts";
import { writeTyped } from "../../../graph/query-api/typed.ts";
import type { GraphNode, GraphRelationship, ValueMap } from "../../../graph/values.ts";
import { httpClient } from "../../api/client.ts";
import { App } from "../../app.tsx";
import type { Explorer } from "../../state/explorer.ts";
import { createExplorer } from "../../state/explorer.ts";
import { openDock } from "../../state/panels.ts";
import { drawnSubgraph, filtersOf, visibleSubgraph } from "../../state/state.ts";
import { answering } from "../../testing/answers.ts";
import { GRAPH } from "../../testing/graph.ts";
import { TALKS } from "../../testing/talks.ts";

const encoded = (properties: ValueMap) =>
  Object.fromEntries(Object.entries(properties).map(([key, value]) => [key, JSON.parse(writeTyped(value))]));
const wireNode = (node: GraphNode) => ({ ...node, properties: encoded(node.properties) });
const wireTie = (tie: GraphRelationship) => ({ ...tie, properties: encoded(tie.properties) });

/** Answers about the matrix beside what the pretended server knows. */
function withMatrix(asked: unknown[]): typeof fetch {
  const others = answering({});
  return async (input, request) => {
    const { pathname } = new URL(String(input), location.href);
    const answer = (body: object): Response => new Response(JSON.stringify(body), { status: 200 });
    if (pathname === "/api/matrix") {
      asked.push(JSON.parse(String(request?.body)));
      const ties = [{ start: "envoy", end: "minister", type: "NEGOTIATED_WITH", count: 1 }];
      const rows = GRAPH.nodes.map(wireNode);
      return answer({ rows, ties, missing: [], totals: { rows: 3, columns: 3 }, truncated: false });
    }
    if (pathname === "/api/links")
      return answer({ relationships: GRAPH.relationships.map(wireTie), truncated: false, total: 3 });
    return others(input, request);
  };
}

async function open(asked: unknown[] = []): Promise<Explorer> {
  const explorer = createExplorer({
    client: httpClient(withMatrix(asked)),
    preferences: { language: "en", scheme: "light", singleKeys: true },
    isNarrow: () => false,
  });
  await render(<App explorer={explorer} />);
  await expect.element(page.getByText("3 nodes · 3 relationships")).toBeVisible();
  return explorer;
}

/** Layouts and parts of the page come when they come. */
const poll = <T,>(ask: () => T) => expect.poll(ask, { timeout: 15_000 });

beforeEach(() => page.viewport(1280, 900));
afterEach(() => document.body.focus());

describe("the dock of the matrix", () => {
  it("counts actors on the canvas in the database, and a cell selects its relationships", async () => {
    const asked: unknown[] = [];
    const explorer = await open(asked);
    await userEvent.keyboard("m");
    await page.getByRole("gridcell", { name: /^Anna Envoy, Boris Minister: negotiated with 1/ }).click();
    await poll(() => explorer.store.getState().selection.relationships).toEqual(["talk"]);
    expect(asked).toEqual([{ rows: { ids: ["envoy", "minister", "country"] }, types: ["NEGOTIATED_WITH"] }]);
  });

  it("gives the dock room, and takes it back", async () => {
    const explorer = await open();
    const before = explorer.store.getState().panels.dockHeight;
    await userEvent.keyboard("m");
    await poll(() => explorer.store.getState().panels.dockHeight).toBeGreaterThan(before);
    await userEvent.keyboard("m");
    await poll(() => explorer.store.getState().panels.dockHeight).toBe(before);
  });
});

describe("the dock that compares dates", () => {
  it("marks what differs without moving a thing, and leaves everything as it was", async () => {
    const explorer = await open();
    const { store, exploring } = explorer;
    exploring.addSubgraph(TALKS);
    await poll(() => store.getState().explored.present.positions.size).toBeGreaterThan(3);
    await poll(() => document.querySelector<HTMLElement>("[role=application]")?.dataset.layout).toBe("done");
    const filters = { ...filtersOf(store.getState()), time: { from: "2025-11-01", to: "2025-11-30" } };
    exploring.changeView({ filters }, { words: { en: "filter", ja: "絞り込み" } });
    // Filters of time are fetched when one is set first.
    await poll(() => visibleSubgraph(store.getState()).relationships.length).toBe(3);
    const before = store.getState().explored;
    const shown = visibleSubgraph(store.getState());
    store.setState(({ panels }) => ({ panels: openDock(panels, "compare") }));
    // From the two ends of the time filter.
    await expect.element(page.getByRole("textbox", { name: "First" })).toHaveValue("2025-11-01");
    await poll(() => store.getState().comparison?.marks.size).toBeGreaterThan(0);
    const marked = drawnSubgraph(store.getState()).relationships.filter(
      ({ properties }) => "parleyDifference" in properties,
    );
    expect(marked.map(({ properties }) => properties.parleyDifference)).toContain("changed");
    expect(store.getState().explored).toBe(before);
    store.setState(({ panels }) => ({ panels: openDock(panels, undefined) }));
    await poll(() => store.getState().comparison).toBeUndefined();
    expect(visibleSubgraph(store.getState()).relationships).toEqual(shown.relationships);
  });
});
