import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it, vi } from "vitest";
import { watching } from "./watch.ts";

const folder = await mkdtemp(join(tmpdir(), "parley-watch-"));
const file = join(folder, "ask.cypher");
afterAll(() => rm(folder, { recursive: true }));

interface Watching {
  readonly times: () => number;
  readonly failures: readonly unknown[];
  readonly end: () => Promise<void>;
}

/** Watches the file with work that fails the second time. */
function start(everyMs: number | undefined): Watching {
  const controller = new AbortController();
  const failures: unknown[] = [];
  let times = 0;
  const work = async (): Promise<void> => {
    times += 1;
    if (times === 2) throw new Error("once");
  };
  const ended = watching({ files: [file], everyMs }, controller.signal, work, (error) => failures.push(error));
  const end = async (): Promise<void> => {
    controller.abort();
    await ended;
  };
  return { times: () => times, failures, end };
}

it("works at once, and again for each change, also when the file is replaced and after a failure", async () => {
  await writeFile(file, "one");
  const watched = start(undefined);
  await vi.waitFor(() => expect(watched.times()).toBe(1));
  await writeFile(file, "other");
  await vi.waitFor(() => expect(watched.times()).toBe(2), 3_000);
  await writeFile(`${file}.new`, "other");
  await rename(`${file}.new`, file);
  await vi.waitFor(() => expect(watched.times()).toBe(3), 3_000);
  expect(watched.failures).toEqual([new Error("once")]);
  await watched.end();
});

it("works again after a time without any change", async () => {
  const watched = start(400);
  await vi.waitFor(() => expect(watched.times()).toBeGreaterThan(2), 5_000);
  await watched.end();
});
