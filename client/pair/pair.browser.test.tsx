/** The view of a pair in a real browser: by pointer and by keyboard, in both languages and schemes. */
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { GraphNode } from "../../graph/values.ts";
import { Setting, violations } from "../testing/page.tsx";
import { FEW, labels, partOf, stops, view } from "../testing/pair.tsx";
import { HOSTILE_NODE } from "../testing/talks.ts";
import type { PairViewProps } from "./props.ts";

describe("a pair", () => {
  it("has a dot for each claim, told in words, in the order of time", async () => {
    await render(view(), { wrapper: Setting });
    await expect.poll(() => stops().length).toBe(5);
    expect(labels()).toEqual([
      "20 November 2025: Clara Negotiator negotiated with Anna Envoy, claim 1 of 2",
      "20 November 2025: Clara Negotiator negotiated with Anna Envoy, claim 2 of 2",
      "20 November 2025: Anna Envoy pressured Clara Negotiator (threat), 1 claim",
      "25 November 2025: Clara Negotiator rejected Anna Envoy (disputed or denied)",
      "on or before 1 December 2025: Clara Negotiator plans to meet Anna Envoy (planned)",
    ]);
  });

  it("opens what is behind a dot by the pointer, the claim marked", async () => {
    const screen = await render(view(), { wrapper: Setting });
    await expect.poll(() => stops().length).toBe(5);
    await userEvent.click(document.querySelector("[data-stop='1'] circle") ?? document.body);
    await expect.element(screen.getByText("The delegations met again and will go on.")).toBeVisible();
    expect(document.querySelector("li[data-focused]")?.textContent).toContain("The delegations met again");
  });

  it("is walked by arrows, opened by Enter, left by Escape", async () => {
    const screen = await render(view(), { wrapper: Setting });
    await expect.poll(() => stops().length).toBe(5);
    (stops()[0] as SVGElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}");
    expect(document.activeElement).toBe(stops()[2]);
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByText("Her office denies that she took part in drafting anything.")).toBeVisible();
    await expect.poll(() => document.activeElement?.tagName).toBe("H3");
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("heading", { name: "What counts as what" })).toBeVisible();
    await expect.poll(() => document.activeElement).toBe(stops()[2]);
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toBe(stops()[4]);
  });

  it("tells of what is undated, vague and left out, and opens the undated", async () => {
    const screen = await render(view({ choices: new Map([["REJECTED", "none"]]) }), { wrapper: Setting });
    await expect.element(screen.getByText("1 with a vague date, at the first day it may mean")).toBeVisible();
    await expect.element(screen.getByText("1 of types that are left out")).toBeVisible();
    await screen.getByRole("button", { name: "1 without a date" }).click();
    await expect.element(screen.getByText("undated")).toBeVisible();
  });

  it("lets the reader say what counts as conflict", async () => {
    const onChoose = vi.fn();
    const screen = await render(view({ onChoose }), { wrapper: Setting });
    await userEvent.selectOptions(screen.getByRole("combobox", { name: "negotiated with counts as" }), "conflict");
    expect(onChoose).toHaveBeenCalledWith("NEGOTIATED_WITH", "conflict");
  });

  it("sets the range of the graph by the keyboard", async () => {
    const onRange = vi.fn();
    const screen = await render(view({ onRange }), { wrapper: Setting });
    const from = screen.getByRole("slider", { name: "From" });
    await expect.element(from).toBeInTheDocument();
    (from.element() as HTMLElement).focus();
    await userEvent.keyboard("{PageUp}");
    expect(onRange.mock.calls[0]?.[0]).toEqual({ from: expect.stringMatching(/^2025-11-2/) });
  });

  it("is looked at closer in the range, and as a whole again", async () => {
    const range = { from: "2025-11-24", to: "2025-11-26" };
    const screen = await render(view({ range }), { wrapper: Setting });
    await expect.poll(() => stops().length).toBe(5);
    expect(stops().filter((stop) => stop.hasAttribute("data-outside"))).toHaveLength(4);
    await screen.getByRole("button", { name: "Zoom to the range" }).click();
    await expect.poll(() => stops().length).toBe(1);
    await screen.getByRole("button", { name: "Whole time" }).click();
    await expect.poll(() => stops().length).toBe(5);
  });

  it("is a table as well, whose rows open the same", async () => {
    const screen = await render(view(), { wrapper: Setting });
    await screen.getByRole("radio", { name: "Table" }).click({ force: true });
    await expect.element(screen.getByRole("columnheader", { name: "Anna Envoy → Clara Negotiator" })).toBeVisible();
    await screen.getByRole("button", { name: "Open 20 November 2025" }).click();
    await expect.element(screen.getByText("The delegations met again and will go on.")).toBeVisible();
  });

  it("is handed over to be shown on the graph", async () => {
    const onShow = vi.fn<PairViewProps["onShow"]>();
    const screen = await render(view({ onShow }), { wrapper: Setting });
    await screen.getByRole("button", { name: "Show on the graph" }).click();
    expect(onShow.mock.calls[0]?.[0].relationships).toHaveLength(5);
  });
});

const HOSTILE: readonly GraphNode[] = [HOSTILE_NODE];

describe.each([
  ["light", "en"],
  ["dark", "ja"],
] as const)("in %s, %s", (scheme, language) => {
  it.each([
    ["wide", 1100],
    ["narrow", 366],
  ] as const)("a %s pair has no violation that axe knows of, and keeps its width", async (_name, width) => {
    const hostile = { ids: [HOSTILE_NODE.elementId], name: "<script>alert(1)</script>".repeat(8) };
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {view({ to: hostile, loadPair: async () => partOf(FEW, { to: HOSTILE }) }, { width, height: 480 })}
      </Setting>,
    );
    await expect.poll(() => stops().length).toBe(5);
    expect(await violations()).toEqual([]);
    await userEvent.click(document.querySelector("[data-stop='0'] circle") ?? document.body);
    await expect.poll(() => document.querySelector("p[role=status]")).toBeNull();
    expect(await violations()).toEqual([]);
    await screen.getByRole("radio").last().click({ force: true });
    await expect.poll(() => document.querySelector("table")).not.toBeNull();
    expect(await violations()).toEqual([]);
    const box = screen.getByRole("main").element().querySelector("div");
    expect(box?.scrollWidth ?? 0).toBeLessThanOrEqual(width);
  });
});
