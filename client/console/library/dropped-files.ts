/** The files of a drop or a dialog with their paths; a dropped folder is walked, a huge one only so far. */
import type { GivenFile } from "./read-files.ts";

/** Files that are looked at in one drop. */
const MOST_FILES = 5_000;

/** The files of a file dialog; those of a folder have their path in it, without the folder that was chosen. */
export function chosenFiles(files: Iterable<File>): readonly GivenFile[] {
  return Array.from(files, (file) => {
    const path = file.webkitRelativePath;
    return { path: path === "" ? file.name : path.slice(path.indexOf("/") + 1), file };
  }).slice(0, MOST_FILES);
}

/**
 * The files of a drop. Must be called before the event is over: what was dropped is out of reach then.
 * Rejects where the browser cannot read a folder.
 */
export function droppedFiles(transfer: DataTransfer): Promise<readonly GivenFile[]> {
  const entries = Array.from(transfer.items, (item) => item.webkitGetAsEntry()).filter((entry) => entry !== null);
  // Browsers and tests that know no entries still have the files.
  if (entries.length === 0) return Promise.resolve(chosenFiles(transfer.files));
  return walked(entries);
}

async function walked(entries: readonly FileSystemEntry[]): Promise<readonly GivenFile[]> {
  const found: GivenFile[] = [];
  const waiting = [...entries];
  for (let entry = waiting.shift(); entry !== undefined && found.length < MOST_FILES; entry = waiting.shift()) {
    if (isFile(entry)) found.push({ path: entry.fullPath.replace(/^\//, ""), file: await fileOf(entry) });
    else if (isFolder(entry)) waiting.push(...(await childrenOf(entry)));
  }
  return found;
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}

/** A reader hands over a hundred entries at a time, and none when there are no more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => reader.readEntries(resolve, reject));
    all.push(...some);
    if (some.length === 0 || all.length >= MOST_FILES) return all;
  }
}
