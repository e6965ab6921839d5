import { expect, it } from "vitest";
import { turns } from "./turns.ts";

const NEVER_OLD = 60_000;

/** Work that is done when told, and the order in which it began. */
function bench(atOnce: number, youngMs: number) {
  const inTurn = turns(atOnce, youngMs);
  const began: string[] = [];
  const done = new Map<string, (failure?: Error) => void>();
  const start = (name: string): Promise<string> =>
    inTurn(() => {
      began.push(name);
      return new Promise((resolve, reject) => {
        done.set(name, (failure) => (failure === undefined ? resolve(name) : reject(failure)));
      });
    });
  return { began, start, end: (name: string, failure?: Error) => done.get(name)?.(failure) };
}

it("begins a few at once and the others in turn", async () => {
  const { began, start, end } = bench(2, NEVER_OLD);
  const [one, two, three, four] = ["1", "2", "3", "4"].map(start);
  expect(began).toEqual(["1", "2"]);
  end("2");
  expect(await two).toBe("2");
  expect(began).toEqual(["1", "2", "3"]);
  end("1");
  end("3");
  await Promise.all([one, three]);
  expect(began).toEqual(["1", "2", "3", "4"]);
  end("4");
  await four;
  const five = start("5");
  const six = start("6");
  expect(began.slice(4)).toEqual(["5", "6"]);
  end("5");
  end("6");
  await Promise.all([five, six]);
});

it("makes room for the next when one fails, and says why it did", async () => {
  const { began, start, end } = bench(1, NEVER_OLD);
  const one = start("1");
  const two = start("2");
  end("1", new Error("no"));
  await expect(one).rejects.toThrow("no");
  await expect.poll(() => began).toEqual(["1", "2"]);
  end("2");
  await two;
});

it("waits for nobody who takes long, and counts each once", async () => {
  const { began, start, end } = bench(1, 1);
  const slow = start("slow");
  const next = start("next");
  await expect.poll(() => began).toEqual(["slow", "next"]);
  end("next");
  end("slow");
  expect(await Promise.all([slow, next])).toEqual(["slow", "next"]);
  const after = start("after");
  const last = start("last");
  expect(began).toEqual(["slow", "next", "after"]);
  end("after");
  await after;
  await expect.poll(() => began.at(-1)).toBe("last");
  end("last");
  await last;
});
