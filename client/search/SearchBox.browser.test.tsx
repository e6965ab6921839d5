/** The search box in a real browser: typing, walking, choosing, and what it says when there is nothing or something fails. */
import { useState } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../graph/errors.ts";
import { GraphNode, valueMap } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import { COUNTRY, ENVOY, LENS, MINISTER } from "../testing/graph.ts";
import { Setting, violations } from "../testing/page.tsx";
import { SearchBox } from "./SearchBox.tsx";

const HITS = [
  { node: ENVOY, matched: { text: "Anna Envoy", property: "name" }, degree: 12 },
  { node: MINISTER, matched: { text: "ボリス", property: "aliases" }, degree: 3 },
];
const found: GraphApi["search"] = async () => ({ hits: HITS, truncated: false });

function Box({
  search = found,
  onPick,
}: {
  readonly search?: GraphApi["search"];
  readonly onPick?: (name: string) => void;
}) {
  const [picked, setPicked] = useState("nothing");
  const pick = (id: string): void => {
    setPicked(id);
    onPick?.(id);
  };
  return (
    <>
      <SearchBox lens={LENS} search={search} onPick={(node) => pick(node.elementId)} />
      <output>{picked}</output>
    </>
  );
}

describe("the search box", () => {
  it("asks once for what was typed in one go, and says caption, kind, role, degree and the other spelling", async () => {
    const search = vi.fn(found);
    const screen = await render(<Box search={search} />, { wrapper: Setting });
    await userEvent.type(screen.getByRole("combobox"), "anna");
    const option = screen.getByRole("option", { name: /Boris Minister/ });
    await expect.element(option).toHaveTextContent(/person · special envoy/);
    await expect.element(option).toHaveTextContent(/matched: ボリス/);
    await expect.element(option).toHaveTextContent(/3 relationships/);
    await expect.element(screen.getByRole("option", { name: /Anna/ })).not.toHaveTextContent(/matched/);
    expect(search.mock.calls.map(([text]) => text)).toEqual(["anna"]);
  });

  it("says which outlets write it so, three by name", async () => {
    const outlets = ["Bloomberg", "Reuters", "ロイター", "共同通信"];
    const search: GraphApi["search"] = async () => ({
      hits: [
        { node: ENVOY, matched: { text: "Anna Envoy", property: "name", outlets: ["Bloomberg"] }, degree: 12 },
        { node: MINISTER, matched: { text: "ボリス", property: "aliases", outlets }, degree: 3 },
      ],
      truncated: false,
    });
    const screen = await render(<Box search={search} />, { wrapper: Setting });
    await userEvent.type(screen.getByRole("combobox"), "anna");
    const named = screen.getByRole("option", { name: /Anna/ });
    await expect.element(named).toHaveTextContent(/as in Bloomberg/);
    await expect.element(named).not.toHaveTextContent(/matched/);
    const other = screen.getByRole("option", { name: /Boris Minister/ });
    await expect.element(other).toHaveTextContent(/matched: ボリス as in Bloomberg, Reuters, ロイター and 1 more/);
  });

  it("takes the best hit on Enter, and the one walked to with the arrow keys", async () => {
    const screen = await render(<Box />, { wrapper: Setting });
    const box = screen.getByRole("combobox");
    await userEvent.type(box, "a");
    await expect.element(screen.getByRole("option").first()).toBeInTheDocument();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("status").first()).toHaveTextContent("envoy");
    await userEvent.type(box, "b");
    await expect.element(screen.getByRole("option").first()).toBeInTheDocument();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
    await expect.element(screen.getByRole("status").first()).toHaveTextContent("minister");
    await expect.element(box).toHaveValue("");
  });

  it("gives up the older question when the text changes", async () => {
    const signals: AbortSignal[] = [];
    const search: GraphApi["search"] = (_text, _ask, signal) => {
      if (signal !== undefined) signals.push(signal);
      return new Promise(() => undefined);
    };
    const screen = await render(<Box search={search} />, { wrapper: Setting });
    await userEvent.type(screen.getByRole("combobox"), "an");
    await vi.waitFor(() => expect(signals).toHaveLength(1));
    await userEvent.type(screen.getByRole("combobox"), "na");
    await vi.waitFor(() => expect(signals).toHaveLength(2));
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it("says that nothing is called so, and that a search failed", async () => {
    const search: GraphApi["search"] = async (text) => {
      if (text === "bad") throw new GraphError("query_timeout", "It took too long.");
      return { hits: [], truncated: false };
    };
    const screen = await render(<Box search={search} />, { wrapper: Setting });
    const box = screen.getByRole("combobox");
    await userEvent.type(box, "zzz");
    await expect.element(screen.getByText("Nothing is called “zzz”")).toBeVisible();
    await userEvent.fill(box, "bad");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("The search failed: It took too long.");
  });

  it("keeps its shape for hostile names", async () => {
    const name = `<script>alert(1)</script>\u202e${"x".repeat(10_000)}`;
    const hostile = new GraphNode("hostile", ["Actor", "Person"], valueMap([["name", name]]));
    const search: GraphApi["search"] = async () => ({
      hits: [{ node: hostile, matched: { text: name, property: "name" }, degree: 1 }, ...HITS],
      truncated: true,
    });
    const screen = await render(<Box search={search} />, { wrapper: Setting });
    await userEvent.type(screen.getByRole("combobox"), "x");
    await expect.element(screen.getByRole("option").first()).toBeVisible();
    const { width, height } = screen.getByRole("option").first().element().getBoundingClientRect();
    expect(width).toBeLessThanOrEqual(window.innerWidth);
    expect(height).toBeLessThan(100);
  });

  it.each(["light", "dark"] as const)("has no violation that axe knows of, open, in %s", async (scheme) => {
    const search: GraphApi["search"] = async () => ({
      hits: [...HITS, { node: COUNTRY, matched: HITS[1]?.matched ?? { text: "", property: "" }, degree: 0 }],
      truncated: true,
    });
    const screen = await render(
      <Setting scheme={scheme}>
        <Box search={search} />
      </Setting>,
    );
    await userEvent.type(screen.getByRole("combobox"), "a");
    await expect.element(screen.getByRole("option").first()).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
