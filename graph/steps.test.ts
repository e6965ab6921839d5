import { expect, it } from "vitest";
import { finished, type Steps } from "./steps.ts";

it("does all steps and gives what they lead to", () => {
  let done = 0;
  function* work(): Steps<string> {
    for (let step = 0; step < 3; step += 1) {
      done += 1;
      yield;
    }
    return "there";
  }
  expect(finished(work())).toBe("there");
  expect(done).toBe(3);
});
