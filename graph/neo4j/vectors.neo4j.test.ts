import { afterAll, beforeAll, describe, expect, inject, it } from "vitest";
import { Unsupported, valueMap } from "../values.ts";
import type { Neo4jStore } from "./connect.ts";
import { connect } from "./connect.ts";

const OPTIONS = { limits: { timeoutMs: 20_000, maxRows: 10 } };
/** Each type of coordinate with its limits. */
const VECTORS: readonly (readonly [string, string])[] = [
  ["INT8", "[-128, 0, 127]"],
  ["INT16", "[-32768, 32767]"],
  ["INT32", "[-2147483648, 2147483647]"],
  ["INT64", "[-9223372036854775808, 9223372036854775807]"],
  ["FLOAT32", "[0.5, -2]"],
  ["FLOAT64", "[0.1, 1e+300]"],
];

let store: Neo4jStore;
let hasVectors: boolean;

beforeAll(async () => {
  store = connect(inject("neo4j"));
  const [year = 0, month = 0] = (await store.verify()).version.split(".").map(Number);
  hasVectors = year > 2025 || (year === 2025 && month >= 10);
});
afterAll(() => store?.close());

describe("a vector as a parameter", () => {
  it.each(VECTORS)("of %s comes back as %s, or is refused where the database has none", async (type, text) => {
    const vector = new Unsupported(`Vector<${type}>`, text);
    const asked = store.read({ text: "RETURN $x AS x", parameters: valueMap([["x", vector]]) }, OPTIONS);
    if (hasVectors) expect((await asked).rows).toEqual([[vector]]);
    else
      await expect(asked).rejects.toMatchObject({
        code: "invalid_request",
        message: expect.stringContaining("no vectors"),
      });
  });

  it("that is refused leaves no connection behind that others cannot use", async () => {
    const nested = valueMap([["x", [valueMap([["y", new Unsupported("Vector<INT8>", "[1]")]])]]]);
    await store.read({ text: "RETURN $x AS x", parameters: nested }, OPTIONS).catch(() => undefined); // Where it has vectors, it works.
    for (let time = 0; time < 5; time += 1)
      expect((await store.read({ text: "RETURN $x AS x", parameters: valueMap([["x", 1n]]) }, OPTIONS)).rows).toEqual([
        [1n],
      ]);
  });
});
