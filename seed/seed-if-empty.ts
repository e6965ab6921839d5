/** The first seeding: fills a database that has nothing in it yet. */
import type { GraphStore } from "../graph/store.ts";
import { builtInDatasets, datasetFolder } from "./datasets.ts";
import { isEmpty, type LoadOptions, loadDataset, type SeedCounts } from "./load.ts";
import { readDataset } from "./read-dataset.ts";

/** A data set as it was loaded. */
export interface SeededDataset {
  readonly dataset: string;
  readonly title: string;
  readonly counts: SeedCounts;
}

/**
 * Loads all built-in data sets when the database is empty; answers what was loaded, nothing when something was there already.
 * Only for a database that Parley itself started: never call it for one that a user named.
 */
export async function seedIfEmpty(
  store: GraphStore,
  options: LoadOptions & { readonly onDataset?: (title: string) => void } = {},
): Promise<readonly SeededDataset[]> {
  if (!(await isEmpty(store, options.signal))) return [];
  const loaded: SeededDataset[] = [];
  for (const name of await builtInDatasets()) {
    const dataset = await readDataset(await datasetFolder(name));
    options.onDataset?.(dataset.description.title);
    options.onDataset?.(dataset.description.title);
    loaded.push({
      dataset: name,
      title: dataset.description.title,
      counts: await loadDataset(store, dataset, options),
    });
  }
  return loaded;
}
