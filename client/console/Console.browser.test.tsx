/** The console in a real browser: runs by keys, in several tabs, one statement after another; stops, asks before it writes, remembers. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { GraphError } from "../../graph/errors.ts";
import type { StatementRequest } from "../api/send-query.ts";
import { answerOf, queriesOf, RUN, SERVER, shown } from "../testing/console.tsx";
import { violations } from "../testing/page.tsx";
import type { Answer } from "./answer.ts";
import type { Queries } from "./props.ts";

beforeEach(async () => {
  localStorage.clear();
  sessionStorage.clear();
  await page.viewport(1200, 640);
});

/** Answers everything with one row, and remembers what was asked. */
function recording(answer: (request: StatementRequest) => Answer = () => answerOf([[1n]], ["n"])) {
  const asked: StatementRequest[] = [];
  const queries = queriesOf((request) => {
    asked.push(request);
    return answer(request);
  });
  return { queries, asked, statements: () => asked.map(({ statement }) => statement) };
}

/** Never answers; ends only when it is stopped. */
function endless(signals: AbortSignal[] = []): Queries {
  return queriesOf(({ signal }) => {
    signals.push(signal);
    return new Promise((_resolve, reject) =>
      signal.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
    );
  });
}

describe("the console runs", () => {
  it("what is written with Ctrl+Enter, to read only, within the limits that can be seen", async () => {
    const { queries, asked } = recording();
    const screen = await shown({ queries });
    await userEvent.keyboard(`RETURN 1;${RUN}`);
    await expect.element(screen.getByText(/1 row/).first()).toBeVisible();
    expect(asked[0]).toMatchObject({ statement: "RETURN 1", accessMode: "READ", maxRows: 1000, seconds: undefined });
    await screen.getByRole("combobox", { name: "Time limit" }).selectOptions("5");
    await screen.getByRole("combobox", { name: "Row limit" }).selectOptions("100");
    await screen.getByRole("button", { name: "Run", exact: true }).click();
    await expect.poll(() => asked[1]).toMatchObject({ maxRows: 100, seconds: 5 });
  });

  it("only what is selected", async () => {
    const { queries, statements } = recording();
    const screen = await shown({ queries }, "RETURN 1 UNION RETURN 2");
    await userEvent.keyboard("{Control>}{Home}{/Control}{Shift>}{ArrowRight>8/}{/Shift}");
    await screen.getByRole("button", { name: "Run selection" }).click();
    await expect.poll(statements).toEqual(["RETURN 1"]);
  });

  it("several statements one after another, each with its own result", async () => {
    const { queries, statements } = recording();
    const screen = await shown({ queries }, "RETURN 1;\nRETURN ';' AS two; RETURN 3");
    await userEvent.keyboard(RUN);
    await expect.poll(statements).toEqual(["RETURN 1", "RETURN ';' AS two", "RETURN 3"]);
    const steps = screen.getByRole("list", { name: "Statements of this run" }).getByRole("button");
    await expect.element(steps.nth(2)).toHaveAttribute("aria-current", "true");
    await steps.nth(0).click();
    await expect.element(steps.nth(0)).toHaveAttribute("aria-current", "true");
  });

  it("none behind the first that fails, and says which are done", async () => {
    const { queries, statements } = recording(({ statement }) => {
      if (statement === "oops")
        throw new GraphError("cypher_error", "Invalid input", { details: { line: 1, column: 1 } });
      return answerOf([[1n]], ["n"]);
    });
    const screen = await shown({ queries }, "RETURN 1;\noops;\nRETURN 3");
    await userEvent.keyboard(RUN);
    await expect
      .element(screen.getByText(/Statement 2 of 3 failed: those before it are done, 1 is not run/))
      .toBeVisible();
    expect(statements()).toEqual(["RETURN 1", "oops"]);
    await screen.getByRole("button", { name: "Go to line 2, column 1" }).click();
  });

  it("with the parameters that were set, whose types they keep, and which can be taken away", async () => {
    const { queries, asked } = recording();
    const screen = await shown({ queries }, ":param big => 9007199254740993\nRETURN $big");
    await userEvent.keyboard(RUN);
    await expect.poll(() => ({ ...asked[0]?.parameters })).toEqual({ big: 9007199254740993n });
    await screen.getByRole("button", { name: "Remove parameter big" }).click();
    await expect.element(screen.getByText("$big = 9007199254740993")).not.toBeInTheDocument();
  });

  it("an expression of a parameter in the database, once", async () => {
    const { queries, statements } = recording(() => answerOf([[7n]], ["value"]));
    const screen = await shown({ queries }, ":param n => 3 + 4");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByText("$n = 7")).toBeVisible();
    expect(statements()).toEqual(["RETURN 3 + 4 AS value"]);
  });
});

