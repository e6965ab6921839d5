import { describe, expect, it } from "vitest";
import { Temporal, type Value } from "../../../../graph/values.ts";
import { sortedPlaces } from "./sort-rows.ts";

const never = new AbortController().signal;

describe("sorting rows", () => {
  it("follows the order of the database over all types, null last", async () => {
    const column: Value[] = [null, 2n, "b", 1.5, new Temporal("Date", "2025-01-01"), "a", true, [1n]];
    const rows = column.map((value) => [value]);
    const places = await sortedPlaces(rows, rows.length, { column: 0, direction: "ascending" }, never);
    expect([...places].map((place) => column[place])).toEqual([
      [1n],
      new Temporal("Date", "2025-01-01"),
      "a",
      "b",
      true,
      1.5,
      2n,
      null,
    ]);
  });

  it("keeps equal rows in the order of the answer, in both directions", async () => {
    const rows = Array.from({ length: 5000 }, (_, index): Value[] => [BigInt(index % 3)]);
    for (const direction of ["ascending", "descending"] as const) {
      const places = [...(await sortedPlaces(rows, rows.length, { column: 0, direction }, never))];
      const values = places.map((place) => place % 3);
      expect(values).toEqual(values.toSorted((one, other) => (direction === "ascending" ? one - other : other - one)));
      for (let at = 1; at < places.length; at += 1)
        if (values[at] === values[at - 1]) expect(places[at]).toBeGreaterThan(places[at - 1] ?? 0);
    }
  });

  it("of 100,000 rows lets the page go on", async () => {
    const rows = Array.from({ length: 100_000 }, (_, index): Value[] => [`name ${(index * 7919) % 100_003}`]);
    let turns = 0;
    const watch = setInterval(() => {
      turns += 1;
    }, 1);
    await sortedPlaces(rows, rows.length, { column: 0, direction: "ascending" }, never);
    clearInterval(watch);
    // How long a turn is made to wait is measured in the browser.
    expect(turns).toBeGreaterThan(5);
  });

  it("ends when it is given up", async () => {
    const rows = Array.from({ length: 200_000 }, (_, index): Value[] => [BigInt(-index)]);
    const controller = new AbortController();
    const sorting = sortedPlaces(rows, rows.length, { column: 0, direction: "ascending" }, controller.signal);
    controller.abort();
    await expect(sorting).rejects.toThrow(/abort/i);
  });
});
