/**
 * How fast the local Neo4j is there: `npm run bench:boot`. Opens an existing folder with Java's class archive, for a long life and
 * for a short one, against opening it without an archive (a cache that was just made), all in the same run and interleaved.
 */
import { mkdtemp, open, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { setTimeout } from "node:timers/promises";
import { openLocalDatabase } from "../graph/neo4j/local/open-local-database.ts";
import type { LocalOptions } from "../graph/neo4j/local/types.ts";
import { median } from "./median.ts";

const ROUNDS = 5;

/** Milliseconds until Bolt answers; the database is ended again before it returns. */
async function bootTime(options: LocalOptions): Promise<number> {
  const start = performance.now();
  const database = await openLocalDatabase(options);
  const time = performance.now() - start;
  await database.close();
  return time;
}

/** Java writes its archive after the database has ended; removing it makes the next start one without. */
async function removeArchives(folder: string): Promise<void> {
  for (const name of await readdir(folder, { recursive: true })) {
    if (name.endsWith(".jsa")) await rm(join(folder, name), { force: true });
  }
}

/** Waits until the archive of the database that has just ended is whole: Java writes its first bytes last. */
async function archiveWritten(folder: string): Promise<void> {
  const deadline = performance.now() + 120_000;
  while (performance.now() < deadline) {
    const name = (await readdir(folder, { recursive: true })).find((file) => file.endsWith(".jsa"));
    if (name !== undefined && (await firstBytes(join(folder, name))) !== 0) return;
    await setTimeout(200);
  }
  throw new Error("Java wrote no class archive within two minutes.");
}

async function firstBytes(file: string): Promise<number> {
  const handle = await open(file, "r");
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
    return bytesRead === 4 ? buffer.readUInt32LE(0) : 0;
  } finally {
    await handle.close();
  }
}

const folder = await mkdtemp(join(tmpdir(), "parley-bench-"));
const cacheFolder = join(folder, "cache");
const options: LocalOptions = { dataFolder: join(folder, "data"), cacheFolder };
const times = { without: [] as number[], long: [] as number[], short: [] as number[] };
try {
  console.log("Filling a cache of its own; this takes a while.");
  await bootTime(options);
  for (let round = 0; round < ROUNDS; round += 1) {
    await archiveWritten(cacheFolder);
    times.long.push(await bootTime(options));
    times.short.push(await bootTime({ ...options, shortLived: true }));
    await removeArchives(cacheFolder);
    times.without.push(await bootTime(options));
  }
  const baseline = median(times.without);
  for (const [name, values] of Object.entries(times)) {
    const time = median(values);
    console.log(
      `${name.padEnd(8)} × ${(time / baseline).toFixed(2)}   median of ${ROUNDS}: ${(time / 1000).toFixed(1)} s`,
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
}
