/** The legend in a real browser: it counts truly, hides and shows, and says so to ears. */
import { useState } from "react";
import { describe, expect, it } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { Filters } from "../state/filters.ts";
import { applyFilters, NO_FILTERS } from "../state/filters.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { Legend } from "./Legend.tsx";

function Stateful({ start = NO_FILTERS }: { readonly start?: Filters }) {
  const [filters, setFilters] = useState(start);
  const visible = applyFilters(GRAPH, filters, LENS);
  return (
    <>
      <Legend lens={LENS} explored={GRAPH} visible={visible} filters={filters} onChange={setFilters} />
      <output>{`${visible.nodes.length}/${visible.relationships.length}`}</output>
    </>
  );
}

describe("the legend", () => {
  it("hides a relationship type and shows it again, by the keyboard", async () => {
    const screen = await render(<Stateful />, { wrapper: Setting });
    const box = screen.getByRole("checkbox", { name: "negotiated with" });
    (box.element() as HTMLElement).focus();
    await userEvent.keyboard(" ");
    await expect.element(screen.getByRole("status")).toHaveTextContent("3/2");
    await userEvent.keyboard(" ");
    await expect.element(screen.getByRole("status")).toHaveTextContent("3/3");
  });

  it("says how many of a type are still drawn when a kind is hidden", async () => {
    const screen = await render(<Stateful />, { wrapper: Setting });
    await userEvent.click(screen.getByRole("checkbox", { name: "country" }));
    await expect.element(screen.getByText("0 of 1").first()).toBeVisible();
    await expect.element(screen.getByRole("status")).toHaveTextContent("2/1");
    await userEvent.click(screen.getByRole("button", { name: "Show all" }));
    await expect.element(screen.getByRole("status")).toHaveTextContent("3/3");
  });

  it("shows only one type when asked", async () => {
    const screen = await render(<Stateful />, { wrapper: Setting });
    await userEvent.click(screen.getByRole("button", { name: "Show only rejected" }));
    await expect.element(screen.getByRole("status")).toHaveTextContent("3/1");
  });

  it.each([
    ["light", "en"],
    ["dark", "ja"],
  ] as const)("has no violation that axe knows of in %s, %s", async (scheme, language) => {
    const start = { ...NO_FILTERS, hiddenTypes: new Set(["REJECTED"]) };
    await render(
      <Setting scheme={scheme} language={language}>
        <Stateful start={start} />
      </Setting>,
    );
    expect(await violations()).toEqual([]);
  });
});
