/** Keeps the built-in data sets in the database that Parley itself started: loads them on first start, and again what has been corrected since. */

import { createHash } from "node:crypto";
import { readdir, readFile, rename, writeFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { z } from "zod";
import { compare } from "../graph/compare.ts";
import { FOLD_VERSION } from "../graph/names.ts";
import type { GraphStore } from "../graph/store.ts";
import { builtInDatasets, datasetFolder } from "./datasets.ts";
import { hasDataset, isEmpty, type LoadOptions, loadDataset, type SeedCounts } from "./load.ts";
import { readDataset } from "./read-dataset.ts";

/** A data set as it was loaded. */
export interface SeededDataset {
  readonly dataset: string;
  readonly title: string;
  readonly counts: SeedCounts;
}

export interface SeedLocalOptions extends LoadOptions {
  /** JSON file that remembers which state of each data set was loaded; made when missing. Kept beside the database, not in the graph. */
  readonly versionsFile: string;
  /** Folders of the data sets; the built-in ones when absent. */
  readonly folders?: readonly string[];
  /** Told before a data set is loaded; `isFirst` when it was never there. */
  readonly onDataset?: (title: string, isFirst: boolean) => void;
}

const versionsSchema = z.record(z.string(), z.string());

/**
 * Loads all data sets into an empty database; into a filled one only those that it loaded before, that are still there, and whose files
 * have changed since, so that a corrected fact reaches everybody. Answers what was loaded.
 * Only for a database that Parley itself started: never call it for one that a user named.
 */
export async function seedLocal(store: GraphStore, options: SeedLocalOptions): Promise<readonly SeededDataset[]> {
  const folders = options.folders ?? (await Promise.all((await builtInDatasets()).map(datasetFolder)));
  const isFirst = await isEmpty(store, options.signal);
  const versions = isFirst ? {} : await readVersions(options.versionsFile);
  const loaded: SeededDataset[] = [];
  for (const folder of folders) {
    const name = basename(folder);
    const version = await versionOf(folder);
    const isStale = versions[name] !== undefined && versions[name] !== version;
    if (!isFirst && !(isStale && (await hasDataset(store, name, options.signal)))) continue;
    const dataset = await readDataset(folder);
    const { title } = dataset.description;
    options.onDataset?.(title, isFirst);
    loaded.push({ dataset: name, title, counts: await loadDataset(store, dataset, options) });
    versions[name] = version;
    await writeVersions(options.versionsFile, versions);
  }
  return loaded;
}

/** What tells one state of a data set in the database from another: a digest of its files, and how names are folded for the index. */
async function versionOf(folder: string): Promise<string> {
  const hash = createHash("sha256").update(`folds ${FOLD_VERSION}\n`);
  const files = (await readdir(folder, { recursive: true })).filter((file) => file.endsWith(".yaml")).toSorted(compare);
  for (const file of files) hash.update(`${file}\n`).update(await readFile(join(folder, file)));
  return hash.digest("hex");
}

/** A file that is missing or unreadable only means that nothing is known: then nothing is loaded again. */
async function readVersions(file: string): Promise<Record<string, string>> {
  try {
    return versionsSchema.parse(JSON.parse(await readFile(file, "utf8")));
  } catch (error) {
    const isUnknown = error instanceof SyntaxError || error instanceof z.ZodError;
    if (isUnknown || (error as NodeJS.ErrnoException).code === "ENOENT") return {};
    throw error;
  }
}

async function writeVersions(file: string, versions: Readonly<Record<string, string>>): Promise<void> {
  await writeFile(`${file}.new`, `${JSON.stringify(versions, null, 2)}\n`);
  await rename(`${file}.new`, file);
}
