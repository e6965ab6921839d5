import { expect, it } from "vitest";
import { places } from "./places.ts";

it("gives out so many places and no more, and each back once", () => {
  const two = places(2);
  const leave = two.take();
  two.take();
  expect(() => two.take()).toThrow(
    expect.objectContaining({ code: "rate_limited", details: { retryAfter: 1, limit: "server" } }),
  );
  leave();
  leave();
  expect(two.taken()).toBe(1);
  two.take();
  expect(() => two.take()).toThrow();
});
