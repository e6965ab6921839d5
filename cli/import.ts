/** `parley import`: checks, loads or removes the data of a user's own files. */
import { readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { GraphError } from "../graph/errors.ts";
import { builtInDatasets } from "../seed/datasets.ts";
import { readDecisions } from "../seed/import/decisions.ts";
import type { WantedTypes } from "../seed/import/events/events.ts";
import { type ImportOptions, type ImportReport, importFiles } from "../seed/import/import-files.ts";
import { guessMapping } from "../seed/import/map/guess.ts";
import { parseMapping } from "../seed/import/map/mapping.ts";
import { sampleColumns } from "../seed/import/map/sample-columns.ts";
import { openSources } from "../seed/import/open/open-sources.ts";
import { FORMATS, type Format } from "../seed/import/recognise.ts";
import { importReportLines } from "../seed/import/report.ts";
import { didYouMean } from "../seed/near-miss.ts";
import { resetDataset } from "../seed/reset.ts";
import { withDatabase } from "./database.ts";
import { type GivenOptions, settingsOf } from "./options.ts";
import { reportReset } from "./report-reset.ts";
import { answer, progressReporter, say } from "./terminal.ts";

const TYPES: readonly WantedTypes[] = ["three", "all"];
const DATASET = /^[a-z0-9]+(?:-[a-z0-9]+)*$/;

/** Everything is checked before anything is loaded. */
export async function importCommand(paths: readonly string[], given: GivenOptions, signal: AbortSignal): Promise<void> {
  if (given.guess === true) return guess(paths);
  refuseTogether(given, "check", "reset");
  const isReset = given.reset === true;
  if (paths.length === 0 && !isReset) {
    throw new GraphError("invalid_request", "No file was given; one or more are expected.", {
      hint: "parley import FILE…",
    });
  }
  const dataset = await datasetOf(paths, given);
  const settings = await settingsOf(given);
  const options = paths.length === 0 ? undefined : await optionsOf(paths, dataset, given, settings.dataFolder, signal);
  if (options !== undefined && given.check === true) {
    return report(await timed(() => importFiles(undefined, options)), given);
  }
  // What is wrong with the files is told before a database is started for them, and before anything is removed.
  if (options !== undefined && isReset) await importFiles(undefined, options);
  await withDatabase(settings, { onProgress: ({ message }) => say(message), signal }, async ({ store, info }) => {
    say(`Using ${info.product} ${info.version} at ${info.address}.`);
    if (isReset) reportReset(dataset, await resetDataset(store, dataset, signal), given);
    if (options !== undefined) report(await timed(() => importFiles(store, options)), given);
  });
}

async function guess(paths: readonly string[]): Promise<void> {
  const [path, second] = paths;
  if (path === undefined || second !== undefined) {
    throw new GraphError("invalid_request", `${paths.length} files were given; \`--guess\` expects one.`);
  }
  const [source] = await openSources([path], {});
  if (source !== undefined) answer(guessMapping(source.name, await sampleColumns(source)).trimEnd());
}

async function optionsOf(
  paths: readonly string[],
  dataset: string,
  given: GivenOptions,
  dataFolder: string,
  signal: AbortSignal,
): Promise<ImportOptions> {
  const mapping = textOption(given, "mapping");
  const decisions = textOption(given, "decisions");
  const maxRejects = textOption(given, "maxRejects") ?? "0";
  if (!/^\d{1,9}$/.test(maxRejects)) {
    throw new GraphError("invalid_request", `\`--max-rejects\` is "${maxRejects}"; a whole number is expected.`);
  }
  return {
    paths,
    dataset,
    format: oneOf(given, "format", FORMATS) as Format | undefined,
    mapping: mapping === undefined ? undefined : parseMapping(mapping, await readText(mapping)),
    encoding: textOption(given, "encoding"),
    types: (oneOf(given, "types", TYPES) as WantedTypes | undefined) ?? "all",
    decisions: await readDecisions(decisions ?? join(dataFolder, "decisions.yaml"), decisions !== undefined),
    maxRejects: Number(maxRejects),
    rejectsFile: textOption(given, "rejects") ?? `${dataset}.rejects.csv`,
    signal,
    onProgress: progressReporter(dataset),
  };
}

/** The data set that is named, else the name of the first file as one. */
async function datasetOf(paths: readonly string[], given: GivenOptions): Promise<string> {
  const named = textOption(given, "dataset");
  const built = await builtInDatasets();
  const dataset = named ?? slugOf(paths[0]);
  if (dataset === undefined || !DATASET.test(dataset)) {
    throw new GraphError(
      "invalid_request",
      `"${named ?? paths[0] ?? ""}" gives no name of a data set; a-z, 0-9 and single hyphens are expected.`,
      {
        hint: "Give one with --dataset NAME.",
      },
    );
  }
  if (!built.includes(dataset)) return dataset;
  throw new GraphError("invalid_request", `${dataset} is a built-in data set, which \`parley seed\` loads.`, {
    hint: "Give another name with --dataset NAME.",
  });
}

function slugOf(path: string | undefined): string | undefined {
  const name = path === undefined ? "" : basename(path).replace(/(?:\.[A-Za-z][A-Za-z0-9]{0,7})+$/, "");
  const slug = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "");
  return slug === "" ? undefined : slug;
}

async function readText(file: string): Promise<string> {
  try {
    return await readFile(file, "utf8");
  } catch (cause) {
    throw new GraphError("invalid_request", `The mapping ${file} cannot be read.`, { cause });
  }
}

function refuseTogether(given: GivenOptions, one: string, other: string): void {
  if (given[one] !== true || given[other] !== true) return;
  throw new GraphError("invalid_request", `\`--${one}\` and \`--${other}\` were given; one of them is expected.`);
}

function textOption(given: GivenOptions, name: string): string | undefined {
  const value = given[name];
  return typeof value === "string" ? value : undefined;
}

function oneOf(given: GivenOptions, name: string, words: readonly string[]): string | undefined {
  const value = textOption(given, name);
  if (value === undefined || words.includes(value)) return value;
  const expected = `expected one of ${words.join(", ")}.${didYouMean(value, words)}`;
  throw new GraphError("invalid_request", `\`--${name}\` is "${value}", ${expected}`);
}

interface Timed {
  readonly report: ImportReport;
  readonly milliseconds: number;
}

async function timed(work: () => Promise<ImportReport>): Promise<Timed> {
  const start = performance.now();
  return { report: await work(), milliseconds: performance.now() - start };
}

function report({ report: done, milliseconds }: Timed, given: GivenOptions): void {
  if (given.json === true)
    answer(
      JSON.stringify({
        done: done.loaded === undefined ? "checked" : "loaded",
        ...done,
        milliseconds: Math.round(milliseconds),
      }),
    );
  else for (const line of importReportLines(done, milliseconds)) answer(line);
}
