/** The results in a real browser: table by mouse and keys, all views, what is told of an answer; and axe's verdict. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { GraphError } from "../../../graph/errors.ts";
import type { PlanOperator } from "../../../graph/store.ts";
import { Temporal, valueMap } from "../../../graph/values.ts";
import { ENVOY } from "../../testing/graph.ts";
import { Setting, violations } from "../../testing/page.tsx";
import { madeAnswer, resultsOf, showResults } from "../../testing/results.tsx";
import { CONTESTED_TALK, EVERYTHING, HOSTILE_NODE, NEGOTIATOR, TALK_PATH } from "../../testing/talks.ts";

const PLAN: PlanOperator = {
  operatorType: "ProduceResults@neo4j",
  identifiers: ["n"],
  arguments: valueMap([
    ["Details", "n"],
    ["EstimatedRows", 10],
  ]),
  children: [],
};
const PROFILE: PlanOperator = {
  ...PLAN,
  rows: 1,
  dbHits: 0,
  children: [
    {
      ...PLAN,
      operatorType: "Filter@neo4j",
      rows: 1,
      dbHits: 10,
      children: [{ ...PLAN, operatorType: "AllNodesScan@neo4j", rows: 10, dbHits: 500 }],
    },
  ],
};
const SOON = { timeout: 5_000 };

beforeEach(async () => {
  await page.viewport(1200, 640);
});

async function focusGrid(): Promise<void> {
  await expect.poll(() => document.querySelector("[role=gridcell]"), SOON).not.toBeNull();
  document.querySelector<HTMLElement>("[role=grid]")?.focus();
}

describe("the line above the rows", () => {
  it("says that an answer was cut, and how long it took", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [BigInt(index)]);
    const screen = await showResults(madeAnswer(["n"], rows, { kind: "cut" }));
    await expect
      .element(screen.getByRole("status").first())
      .toHaveTextContent("1,000 of at least 1,001 rows, 2.1 s, 34 ms in the database");
    await expect.element(screen.getByText(/These are not all rows/)).toBeVisible();
  });

  it("grows while rows arrive, and what the reader looks at stays where it is", async () => {
    const rows = Array.from({ length: 500 }, (_, index) => [`row ${index}`]);
    const screen = await showResults(madeAnswer(["t"], rows, "arriving"));
    await expect.element(screen.getByText("500 rows so far").first()).toBeInTheDocument();
    await focusGrid();
    const grid = screen.getByRole("grid").element();
    grid.scrollTop = 6_000;
    await expect.element(screen.getByRole("gridcell", { name: "row 205" })).toBeVisible();
    for (let index = 500; index < 5_000; index += 1) rows.push([`row ${index}`]);
    await screen.rerender(<Setting>{resultsOf(madeAnswer(["t"], rows, "arriving"))}</Setting>);
    await expect.element(screen.getByText("5,000 rows so far").first()).toBeInTheDocument();
    expect(grid.scrollTop).toBe(6_000);
    await expect.element(screen.getByRole("gridcell", { name: "row 205" })).toBeVisible();
  });

  it("says that an answer broke off, with the error and a way to run it again", async () => {
    const onRunAgain = vi.fn();
    const error = new GraphError("engine_unavailable", "The database went away.", { hint: "Wait a moment." });
    const screen = await showResults(madeAnswer(["n"], [[1n], [2n]], { kind: "broken", error }), { onRunAgain });
    const alert = screen.getByRole("alert");
    await expect.element(alert).toHaveTextContent("The database went away. Wait a moment.");
    await alert.getByRole("button", { name: "Run again" }).click();
    expect(onRunAgain).toHaveBeenCalledOnce();
  });

  it("tells what was changed, where there are no rows", async () => {
    const counters = { nodesCreated: 3, propertiesSet: 2 };
    const screen = await showResults(madeAnswer([], [], { counters, statementType: "w" }));
    await expect.element(screen.getByText("3 nodes created, 2 properties set")).toBeVisible();
    await expect.element(screen.getByText(/The statement gives no rows/)).toBeVisible();
  });

  it("explains notifications and leads to their place", async () => {
    const onGoTo = vi.fn();
    const note = {
      code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
      title: "The provided label is not in the database.",
      description: `One of the labels in your query is not available in the database, make sure it is there (the missing label name is: Persn)`,
      severity: "WARNING",
      position: { line: 1, column: 10, offset: 9 },
    };
    const screen = await showResults(madeAnswer(["n"], [], { notifications: [note] }), { onGoTo });
    await expect.element(screen.getByText("No node has this label, so this part finds nothing.")).toBeVisible();
    await expect.element(screen.getByText("the missing label name is: Persn", { exact: true })).toBeVisible();
    await screen.getByRole("button", { name: "Go to line 1, column 10" }).click();
    expect(onGoTo).toHaveBeenCalledWith(9);
  });
});

describe("the table", () => {
  it("of 1,000 rows and 200 columns draws only what is seen, and is walked to its end by keys", async () => {
    const fields = Array.from({ length: 200 }, (_, index) => `column ${index}`);
    const rows = Array.from({ length: 1000 }, (_, row) => fields.map((_field, column) => `cell ${row}/${column}`));
    const screen = await showResults(madeAnswer(fields, rows));
    const grid = screen.getByRole("grid");
    await focusGrid();
    expect(grid.element().getAttribute("aria-rowcount")).toBe("1001");
    expect(document.querySelectorAll("[role=gridcell]").length).toBeLessThan(600);
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await expect.element(screen.getByRole("gridcell", { name: "cell 999/199" })).toBeInViewport();
    const active = grid.element().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toBe("cell 999/199");
    expect(document.querySelector("[role=columnheader]")?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      grid.element().getBoundingClientRect().top,
    );
  });

  it("shows a node in the explorer and selects it, by click and by Enter", async () => {
    const onShow = vi.fn();
    const onSelect = vi.fn();
    const screen = await showResults(madeAnswer(["a", "b", "r"], [[ENVOY, NEGOTIATOR, CONTESTED_TALK]]), {
      onShow,
      onSelect,
    });
    await screen.getByRole("gridcell", { name: "Anna Envoy" }).getByRole("button").click();
    expect(onShow).toHaveBeenLastCalledWith({ nodes: [ENVOY], relationships: [] });
    await focusGrid();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    expect(onShow).toHaveBeenLastCalledWith({ nodes: [ENVOY, NEGOTIATOR], relationships: [CONTESTED_TALK] });
    expect(onSelect.mock.calls).toEqual([[ENVOY.elementId], [CONTESTED_TALK.elementId]]);
  });

  it("shows nodes inside lists and maps as such", async () => {
    const onShow = vi.fn();
    const value = [
      valueMap([
        ["who", ENVOY],
        ["n", 1n],
      ]),
    ];
    const screen = await showResults(madeAnswer(["list"], [[value]]), { onShow });
    await expect.element(screen.getByRole("gridcell").first()).toHaveTextContent("[{who: Anna Envoy, n: 1}]");
    await screen.getByRole("button", { name: "Anna Envoy" }).click();
    expect(onShow).toHaveBeenCalledWith({ nodes: [ENVOY], relationships: [] });
  });

  it("sorts by a click and by keys, in the order of the database, and back", async () => {
    const screen = await showResults(madeAnswer(["n"], [[2n], [null], [10n], [1.5]]));
    const order = () => [...document.querySelectorAll("[role=gridcell]")].map((cell) => cell.textContent);
    await screen.getByRole("columnheader", { name: "n", exact: true }).click();
    await expect.poll(order).toEqual(["1.5", "2", "10", "null"]);
    await expect
      .element(screen.getByRole("columnheader", { name: "n", exact: true }))
      .toHaveAttribute("aria-sort", "ascending");
    await focusGrid();
    await userEvent.keyboard("{Enter}");
    await expect.poll(order).toEqual(["null", "10", "2", "1.5"]);
    await userEvent.keyboard("{Enter}");
    await expect.poll(order).toEqual(["2", "null", "10", "1.5"]);
  });

  it("resizes a column by keys and fits it by a double click", async () => {
    const screen = await showResults(madeAnswer(["text"], [["x".repeat(150)]]));
    const heading = screen.getByRole("columnheader", { name: "text" });
    await focusGrid();
    // A column of long texts takes the room that is there.
    await expect.poll(() => heading.element().getBoundingClientRect().width).toBeGreaterThan(900);
    const before = heading.element().getBoundingClientRect().width;
    await userEvent.keyboard("{ArrowUp}{Alt>}{ArrowLeft}{ArrowLeft}{/Alt}");
    await expect.poll(() => heading.element().getBoundingClientRect().width).toBe(before - 32);
    const edge = heading.element().querySelector("[aria-hidden]");
    await userEvent.dblClick(edge ?? expect.fail("no edge"));
    const cell = screen.getByRole("gridcell").first().element().querySelector("bdi");
    await expect.poll(() => (cell?.scrollWidth ?? 0) - (cell?.clientWidth ?? 0)).toBeLessThanOrEqual(1);
  });

  it("opens a long value whole, and Escape closes only that", async () => {
    const screen = await showResults(madeAnswer(["text"], [["long ".repeat(2000)]]));
    await focusGrid();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("region", { name: "Row 1, text" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("region", { name: "Row 1, text" })).not.toBeInTheDocument();
  });

  it("opens nested values level by level", async () => {
    const screen = await showResults(
      madeAnswer(["map"], [[valueMap([["inner", valueMap([["deep", [1n, valueMap([["end", true]])]]])]])]]),
    );
    await focusGrid();
    await userEvent.keyboard("{Enter}");
    const detail = screen.getByRole("region", { name: "Row 1, map" });
    await expect.element(detail).toHaveTextContent("inner");
    await detail.getByText("deep").click();
    await expect.element(detail.getByText("INTEGER")).toBeVisible();
  });

  it("keeps hostile and right-to-left text inside its cell", async () => {
    const hostile = "\u202e<img src=x onerror=alert(1)>\u202c \u0627\u0644\u0639\u0631\u0628\u064a\u0629";
    const screen = await showResults(
      madeAnswer(
        ["a", "b"],
        [
          [hostile, "next"],
          [`${"e\u0301\u0316".repeat(300)}`, "below"],
        ],
      ),
    );
    await expect.element(screen.getByRole("gridcell", { name: "next" })).toBeVisible();
    expect(document.querySelector("img")).toBeNull();
    const [cell, next] = [...document.querySelectorAll("[role=gridcell]")].map((one) => one.getBoundingClientRect());
    expect(cell?.right).toBeLessThanOrEqual((next?.left ?? 0) + 0.5);
  });
});

describe("the other views", () => {
  it("JSON keeps all digits of an integer, plain and typed", async () => {
    const screen = await showResults(madeAnswer(["n"], [[9007199254740993n]]));
    await screen.getByText("JSON", { exact: true }).click();
    const text = screen.getByRole("textbox", { name: "Result as JSON" });
    await expect.element(text).toHaveTextContent("9007199254740993");
    await screen.getByText("Typed", { exact: true }).click();
    await expect.element(text).toHaveTextContent('"$type": "Integer"');
  });

  it("raw has the request and the lines of the answer", async () => {
    const screen = await showResults(madeAnswer(["n"], [[1n]]));
    await screen.getByText("Raw", { exact: true }).click();
    const text = screen.getByRole("textbox", { name: "Request and answer" });
    await expect.element(text).toHaveTextContent("POST /db/neo4j/query/v2");
    await expect.element(text).toHaveTextContent('[{"$type":"Integer","_value":"1"}]');
  });

  it("graph draws what is in the rows and puts all of it into the explorer", async () => {
    const onShow = vi.fn();
    const screen = await showResults(madeAnswer(["p"], [[TALK_PATH]]), { onShow });
    await screen.getByText("Graph", { exact: true }).click();
    await expect.element(screen.getByRole("application")).toHaveAttribute("data-nodes", "3");
    await screen.getByRole("button", { name: "Show in the explorer" }).click();
    expect(onShow.mock.calls[0]?.[0]).toEqual({ nodes: TALK_PATH.nodes, relationships: TALK_PATH.relationships });
  });

  it("graph says where there is nothing to draw", async () => {
    const screen = await showResults(madeAnswer(["n"], [[1n]]));
    await screen.getByText("Graph", { exact: true }).click();
    await expect.element(screen.getByText(/have no nodes or relationships/)).toBeVisible();
  });
});

describe("the plan", () => {
  it("is a tree that is walked, closed and opened by keys, and says what is worth a look", async () => {
    const screen = await showResults(madeAnswer(["n"], [[1n]], { plan: PROFILE, profile: PROFILE }));
    const tree = screen.getByRole("tree");
    await expect.element(tree).toBeVisible();
    await expect
      .element(screen.getByRole("region", { name: "Worth a look" }))
      .toHaveTextContent("AllNodesScan reads every node");
    expect(document.querySelectorAll("[role=treeitem]")).toHaveLength(3);
    screen.getByRole("treeitem").first().element().focus();
    await userEvent.keyboard("{ArrowDown}{ArrowLeft}");
    await expect.poll(() => document.querySelectorAll("[role=treeitem]").length).toBe(2);
    expect(document.activeElement?.getAttribute("aria-expanded")).toBe("false");
    await userEvent.keyboard("{ArrowRight}{End}");
    expect(document.activeElement?.textContent).toContain("AllNodesScan");
  });

  it("stands in the place of rows for EXPLAIN", async () => {
    const screen = await showResults(madeAnswer(["n"], [], { plan: PLAN }));
    await expect.element(screen.getByText(/it was not run/)).toBeVisible();
    expect(document.querySelector("[role=grid]")).toBeNull();
  });
});

describe("the chart", () => {
  it("draws bars with exact numbers, and says what it leaves out", async () => {
    const screen = await showResults(
      madeAnswer(
        ["who", "n"],
        [
          ["A", 9007199254740993n],
          ["B", null],
          ["C", -2n],
        ],
      ),
    );
    await screen.getByText("Chart", { exact: true }).click();
    await expect.element(screen.getByRole("row", { name: "A 9,007,199,254,740,993" })).toBeVisible();
    await expect.element(screen.getByText(/1 row without a number is not drawn. Integers over 2⁵³/)).toBeVisible();
  });

  it("draws a line over dates and tells it in words", async () => {
    const rows = Array.from({ length: 28 }, (_, day) => [
      new Temporal("Date", `2025-02-${String(day + 1).padStart(2, "0")}`),
      BigInt(day),
    ]);
    const screen = await showResults(madeAnswer(["day", "n"], rows));
    await screen.getByText("Chart", { exact: true }).click();
    await expect
      .element(
        screen.getByRole("img", { name: "Line of 28 points, from Feb 1, 2025 to Feb 28, 2025; least 0, most 27." }),
      )
      .toBeVisible();
    await expect.poll(() => document.querySelector("canvas")?.width ?? 0).toBeGreaterThan(300);
  });
});

describe("axe finds no violation", () => {
  const everything = Object.entries(EVERYTHING.properties);
  const fields = ["a", "hostile", "r", "p", ...everything.map(([key]) => key)];
  const rows = Array.from({ length: 50 }, () => [
    ENVOY,
    HOSTILE_NODE,
    CONTESTED_TALK,
    TALK_PATH,
    ...everything.map(([, value]) => value),
  ]);
  const cut = madeAnswer(fields, rows, { kind: "cut", counters: { nodesCreated: 1 } });
  const profiled = madeAnswer(
    ["who", "n"],
    [
      ["A", 2n],
      ["B", 1n],
    ],
    { plan: PROFILE, profile: PROFILE },
  );

  it.each([
    ["light", "en", "Table", cut, "[role=gridcell]"],
    ["dark", "ja", "表", cut, "[role=gridcell]"],
    ["light", "ja", "グラフ", cut, "[data-layout=done]"],
    ["dark", "en", "Graph", cut, "[data-layout=done]"],
    ["light", "en", "JSON", cut, ".cm-line"],
    ["dark", "ja", "生データ", cut, ".cm-line"],
    ["light", "ja", "実行計画", profiled, "[role=treeitem]"],
    ["dark", "en", "Plan", profiled, "[role=treeitem]"],
    ["light", "en", "Chart", profiled, "tbody"],
    ["dark", "ja", "チャート", profiled, "tbody"],
  ] as const)("in %s, %s: %s", async (scheme, language, view, answer, there) => {
    const screen = await showResults(answer, {}, { scheme, language });
    await screen.getByRole("radio", { name: view }).click();
    await expect.poll(() => document.querySelector(there), SOON).not.toBeNull();
    expect(await violations()).toEqual([]);
  });

  it("in an open value", async () => {
    await showResults(madeAnswer(["map"], [[valueMap([["a", [ENVOY, 1n, ""]]])]]));
    await focusGrid();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => document.querySelector("[aria-expanded]"), SOON).not.toBeNull();
    expect(await violations()).toEqual([]);
  });
});
