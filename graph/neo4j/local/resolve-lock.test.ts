import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { isAlive, whileLocked } from "./resolve-lock.ts";

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "parley-lock-"));
  file = join(folder, "engine.lock");
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Id of a process that has ended. */
function deadPid(): number {
  return spawnSync(process.execPath, ["-e", ""]).pid;
}

describe("whileLocked", () => {
  it("lets one at a time work", async () => {
    let working = 0;
    let most = 0;
    const work = async (): Promise<void> => {
      working += 1;
      most = Math.max(most, working);
      await sleep(50);
      working -= 1;
    };
    await Promise.all([whileLocked(file, undefined, work), whileLocked(file, undefined, work)]);
    expect(most).toBe(1);
    expect(existsSync(file)).toBe(false);
  });

  it("takes over the lock of a process that was killed", async () => {
    await writeFile(file, String(deadPid()));
    expect(await whileLocked(file, undefined, async () => "done")).toBe("done");
  });

  it("gives the lock back when the work fails", async () => {
    const failing = whileLocked(file, undefined, async () => Promise.reject(new Error("no network")));
    await expect(failing).rejects.toThrow("no network");
    expect(existsSync(file)).toBe(false);
  });

  it("stops waiting when aborted", async () => {
    await writeFile(file, String(process.pid));
    const waiting = whileLocked(file, AbortSignal.timeout(50), async () => "done");
    await expect(waiting).rejects.toThrow();
    expect(existsSync(file)).toBe(true);
  });
});

describe("isAlive", () => {
  it("knows the living from the dead", () => {
    expect(isAlive(process.pid)).toBe(true);
    expect(isAlive(deadPid())).toBe(false);
  });
});
