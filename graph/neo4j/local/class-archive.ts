/** Java's class-data archive: written at an orderly end, it takes about a third off every later start. */
import { createHash } from "node:crypto";
import { open, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Engine } from "./cache.ts";
import type { Java } from "./java.ts";

/** From this version on Java keeps the archive itself: makes it, checks it, makes it anew. */
const SELF_KEEPING_JAVA = 19;

/** The archive's file: another Java, class path or place of the cache gets another. */
export function archiveFile(java: Java, engine: Engine): string {
  const key = createHash("sha256")
    .update([java.version, java.home, ...engine.classPath].join("\n"))
    .digest("hex")
    .slice(0, 12);
  return join(engine.folder, `classes-java${java.major}-${key}.jsa`);
}

/** Whether the file is there and was written to its end: Java writes the first bytes last. */
async function isComplete(file: string): Promise<boolean> {
  try {
    const handle = await open(file, "r");
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
      return bytesRead === 4 && buffer.readUInt32LE(0) !== 0;
    } finally {
      await handle.close();
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return false;
    throw error;
  }
}

/** Whether this Java has the archive of its own classes on which ours must rest; trimmed-down ones come without. */
async function hasBaseArchive(java: Java): Promise<boolean> {
  for (const folder of ["lib", "bin"]) {
    if (await isComplete(join(java.home, folder, "server", "classes.jsa"))) return true;
  }
  return false;
}

/**
 * The flags that use the archive, or make it. Java only warns about one that does not fit, and starts without it; one that
 * was cut off is removed here. Empty where this Java cannot make one.
 */
export async function archiveFlags(java: Java, engine: Engine): Promise<readonly string[]> {
  if (!(await hasBaseArchive(java))) return [];
  const file = archiveFile(java, engine);
  if (java.major >= SELF_KEEPING_JAVA) return ["-XX:+AutoCreateSharedArchive", `-XX:SharedArchiveFile=${file}`];
  if (await isComplete(file)) return [`-XX:SharedArchiveFile=${file}`];
  await rm(file, { force: true });
  return [`-XX:ArchiveClassesAtExit=${file}`];
}
