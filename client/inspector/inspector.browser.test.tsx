/** The panels of the inspector in a real browser: what they say, what they do by keyboard, and axe's verdict. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import { ENVOY } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import {
  CLAIMS,
  CONTESTED_TALK,
  EVERYTHING,
  HOSTILE_NODE,
  HOSTILE_TALK,
  NEGOTIATOR,
  noop,
  OTHER_LENS,
  TALKS,
  TALKS_LENS,
} from "../testing/talks.ts";
import { NodePanel } from "./NodePanel.tsx";
import { OverviewPanel } from "./OverviewPanel.tsx";
import type { LoadDegree, LoadEvidence, NodePanelProps } from "./props.ts";
import { RelationshipPanel } from "./RelationshipPanel.tsx";
import { SelectionPanel } from "./SelectionPanel.tsx";

const loadDegree: LoadDegree = async () => [
  { type: "NEGOTIATED_WITH", direction: "out", count: 7 },
  { type: "NEGOTIATED_WITH", direction: "in", count: 5 },
  { type: "PRESSURED", direction: "in", count: 3 },
];
const loadEvidence: LoadEvidence = async () => ({ claims: [...CLAIMS] });
const noEvidence: LoadEvidence = async () => ({ claims: [] });

function nodePanel(props: Partial<NodePanelProps> = {}): ReactElement {
  const expanding = { expansions: [], onExpand: noop, onChoose: noop, onExpandFurther: noop, onCollapse: noop };
  const calls = { onSelect: noop, onHide: noop, onHideOthers: noop, ...expanding };
  return <NodePanel lens={TALKS_LENS} node={NEGOTIATOR} shown={TALKS} loadDegree={loadDegree} {...calls} {...props} />;
}

function relationshipPanel(load: LoadEvidence, relationship = CONTESTED_TALK): ReactElement {
  const start = relationship === HOSTILE_TALK ? HOSTILE_NODE : NEGOTIATOR;
  const end = relationship === HOSTILE_TALK ? NEGOTIATOR : ENVOY;
  return (
    <RelationshipPanel
      lens={TALKS_LENS}
      relationship={relationship}
      start={start}
      end={end}
      loadEvidence={load}
      onSelect={noop}
      onHide={noop}
    />
  );
}

describe("the panel of a node", () => {
  it("expands by a type that is chosen by the keyboard", async () => {
    const onExpand = vi.fn();
    const screen = await render(nodePanel({ onExpand }), { wrapper: Setting });
    const row = screen.getByRole("button", { name: "Expand: negotiated with 3 of 12 shown" });
    await expect.element(row).toBeVisible();
    (row.element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    expect(onExpand).toHaveBeenCalledWith(NEGOTIATOR.elementId, [{ type: "NEGOTIATED_WITH", direction: "both" }]);
  });

  it("selects a neighbour, or a meeting with it", async () => {
    const onSelect = vi.fn();
    const screen = await render(nodePanel({ onSelect }), { wrapper: Setting });
    await screen.getByRole("button", { name: "Anna Envoy", exact: true }).click();
    await screen.getByRole("button", { name: "negotiated with Anna Envoy, late October 2025 contested" }).click();
    expect(onSelect.mock.calls).toEqual([[ENVOY.elementId], [CONTESTED_TALK.elementId]]);
  });

  it("selects all relationships of a kind together", async () => {
    const onSelectAll = vi.fn();
    const screen = await render(nodePanel({ onSelectAll }), { wrapper: Setting });
    await screen.getByRole("button", { name: /^Select all negotiated with/ }).click();
    const talks = TALKS.relationships.filter(
      ({ type, startNodeElementId, endNodeElementId }) =>
        type === "NEGOTIATED_WITH" && [startNodeElementId, endNodeElementId].includes(NEGOTIATOR.elementId),
    );
    expect(onSelectAll.mock.calls[0]?.[0].toSorted()).toEqual(talks.map(({ elementId }) => elementId).toSorted());
  });

  it("tries the degree again after a failure", async () => {
    let attempts = 0;
    const failing: LoadDegree = async () => {
      attempts += 1;
      if (attempts === 1) throw new GraphError("engine_unavailable", "The database is away.");
      return [];
    };
    const screen = await render(nodePanel({ loadDegree: failing }), { wrapper: Setting });
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The database is away.");
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByText("It has no relationships.")).toBeVisible();
  });

  it("shows every type of value as what it is", async () => {
    const screen = await render(nodePanel({ lens: OTHER_LENS, node: EVERYTHING }), { wrapper: Setting });
    for (const text of [
      "9007199254740993",
      "1.0",
      "1 hour, 42 minutes",
      "23 June 1994",
      "35.6762° N, 139.6503° E",
      "4 bytes: 0x89 50 4e 47",
    ]) {
      await expect.element(screen.getByText(text, { exact: true })).toBeVisible();
    }
  });

  it("drops the answer about a node that is no longer shown", async () => {
    const answers: ((count: number) => void)[] = [];
    const signals: AbortSignal[] = [];
    const slow: LoadDegree = (_id, signal) => {
      signals.push(signal);
      return new Promise((resolve) =>
        answers.push((count) => resolve([{ type: "REJECTED", direction: "out", count }])),
      );
    };
    const screen = await render(nodePanel({ loadDegree: slow }), { wrapper: Setting });
    await screen.rerender(nodePanel({ loadDegree: slow, node: ENVOY }));
    await expect.poll(() => answers.length).toBe(2);
    expect(signals[0]?.aborted).toBe(true);
    answers[1]?.(2);
    answers[0]?.(999);
    await expect.element(screen.getByRole("button", { name: "Expand: rejected 0 of 2 shown" })).toBeVisible();
  });
});

describe("the panel of a relationship", () => {
  it("reads as a sentence, with vague dates kept vague", async () => {
    const screen = await render(relationshipPanel(loadEvidence), { wrapper: Setting });
    await expect
      .element(screen.getByRole("heading", { level: 2 }))
      .toHaveTextContent("Clara Negotiator negotiated with Anna Envoy");
    await expect.element(screen.getByText("late October 2025").first()).toBeVisible();
  });

  it("reads as a sentence in Japanese", async () => {
    const screen = await render(<Setting language="ja">{relationshipPanel(loadEvidence)}</Setting>);
    await expect
      .element(screen.getByRole("heading", { level: 2 }))
      .toHaveTextContent("クララ・ネゴシエーターはアンナ・エンボイと協議した");
    await expect.element(screen.getByText("両者は10月末に会談し、各項目を順に検討した。")).toBeVisible();
    await expect.element(screen.getByText("複数の関係者による").first()).toBeVisible();
    await expect.element(screen.getByText("2025年11月23日 21:28(日本時間) 配信")).toBeVisible();
  });

  it("shows each claim with outlet, byline, publication, certainty, voice and place", async () => {
    const screen = await render(relationshipPanel(loadEvidence), { wrapper: Setting });
    await expect.element(screen.getByText("3 claims in 2 articles")).toBeVisible();
    await expect.element(screen.getByRole("heading", { name: "Wire Service" })).toBeVisible();
    await expect.element(screen.getByText("By Ada Reporter, Ben Writer")).toBeVisible();
    await expect.element(screen.getByText("Published 23 November 2025, 21:28 JST")).toBeVisible();
    await expect.element(screen.getByText("According to several people briefed on the matter").first()).toBeVisible();
    await expect.element(screen.getByText("paragraph 2", { exact: true })).toBeVisible();
    await expect.element(screen.getByText("denied", { exact: true }).first()).toBeVisible();
  });

  it("links only to the web", async () => {
    const screen = await render(relationshipPanel(loadEvidence), { wrapper: Setting });
    await expect.element(screen.getByRole("link")).toHaveAttribute("href", "https://example.org/article");
    expect(screen.getByRole("link").elements()).toHaveLength(1);
  });

  it("says that there is no evidence", async () => {
    const screen = await render(relationshipPanel(noEvidence), { wrapper: Setting });
    await expect.element(screen.getByText("This database records no evidence for it.")).toBeVisible();
  });

  it("says why the evidence could not be loaded, and loads it when asked again", async () => {
    let attempts = 0;
    const failing: LoadEvidence = async () => {
      attempts += 1;
      if (attempts === 1)
        throw new GraphError("engine_unavailable", "The database is away.", { hint: "Wait a moment." });
      return { claims: [...CLAIMS] };
    };
    const screen = await render(relationshipPanel(failing), { wrapper: Setting });
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The database is away. Wait a moment.");
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByText("3 claims in 2 articles")).toBeVisible();
  });
});

describe("the panel of several", () => {
  it("finds paths between two", async () => {
    const onFindPaths = vi.fn();
    const screen = await render(selectionPanel(onFindPaths), { wrapper: Setting });
    await screen.getByRole("button", { name: "Find paths between them" }).click();
    expect(onFindPaths).toHaveBeenCalledWith(NEGOTIATOR.elementId, ENVOY.elementId);
  });
});

function selectionPanel(onFindPaths: (from: string, to: string) => void = noop): ReactElement {
  return (
    <SelectionPanel
      lens={TALKS_LENS}
      nodes={[NEGOTIATOR, ENVOY]}
      relationships={[CONTESTED_TALK]}
      shown={TALKS}
      onSelect={noop}
      onFindPaths={onFindPaths}
      onExpand={noop}
      onHide={noop}
      onHideOthers={noop}
      onClear={noop}
    />
  );
}

function overviewPanel(): ReactElement {
  return (
    <OverviewPanel
      lens={TALKS_LENS}
      shown={TALKS}
      total={{ nodes: 400, relationships: 900 }}
      onSearch={noop}
      onOpenConsole={noop}
      onSelect={noop}
    />
  );
}

const PANELS: readonly (readonly [string, () => ReactElement])[] = [
  ["a node", nodePanel],
  ["a node of every value", () => nodePanel({ lens: OTHER_LENS, node: EVERYTHING })],
  [
    "a hostile node",
    () =>
      nodePanel({ node: HOSTILE_NODE, shown: { nodes: [HOSTILE_NODE, NEGOTIATOR], relationships: [HOSTILE_TALK] } }),
  ],
  ["a relationship", () => relationshipPanel(loadEvidence)],
  ["a hostile relationship", () => relationshipPanel(noEvidence, HOSTILE_TALK)],
  ["several", selectionPanel],
  ["the overview", overviewPanel],
];

describe.each([
  ["light", "en"],
  ["dark", "ja"],
] as const)("in %s, %s", (scheme, language) => {
  it.each(PANELS)("the panel of %s has no violation that axe knows of, and keeps its width", async (_name, panel) => {
    const screen = await render(
      <div style={{ width: 340 }}>
        <Setting scheme={scheme} language={language}>
          {panel()}
        </Setting>
      </div>,
    );
    await expect.poll(() => document.querySelector("[role=status]")).toBeNull();
    for (const details of document.querySelectorAll("details")) details.open = true;
    expect(await violations()).toEqual([]);
    const main = screen.getByRole("main").element();
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.querySelector("main script")).toBeNull();
  });
});