describe("a query that runs", () => {
  it("is ended by Stop", async () => {
    const signals: AbortSignal[] = [];
    const screen = await shown({ queries: endless(signals) }, "RETURN 1");
    await userEvent.keyboard(RUN);
    await screen.getByRole("button", { name: "Stop" }).click();
    await expect.element(screen.getByText(/The query was ended/)).toBeVisible();
    expect(signals[0]?.aborted).toBe(true);
  });

  it("is ended when its tab is closed, after a question", async () => {
    const signals: AbortSignal[] = [];
    const screen = await shown({ queries: endless(signals) }, "RETURN 1");
    await userEvent.keyboard(RUN);
    await screen.getByRole("tab").click();
    await userEvent.keyboard("{Delete}");
    await expect.element(screen.getByRole("button", { name: "Keep it open" })).toHaveFocus();
    expect(signals[0]?.aborted).toBe(false);
    await screen.getByRole("button", { name: "End it and close" }).click();
    await expect.poll(() => signals[0]?.aborted).toBe(true);
    await expect.element(screen.getByRole("tab")).toHaveTextContent("Query 2");
  });

  it("is ended when the console is hidden or gone", async () => {
    const signals: AbortSignal[] = [];
    const screen = await shown({ queries: endless(signals) }, "RETURN 1");
    await userEvent.keyboard(RUN);
    await expect.poll(() => signals.length).toBe(1);
    await screen.unmount();
    expect(signals[0]?.aborted).toBe(true);
  });

  it("does not keep another tab from running", async () => {
    const queries = queriesOf(({ statement, signal }) =>
      statement === "RETURN 2"
        ? answerOf([[2n]], ["two"])
        : new Promise((_resolve, reject) =>
            signal.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
          ),
    );
    const screen = await shown({ queries }, "RETURN 1");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("tab", { name: /running/ })).toBeVisible();
    await screen.getByRole("button", { name: "New query" }).click();
    await userEvent.keyboard(`RETURN 2${RUN}`);
    await expect.element(screen.getByText("two").first()).toBeVisible();
    await expect.element(screen.getByRole("tab", { name: /running/ })).toBeVisible();
  });
});

describe("tabs", () => {
  it("are walked, moved, named and closed by keys, and brought back", async () => {
    const screen = await shown({}, "RETURN 1");
    await userEvent.keyboard("{Control>}{Alt>}n{/Alt}{/Control}");
    await userEvent.keyboard("RETURN 2");
    const tabs = screen.getByRole("tab");
    await expect.element(tabs.nth(1)).toHaveTextContent("RETURN 2");
    await tabs.nth(1).click();
    await userEvent.keyboard("{ArrowLeft}");
    await expect.element(tabs.nth(0)).toHaveAttribute("aria-selected", "true");
    await expect.element(tabs.nth(0)).toHaveFocus();
    await userEvent.keyboard("{Control>}{Shift>}{ArrowRight}{/Shift}{/Control}");
    await expect.element(tabs.nth(1)).toHaveTextContent("RETURN 1");
    await userEvent.keyboard("{F2}One{Enter}");
    await expect.element(tabs.nth(1)).toHaveTextContent("One");
    await expect.element(tabs.nth(1)).toHaveFocus();
    await userEvent.keyboard("{Delete}");
    await expect.element(screen.getByRole("tab")).toHaveTextContent("RETURN 2");
    await screen.getByRole("button", { name: "Reopen the query closed last" }).click();
    await expect.element(tabs.nth(1)).toHaveTextContent("One");
  });

  it("are found again after a reload, texts only", async () => {
    const { queries, asked } = recording();
    const first = await shown({ queries }, "RETURN 1");
    await userEvent.keyboard(`// Kept{Enter}${RUN}`);
    await first.unmount();
    const second = await shown({ queries });
    await expect.element(second.getByRole("textbox", { name: "Cypher statement" })).toHaveTextContent("Kept");
    await expect.element(second.getByText("Results appear here.")).toBeVisible();
    expect(asked).toHaveLength(1);
  });
});

