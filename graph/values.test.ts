import { expect, it } from "vitest";
import { emptyMap, isValueMap, valueMap } from "./values.ts";

it("keeps every key of a map, those too that objects have by themselves", () => {
  const keys = ["__proto__", "constructor", "toString", "hasOwnProperty", "", "name"];
  const map = valueMap(keys.map((key, index) => [key, index] as const));
  expect(Object.entries(map)).toEqual(keys.map((key, index) => [key, index]));
  expect(isValueMap(map)).toBe(true);
});

it("has nothing in an empty map, so that every name can become a key", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty"];
  const map = emptyMap();
  expect(names.filter((name) => name in map)).toEqual([]);
  const behind: unknown = Object.getPrototypeOf(map);
  expect([Reflect.ownKeys(Object(behind)), Object.getPrototypeOf(behind)]).toEqual([[], null]);
  for (const name of names) map[name] = name;
  expect(Object.values(map)).toEqual(names);
});
