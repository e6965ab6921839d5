/** The timeline in a real browser: ranges by mouse and by keys, playing, what has no date, and axe's verdict. */
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { filterGraph } from "../../graph/filter/apply-filters.ts";
import type { DayRange } from "../../graph/filter/filters.ts";
import { NO_FILTERS } from "../../graph/filter/filters.ts";
import { dateSourceOf } from "../../graph/filter/judges.ts";
import type { Lens } from "../../graph/lens.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import type { DateSource } from "../../graph/time/date-sources.ts";
import { findDateSources } from "../../graph/time/date-sources.ts";
import { DATED, DATED_LENS, FILM_LENS, FILMS } from "../testing/dated.ts";
import type { SettingProps } from "../testing/page.tsx";
import { Setting, violations } from "../testing/page.tsx";
import { noop } from "../testing/talks.ts";
import { Timeline } from "./Timeline.tsx";

interface StatefulProps extends Partial<Omit<SettingProps, "children">> {
  readonly graph?: Subgraph;
  readonly lens?: Lens;
  readonly width?: number;
  readonly start?: DayRange;
  readonly isPossible?: boolean;
  readonly onStep?: (movement: string | undefined) => void;
}

const IDLE = { phase: "idle", done: 0, total: 0, missing: 0 } as const;

function Stateful({
  graph = DATED,
  lens = DATED_LENS,
  width = 900,
  start = {},
  isPossible = true,
  onStep,
  ...setting
}: StatefulProps) {
  const [time, setTime] = useState(start);
  const [keepUndated, setKeepUndated] = useState(false);
  const [chosen, setChosen] = useState<DateSource | undefined>(undefined);
  const [known, setKnown] = useState<string | undefined>(undefined);
  const filters = { ...NO_FILTERS, time, keepUndated, dateSource: chosen };
  const visible = filterGraph(graph, filters, lens, new Map());
  return (
    <Setting {...setting}>
      <div style={{ width, height: 230, display: "flex", flexDirection: "column" }}>
        <Timeline
          subgraph={graph}
          whole={graph}
          lens={lens}
          source={dateSourceOf(filters, lens)}
          sources={findDateSources(graph)}
          range={time}
          keepUndated={keepUndated}
          hideIsolated={false}
          shown={{ shown: visible.relationships.length, all: graph.relationships.length }}
          known={{ day: known, isPossible, reading: IDLE, onDay: setKnown, onRetry: noop }}
          onSource={setChosen}
          onRange={(range, movement) => {
            onStep?.(movement);
            setTime(range);
          }}
          onKeepUndated={setKeepUndated}
          onHideIsolated={noop}
        />
      </div>
      <output>{`${time.from ?? "…"} ${time.to ?? "…"} ${visible.relationships.length}`}</output>
    </Setting>
  );
}

const range = () => page.getByRole("status").last();

const bounds = (): readonly string[] => range().element().textContent.split(" ").slice(0, 2);

