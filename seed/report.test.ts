import { expect, it } from "vitest";
import { reportLines } from "./report.ts";

it("lists kinds of actors below the actors, and every other label for itself", () => {
  const nodes = { Actor: 5, Claim: 4, Country: 2, ParleyImport: 1, Person: 3 };
  expect(reportLines("talks: removed", { nodes, relationships: { REJECTED: 1 } })).toEqual([
    "talks: removed",
    "  Actor         5",
    "    Country     2",
    "    Person      3",
    "  Claim         4",
    "  ParleyImport  1",
    "  REJECTED      1",
  ]);
});

it("lists the labels of a graph file, which has no actors", () => {
  const nodes = { Country: 2, Entity: 3, Person: 1 };
  expect(reportLines("gephi: removed", { nodes, relationships: {} })).toEqual([
    "gephi: removed",
    "  Country  2",
    "  Entity   3",
    "  Person   1",
  ]);
});
