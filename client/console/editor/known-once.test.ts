import { describe, expect, it, vi } from "vitest";
import { knownOnce } from "./known-once.ts";

const CATALOGUE = { functions: [], procedures: [] };

describe("what is known once", () => {
  it("is asked for once, however many wait for it", async () => {
    const read = vi.fn(async () => CATALOGUE);
    const catalogue = knownOnce(read);
    expect(catalogue.known()).toBeUndefined();
    await Promise.all([catalogue.ask(), catalogue.ask()]);
    expect(await catalogue.ask()).toBe(CATALOGUE);
    expect(catalogue.known()).toBe(CATALOGUE);
    expect(read).toHaveBeenCalledOnce();
  });

  it("is asked for again where that failed, but not for ever", async () => {
    const read = vi.fn(async () => Promise.reject(new Error("away")));
    const catalogue = knownOnce(read);
    for (let time = 0; time < 10; time += 1) expect(await catalogue.ask()).toBeUndefined();
    expect(read).toHaveBeenCalledTimes(3);
  });

  it("is unknown where nobody can be asked", async () => {
    expect(await knownOnce(undefined).ask()).toBeUndefined();
  });
});
