import { expect, it } from "vitest";
import type { Schema } from "../graph/questions/schema.ts";
import type { GraphReader } from "../graph/store.ts";
import type { Answering } from "./backend.ts";
import { schemaCache } from "./schema-cache.ts";

const answering = (): Answering => ({
  reader: {} as GraphReader,
  info: { name: "neo4j", product: "Neo4j", version: "5.26.0", edition: "community", address: "here" },
});

it("reads once for requests of the same moment, anew after a while, for another database, and after a failure", async () => {
  let reads = 0;
  let time = 0;
  let fails = false;
  const schemaOf = schemaCache(
    async () => {
      reads += 1;
      if (fails) throw new Error("gone");
      return {} as Schema;
    },
    () => time,
  );
  const one = answering();
  await Promise.all([schemaOf(one), schemaOf(one)]);
  expect(reads).toBe(1);
  time = 11_000;
  await schemaOf(one);
  expect(reads).toBe(2);
  const other = answering();
  fails = true;
  await expect(schemaOf(other)).rejects.toThrow("gone");
  fails = false;
  await schemaOf(other);
  expect(reads).toBe(4);
});

it("reads anew behind the requests, which go on with the last one as long as that is good", async () => {
  let time = 0;
  const readings: ((schema: Schema) => void)[] = [];
  const schemaOf = schemaCache(
    () => new Promise((resolve) => readings.push(resolve)),
    () => time,
  );
  const one = answering();
  const [first, second, third] = [{} as Schema, {} as Schema, {} as Schema];
  const begun = schemaOf(one);
  readings[0]?.(first);
  expect(await begun).toBe(first);
  time = 6_000;
  expect(await schemaOf(one)).toBe(first);
  expect(await schemaOf(one)).toBe(first);
  expect(readings).toHaveLength(2);
  // Who wants a fresh one waits for it.
  const isThere = await Promise.race([schemaOf(one, "fresh").then(() => true), Promise.resolve(false)]);
  expect(isThere).toBe(false);
  // Too old by now, and the reading is not done: it is waited for.
  time = 12_000;
  const waiting = schemaOf(one);
  readings[1]?.(second);
  expect(await waiting).toBe(second);
  // It is as old as the beginning of its reading.
  expect(await schemaOf(one)).toBe(second);
  expect(readings).toHaveLength(3);
  readings[2]?.(third);
  await expect.poll(() => schemaOf(one)).toBe(third);
});

it("hands the last schema of the same database to the next reading, so that what has not changed need not be found out again", async () => {
  const given: (Schema | undefined)[] = [];
  let time = 0;
  const made: Schema[] = [];
  const schemaOf = schemaCache(
    async (_, before) => {
      given.push(before);
      const schema = {} as Schema;
      made.push(schema);
      return schema;
    },
    () => time,
  );
  const one = answering();
  await schemaOf(one);
  time = 11_000;
  await schemaOf(one);
  await schemaOf(answering());
  expect(given).toEqual([undefined, made[0], undefined]);
  expect(given[1]).toBe(made[0]);
});