describe("an error", () => {
  const failing = queriesOf(() => {
    throw new GraphError("cypher_error", "Variable `naem` not defined", {
      hint: "Did you mean `name`?",
      details: { line: 2, column: 8 },
    });
  });

  it("is shown with message and hint, and the way to its place", async () => {
    const screen = await shown({ queries: failing }, ":param x => 1\nMATCH (name)\nRETURN naem");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Variable `naem` not defined");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Did you mean `name`?");
    await screen.getByRole("button", { name: "Go to line 3, column 8" }).click();
    await userEvent.keyboard("x");
    await expect.element(screen.getByText("xnaem")).toBeVisible();
  });

  it("in a command is told without asking the database, with the command that is nearest", async () => {
    const { queries, asked } = recording();
    const screen = await shown({ queries }, ":parm x => 1");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("is not a command of this console");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Did you mean `:param`?");
    expect(asked).toHaveLength(0);
  });

  it("of the guard says why and what would be allowed", async () => {
    const queries = queriesOf(() => {
      throw new GraphError("not_read_only", "`CREATE` at line 1 writes; this console only reads.", {
        details: { reason: "writes", subject: "CREATE", line: 1, column: 1, offset: 0 },
      });
    });
    const screen = await shown({ queries }, "CREATE (n)");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByText("CREATE changes the graph.")).toBeVisible();
    await expect.element(screen.getByText(/Ask its operator for PARLEY_ALLOW_WRITES/)).toBeVisible();
    await screen.getByRole("button", { name: "What statements may do here" }).click();
    await expect.element(screen.getByRole("region", { name: "What statements may do here" })).toBeVisible();
  });

  it("behind rows keeps them, and never lets them look whole", async () => {
    const error = new GraphError("engine_unavailable", "The answer broke off before its end.");
    const queries = queriesOf(() => answerOf([[1n], [2n]], ["n"], { kind: "broken", error }));
    const screen = await shown({ queries }, "RETURN 1; RETURN 2");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByText(/broke off/).first()).toBeVisible();
    await expect.element(screen.getByText(/Statement 1 of 2 failed/)).toBeVisible();
  });
});

describe("writing", () => {
  const server = { ...SERVER, writesAllowed: true };
  const plan = {
    operatorType: "Create@neo4j",
    identifiers: ["n"],
    arguments: { Details: "(n:Person)", EstimatedRows: 1 },
    children: [],
  };
  const writing = () =>
    recording(({ statement }) =>
      statement.startsWith("EXPLAIN")
        ? answerOf([], [], { plan, statementType: "w" })
        : answerOf([], [], { statementType: "w", counters: { nodesCreated: 1 } }),
    );

  it("is not offered where the server only reads", async () => {
    const screen = await shown();
    await expect.element(screen.getByRole("switch", { name: "Writing" })).not.toBeInTheDocument();
  });

  it("is off until it is switched on, shows what will change, and asks", async () => {
    const { queries, asked } = writing();
    const screen = await shown({ queries, server }, "CREATE (n:Person)");
    await userEvent.keyboard(RUN);
    await expect.poll(() => asked.at(-1)).toMatchObject({ statement: "CREATE (n:Person)", accessMode: "READ" });
    await screen.getByRole("switch", { name: "Writing" }).click();
    await expect.element(screen.getByText("Writing is on.")).toBeVisible();
    await screen.getByRole("button", { name: "Run", exact: true }).click();
    await expect.element(screen.getByRole("alertdialog")).toHaveTextContent("creates nodes or relationships");
    await expect.element(screen.getByRole("button", { name: "Do not run" })).toHaveFocus();
    expect(
      asked.filter(({ accessMode, statement }) => accessMode === "WRITE" && !statement.startsWith("EXPLAIN")),
    ).toEqual([]);
    await screen.getByRole("button", { name: "Change the graph" }).click();
    await expect.poll(() => asked.at(-1)).toMatchObject({ statement: "CREATE (n:Person)", accessMode: "WRITE" });
    await expect.element(screen.getByText(/1 node created/).first()).toBeVisible();
  });

  it("does nothing when the reader does not want it", async () => {
    const { queries, statements } = writing();
    const screen = await shown({ queries, server }, ":write on\nCREATE (n)");
    await userEvent.keyboard(RUN);
    await screen.getByRole("button", { name: "Do not run" }).click();
    await expect.element(screen.getByText(/Stopped/).first()).toBeVisible();
    expect(statements()).toEqual(["EXPLAIN CREATE (n)"]);
  });
});

