/** Reads files of the disk in pieces, and notices when they change meanwhile. */
import { createHash } from "node:crypto";
import type { BigIntStats } from "node:fs";
import { open, stat } from "node:fs/promises";
import { GraphError } from "../../../graph/errors.ts";
import { inputError } from "../input.ts";

/** Bytes that are read at once. */
export const PIECE = 65_536;

/** A file as it was when it was looked at first. */
export interface DiskFile {
  /** As given. */
  readonly path: string;
  /** As people see it. */
  readonly name: string;
  readonly size: number;
  /** Nanoseconds. */
  readonly modified: bigint;
}

/** Hears how many bytes of the disk have been read so far. */
export type OnBytes = (read: number) => void;

/**
 * Looks at a file.
 * @throws GraphError `invalid_request` where there is none, or none that can be read as a file
 */
export async function diskFile(path: string, name: string): Promise<DiskFile> {
  const stats = await stat(path, { bigint: true }).catch((error: unknown) => {
    throw pathError(path, error);
  });
  if (stats.isDirectory()) throw notAFile(path, "it is a folder");
  if (!stats.isFile()) throw notAFile(path, "it is no regular file");
  return { path, name, size: Number(stats.size), modified: stats.mtimeNs };
}

/** The bytes of a file. It fails where the file is not the one that was looked at, from the first piece to the last. */
export function fileBytes(file: DiskFile, onBytes?: OnBytes): AsyncGenerator<Buffer> {
  return watched(file, piecesOf(file, onBytes));
}

/** Hands on what is read from a file, and says that the file changed where it did: this comes before any other failure. */
export async function* watched<T>(file: DiskFile, items: AsyncIterable<T>): AsyncGenerator<T> {
  await assertUnchanged(file);
  try {
    yield* items;
  } catch (error) {
    await assertUnchanged(file);
    throw isErrno(error) ? pathError(file.path, error) : error;
  }
  await assertUnchanged(file);
}

/** SHA-256 in hex of the contents of files in their order. Their lengths are part of it, so that no other cut gives the same. */
export async function fileDigest(paths: readonly string[]): Promise<string> {
  const hash = createHash("sha256");
  for (const path of paths) {
    const file = await diskFile(path, path);
    const length = Buffer.alloc(8);
    length.writeBigUInt64BE(BigInt(file.size));
    hash.update(length);
    for await (const piece of fileBytes(file)) hash.update(piece);
  }
  return hash.digest("hex");
}

async function* piecesOf({ path }: DiskFile, onBytes: OnBytes | undefined): AsyncGenerator<Buffer> {
  const handle = await open(path, "r");
  try {
    for (let read = 0; ; ) {
      const { bytesRead, buffer } = await handle.read(Buffer.allocUnsafe(PIECE), 0, PIECE, read);
      if (bytesRead === 0) return;
      read += bytesRead;
      onBytes?.(read);
      yield buffer.subarray(0, bytesRead);
    }
  } finally {
    await handle.close();
  }
}

async function assertUnchanged(file: DiskFile): Promise<void> {
  const now = await stat(file.path, { bigint: true }).catch(() => undefined);
  if (now !== undefined && isSame(file, now)) return;
  throw inputError(
    file.name,
    1,
    `the file ${now === undefined ? "disappeared" : "changed"} while it was being read`,
    "Start again when nothing writes to it any more.",
  );
}

function isSame(file: DiskFile, now: BigIntStats): boolean {
  return now.isFile() && Number(now.size) === file.size && now.mtimeNs === file.modified;
}

/** Why there is no file at a path; what the system says, in words. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "there is nothing there",
  ENOTDIR: "a part of the path is no folder",
  EACCES: "there is no permission to read it",
  EPERM: "there is no permission to read it",
  ELOOP: "its symbolic links go in a circle",
  ENAMETOOLONG: "the name is too long",
};

function pathError(path: string, error: unknown): GraphError {
  const code = isErrno(error) ? error.code : undefined;
  return notAFile(path, (code && REASONS[code]) ?? `it cannot be read (${code ?? String(error)})`, error);
}

function notAFile(path: string, reason: string, cause?: unknown): GraphError {
  return new GraphError("invalid_request", `Cannot read ${path}: ${reason}; expected a file, plain, .gz or .zip.`, {
    cause,
  });
}

function isErrno(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  return error instanceof Error && "syscall" in error && "code" in error && typeof error.code === "string";
}
