import { expect, it } from "vitest";
import { answerCache } from "./answer-cache.ts";

const STAYING = new AbortController().signal;

it("makes an answer once for all who ask within a minute, also while it is made", async () => {
  let time = 0;
  let made = 0;
  const cache = answerCache<number>(() => time);
  const make = async (): Promise<number> => ++made;
  expect(await Promise.all([cache.get("a", make, STAYING), cache.get("a", make, STAYING)])).toEqual([1, 1]);
  time = 59_999;
  expect(await cache.get("a", make, STAYING)).toBe(1);
  time = 60_000;
  expect(await cache.get("a", make, STAYING)).toBe(2);
});

it("keeps the last 64 answers", async () => {
  const cache = answerCache<string>(() => 0);
  for (let index = 0; index < 65; index += 1) await cache.get(`${index}`, async () => "first", STAYING);
  expect(await cache.get("1", async () => "again", STAYING)).toBe("first");
  expect(await cache.get("0", async () => "again", STAYING)).toBe("again");
});

it("does not keep a failure", async () => {
  const cache = answerCache<string>(() => 0);
  await expect(cache.get("a", () => Promise.reject(new Error("down")), STAYING)).rejects.toThrow("down");
  expect(await cache.get("a", async () => "up", STAYING)).toBe("up");
});

/** Makes nothing until its signal fires, and fails then. */
const untilLeft = (signal: AbortSignal): Promise<string> =>
  new Promise((_resolve, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

it("goes on making what somebody still waits for, and stops when the last one leaves", async () => {
  const cache = answerCache<string>(() => 0);
  const [one, other] = [new AbortController(), new AbortController()];
  const answers = [cache.get("a", untilLeft, one.signal), cache.get("a", untilLeft, other.signal)];
  const failed = Promise.all(answers.map((answer) => expect(answer).rejects.toThrow("the other left")));
  one.abort(new Error("the one left"));
  other.abort(new Error("the other left"));
  // Whoever comes now does not get what is being ended.
  expect(await cache.get("a", async () => "anew", STAYING)).toBe("anew");
  await failed;
});

it("makes nothing for one who has left", () => {
  const cache = answerCache<string>(() => 0);
  expect(() => cache.get("a", untilLeft, AbortSignal.abort(new Error("gone")))).toThrow("gone");
});

it("keeps an answer whose askers leave behind it", async () => {
  const cache = answerCache<string>(() => 0);
  const leaving = new AbortController();
  await cache.get("a", async () => "kept", leaving.signal);
  leaving.abort();
  expect(await cache.get("a", async () => "again", STAYING)).toBe("kept");
});
