import { describe, expect, it } from "vitest";
import type { Value } from "../../../graph/values.ts";
import { readCatalogue } from "./catalogue.ts";

/** What a database with a plugin answers. */
const read = async (statement: string): Promise<readonly (readonly Value[])[]> =>
  statement.startsWith("SHOW FUNCTIONS")
    ? [
        ["count", "count(input :: ANY) :: INTEGER", "Counts.", false, true],
        ["date.truncate", "date.truncate(unit :: STRING) :: DATE", "Truncates.\n", false, false],
        ["apoc.text.join", "apoc.text.join() :: STRING", null, null, null],
      ]
    : [
        ["db.labels", "db.labels() :: (label :: STRING)", "Lists.", false, ["label"]],
        ["dbms.killConnection", "dbms.killConnection(id :: STRING) :: ()", "Ends.", false, []],
      ];

describe("the catalogue", () => {
  it("leaves out what the guard would refuse where only reading is allowed", async () => {
    const { functions, procedures } = await readCatalogue(read, { writesAllowed: false });
    expect(functions.map(({ name }) => name)).toEqual(["count", "date.truncate"]);
    expect(procedures.map(({ name }) => name)).toEqual(["db.labels"]);
  });

  it("has all where writing is allowed", async () => {
    const { functions, procedures } = await readCatalogue(read, { writesAllowed: true });
    expect([functions.length, procedures.length]).toEqual([3, 2]);
  });

  it("knows descriptions, columns and what is aggregating", async () => {
    const { functions, procedures } = await readCatalogue(read, { writesAllowed: true });
    expect(functions[0]).toMatchObject({ isAggregating: true, isDeprecated: false, columns: [] });
    expect(functions[1]?.description).toBe("Truncates.");
    expect(functions[2]).toMatchObject({ description: "", isDeprecated: false });
    expect(procedures[0]).toMatchObject({ columns: ["label"], isAggregating: false });
  });
});
