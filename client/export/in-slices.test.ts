import { describe, expect, it } from "vitest";
import { blobInSlices } from "./in-slices.ts";

/** Pieces that take a while to make. */
function* slow(count: number, busy: number): Generator<string> {
  for (let index = 0; index < count; index++) {
    const until = performance.now() + busy;
    while (performance.now() < until);
    yield `${index},`;
  }
}

describe("blobInSlices", () => {
  it("keeps all pieces in order", async () => {
    const blob = await blobInSlices(slow(500, 0.1), "text/plain");
    expect(await blob.text()).toBe(Array.from({ length: 500 }, (_, index) => `${index},`).join(""));
    expect(blob.type).toBe("text/plain");
  });

  it("lets others have their turn in between", async () => {
    let turns = 0;
    const timer = setInterval(() => turns++, 1);
    await blobInSlices(slow(400, 0.5), "text/plain");
    clearInterval(timer);
    expect(turns).toBeGreaterThan(4);
  });

  it("ends when it is given up", async () => {
    const question = new AbortController();
    const made = blobInSlices(slow(4000, 0.5), "text/plain", question.signal);
    question.abort();
    await expect(made).rejects.toThrow(/abort/i);
  });
});