describe("a range of days", () => {
  it("is sized by keys on either side, moved as a whole, and cleared", async () => {
    await render(<Stateful />);
    await expect.element(range()).toHaveTextContent("… … 61");
    const from = page.getByRole("slider", { name: "From" });
    await expect.element(from).toBeInTheDocument();
    (from.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    await expect.element(range()).toHaveTextContent(/^2025-11-03 …/);
    await userEvent.tab();
    await expect.element(page.getByRole("slider", { name: "To" })).toHaveFocus();
    await userEvent.keyboard("{ArrowLeft}{PageDown}");
    await expect.element(range()).toHaveTextContent(/^2025-11-03 2025-1/);
    const window = page.getByRole("slider", { name: "Move the range" });
    (window.element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(range()).toHaveTextContent(/^2025-11-02 2025-1/);
    await userEvent.keyboard("{Delete}");
    await expect.element(range()).toHaveTextContent("… … 61");
  });

  it("tells ears its days and how many are in it", async () => {
    await render(<Stateful start={{ from: "2025-11-10", to: "2025-11-12" }} />);
    await expect
      .element(page.getByRole("slider", { name: "Move the range" }))
      .toHaveAttribute("aria-valuetext", expect.stringMatching(/^10–12 November 2025: \d+ relationships$/));
  });

  it("is drawn by the mouse as one movement, moved by its middle, and chosen by a press on a bar", async () => {
    const onStep = vi.fn();
    await render(<Stateful onStep={onStep} />);
    const brush = page.getByRole("group", { name: "Range of days" });
    await expect.element(brush).toBeVisible();
    const drag = (from: number, to: number) =>
      userEvent.dragAndDrop(brush, brush, { sourcePosition: { x: from, y: 30 }, targetPosition: { x: to, y: 30 } });
    await drag(270, 540);
    await expect.element(range()).toHaveTextContent(/^2025-11-\d\d 2025-11-\d\d/);
    expect(new Set(onStep.mock.calls.map(([movement]) => movement)).size).toBe(1);
    const [first, last] = bounds();
    await drag(400, 430);
    await expect.poll(() => bounds()[0] !== first && bounds()[1] !== last).toBe(true);
    await brush.click({ position: { x: 800, y: 30 } });
    await expect.poll(() => new Set(bounds()).size).toBe(1);
  });

  it("takes exact days, and nothing in the middle of writing one", async () => {
    await render(<Stateful />);
    await userEvent.fill(page.getByLabelText("To", { exact: true }).first(), "2025-11-20");
    await expect.element(range()).toHaveTextContent(/^… 2025-11-20/);
    await page.getByRole("button", { name: "Clear" }).first().click();
    await expect.element(range()).toHaveTextContent("… … 61");
  });

  it("leaves what has no date out, says so, and keeps it where that is wanted", async () => {
    await render(<Stateful start={{ to: "2025-12-31" }} />);
    await expect.element(page.getByText("1 without a date")).toBeVisible();
    await expect.element(range()).toHaveTextContent("60");
    await page.getByRole("checkbox", { name: "Keep those without a date" }).click();
    await expect.element(range()).toHaveTextContent("61");
  });
});

describe("playing", () => {
  it("moves a window until it is paused, as one movement", async () => {
    const onStep = vi.fn();
    await render(<Stateful onStep={onStep} />);
    await userEvent.selectOptions(page.getByLabelText("Speed"), "8");
    await page.getByRole("button", { name: "Play" }).click();
    await expect.poll(() => onStep.mock.calls.length).toBeGreaterThan(3);
    await page.getByRole("button", { name: "Pause" }).click();
    expect(new Set(onStep.mock.calls.map(([movement]) => movement)).size).toBe(1);
  });

  it("steps by hand, and grows where all so far is wanted", async () => {
    await render(<Stateful start={{ from: "2025-11-05", to: "2025-11-06" }} />);
    await page.getByRole("radio", { name: "So far" }).click({ force: true });
    await page.getByRole("button", { name: "Step forward" }).click();
    await expect.element(range()).toHaveTextContent(/^2025-11-05 2025-11-07/);
    await page.getByRole("button", { name: "Step back" }).click();
    await expect.element(range()).toHaveTextContent(/^2025-11-05 2025-11-06/);
  });
});

describe("other graphs", () => {
  it("are dated by a property that is found in them, and that is chosen", async () => {
    await render(<Stateful graph={FILMS} lens={FILM_LENS} isPossible={false} />);
    await page.getByRole("button", { name: "released of nodes (30)" }).click();
    await expect.element(page.getByRole("img", { name: /^Nodes by year/ })).toBeVisible();
    await expect.element(page.getByText(/Needs claims with a date of publication/)).toBeVisible();
  });

  it("without any date say so", async () => {
    const graph = { nodes: FILMS.nodes.slice(30), relationships: [] };
    await render(<Stateful graph={graph} lens={FILM_LENS} />);
    await expect.element(page.getByText(/Nothing that is shown has a date/)).toBeVisible();
  });
});

describe("what was known", () => {
  it("is asked for by a day, and moved day by day", async () => {
    await render(<Stateful />);
    const field = page.getByLabelText("As known on");
    await userEvent.fill(field, "2025-11-20");
    await page.getByRole("button", { name: "The day after" }).click();
    await expect.element(field).toHaveValue("2025-11-21");
    await expect.element(page.getByText(/Only what was published by then/)).toBeVisible();
  });
});

describe("the timeline", () => {
  it.each([
    ["light", "en", 900],
    ["dark", "ja", 900],
    ["light", "ja", 340],
  ] as const)("has no violation that axe knows of in %s, %s, %i pixels wide", async (scheme, language, width) => {
    await render(
      <Stateful scheme={scheme} language={language} width={width} start={{ from: "2025-11-08", to: "2025-11-20" }} />,
    );
    await expect.element(page.getByRole("slider").first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
