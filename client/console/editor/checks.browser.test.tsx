/** What the editor tells in a real browser: problems while typing, help on words, formatting. */
import { beforeEach, describe, expect, it, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { GraphError } from "../../../graph/errors.ts";
import { valueMap } from "../../../graph/values.ts";
import { shownEditor } from "../../testing/editor.tsx";
import { violations } from "../../testing/page.tsx";
import type { Checked, CheckStatement } from "./editor-props.ts";

beforeEach(async () => {
  await page.viewport(900, 640);
});

const marked = (severity: string) =>
  [...document.querySelectorAll(`.cm-lintRange-${severity}`)].map((element) => element.textContent);

/** Answers as a database: `naem` is not defined, `:Nope` is no label. */
const check: CheckStatement = async (statement): Promise<Checked> => {
  const wrong = statement.indexOf("naem");
  const unknown = statement.indexOf("Nope");
  const details = { line: 1, column: wrong + 1, offset: wrong };
  return {
    ...(wrong === -1 ? {} : { error: new GraphError("cypher_error", "Variable `naem` not defined", { details }) }),
    notifications:
      unknown === -1
        ? []
        : [
            {
              code: "Neo.ClientNotification.Statement.UnknownLabelWarning",
              title: "The label is not there",
              description: "(the missing label name is: Nope)",
              severity: "WARNING",
              position: { line: 1, column: unknown + 1, offset: unknown },
            },
          ],
  };
};

describe("problems while typing", () => {
  it("are marked in each statement at its own place, errors louder than warnings", async () => {
    await shownEditor({ check, initial: ":clear\nMATCH (n:Nope) RETURN 1;\nRETURN naem" });
    await expect.poll(() => marked("error")).toEqual(["naem"]);
    expect(marked("warning")).toEqual(["Nope"]);
    expect(document.querySelectorAll(".cm-lint-marker-error")).toHaveLength(1);
    expect(document.querySelectorAll(".cm-lint-marker-warning")).toHaveLength(1);
  });

  it("are told with F8, one after the other", async () => {
    await shownEditor({ check, initial: "MATCH (n:Nope) RETURN 1;\nRETURN naem" });
    await expect.poll(() => marked("error")).toEqual(["naem"]);
    await userEvent.keyboard("{F8}");
    await expect.element(page.getByText("No node has the label Nope.")).toBeVisible();
    await userEvent.keyboard("{F8}");
    await expect.element(page.getByText("Variable `naem` not defined")).toBeVisible();
    expect(await violations()).toEqual([]);
  });

  it("of an older text never land on a newer one, whose question ends theirs", async () => {
    const asked: { readonly statement: string; readonly signal: AbortSignal; answer(checked: Checked): void }[] = [];
    const slow: CheckStatement = (statement, _parameters, signal) =>
      new Promise((answer) => asked.push({ statement, signal, answer }));
    await shownEditor({ check: slow, initial: "RETURN naem" });
    await expect.poll(() => asked.length).toBe(1);
    await userEvent.keyboard(", 2");
    expect(asked[0]?.signal.aborted).toBe(true);
    asked[0]?.answer({ error: new GraphError("cypher_error", "old"), notifications: [] });
    await expect.poll(() => asked[1]?.statement).toBe("RETURN naem, 2");
    asked[1]?.answer({ notifications: [] });
    await userEvent.keyboard("{F8}");
    expect(marked("error")).toEqual([]);
  });

  it("are asked for only where a statement changed, and not for commands", async () => {
    const asking = vi.fn<CheckStatement>(async () => ({ notifications: [] }));
    await shownEditor({ check: asking, initial: ":clear\nRETURN 1;\nRETURN 2" });
    await expect.poll(() => asking.mock.calls.map(([statement]) => statement)).toEqual(["RETURN 1", "RETURN 2"]);
    await userEvent.keyboard("0");
    await expect.poll(() => asking.mock.calls.map(([statement]) => statement).slice(2)).toEqual(["RETURN 20"]);
  });

  it("are only those of the statements nearest to the cursor where there are many, which is said", async () => {
    const asking = vi.fn<CheckStatement>(async () => ({ notifications: [] }));
    const initial = Array.from({ length: 50 }, (_, index) => `RETURN ${index};`).join("\n");
    await shownEditor({ check: asking, initial });
    await expect.element(page.getByText("the 20 statements nearest to the cursor")).toBeVisible();
    await expect.poll(() => asking.mock.calls.length).toBe(20);
    expect(asking.mock.calls[0]?.[0]).toBe("RETURN 30");
  });

  it("are none where the database cannot be asked", async () => {
    const away = vi.fn<CheckStatement>(() => Promise.reject(new GraphError("engine_unavailable", "away")));
    await shownEditor({ check: away, initial: "RETURN naem;RETURN naem" });
    await expect.poll(() => away.mock.calls.length).toBe(1);
    expect(marked("error")).toEqual([]);
  });

  it("include parameters without a value, until one is set", async () => {
    const { change } = await shownEditor({ check, initial: "RETURN $who" });
    await expect.poll(() => marked("warning")).toEqual(["$who"]);
    await change({ parameters: valueMap([["who", "Witkoff"]]) });
    await expect.poll(() => marked("warning")).toEqual([]);
  });
});

describe("help", () => {
  const counts = { labels: new Map([["Person", 1200]]), types: new Map<string, number>() };

  it("is shown at the cursor with Ctrl+I, until Escape", async () => {
    const { handle } = await shownEditor({ counts, initial: "MATCH (n:Person) RETURN left('a', 1)" });
    handle().goTo(11);
    await userEvent.keyboard("{Control>}i{/Control}");
    await expect.element(page.getByText("Label of 1,200 nodes.").first()).toBeVisible();
    await userEvent.keyboard("{Escape}");
    await expect.poll(() => document.querySelector(".cm-help")).toBeNull();
    handle().goTo(26);
    await userEvent.keyboard("{Control>}i{/Control}");
    await expect.element(page.getByText("Returns the leftmost characters.").first()).toBeVisible();
  });

  it("is shown under the pointer, in Japanese", async () => {
    await shownEditor({ initial: "OPTIONAL MATCH (n) RETURN n" }, { language: "ja" });
    await userEvent.hover(page.getByText("OPTIONAL", { exact: true }));
    await expect.element(page.getByText("MATCH と同じですが、見つからない行も null を入れて残します。")).toBeVisible();
  });

  it("says where there is none", async () => {
    await shownEditor({ initial: "RETURN 1" });
    await userEvent.keyboard("{Control>}i{/Control}");
    await expect.element(page.getByText("There is no help for this place.").first()).toBeVisible();
  });
});

describe("formatting", () => {
  it("with Shift+Alt+F writes all statements in the usual form, keeps comments and commands, and can be undone", async () => {
    const initial = ":param x => 1\n// mine\nmatch (n:Person) where n.name='a' return n;\nreturn   $x";
    const { handle } = await shownEditor({ initial });
    await userEvent.keyboard("{Shift>}{Alt>}f{/Alt}{/Shift}");
    const formatted = ":param x => 1\n// mine\nMATCH (n:Person)\nWHERE n.name = 'a'\nRETURN n;\nRETURN $x";
    await expect.poll(() => handle().text(), { timeout: 20_000 }).toBe(formatted);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.poll(() => handle().text()).toBe(initial);
  });

  it("of a selection leaves the rest", async () => {
    const { handle } = await shownEditor({ initial: "return 1;\nreturn 2" });
    await userEvent.keyboard("{Shift>}{Home}{/Shift}");
    await handle().format();
    expect(handle().text()).toBe("return 1;\nRETURN 2");
  });

  it("writes shortestPath as people do", async () => {
    const { handle } = await shownEditor({ initial: "match p=shortestpath((a)-[*]->(b)) return p" });
    await handle().format();
    expect(handle().text()).toBe("MATCH p = shortestPath((a)-[*]->(b))\nRETURN p");
  });

  it("leaves a statement that it cannot format, formats the others, and says so", async () => {
    const odd = ["match (n:$", "{x}) return n;\n"].join("");
    const { handle } = await shownEditor({ initial: `${odd}return 1` });
    await handle().format();
    expect(handle().text()).toBe(`${odd}RETURN 1`);
    await expect.element(page.getByText(/^Left as it is: this could not be formatted/).first()).toBeVisible();
  });

  it("says where there is nothing to format", async () => {
    const { handle } = await shownEditor({ initial: ":clear" });
    await handle().format();
    await expect.element(page.getByText("There is no statement to format.").first()).toBeVisible();
  });
});
