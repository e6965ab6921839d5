import { expect, it } from "vitest";
import { answerCache } from "./answer-cache.ts";

it("makes an answer once for all who ask within a minute, also while it is made", async () => {
  let time = 0;
  let made = 0;
  const cache = answerCache<number>(() => time);
  const make = async (): Promise<number> => ++made;
  expect(await Promise.all([cache.get("a", make), cache.get("a", make)])).toEqual([1, 1]);
  time = 59_999;
  expect(await cache.get("a", make)).toBe(1);
  time = 60_000;
  expect(await cache.get("a", make)).toBe(2);
});

it("keeps the last 64 answers", async () => {
  const cache = answerCache<string>(() => 0);
  for (let index = 0; index < 65; index += 1) await cache.get(`${index}`, async () => "first");
  expect(await cache.get("1", async () => "again")).toBe("first");
  expect(await cache.get("0", async () => "again")).toBe("again");
});

it("does not keep a failure", async () => {
  const cache = answerCache<string>(() => 0);
  await expect(cache.get("a", () => Promise.reject(new Error("down")))).rejects.toThrow("down");
  expect(await cache.get("a", async () => "up")).toBe("up");
});
