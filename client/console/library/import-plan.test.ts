import { describe, expect, it } from "vitest";
import { carryOut, planImport } from "./import-plan.ts";
import type { SavedQuery } from "./saved.ts";
import { makeQuery } from "./saved.ts";

let ids = 0;
const options = { newId: () => `new-${ids++}`, now: 7 };
const SAVED: readonly SavedQuery[] = [
  makeQuery({ id: "1", folder: "talks", name: "Who", text: "RETURN 1", changedAt: 0 }),
];

describe("an import", () => {
  it("adds what is new, and nothing a second time", () => {
    const found = [{ folder: "talks", name: "When", text: "RETURN 2" }];
    const first = planImport(SAVED, found, options);
    expect(first).toMatchObject({
      added: [{ name: "When", folder: "talks", text: "// When\nRETURN 2", changedAt: 7 }],
      same: 0,
    });
    expect(planImport([...SAVED, ...first.added], found, options)).toEqual({ added: [], same: 1, clashes: [] });
  });

  it("sees that a file without a name line is the one that is there", () => {
    expect(planImport(SAVED, [{ folder: "talks", name: "Who", text: "RETURN 1" }], options).same).toBe(1);
  });

  it("asks where a name is taken, whatever its case", () => {
    const plan = planImport(SAVED, [{ folder: "Talks", name: "who", text: "RETURN 2" }], options);
    expect(plan.clashes).toHaveLength(1);
    expect(carryOut(plan, "skip", SAVED)).toEqual([]);
    expect(carryOut(plan, "replace", SAVED)).toMatchObject([{ id: "1", text: "// who\nRETURN 2" }]);
    expect(carryOut(plan, "both", SAVED)).toMatchObject([{ name: "who (2)", text: "// who (2)\nRETURN 2" }]);
  });

  it("numbers queries of one name, and takes the same one once", () => {
    const found = [
      { folder: "", name: "A", text: "RETURN 1" },
      { folder: "", name: "A", text: "RETURN 2" },
      { folder: "", name: "A", text: "RETURN 1" },
    ];
    const plan = planImport([], found, options);
    expect(plan.added.map(({ name }) => name)).toEqual(["A", "A (2)"]);
    expect(plan.same).toBe(1);
  });
});
