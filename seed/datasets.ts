/** Finds data sets: the built-in ones by name, any other by its folder. */

import { existsSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { compare } from "../graph/compare.ts";
import { GraphError } from "../graph/errors.ts";
import { didYouMean } from "./near-miss.ts";

/** The folder of the built-in data sets. It stands in the package's source tree, from where source and built code read it alike. */
function builtInFolder(): string {
  return join(packageRoot(), "seed", "datasets");
}

/** The folder that holds package.json: the nearest one above this file. */
export function packageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  while (!existsSync(join(folder, "package.json"))) {
    const parent = dirname(folder);
    if (parent === folder) throw new GraphError("internal", "Parley's package folder was not found.");
    folder = parent;
  }
  return folder;
}

/** Names of the built-in data sets, sorted. */
export async function builtInDatasets(folder = builtInFolder()): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory() && existsSync(join(folder, entry.name, "dataset.yaml")))
    .map((entry) => entry.name)
    .toSorted(compare);
}

/**
 * The folder of a data set: a built-in one by its name, else a path to a folder with a dataset.yaml.
 * @throws GraphError `invalid_request` when it is neither
 */
export async function datasetFolder(nameOrPath: string): Promise<string> {
  const names = await builtInDatasets();
  if (names.includes(nameOrPath)) return join(builtInFolder(), nameOrPath);
  const folder = resolve(nameOrPath);
  if (existsSync(join(folder, "dataset.yaml"))) return folder;
  throw new GraphError("invalid_request", `There is no data set \`${nameOrPath}\`.${didYouMean(nameOrPath, names)}`, {
    hint: `Built in: ${names.join(", ") || "none"}. Or give a folder that holds a dataset.yaml.`,
  });
}
