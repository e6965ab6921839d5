import { describe, expect, it } from "vitest";
import { GraphError } from "../../../graph/errors.ts";
import type { ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import { readCommand } from "./read-command.ts";
import type { CommandHost, PlainCommand } from "./run-command.ts";
import { runCommand } from "./run-command.ts";

/** A console without a page. */
function hostOf({ tellsDatabases = true, writesAllowed = false } = {}) {
  const state = { parameters: valueMap([]) as ValueMap, database: undefined as string | undefined, isWriting: false };
  const asked: (string | undefined)[] = [];
  const host: CommandHost = {
    parameters: () => state.parameters,
    setParameters: (parameters) => {
      state.parameters = parameters;
    },
    database: () => state.database ?? "neo4j",
    setDatabase: (name) => {
      state.database = name;
    },
    resetLook: () => false,
    ownDatabase: "neo4j",
    writesAllowed,
    isWriting: () => state.isWriting,
    setWriting: (isOn) => {
      state.isWriting = isOn;
    },
    openLibrary: () => undefined,
    databases: async () => (tellsDatabases ? ["neo4j", "movies"] : undefined),
    rows: async (_statement, _parameters, database) => {
      asked.push(database);
      if (database === "gone") throw new GraphError("not_found", "There is no such database.");
      return [[5n]];
    },
    catalogue: async () => ({
      functions: [
        {
          name: "date.truncate",
          signature: "date.truncate(unit, value)",
          description: "Truncates.",
          columns: [],
          isDeprecated: false,
          isAggregating: false,
        },
      ],
      procedures: [],
    }),
  };
  const run = (text: string) => {
    const command = readCommand(text);
    if (command.kind === "schema" || command.kind === "plan" || command.kind === "clear") throw new Error(text);
    return runCommand(command satisfies PlainCommand, host);
  };
  return { state, asked, run };
}

describe("a command", () => {
  it("sets one parameter and keeps the others, or replaces all", async () => {
    const { run, state } = hostOf();
    await run(":param a => 1");
    await run(":param b => 2 + 3");
    expect({ ...state.parameters }).toEqual({ a: 1n, b: 5n });
    await run(":params {c: 3}");
    expect({ ...state.parameters }).toEqual({ c: 3n });
    await run(":params clear");
    expect({ ...state.parameters }).toEqual({});
  });

  it("goes to a database that is there, and back to the server's own", async () => {
    const { run, state } = hostOf();
    await run(":use movies");
    expect(state.database).toBe("movies");
    await run(":use neo4j");
    expect(state.database).toBeUndefined();
  });

  it("does not go to one that is not, and names the nearest", async () => {
    const { run, state } = hostOf();
    await expect(run(":use movie")).rejects.toMatchObject({ code: "not_found", hint: "Did you mean `movies`?" });
    expect(state.database).toBeUndefined();
  });

  it("asks the database itself where nobody may list them", async () => {
    const { run, state, asked } = hostOf({ tellsDatabases: false });
    await expect(run(":use gone")).rejects.toMatchObject({ code: "not_found" });
    await run(":use other");
    expect(state.database).toBe("other");
    expect(asked).toEqual(["gone", "other"]);
  });

  it("switches writing on only where the operator allows it", async () => {
    await expect(hostOf().run(":write on")).rejects.toMatchObject({ code: "not_read_only" });
    const open = hostOf({ writesAllowed: true });
    await open.run(":write on");
    expect(open.state.isWriting).toBe(true);
    await open.run(":write off");
    expect(open.state.isWriting).toBe(false);
  });

  it("explains commands, subjects, words of Cypher and functions, and names what is near", async () => {
    const { run } = hostOf();
    expect(await run(":help")).toMatchObject({ topic: { kind: "all" } });
    expect(await run(":help :param")).toMatchObject({ topic: { kind: "command" } });
    expect(await run(":help writing")).toMatchObject({ topic: { kind: "subject", name: "writing" } });
    expect(await run(":help merge")).toMatchObject({ topic: { kind: "keyword" } });
    expect(await run(":help date.truncate()")).toMatchObject({ topic: { kind: "callable" } });
    expect(await run(":help date.trunkate")).toMatchObject({ topic: { kind: "unknown", near: ["date.truncate"] } });
  });
});
