/** The matrix in a real browser: walked by keys and pointer, huge, hostile, and axe's verdict. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import type { MatrixTie } from "../../graph/matrix/matrix-grid.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import { COUNTRY, ENVOY, MINISTER } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { HOSTILE_NODE, noop, TALKS_LENS } from "../testing/talks.ts";
import { shapeMatrix } from "./count-matrix.ts";
import { Matrix } from "./Matrix.tsx";
import type { MatrixSettings } from "./matrix-settings.ts";
import { settingsFor } from "./matrix-settings.ts";
import type { MatrixProps, MatrixState } from "./props.ts";
import { WORDS } from "./words.ts";

const PLAN = new GraphNode("plan", ["Proposal"], valueMap([["name", "28-point plan"]]));
const LATER_PLAN = new GraphNode(
  "later",
  ["Proposal"],
  valueMap([
    ["name", "20-point plan"],
    ["date", "2025-12-15"],
  ]),
);
const SCHEMA = { labels: [], types: [{ name: "NEGOTIATED_WITH", count: 3 }] };
const PAIRS: MatrixSettings = { ...settingsFor(TALKS_LENS, SCHEMA, "pairs"), order: "name" };
const STANCES = settingsFor(TALKS_LENS, SCHEMA, "stances");

function tie(start: GraphNode, end: GraphNode, type: string, count: number): MatrixTie {
  const last = { date: "2025-12-02", datePrecision: "day" };
  return { start: start.elementId, end: end.elementId, type, count, last };
}

interface Made {
  readonly rows: readonly GraphNode[];
  readonly columns?: readonly GraphNode[];
  readonly ties: readonly MatrixTie[];
  readonly settings?: MatrixSettings;
  readonly language?: "en" | "ja";
}

function ready({ rows, columns, ties, settings = PAIRS, language = "en" }: Made): MatrixState {
  const counted = {
    ...{ rows, columns, missing: [], truncated: false },
    ties: ties.map(({ last, ...own }) => (last === undefined ? own : { ...own, last: { date: last.date } })),
    totals: { rows: rows.length, columns: (columns ?? rows).length },
  };
  const canvas = { shown: { nodes: [], relationships: [] }, selected: new Set<string>(), time: {}, lens: TALKS_LENS };
  const links = columns === undefined ? [] : [{ from: LATER_PLAN.elementId, to: PLAN.elementId, type: "SUPERSEDES" }];
  const shaped = { counted, links, settings, canvas, language, groupProperty: undefined, candidates: undefined };
  return { phase: "ready", matrix: shapeMatrix(shaped) };
}

const TALKS = ready({ rows: [ENVOY, MINISTER, COUNTRY], ties: [tie(ENVOY, MINISTER, "NEGOTIATED_WITH", 3)] });
const PLANS = (language: "en" | "ja" = "en") =>
  ready({
    rows: [ENVOY, MINISTER, COUNTRY],
    columns: [LATER_PLAN, PLAN],
    ties: [tie(COUNTRY, PLAN, "REJECTED", 1), tie(ENVOY, PLAN, "PROPOSED", 2)],
    settings: STANCES,
    language,
  });

function matrix(state: MatrixState, props: Partial<MatrixProps> = {}): ReactElement {
  return (
    <div style={{ height: 360, width: "100%" }}>
      <Matrix
        lens={TALKS_LENS}
        settings={PAIRS}
        labels={[{ name: "Actor", count: 3 }]}
        types={[
          { name: "NEGOTIATED_WITH", count: 3 },
          { name: "PRESSURED", count: 1 },
        ]}
        groupProperty={undefined}
        state={state}
        isNarrow={false}
        onChange={noop}
        onOpen={noop}
        onAskPath={noop}
        onNode={noop}
        onSave={noop}
        onCopy={noop}
        onView={noop}
        {...props}
      />
    </div>
  );
}

const grid = () => page.getByRole("grid");

describe("the matrix", () => {
  it("says in each cell who, how often and when last, and of a hole where was counted", async () => {
    await render(matrix(TALKS), { wrapper: Setting });
    await expect
      .element(
        page.getByRole("gridcell", { name: "Anna Envoy, Boris Minister: negotiated with 3; last 2 December 2025" }),
      )
      .toHaveTextContent("3");
    await expect
      .element(page.getByRole("gridcell", { name: "Anna Envoy, Freedonia: never, anywhere in the database" }))
      .toBeVisible();
    await expect.element(page.getByText("1 pair joined, 2 holes")).toBeVisible();
  });

  it("is walked by the arrow keys, and Enter opens a cell or asks about a hole", async () => {
    const [onOpen, onAskPath, onNode] = [vi.fn(), vi.fn(), vi.fn()];
    await render(matrix(TALKS, { onOpen, onAskPath, onNode }), { wrapper: Setting });
    await expect.element(grid()).toBeVisible();
    (grid().element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(onOpen).toHaveBeenCalledWith(ENVOY, MINISTER);
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(onAskPath).toHaveBeenCalledWith(ENVOY, COUNTRY);
    await userEvent.keyboard("{Control>}{ArrowLeft}{/Control}{ArrowDown}{Enter}");
    expect(onNode).toHaveBeenCalledWith(MINISTER);
    const active = grid().element().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.getAttribute("role")).toBe("rowheader");
  });

  it("opens a cell by a click, and offers to ask about a hole that is clicked", async () => {
    const [onOpen, onAskPath] = [vi.fn(), vi.fn()];
    await render(matrix(TALKS, { onOpen, onAskPath }), { wrapper: Setting });
    await page.getByRole("gridcell", { name: /^Boris Minister, Anna Envoy/ }).click();
    expect(onOpen).toHaveBeenCalledWith(MINISTER, ENVOY);
    await page.getByRole("gridcell", { name: /^Boris Minister, Freedonia/ }).click();
    expect(onAskPath).not.toHaveBeenCalled();
    await page.getByRole("button", { name: "Ask the database for a path" }).click();
    expect(onAskPath).toHaveBeenCalledWith(MINISTER, COUNTRY);
  });

  it("tells stances in words, with dates of proposals and what they supersede", async () => {
    await render(matrix(PLANS(), { settings: STANCES }), { wrapper: Setting });
    await expect.element(page.getByRole("columnheader", { name: /supersedes 28-point plan/ })).toBeVisible();
    await expect
      .element(page.getByRole("gridcell", { name: /^Freedonia, 28-point plan: rejected → 1/ }))
      .toHaveTextContent("rejected");
    await expect.element(page.getByText("1 row without any stance left out")).toBeVisible();
  });

  it("draws little of a large matrix, and reaches its last cell by a key", async () => {
    const rows = Array.from(
      { length: 200 },
      (_, place) => new GraphNode(`n${place}`, ["Actor"], valueMap([["name", `N ${place}`]])),
    );
    const ties = rows.flatMap((one, place) =>
      rows.slice(place + 1).map((other) => tie(one, other, "NEGOTIATED_WITH", (place % 30) + 1)),
    );
    await render(matrix(ready({ rows, ties })), { wrapper: Setting });
    await expect.element(grid()).toHaveAttribute("aria-rowcount", "201");
    (grid().element() as HTMLElement).focus();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await expect.element(page.getByRole("gridcell", { name: "N 199, N 199: the same node" })).toBeVisible();
    expect(document.querySelectorAll("[role=gridcell]").length).toBeLessThan(1500);
  });

  it("saves what it shows, and copies it", async () => {
    const [onSave, onCopy] = [vi.fn(), vi.fn()];
    await render(matrix(TALKS, { onSave, onCopy }), { wrapper: Setting });
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: "As it looks (CSV)" }).click();
    expect(onSave.mock.calls[0]?.[0]).toBe(
      ",Anna Envoy,Boris Minister,Freedonia\r\nAnna Envoy,,3,0\r\nBoris Minister,3,,0\r\nFreedonia,0,0,\r\n",
    );
    await page.getByRole("button", { name: "Save" }).click();
    await page.getByRole("menuitem", { name: "Copy as it looks" }).click();
    expect(onCopy).toHaveBeenCalledOnce();
  });

  it("offers types with their counts, and none ticked means all", async () => {
    const onChange = vi.fn();
    await render(matrix(TALKS, { onChange }), { wrapper: Setting });
    await page.getByRole("button", { name: "Relationships: negotiated with" }).click();
    await page.getByRole("checkbox", { name: /pressured/ }).click();
    expect(onChange.mock.calls[0]?.[0]).toMatchObject({ types: ["NEGOTIATED_WITH", "PRESSURED"] });
  });
});

const FAILED: MatrixState = { phase: "failed", error: new GraphError("engine_unavailable", "Away."), retry: noop };
const STATES: readonly (readonly [string, () => ReactElement])[] = [
  ["pairs", () => matrix(TALKS)],
  ["pairs with dates", () => matrix(TALKS, { settings: { ...PAIRS, withDates: true } })],
  ["stances", () => matrix(PLANS(), { settings: STANCES })],
  ["hostile names", () => matrix(ready({ rows: [HOSTILE_NODE, ENVOY], ties: [tie(HOSTILE_NODE, ENVOY, "<b>", 3)] }))],
  ["loading", () => matrix({ phase: "loading" })],
  ["nothing", () => matrix({ phase: "empty", words: WORDS.tooFew })],
  ["a failure", () => matrix(FAILED)],
];

describe.each([
  ["light", "en"],
  ["dark", "ja"],
] as const)("in %s, %s", (scheme, language) => {
  it.each(STATES)("%s has no violation that axe knows of, and keeps its width", async (_name, made) => {
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {made()}
      </Setting>,
    );
    expect(await violations()).toEqual([]);
    const main = screen.getByRole("main").element();
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.querySelector("main script")).toBeNull();
  });
});
