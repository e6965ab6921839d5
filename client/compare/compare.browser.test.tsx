/** The comparison of two dates in a real browser: by mouse, by keyboard, and axe's verdict on its states. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { GraphDifference, PairDifference } from "../../graph/comparison/compare-graph.ts";
import { GraphError } from "../../graph/errors.ts";
import { COUNTRY, ENVOY, MINISTER } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { HOSTILE_NODE, noop, TALKS_LENS } from "../testing/talks.ts";
import { Compare } from "./Compare.tsx";
import type { ComparisonSettings } from "./comparison-settings.ts";
import type { CompareProps, ComparisonState } from "./props.ts";

const SETTINGS: ComparisonSettings = {
  basis: "happened",
  shape: "until",
  first: { from: "2025-10-01", to: "2025-11-21" },
  second: { from: "2025-11-22", to: "2025-12-15" },
};
const NODES = new Map([ENVOY, MINISTER, COUNTRY, HOSTILE_NODE].map((node) => [node.elementId, node]));
const TALK = { type: "NEGOTIATED_WITH", isForward: true, count: 1, certainty: "stated", isContested: false };
const NEW: PairDifference = {
  key: "one",
  one: ENVOY.elementId,
  other: MINISTER.elementId,
  kind: "new",
  before: [],
  after: [TALK],
  relationships: ["r1"],
};
const CHANGED: PairDifference = {
  key: "two",
  one: COUNTRY.elementId,
  other: HOSTILE_NODE.elementId,
  kind: "changed",
  before: [{ ...TALK, type: "REJECTED" }],
  after: [{ ...TALK, isContested: true }],
  relationships: ["r2", "r3"],
};

function ready(pairs: readonly PairDifference[]): ComparisonState {
  const difference: GraphDifference = {
    ...{ marks: new Map(), context: new Set(), pairs },
    ...{ samePairs: 4, undated: 2, vague: 1 },
  };
  return { phase: "ready", difference };
}

function compare(props: Partial<CompareProps> = {}): ReactElement {
  return (
    <div style={{ height: 340 }}>
      <Compare
        lens={TALKS_LENS}
        nodes={NODES}
        settings={SETTINGS}
        state={ready([NEW, CHANGED])}
        foundKey={undefined}
        hasClaims={true}
        selected={undefined}
        onChange={noop}
        onSelect={noop}
        onSave={noop}
        {...props}
      />
    </div>
  );
}

const row = (name: RegExp) => page.getByRole("button", { name });

describe("the comparison of two dates", () => {
  it("lists what differs, and selects a pair by a click", async () => {
    const onSelect = vi.fn();
    await render(compare({ onSelect }), { wrapper: Setting });
    await row(/^New pairs: Anna Envoy · Boris Minister ?negotiated with 1/).click();
    expect(onSelect).toHaveBeenCalledWith([NEW]);
    await expect.element(page.getByText("4 pairs without a difference")).toBeVisible();
    await expect.element(page.getByText("2 relationships without a date, not compared")).toBeVisible();
  });

  it("is walked by the arrow keys as one stop", async () => {
    const onSelect = vi.fn();
    await render(compare({ onSelect }), { wrapper: Setting });
    (row(/^New pairs: Anna/).element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onSelect).toHaveBeenCalledWith([CHANGED]);
    expect(document.querySelectorAll("button[data-row][tabindex='0']")).toHaveLength(1);
  });

  it("narrows the list to a kind, and back", async () => {
    await render(compare(), { wrapper: Setting });
    await page.getByRole("button", { name: "Changed 1" }).click();
    await expect.element(row(/^New pairs: Anna/)).not.toBeInTheDocument();
    await page.getByRole("button", { name: "All 2" }).click();
    await expect.element(row(/^New pairs: Anna/)).toBeVisible();
  });

  it("takes another day, and asks for periods of two days each", async () => {
    const onChange = vi.fn();
    const screen = await render(compare({ onChange }), { wrapper: Setting });
    await userEvent.fill(page.getByRole("textbox", { name: "First" }), "2025-11-30");
    expect(onChange.mock.calls.at(-1)?.[0]).toMatchObject({ first: { to: "2025-11-30" } });
    await screen.rerender(compare({ settings: { ...SETTINGS, shape: "within" } }));
    await expect.element(page.getByLabelText("Second: from")).toHaveValue("2025-11-22");
  });

  it("draws hundreds of differences in parts", async () => {
    const pairs = Array.from({ length: 250 }, (_, place) => ({ ...NEW, key: `pair ${place}` }));
    await render(compare({ state: ready(pairs) }), { wrapper: Setting });
    await expect.poll(() => document.querySelectorAll("button[data-row]").length).toBe(100);
    await page.getByRole("button", { name: "Show 100 more" }).click();
    await expect.poll(() => document.querySelectorAll("button[data-row]").length).toBe(200);
  });

  it("says what it is when days make no sense", async () => {
    const error = new GraphError("invalid_request", "The first day is not before the second.");
    await render(compare({ state: { phase: "invalid", error } }), { wrapper: Setting });
    await expect.element(page.getByRole("alert")).toHaveTextContent("The first day is not before the second.");
  });
});

const STATES: readonly (readonly [string, Partial<CompareProps>])[] = [
  ["differences", { selected: "one" }],
  ["periods without claims", { settings: { ...SETTINGS, shape: "within" }, hasClaims: false, foundKey: "since" }],
  ["no difference", { state: ready([]) }],
  ["no dates", { state: { phase: "undated" } }],
  ["reading", { state: { phase: "reading", done: 20, total: 100 } }],
  ["a failure", { state: { phase: "failed", error: new GraphError("internal", "x"), retry: noop } }],
];

describe.each([
  ["light", "en"],
  ["dark", "ja"],
] as const)("in %s, %s", (scheme, language) => {
  it.each(STATES)("%s have no violation that axe knows of, and keep their width", async (_name, props) => {
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {compare(props)}
      </Setting>,
    );
    for (const details of document.querySelectorAll("details")) details.open = true;
    expect(await violations()).toEqual([]);
    const main = screen.getByRole("main").element();
    expect(main.scrollWidth).toBeLessThanOrEqual(main.clientWidth);
    expect(document.querySelector("main script")).toBeNull();
  });
});
