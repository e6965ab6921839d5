/** The choice before an expansion in a real browser: counts, ticking, narrowing, by mouse and keyboard, and axe's verdict. */
import type { ReactElement } from "react";
import { describe, expect, it, vi } from "vitest";
import { userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import type { ExpandCountsAnswer } from "../../graph/contract/expansion.ts";
import { GraphError } from "../../graph/errors.ts";
import { Setting, violations } from "../testing/page.tsx";
import { noop, OTHER_LENS, TALKS_LENS } from "../testing/talks.ts";
import type { ExpandFormProps } from "./ExpandForm.tsx";
import { ExpandForm } from "./ExpandForm.tsx";
import type { LoadCounts, Narrowing } from "./use-counts.ts";

const COUNTS: ExpandCountsAnswer = {
  ties: [
    { type: "NEGOTIATED_WITH", direction: "in", relationships: 4000, known: 12 },
    { type: "PRESSURED", direction: "out", relationships: 872, known: 0 },
    { type: "ACTOR", direction: "in", relationships: 40, known: 0 },
  ],
  groups: [
    { ties: [0], neighbours: 500, known: 3 },
    { ties: [0, 1], neighbours: 68, known: 0 },
    { ties: [2], neighbours: 40, known: 0 },
  ],
  truncated: false,
};
const loadCounts: LoadCounts = async () => COUNTS;

function form(props: Partial<ExpandFormProps> = {}): ReactElement {
  return (
    <ExpandForm
      lens={TALKS_LENS}
      names={["China"]}
      count={1}
      loadCounts={loadCounts}
      choice={{}}
      isGuard={false}
      onExpand={noop}
      onCancel={noop}
      {...props}
    />
  );
}

describe("the choice before an expansion", () => {
  it("says what it would bring, and brings what is ticked, by the keyboard alone", async () => {
    const onExpand = vi.fn();
    const screen = await render(form({ onExpand }), { wrapper: Setting });
    await expect
      .element(screen.getByText("Brings the 100 most strongly tied of 568 neighbours (565 new)"))
      .toBeVisible();
    await expect.element(screen.getByText("4,872 relationships in all, 12 shown already")).toBeVisible();
    (screen.getByRole("checkbox", { name: /negotiated with/ }).element() as HTMLElement).focus();
    await userEvent.keyboard(" ");
    await expect.element(screen.getByText("Brings 68 neighbours (68 new)")).toBeVisible();
    await userEvent.keyboard("{Enter}");
    expect(onExpand).toHaveBeenCalledWith(
      { ties: [{ type: "PRESSURED", direction: "out" }], from: undefined, to: undefined, certainty: undefined },
      100,
    );
  });

  it("names no types where all but the evidence is ticked, and takes another limit", async () => {
    const onExpand = vi.fn();
    const screen = await render(form({ onExpand }), { wrapper: Setting });
    await screen.getByRole("combobox", { name: "Neighbours at most" }).selectOptions("1000");
    await screen.getByRole("button", { name: "Expand" }).click();
    expect(onExpand.mock.calls[0]).toMatchObject([{ ties: undefined }, 1000]);
  });

  it("can bring nothing where nothing is ticked", async () => {
    const screen = await render(form(), { wrapper: Setting });
    const all = screen.getByRole("checkbox", { name: "All" });
    await all.click();
    await all.click();
    await expect.element(screen.getByText("Tick at least one kind of relationship.")).toBeVisible();
    await expect.element(screen.getByRole("button", { name: "Expand" })).toBeDisabled();
  });

  it("counts anew for dates and certainties, and refuses a period that ends before it begins", async () => {
    const asked: Narrowing[] = [];
    const load: LoadCounts = async (narrowing) => {
      asked.push(narrowing);
      return COUNTS;
    };
    const screen = await render(form({ loadCounts: load }), { wrapper: Setting });
    await screen.getByLabelText("From", { exact: true }).fill("2025-11-01");
    await vi.waitFor(() => expect(asked.at(-1)).toMatchObject({ from: "2025-11-01" }));
    await screen.getByLabelText("To", { exact: true }).fill("2025-10-01");
    await expect.element(screen.getByText("The first day is after the last one.")).toBeVisible();
    await screen.getByLabelText("To", { exact: true }).fill("");
    await screen.getByText("Certainty").click();
    await screen.getByRole("checkbox", { name: "denied" }).click();
    await vi.waitFor(() =>
      expect(asked.at(-1)?.certainty).toEqual(["stated", "attributed", "inferred", "disputed", "planned"]),
    );
    await expect.element(screen.getByText("Certainty (5 of 6)")).toBeVisible();
  });

  it("says why it asks when the expansion would be heavy", async () => {
    const screen = await render(form({ isGuard: true }), { wrapper: Setting });
    await expect.element(screen.getByText(/This would bring 4,860 new relationships/)).toBeVisible();
  });

  it("says that a schema without dates has none, and asks nothing of certainty there", async () => {
    const ties = [{ type: "PLAYED_IN", direction: "out" as const, relationships: 2, known: 0 }];
    const load: LoadCounts = async () => ({
      ties,
      groups: [{ ties: [0], neighbours: 2, known: 0 }],
      truncated: false,
    });
    const screen = await render(form({ lens: OTHER_LENS, loadCounts: load }), { wrapper: Setting });
    await expect.element(screen.getByText(/have no known date/)).toBeVisible();
    expect(screen.getByText("Certainty").query()).toBeNull();
  });

  it("finds a kind among very many", async () => {
    const ties = Array.from({ length: 300 }, (_, index) => ({
      type: `TYPE_${index}`,
      direction: "out" as const,
      relationships: 300 - index,
      known: 0,
    }));
    const screen = await render(
      form({ lens: OTHER_LENS, loadCounts: async () => ({ ties, groups: [], truncated: true }) }),
      {
        wrapper: Setting,
      },
    );
    await screen.getByRole("searchbox").fill("type_123");
    await vi.waitFor(() => expect(screen.getByRole("checkbox").elements()).toHaveLength(1));
  });

  it("says what failed, and counts again", async () => {
    let attempts = 0;
    const failing: LoadCounts = async () => {
      attempts += 1;
      if (attempts === 1) throw new GraphError("query_timeout", "It took too long.");
      return COUNTS;
    };
    const screen = await render(form({ loadCounts: failing }), { wrapper: Setting });
    await expect.element(screen.getByText("It took too long.")).toBeVisible();
    await screen.getByRole("button", { name: "Try again" }).click();
    await expect.element(screen.getByText(/568 neighbours/)).toBeVisible();
  });

  it("says that there is nothing to expand", async () => {
    const nothing: LoadCounts = async () => ({ ties: [], groups: [], truncated: false });
    const screen = await render(form({ loadCounts: nothing }), { wrapper: Setting });
    await expect.element(screen.getByText("There is nothing to expand.")).toBeVisible();
  });

  it("bears hostile names of many nodes", async () => {
    const names = [`<b>"evil"</b>\u202e${"x".repeat(5000)}`, "Anna", "Boris"];
    const screen = await render(form({ names, count: 1000 }), { wrapper: Setting });
    await expect.element(screen.getByText(/and 997 others/)).toBeVisible();
  });

  it.each(["light", "dark"] as const)("passes axe in both languages, %s", async (scheme) => {
    const english = await render(form({ isGuard: true }), {
      wrapper: ({ children }) => <Setting scheme={scheme}>{children}</Setting>,
    });
    await expect.element(english.getByText(/568 neighbours/)).toBeVisible();
    expect(await violations()).toEqual([]);
    await english.unmount();
    const japanese = await render(form({ choice: { certainty: ["stated"] } }), {
      wrapper: ({ children }) => (
        <Setting scheme={scheme} language="ja">
          {children}
        </Setting>
      ),
    });
    await expect.element(japanese.getByText(/隣接ノード568個/)).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
