/** The states of the view of a pair in a real browser: empty, failed, in parts, of another schema, of thousands. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import type { Lens } from "../../graph/lens.ts";
import { lensFor } from "../../graph/lens.ts";
import { isoOfDay } from "../../graph/time/days.ts";
import { ENVOY } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { BACK, FEW, labels, line, on, partOf, stops, view } from "../testing/pair.tsx";
import { NEGOTIATOR, OTHER_LENS } from "../testing/talks.ts";
import type { LoadPair } from "./props.ts";

describe("the states of a pair", () => {
  it("asks for two where none is chosen", async () => {
    const screen = await render(view({ from: undefined, to: undefined }), { wrapper: Setting });
    await expect.element(screen.getByRole("combobox", { name: "One side" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("says that nothing joins them, and offers to look for paths", async () => {
    const onFindPaths = vi.fn();
    const screen = await render(view({ loadPair: async () => partOf([]), onFindPaths }), { wrapper: Setting });
    await expect.element(screen.getByText(/^Nothing joins Clara Negotiator and Anna Envoy directly/)).toBeVisible();
    await screen.getByRole("button", { name: "Look for paths between them" }).click();
    expect(onFindPaths).toHaveBeenCalledOnce();
  });

  it("says why it could not be read, and reads it when asked again", async () => {
    let attempts = 0;
    const failing: LoadPair = async () => {
      attempts += 1;
      if (attempts === 1) throw new GraphError("engine_unavailable", "The database is away.");
      return partOf(FEW);
    };
    const screen = await render(view({ loadPair: failing }), { wrapper: Setting });
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => stops().length).toBe(5);
  });

  it("goes on from what was read where a later part fails", async () => {
    const cursors: (string | undefined)[] = [];
    const failing: LoadPair = async (_ask, cursor) => {
      cursors.push(cursor);
      if (cursor === undefined) return partOf(FEW.slice(0, 2), { total: 5, truncated: true, next: "rest" });
      if (cursors.length === 2) throw new GraphError("query_timeout", "It took too long.");
      return partOf(FEW.slice(2), { total: 5 });
    };
    const screen = await render(view({ loadPair: failing }), { wrapper: Setting });
    await expect.element(screen.getByText("2 of 5 read, the latest first")).toBeVisible();
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByText("5 relationships")).toBeVisible();
    expect(cursors).toEqual([undefined, "rest", "rest"]);
  });

  it("drops what comes for a pair that is no longer shown", async () => {
    const signals: AbortSignal[] = [];
    const slow: LoadPair = (_ask, _cursor, signal) => {
      signals.push(signal);
      return new Promise(() => undefined);
    };
    const screen = await render(view({ loadPair: slow }), { wrapper: Setting });
    await screen.rerender(view({ loadPair: slow, to: { ids: ["4:x:9"], name: "Somebody" } }));
    await expect.poll(() => signals.length).toBe(2);
    expect(signals[0]?.aborted).toBe(true);
  });
});

describe("a pair of another schema", () => {
  const films = [line("PLAYED_IN", { when: "1994-06-23" }), line("LIKES", { when: "1994-07-01" }, [...BACK])];

  it("stands above the line, by the dates that are found on it, until the reader chooses", async () => {
    const props = { lens: OTHER_LENS, dateKey: undefined, loadPair: async () => partOf(films) };
    const screen = await render(view(props), { wrapper: Setting });
    await expect.element(screen.getByText(/^Nobody has said what these types mean/)).toBeVisible();
    await expect.poll(() => labels().length).toBe(2);
    await screen.rerender(view({ ...props, choices: new Map([["LIKES", "conflict"]]) }));
    await expect.poll(() => document.querySelectorAll("[data-stop]").length).toBe(2);
  });

  it("says that nothing has a date", async () => {
    const bare = [line("PLAYED_IN", {})];
    const screen = await render(view({ lens: OTHER_LENS, dateKey: undefined, loadPair: async () => partOf(bare) }), {
      wrapper: Setting,
    });
    await expect.element(screen.getByText(/^Nothing between them has a date/)).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "1 without a date" })).toBeVisible();
  });
});

const EVENT_LENS: Lens = lensFor({ labels: ["Actor", "Claim"], types: ["NEGOTIATED_WITH", "ACCUSE", "COOPERATE"] });
const THOUSANDS = Array.from({ length: 8_000 }, (_, at) =>
  line(
    ["NEGOTIATED_WITH", "ACCUSE", "COOPERATE"][at % 3] ?? "",
    on(isoOfDay(16_000 + ((at * 7) % 900))),
    at % 2 === 0 ? [...BACK] : [NEGOTIATOR, ENVOY],
  ),
);

describe("thousands", () => {
  it("are bars of what looks alike, whose evidence comes in parts", async () => {
    const screen = await render(view({ lens: EVENT_LENS, loadPair: async () => partOf(THOUSANDS) }), {
      wrapper: Setting,
    });
    await expect.element(screen.getByText("8,000 relationships")).toBeVisible();
    await expect.poll(() => stops().length).toBeGreaterThan(50);
    expect(stops().length).toBeLessThan(1_000);
    const middle = stops()[Math.floor(stops().length / 2)];
    expect(middle?.getAttribute("aria-label")).toMatch(/: \d\d × /);
    await userEvent.click(middle?.querySelector("rect") ?? document.body);
    await expect.element(screen.getByText(/^20 of \d+ shown$/)).toBeVisible();
  });

  it("stop reading at twenty thousand until the reader wants more", async () => {
    let parts = 0;
    const endless: LoadPair = async () => {
      parts += 1;
      return partOf(THOUSANDS, { total: 100_000, truncated: true, next: `c.${parts}` });
    };
    const screen = await render(view({ lens: EVENT_LENS, loadPair: endless }), { wrapper: Setting });
    await expect.element(screen.getByText("24,000 of 100,000 read, the latest first")).toBeVisible();
    await screen.getByRole("button", { name: "Read more" }).click();
    await expect.element(screen.getByText("48,000 of 100,000 read, the latest first")).toBeVisible();
    expect(parts).toBe(6);
  });
});
