/** The console in a real browser: runs by keys, marks the place of errors, stops, remembers. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { GraphError } from "../../graph/errors.ts";
import { answerOf, RUN, shown } from "../testing/console.tsx";
import type { RunStatement } from "./props.ts";

beforeEach(async () => {
  localStorage.clear();
  await page.viewport(1200, 640);
});

describe("the console runs", () => {
  it("what is written with Ctrl+Enter, and announces rows and time", async () => {
    const run = vi.fn<RunStatement>(async () => answerOf([[1n], [2n]], ["n"]));
    const screen = await shown({ run });
    await userEvent.keyboard(`RETURN 1;${RUN}`);
    await expect.element(screen.getByText("2 rows · 12 ms in the database")).toBeVisible();
    expect(run.mock.calls[0]?.[0]).toBe("RETURN 1");
  });

  it("only what is selected", async () => {
    const run = vi.fn<RunStatement>(async () => answerOf([], []));
    await shown({ run, initialStatement: "RETURN 1 UNION RETURN 2" });
    await userEvent.keyboard("{Control>}{Home}{/Control}{Shift>}{ArrowRight>8/}{/Shift}");
    await userEvent.keyboard(RUN);
    await expect.poll(() => run.mock.calls[0]?.[0]).toBe("RETURN 1");
  });

  it("with the parameters that were set, which can be taken away", async () => {
    const run = vi.fn<RunStatement>(async () => answerOf([], []));
    const screen = await shown({ run, initialStatement: ":param big => 9007199254740993\nRETURN $big" });
    await userEvent.keyboard(RUN);
    await expect.poll(() => ({ ...run.mock.calls[0]?.[1] })).toEqual({ big: 9007199254740993n });
    await screen.getByRole("button", { name: "Remove parameter big" }).click();
    await expect.element(screen.getByText("$big = 9007199254740993")).not.toBeInTheDocument();
  });

  it("until it is stopped, which ends the query", async () => {
    let signal: AbortSignal | undefined;
    const run: RunStatement = (_statement, _parameters, given) => {
      signal = given;
      return new Promise((_resolve, reject) =>
        given.addEventListener("abort", () => reject(new DOMException("", "AbortError"))),
      );
    };
    const screen = await shown({ run, initialStatement: "RETURN 1" });
    await userEvent.keyboard(RUN);
    await screen.getByRole("button", { name: "Stop" }).click();
    await expect.element(screen.getByText(/The query was ended/)).toBeVisible();
    expect(signal?.aborted).toBe(true);
  });

  it("and ends the query when it is closed", async () => {
    let signal: AbortSignal | undefined;
    const run: RunStatement = (_statement, _parameters, given) => {
      signal = given;
      return new Promise(() => undefined);
    };
    const screen = await shown({ run, initialStatement: "RETURN 1" });
    await userEvent.keyboard(RUN);
    await expect.poll(() => signal).toBeDefined();
    await screen.unmount();
    expect(signal?.aborted).toBe(true);
  });
});

describe("an error", () => {
  const failing: RunStatement = async () => {
    throw new GraphError("cypher_error", "Variable `naem` not defined", {
      hint: "Did you mean `name`?",
      details: { line: 2, column: 8 },
    });
  };

  it("is shown with message and hint, and its place is marked in the editor", async () => {
    const screen = await shown({ run: failing, initialStatement: ":param x => 1\nMATCH (name)\nRETURN naem" });
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Variable `naem` not defined");
    await expect.element(screen.getByRole("alert")).toHaveTextContent("Did you mean `name`?");
    await expect.poll(() => document.querySelector(".cm-error-place")?.textContent).toBe("naem");
    await screen.getByRole("button", { name: "Go to line 3, column 8" }).click();
    await userEvent.keyboard("x");
    await expect.element(screen.getByText("xnaem")).toBeVisible();
    expect(document.querySelector(".cm-error-place")).toBeNull();
  });

  it("in a command is told without asking the database", async () => {
    const run = vi.fn<RunStatement>();
    const screen = await shown({ run, initialStatement: ":play movies" });
    await userEvent.keyboard(RUN);
    await expect.element(screen.getByRole("alert")).toHaveTextContent("is not a command of this console");
    expect(run).not.toHaveBeenCalled();
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

  it("comment a line with Ctrl+/", async () => {
    const screen = await shown({ initialStatement: "RETURN 1" });
    await userEvent.keyboard("{Control>}/{/Control}");
    await expect.element(screen.getByRole("textbox", { name: "Cypher statement" })).toHaveTextContent("// RETURN 1");
  });

  it("complete labels from the schema; Escape closes the list first, then the console", async () => {
    const onClose = vi.fn();
    const screen = await shown({ onClose });
    await userEvent.keyboard("MATCH (n:");
    await expect.element(screen.getByRole("option", { name: /Head of State/ })).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.element(screen.getByRole("option", { name: /Head of State/ })).not.toBeInTheDocument();
    expect(onClose).not.toHaveBeenCalled();
    await userEvent.keyboard("{Escape}");
    expect(onClose).toHaveBeenCalledOnce();
  });

  it("leave Tab to move on", async () => {
    const screen = await shown({ initialStatement: "RETURN 1" });
    await userEvent.keyboard("{Tab}");
    await expect.element(screen.getByRole("button", { name: "Run", exact: true })).toHaveFocus();
  });
});
