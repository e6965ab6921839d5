/** Writes files whole or not at all: beside their place first, then put there at once, so that nobody ever finds half of one. */
import { randomBytes } from "node:crypto";
import { unlinkSync } from "node:fs";
import { type FileHandle, open, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { GraphError } from "../graph/errors.ts";

const CHUNK_BYTES = 262_144;

/** One file to write. */
export interface NewFile {
  readonly path: string;
  /** Its content, in pieces of any size; text becomes UTF-8. */
  readonly chunks: Iterable<string | Uint8Array>;
}

/** Where a file goes. A device or a pipe is written as it is, for nothing can be put in its place. */
interface Place {
  readonly given: string;
  readonly path: string;
  readonly kind: "file" | "device";
  /** Permissions of the file that is replaced. */
  readonly mode: number | undefined;
}

/** Files under way, so that none is left behind when the process is ended at once. */
const unfinished = new Set<string>();
process.on("exit", () => {
  for (const path of unfinished) removeNow(path);
});

/**
 * Writes all of the files, or none of them: they take their places after the last one is complete. Existing files are replaced.
 * @param signal ends it; nothing is left then
 * @returns bytes written
 * @throws GraphError `invalid_request` for a place that cannot be written, `too_large` for a full disk; and what the chunks throw
 */
export async function writeFiles(files: readonly NewFile[], signal?: AbortSignal): Promise<number> {
  const places: Place[] = [];
  for (const { path } of files) places.push(await placeOf(path));
  const done: { readonly temporary: string; readonly place: Place }[] = [];
  let bytes = 0;
  try {
    for (const [index, place] of places.entries()) {
      const chunks = files[index]?.chunks ?? [];
      if (place.kind === "device") {
        bytes += await fill(place, place.path, "w", chunks, signal);
        continue;
      }
      const temporary = join(
        dirname(place.path),
        `.${basename(place.path).slice(0, 100)}.${randomBytes(6).toString("hex")}.part`,
      );
      unfinished.add(temporary);
      done.push({ temporary, place });
      bytes += await fill(place, temporary, "wx", chunks, signal);
    }
    for (const { temporary, place } of done) {
      await telling(place, () => rename(temporary, place.path));
      unfinished.delete(temporary);
    }
    return bytes;
  } finally {
    for (const { temporary } of done) {
      if (!unfinished.has(temporary)) continue;
      await rm(temporary, { force: true });
      unfinished.delete(temporary);
    }
  }
}

/** A link is followed, so that the file behind it is replaced and the link stays. */
async function placeOf(given: string): Promise<Place> {
  const path = await realpath(given).catch((error: unknown) =>
    codeOf(error) === "ENOENT" ? given : rethrow(given, error),
  );
  const found = await stat(path).catch((error: unknown) =>
    codeOf(error) === "ENOENT" ? undefined : rethrow(given, error),
  );
  if (found?.isDirectory() === true) throw wrongPlace(given, "it is a folder", "Give the name of a file in it.");
  const kind = found === undefined || found.isFile() ? "file" : "device";
  return { given, path, kind, mode: found?.mode };
}

/** Writes the chunks and waits until they are on the disk. */
async function fill(
  place: Place,
  path: string,
  flags: "w" | "wx",
  chunks: NewFile["chunks"],
  signal: AbortSignal | undefined,
): Promise<number> {
  const file = await telling(place, () => open(path, flags, 0o666));
  let bytes = 0;
  try {
    for (const block of blocksOf(chunks)) {
      signal?.throwIfAborted();
      await telling(place, () => writeWhole(file, block));
      bytes += block.length;
    }
    signal?.throwIfAborted();
    if (place.kind === "file") await telling(place, () => settle(file, place.mode));
  } finally {
    // What was not told before closing is told by it: some file systems say only then that the disk is full.
    await telling(place, () => file.close());
  }
  return bytes;
}

async function writeWhole(file: FileHandle, block: Uint8Array): Promise<void> {
  for (let at = 0; at < block.length; ) at += (await file.write(block, at)).bytesWritten;
}

async function settle(file: FileHandle, mode: number | undefined): Promise<void> {
  if (mode !== undefined) await file.chmod(mode & 0o777);
  await file.sync();
}

/** Pieces put together into blocks worth a call of the system. */
function* blocksOf(chunks: NewFile["chunks"]): Generator<Uint8Array> {
  let waiting: Uint8Array[] = [];
  let bytes = 0;
  for (const chunk of chunks) {
    const piece = typeof chunk === "string" ? Buffer.from(chunk) : chunk;
    waiting.push(piece);
    bytes += piece.length;
    if (bytes < CHUNK_BYTES) continue;
    yield Buffer.concat(waiting);
    waiting = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(waiting);
}

/** Runs a step of writing; what goes wrong in it is told in words. */
async function telling<T>(place: Place, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    return rethrow(place.given, error);
  }
}

/** @throws GraphError always */
function rethrow(path: string, cause: unknown): never {
  switch (codeOf(cause)) {
    case "ENOENT":
      throw wrongPlace(path, "its folder is not there", "Make the folder first, or write elsewhere.", cause);
    case "ENOTDIR":
      throw wrongPlace(path, "something in its path is a file, not a folder", "Check the path.", cause);
    case "EACCES":
    case "EPERM":
    case "EROFS":
      throw wrongPlace(path, "writing there is not allowed", "Write elsewhere, or ask for the right to.", cause);
    case "ENAMETOOLONG":
      throw wrongPlace(path, "its name is too long", "Give a shorter one.", cause);
    case "ENOSPC":
    case "EDQUOT":
      throw new GraphError("too_large", `${path} was not written: the disk is full.`, {
        hint: "Make room, or write elsewhere. Nothing was left behind.",
        cause,
      });
    default:
      throw new GraphError(
        "internal",
        `${path} was not written: ${cause instanceof Error ? cause.message : String(cause)}.`,
        { cause },
      );
  }
}

function wrongPlace(path: string, what: string, hint: string, cause?: unknown): GraphError {
  return new GraphError("invalid_request", `${path} cannot be written: ${what}.`, { hint, cause });
}

function codeOf(error: unknown): unknown {
  return error instanceof Error && "code" in error ? error.code : undefined;
}

function removeNow(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if (codeOf(error) !== "ENOENT") process.stderr.write(`${path} could not be removed.\n`);
  }
}
