import { describe, expect, it } from "vitest";
import type { Filters } from "../../graph/filter/filters.ts";
import { isFiltering, NO_FILTERS } from "../../graph/filter/filters.ts";
import { GRAPH, LENS } from "../testing/graph.ts";
import { filterParts } from "./filter-parts.ts";

const phrases = (filters: Partial<Filters>, language: "en" | "ja" = "en", isFull = false) =>
  filterParts({ filters: { ...NO_FILTERS, ...filters }, lens: LENS, explored: GRAPH, language, isFull }).map(
    ({ phrase }) => phrase,
  );

describe("filters in force", () => {
  it.each([
    [{}, []],
    [{ hiddenTypes: new Set(["REJECTED", "ABSENT"]) }, ["Without relationships: rejected"]],
    [{ hiddenLabels: new Set(["Country"]) }, ["Without nodes: country"]],
    [{ time: { from: "2025-11-21", to: "2025-12-15" } }, ["Happened 21 November – 15 December 2025"]],
    [{ time: { to: "2025-11-20" }, keepUndated: true }, ["Happened until 20 November 2025, or without a date"]],
    [
      { time: { from: "1999-01-01" }, dateSource: { entity: "node", key: "released" } },
      ["released: from 1 January 1999"],
    ],
    [{ knownOn: "2025-11-20" }, ["As known on 20 November 2025"]],
    [{ hiddenOutlets: new Set(["Wire"]) }, ["Not heard: Wire"]],
    [{ oneOutletOnly: true }, ["Stated by one outlet only"]],
    [{ leastOutlets: 3 }, ["Stated by 3 outlets or more"]],
    [{ hiddenCertainties: new Set(["planned", "denied"]) }, ["What happened only"]],
    [{ hiddenCertainties: new Set(["planned", "odd"]) }, ["Without: odd, planned"]],
    [{ hideIsolated: true }, ["Without unconnected nodes"]],
  ] as const)("%o are named", (filters, expected) => {
    expect(phrases(filters)).toEqual(expected);
  });

  it.each([
    [{ kind: "number", from: 1999, to: 2004 }, "1999 to 2004"],
    [{ kind: "number", from: 1999 }, "1999 or more"],
    [{ kind: "number", to: 1.5 }, "1.5 or less"],
    [{ kind: "text", values: ["Rome", "Paris"] }, "Paris, Rome"],
    [{ kind: "boolean", value: false }, "false"],
    [{ kind: "day", to: "2025-11-20" }, "until 20 November 2025"],
    [{ kind: "item", values: ["a"] }, "has a"],
    [{ kind: "absent" }, "is not there"],
  ] as const)("the property test %o is named", (test, expected) => {
    expect(phrases({ properties: [{ entity: "node", of: "Person", key: "role", test }] })).toEqual([
      `person · role: ${expected}`,
    ]);
  });

  it("are taken away one by one, until none is left", () => {
    const filters: Filters = {
      ...NO_FILTERS,
      hiddenTypes: new Set(["REJECTED"]),
      time: { from: "2025-01-01" },
      knownOn: "2025-11-20",
      leastOutlets: 2,
      properties: [{ entity: "node", of: "Person", key: "role", test: { kind: "present" } }],
    };
    let left = filters;
    for (let parts = 5; parts > 0; parts -= 1) {
      const all = filterParts({ filters: left, lens: LENS, explored: GRAPH, language: "en" });
      expect(all).toHaveLength(parts);
      left = all[0]?.without ?? left;
    }
    expect(isFiltering(left)).toBe(false);
  });

  it("are cut on chips and told whole in figures", () => {
    const values = ["a", "b", "c", "d", "e", "f".repeat(100)];
    const properties: Filters["properties"] = [
      { entity: "node", of: "Person", key: "role", test: { kind: "text", values } },
    ];
    expect(phrases({ properties })).toEqual(["person · role: a, b, c, d and 2 more"]);
    expect(phrases({ properties }, "en", true)[0]).toContain("f".repeat(100));
    expect(phrases({ properties }, "ja")).toEqual(["人物・role：a、b、c、dほか2件"]);
  });
});
