import { describe, expect, it } from "vitest";
import { Duration, Point, Temporal, type Value } from "../../graph/values.ts";
import type { EventItem } from "./events/events.ts";
import {
  actorId,
  bareRelationshipId,
  claimId,
  derivedRelationshipId,
  digest,
  nodeKey,
  relationshipKey,
} from "./identity.ts";
import type { RelationshipItem } from "./input.ts";

const EVENT: EventItem = {
  ...{ kind: "event", line: 2, type: "NEGOTIATED_WITH", from: [], to: [] },
  ...{ date: "2014-11-21", datePrecision: "day", properties: {} },
};

function relationship(properties: Readonly<Record<string, Value>>, key?: string): RelationshipItem {
  const ends = { start: { key: "a", group: "" }, end: { key: "b", group: "" } };
  return {
    kind: "relationship",
    line: 2,
    key,
    type: "KNOWS",
    ...ends,
    properties: new Map(Object.entries(properties)),
  };
}

// Whoever changes one of these ids makes a second copy of every graph that is loaded already: raise IDENTITY_VERSION with it.
describe("ids that must never change", () => {
  it("are those of actors and nodes", () => {
    expect(actorId("icews", "Citizen (Iraq)")).toBe("icews:Citizen (Iraq)");
    expect(nodeKey("d", "", "7")).toBe("d:7");
    expect(nodeKey("d", "Person", "7")).toBe("d:Person::7");
  });

  it("are those of relationships without an article", () => {
    const id = (more: Partial<EventItem>) =>
      bareRelationshipId("d", "NEGOTIATED_WITH", "n:A", "n:B", { ...EVENT, ...more });
    expect(id({})).toBe("negotiated-with-2a46ca3b27e4df07");
    expect(id({ topic: "trade", properties: { n: 1n, when: new Temporal("Date", "2014-11-21") } })).toBe(
      "negotiated-with-7518052b1dbe7bd6",
    );
  });

  it("are those of relationships that rest on claims, and of claims", () => {
    expect(derivedRelationshipId("d", "PRESSURED", "n:A", "n:B", EVENT)).toBe("pressured-b99ff26a705f8c7f");
    expect(derivedRelationshipId("d", "PRESSURED", "n:A", "n:B", { ...EVENT, datePrecision: "month" })).toBe(
      "pressured-f215d2c816d4b9d0",
    );
    expect(claimId("d", EVENT, ["n:A"], ["n:B"])).toBe("d:claim:21b493b4fb5abdb3");
    expect(claimId("d", { ...EVENT, key: "7" }, ["n:A"], ["n:B"])).toBe("d:claim:a01753f5703de87f");
  });

  it("are those of relationships of graph files", () => {
    expect(relationshipKey("d", relationship({ w: 1.5, n: 1n }))).toBe("d:905efbbf8a8a8ecd");
    expect(relationshipKey("d", relationship({}, "e1"))).toBe("d:23ec07ae54074e45");
  });
});

describe("ids", () => {
  it("do not depend on the code, the verb, the severity, the line or the order of properties", () => {
    const id = (more: Partial<EventItem>) => bareRelationshipId("d", "PRESSURED", "a", "b", { ...EVENT, ...more });
    expect(id({ code: "1", verb: "v", severity: "coerce", line: 9 })).toBe(id({}));
    expect(id({ properties: { x: "1", y: "2" } })).toBe(id({ properties: { y: "2", x: "1" } }));
    expect(relationshipKey("d", relationship({ x: "1", y: "2" }))).toBe(
      relationshipKey("d", relationship({ y: "2", x: "1" })),
    );
  });

  it("differ for values that differ in their type alone", () => {
    const values: readonly Value[] = [
      ...[1n, 1, "1", true, null, [1n], [1]],
      ...[new Temporal("Date", "2014-11-21"), "2014-11-21", new Duration("P1D"), "P1D"],
      ...[new Point(4326, [1, 2]), new Point(7203, [1, 2])],
    ];
    expect(new Set(values.map((value) => relationshipKey("d", relationship({ value })))).size).toBe(values.length);
  });

  it("differ for every part that a relationship is told by", () => {
    const ids = [
      bareRelationshipId("d", "T", "a", "b", EVENT),
      bareRelationshipId("e", "T", "a", "b", EVENT),
      bareRelationshipId("d", "T", "b", "a", EVENT),
      bareRelationshipId("d", "T", "a", "b", { ...EVENT, datePrecision: "month" }),
      bareRelationshipId("d", "T", "a", "b", { ...EVENT, topic: "x" }),
      bareRelationshipId("d", "T", "a", "b", { ...EVENT, place: "x" }),
      derivedRelationshipId("d", "T", "a", "b", EVENT),
    ];
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("of a graph's relationship go by its own id only together with its ends", () => {
    const one = relationship({ w: 1 }, "0");
    expect(relationshipKey("d", one)).toBe(relationshipKey("d", relationship({ w: 2 }, "0")));
    expect(relationshipKey("d", one)).not.toBe(relationshipKey("d", { ...one, end: { key: "c", group: "" } }));
  });

  it("are 16 hexadecimal digits", () => {
    expect(digest(["a"])).toMatch(/^[0-9a-f]{16}$/);
  });
});
