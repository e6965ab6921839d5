import { expect, it } from "vitest";
import { warmUp } from "./warm-up.ts";

it("draws what it draws without an error", async () => {
  await expect(warmUp()).resolves.toBeUndefined();
});
