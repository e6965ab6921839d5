/**
 * Where the pieces of a file wait until it is whole: in the browser's own folder for this page on the disk, so that a million rows need
 * no memory, or in memory where a browser has no such folder. A file picker would not do: its name is given before it is known whether
 * the file is whole.
 */

/** Takes a file piece by piece. */
export interface Spool {
  write(text: string): Promise<void>;
  /** The file; nothing may be written afterwards. */
  finish(mediaType: string): Promise<Blob>;
  /** Forgets what was written. */
  drop(): Promise<void>;
}

const FOLDER = "parley-downloads";
/** Milliseconds that the browser may take to copy a file that was handed over. */
const KEPT = 10 * 60_000;

/** A spool on the disk; in memory where that cannot be. */
export async function openSpool(): Promise<Spool> {
  try {
    const folder = await ownFolder();
    if (folder === undefined) return memorySpool();
    await sweep(folder);
    return await diskSpool(folder, `${Date.now()}-${crypto.randomUUID()}`);
  } catch (error) {
    // Private windows and full disks refuse it.
    if (error instanceof DOMException) return memorySpool();
    throw error;
  }
}

/** A spool in memory. */
export function memorySpool(): Spool {
  let pieces: Blob[] = [];
  return {
    write(text) {
      pieces.push(new Blob([text]));
      return Promise.resolve();
    },
    finish: (mediaType) => Promise.resolve(new Blob(pieces, { type: mediaType })),
    drop() {
      pieces = [];
      return Promise.resolve();
    },
  };
}

async function ownFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  // Pages that did not come by HTTPS or from the same machine have none.
  if (!("storage" in navigator) || !("createWritable" in (globalThis.FileSystemFileHandle?.prototype ?? {})))
    return undefined;
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(FOLDER, { create: true });
}

async function diskSpool(folder: FileSystemDirectoryHandle, name: string): Promise<Spool> {
  const handle = await folder.getFileHandle(name, { create: true });
  const writable = await handle.createWritable();
  const remove = (): Promise<void> => folder.removeEntry(name);
  return {
    write: (text) => writable.write(text),
    async finish(mediaType) {
      await writable.close();
      const file = await handle.getFile();
      setTimeout(() => void remove(), KEPT);
      return new Blob([file], { type: mediaType });
    },
    async drop() {
      await writable.abort();
      await remove();
    },
  };
}

/** Takes away what pages left behind that were closed before. */
async function sweep(folder: FileSystemDirectoryHandle): Promise<void> {
  const names: string[] = [];
  for await (const name of folder.keys()) names.push(name);
  for (const name of names) {
    const isOld = Date.now() - Number.parseInt(name, 10) > KEPT;
    if (isOld) await folder.removeEntry(name);
  }
}
