/** `parley seed`: checks, loads or removes data sets. */
import { basename } from "node:path";
import { GraphError } from "../graph/errors.ts";
import { countRelationships } from "../seed/assertions.ts";
import { builtInDatasets, datasetFolder } from "../seed/datasets.ts";
import { derive } from "../seed/derive.ts";
import { loadDataset, type SeedCounts } from "../seed/load.ts";
import { readDataset } from "../seed/read-dataset.ts";
import type { Dataset } from "../seed/records.ts";
import { reportLines } from "../seed/report.ts";
import { resetDataset } from "../seed/reset.ts";
import { withDatabase } from "./database.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { reportReset } from "./report-reset.ts";
import { answer, progressReporter, say } from "./terminal.ts";

/** Data sets by name or folder (all built-in ones when none is named). Everything is checked before anything is loaded. */
export async function seed(names: readonly string[], given: GivenOptions, signal: AbortSignal): Promise<void> {
  if (given.check === true && given.reset === true) {
    throw new GraphError("invalid_request", "`--check` and `--reset` were given; one of them is expected.");
  }
  const chosen = names.length === 0 ? await builtInDatasets() : names;
  const json = given.json === true;
  if (given.reset === true) return reset(chosen, given, signal);
  const datasets = await readAll(chosen);
  if (given.check === true) {
    for (const dataset of datasets)
      report(titleOf(dataset, "checked"), dataset.description.id, "checked", countRecords(dataset), json);
    return;
  }
  await withDatabase(
    await settingsOf(given),
    { onProgress: ({ message }) => say(message), signal },
    async ({ store, info }) => {
      say(`Using ${info.product} ${info.version} at ${info.address}.`);
      for (const dataset of datasets) {
        const { id } = dataset.description;
        const tell = progressReporter(id);
        const counts = await loadDataset(store, dataset, {
          signal,
          onProgress: (done, total) => tell({ done, total }),
        });
        report(titleOf(dataset, "loaded"), id, "loaded", counts, json);
      }
    },
  );
}

/** Removes by id, so that a data set whose files are gone can be removed as well. */
async function reset(names: readonly string[], given: GivenOptions, signal: AbortSignal): Promise<void> {
  await withDatabase(
    await settingsOf(given),
    { onProgress: ({ message }) => say(message), signal },
    async ({ store, info }) => {
      say(`Using ${info.product} ${info.version} at ${info.address}.`);
      for (const id of names.map((name) => basename(name))) {
        reportReset(id, await resetDataset(store, id, signal), given);
      }
    },
  );
}

async function readAll(names: readonly string[]): Promise<readonly Dataset[]> {
  const datasets: Dataset[] = [];
  for (const name of names) datasets.push(await readDataset(await datasetFolder(name)));
  return datasets;
}

function report(title: string, dataset: string, done: string, counts: SeedCounts, json: boolean): void {
  if (json) answer(JSON.stringify({ dataset, done, ...counts }));
  else for (const line of reportLines(title, counts)) answer(line);
}

function titleOf({ description }: Dataset, done: string): string {
  return `${description.id}: ${done} (${description.title})`;
}

/** What loading would store, evidence relationships left out. */
function countRecords(dataset: Dataset): SeedCounts {
  const { actors, articles, claims, events, proposals } = dataset;
  return {
    nodes: {
      Actor: actors.length,
      Article: articles.length,
      Claim: claims.length,
      Event: events.length,
      Proposal: proposals.length,
    },
    relationships: Object.fromEntries(
      [...countRelationships(dataset, derive(dataset))].toSorted(([a], [b]) => (a < b ? -1 : 1)),
    ),
  };
}