describe("the keys of the console", () => {
  it("walk the history and come back to what was being written", async () => {
    const screen = await shown();
    const editor = screen.getByRole("textbox", { name: "Cypher statement" });
    await userEvent.keyboard(`RETURN 1${RUN}`);
    await userEvent.keyboard(`{Control>}a{/Control}RETURN 2${RUN}`);
    await userEvent.keyboard("{Control>}a{/Control}draft");
    await userEvent.keyboard("{Control>}{ArrowUp}{ArrowUp}{/Control}");
    await expect.element(editor).toHaveTextContent("RETURN 1");
    await userEvent.keyboard("{Control>}{ArrowDown}{ArrowDown}{/Control}");
    await expect.element(editor).toHaveTextContent("draft");
  });

  it("close the console with Escape, but not while something runs", async () => {
    const onClose = vi.fn();
    const screen = await shown({ onClose, queries: endless() }, "RETURN 1");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("button", { name: "Stop" })).toBeVisible();
    await screen.getByRole("tab").click();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByText(/1 query still runs/)).toBeVisible();
    await userEvent.keyboard("{Escape}");
    expect(onClose).not.toHaveBeenCalled();
    await screen.getByRole("button", { name: "Stop" }).click();
    await screen.getByRole("tab").click();
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });
});

describe("commands", () => {
  it(":help lists them, and explains one", async () => {
    const screen = await shown({}, ":help");
    await userEvent.keyboard(RUN);
    await screen.getByRole("button", { name: ":param name => value" }).click();
    await expect.element(screen.getByText(/Values have types/)).toBeVisible();
  });

  it(":clear takes the results away", async () => {
    const screen = await shown({}, "RETURN 1");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByText(/1 row/).first()).toBeVisible();
    await userEvent.keyboard(`{Control>}a{/Control}:clear${RUN}`);
    await expect.element(screen.getByText("Results appear here.")).toBeVisible();
  });

  it(":schema is several results, :style shows the looks, :history opens beside", async () => {
    const screen = await shown({}, ":schema");
    await userEvent.keyboard(RUN);
    await expect
      .element(screen.getByRole("list", { name: "Statements of this run" }).getByText("Constraints"))
      .toBeVisible();
    await userEvent.keyboard(`{Control>}a{/Control}:style${RUN}`);
    await expect.element(screen.getByText(/Captions come from/)).toBeVisible();
    await userEvent.keyboard(`{Control>}a{/Control}:history${RUN}`);
    await expect.element(screen.getByText("The history is open beside this.")).toBeVisible();
  });
});

describe("the console", () => {
  it.each(["light", "dark"] as const)("has nothing that axe finds fault with (%s)", async (scheme) => {
    const screen = await shown({ scheme }, "RETURN 1; RETURN 2");
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("list", { name: "Statements of this run" })).toBeVisible();
    expect(await violations()).toEqual([]);
  });
});
