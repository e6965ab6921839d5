/** The results of the console in a real browser: table, graph and JSON by mouse and keyboard; and axe's verdict. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { render } from "vitest-browser-react";
import { GraphError } from "../../../graph/errors.ts";
import { answerOf, consoleWith, RUN, shown } from "../../testing/console.tsx";
import { ENVOY } from "../../testing/graph.ts";
import { Setting, violations } from "../../testing/page.tsx";
import { CONTESTED_TALK, EVERYTHING, HOSTILE_NODE, NEGOTIATOR, TALK_PATH } from "../../testing/talks.ts";
import type { RunStatement } from "../props.ts";

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1200, 640);
});

describe("an answer", () => {
  it("that was cut says so", async () => {
    const rows = Array.from({ length: 1000 }, (_, index) => [BigInt(index)]);
    const screen = await shown({
      run: async () => answerOf(rows, ["n"], { truncated: true }),
      initialStatement: "RETURN 1",
    });
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByText("1,000 of at least 1,001 rows · 12 ms in the database")).toBeVisible();
  });

  it("of 1,000 rows and 60 columns draws only what is seen, and is walked to its end by keys", async () => {
    const fields = Array.from({ length: 60 }, (_, index) => `column ${index}`);
    const rows = Array.from({ length: 1000 }, (_, row) => fields.map((_field, column) => `cell ${row}/${column}`));
    const screen = await shown({ run: async () => answerOf(rows, fields), initialStatement: "RETURN 1" });
    await userEvent.keyboard(RUN);
    const grid = screen.getByRole("grid");
    await expect.element(grid).toHaveAttribute("aria-rowcount", "1001");
    expect(document.querySelectorAll("[role=row]").length).toBeLessThan(60);
    (grid.element() as HTMLElement).focus();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    await expect.element(screen.getByRole("gridcell", { name: "cell 999/59" })).toBeInViewport();
    const active = grid.element().getAttribute("aria-activedescendant") ?? "";
    expect(document.getElementById(active)?.textContent).toBe("cell 999/59");
    expect(document.querySelector("[role=columnheader]")?.getBoundingClientRect().top).toBeGreaterThanOrEqual(
      grid.element().getBoundingClientRect().top,
    );
  });

  it("shows a node in the graph and selects it, by click and by Enter", async () => {
    const onShow = vi.fn();
    const onSelect = vi.fn();
    const screen = await shown({
      run: async () => answerOf([[ENVOY, NEGOTIATOR, CONTESTED_TALK]], ["a", "b", "r"]),
      onShow,
      onSelect,
      initialStatement: "RETURN 1",
    });
    await userEvent.keyboard(RUN);
    await screen.getByRole("gridcell", { name: "Anna Envoy" }).getByRole("button").click();
    expect(onShow).toHaveBeenLastCalledWith({ nodes: [ENVOY], relationships: [] });
    (screen.getByRole("grid").element() as HTMLElement).focus();
    await userEvent.keyboard("{ArrowRight}{ArrowRight}{Enter}");
    expect(onShow).toHaveBeenLastCalledWith({ nodes: [ENVOY, NEGOTIATOR], relationships: [CONTESTED_TALK] });
    expect(onSelect.mock.calls).toEqual([[ENVOY.elementId], [CONTESTED_TALK.elementId]]);
  });

  it("is put into the graph as a whole", async () => {
    const onShow = vi.fn();
    const screen = await shown({
      run: async () => answerOf([[TALK_PATH]], ["p"]),
      onShow,
      initialStatement: "RETURN 1",
    });
    await userEvent.keyboard(RUN);
    await screen.getByRole("button", { name: "Show in the graph" }).click();
    expect(onShow.mock.calls[0]?.[0]).toEqual({ nodes: TALK_PATH.nodes, relationships: TALK_PATH.relationships });
  });

  it("is JSON with all digits of an integer", async () => {
    const screen = await shown({
      run: async () => answerOf([[9007199254740993n]], ["n"]),
      initialStatement: "RETURN 1",
    });
    await userEvent.keyboard(RUN);
    await screen.getByText("JSON", { exact: true }).click();
    await expect.element(screen.getByRole("textbox", { name: "Result as JSON" })).toHaveTextContent("9007199254740993");
    await screen.getByText("Typed", { exact: true }).click();
    await expect
      .element(screen.getByRole("textbox", { name: "Result as JSON" }))
      .toHaveTextContent('"$type": "Integer"');
  });

  it("opens a long value whole, and Escape closes only that", async () => {
    const onClose = vi.fn();
    const screen = await shown({
      run: async () => answerOf([["long ".repeat(2000)]], ["text"]),
      onClose,
      initialStatement: "RETURN 1",
    });
    await userEvent.keyboard(RUN);
    (screen.getByRole("grid").element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(screen.getByRole("region", { name: "Row 1, text" })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("region", { name: "Row 1, text" })).not.toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
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

  it.each([
    ["light", "en", "table"],
    ["dark", "ja", "table"],
    ["light", "ja", "graph"],
    ["dark", "en", "graph"],
    ["light", "en", "json"],
    ["dark", "ja", "json"],
    ["light", "en", "error"],
    ["dark", "ja", "error"],
  ] as const)("in %s, %s: %s", async (scheme, language, view) => {
    const run: RunStatement = async () => {
      if (view === "error") throw new GraphError("cypher_error", "Wrong.", { details: { line: 2, column: 1 } });
      return answerOf(rows, fields, { truncated: true });
    };
    const statement =
      ":param name => 'x'\n// note\nMATCH (a:Actor {name: $name})-[r:KNOWS]->(b)\nWHERE size(a.name) > 1.5 AND true\nRETURN 'x', p";
    const screen = await render(
      <Setting scheme={scheme} language={language}>
        {consoleWith({ scheme, run, initialStatement: statement })}
      </Setting>,
    );
    await userEvent.keyboard(RUN);
    if (view === "error") await expect.element(screen.getByRole("alert")).toBeVisible();
    else
      await screen
        .getByRole("radio", { name: { table: /Table|表/, graph: /Graph|グラフ/, json: /JSON/ }[view] })
        .click();
    expect(await violations()).toEqual([]);
  });
});
