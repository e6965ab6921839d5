/**
 * Imports files into a graph: reads all of them once to know that they can be read, then loads them in batches, each of which moves a checkpoint
 * in the same transaction. A load that is killed goes on where it was; one that is run again changes nothing.
 */
import { stat } from "node:fs/promises";
import { GraphError } from "../../graph/errors.ts";
import type { GraphStore } from "../../graph/store.ts";
import { type CheckedFiles, check } from "./check-files.ts";
import { type Decisions, decisionsDigest } from "./decisions.ts";
import type { WantedTypes } from "./events/events.ts";
import { digest } from "./identity.ts";
import { type LoadCounts, loadFiles } from "./load-files.ts";
import type { Mapping } from "./map/mapping.ts";
import { fileDigest } from "./open/disk-file.ts";
import { openSources } from "./open/open-sources.ts";
import { type Format, type RecognisedSource, recognise, sampleOf } from "./recognise.ts";
import { type PlacedReject, Rejects } from "./rejects.ts";

/** What an id is made of must never change without a new number here: it is part of what tells one import from another. */
const IDENTITY_VERSION = 1;

export interface ImportOptions {
  readonly paths: readonly string[];
  /** The data set's id. */
  readonly dataset: string;
  readonly format?: Format | undefined;
  readonly mapping?: Mapping | undefined;
  readonly encoding?: string | undefined;
  readonly types: WantedTypes;
  readonly decisions: Decisions;
  /** Rejected records that are put up with. */
  readonly maxRejects: number;
  /** Path of the file of rejects. */
  readonly rejectsFile: string;
  /** Records in one transaction; the default is the fastest. */
  readonly batch?: number;
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: ImportProgress) => void;
}

/** How far an import is: bytes while it checks, records while it loads. */
export interface ImportProgress {
  readonly phase: "checking" | "loading";
  readonly done: number;
  readonly total: number;
}

/** What an import read and did. */
export interface ImportReport {
  readonly dataset: string;
  readonly files: readonly {
    readonly name: string;
    readonly format: string;
    readonly encoding: string;
    readonly encodingFrom: string;
  }[];
  /** Records in the files; facts, nodes and relationships among them. */
  readonly read: number;
  readonly facts: number;
  readonly nodes: number;
  readonly relationships: number;
  readonly leftOut: readonly (readonly [string, number])[];
  readonly rejected: number;
  readonly rejectedBy: readonly (readonly [string, number])[];
  readonly rejectsFile: string | undefined;
  /** Absent after a mere check. */
  readonly loaded?: LoadCounts;
}

/**
 * Checks the files, and loads them where there is a store.
 * @throws GraphError `invalid_request` where a file cannot be read, or more records are rejected than are put up with; nothing is loaded then
 */
export async function importFiles(store: GraphStore | undefined, options: ImportOptions): Promise<ImportReport> {
  const { paths, encoding, signal, dataset } = options;
  await refuseRejectsAmong(options);
  const opened = await openSources(paths, { encoding });
  const sources: RecognisedSource[] = [];
  for (const source of opened) sources.push(await recognise(source, options));
  const namespace = namespaceOf(sources, dataset);
  const rejects = new Rejects(options.rejectsFile);
  let checked: CheckedFiles;
  let rejectsFile: string | undefined;
  try {
    checked = await check(sources, {
      rejects,
      store,
      dataset,
      namespace,
      signal,
      onProgress: options.onProgress,
    });
    rejectsFile = await rejects.close();
  } catch (error) {
    await rejects.discard();
    throw error;
  }
  if (rejects.count > options.maxRejects) throw tooManyRejects(rejects, options.maxRejects, rejectsFile);
  const report = reportOf(options, sources, checked, rejects, rejectsFile);
  if (store === undefined) return report;
  const decisions = decisionsDigest(options.decisions, `${namespace}:`);
  const { mapping, types, format } = options;
  const importId = `${dataset}/${digest([IDENTITY_VERSION, await fileDigest(paths), mapping, types, format, encoding, decisions])}`;
  // The last look before something is written: the files may have changed since they were checked.
  for (const { source } of sources) await sampleOf(source);
  const loaded = await loadFiles(store, sources, checked, {
    importId,
    provenance: { dataset, namespace, source: saysOf(sources, dataset), decisions: options.decisions },
    decisionsDigest: decisions,
    signal,
    onProgress: options.onProgress,
    ...(options.batch === undefined ? {} : { batch: options.batch }),
  });
  return { ...report, loaded };
}

/** The file of rejects takes the place of one that is there, which must not be what is imported. */
async function refuseRejectsAmong({ paths, rejectsFile }: ImportOptions): Promise<void> {
  const [rejects, ...inputs] = await Promise.all(
    [rejectsFile, ...paths].map((path) => stat(path, { bigint: true }).catch(() => undefined)),
  );
  if (rejects === undefined || !inputs.some((input) => input?.dev === rejects.dev && input.ino === rejects.ino)) return;
  throw new GraphError(
    "invalid_request",
    `${rejectsFile} is one of the files that are imported; the file of rejects would take its place.`,
    {
      hint: "Give another one with --rejects FILE.",
    },
  );
}

/** One name space for all files of an import: they are one data set. @throws GraphError `invalid_request` where they have several */
function namespaceOf(sources: readonly RecognisedSource[], dataset: string): string {
  const names = [...new Set(sources.map(({ namespace }) => namespace ?? dataset))];
  const [first = dataset, second] = names;
  if (second === undefined) return first;
  throw new GraphError(
    "invalid_request",
    `The files are of different kinds, whose actors have different name spaces: ${names.join(", ")}.`,
    {
      hint: "Import them one kind at a time, each as its own --dataset.",
    },
  );
}

function saysOf(sources: readonly RecognisedSource[], dataset: string): string {
  return sources.find(({ says }) => says !== undefined)?.says ?? dataset;
}

function tooManyRejects(rejects: Rejects, most: number, file: string | undefined): GraphError {
  const { count, first } = rejects;
  const lines = first.map((reject: PlacedReject) => `${reject.file}:${reject.line}: ${reject.reason}`);
  const more = count > first.length ? [`and ${count - first.length} more`] : [];
  const allowed = most === 0 ? "none is allowed" : `${most} are allowed`;
  const subject = count === 1 ? "1 record cannot be read" : `${count} records cannot be read`;
  return new GraphError("invalid_request", [`${subject}; ${allowed}.`, ...lines, ...more].join("\n"), {
    hint: `Nothing was loaded. ${file === undefined ? "" : `All of them are in ${file}. `}Correct them, or load the rest with --max-rejects ${count}.`,
    details: { rejected: count, problems: lines },
  });
}

function reportOf(
  { dataset }: ImportOptions,
  sources: readonly RecognisedSource[],
  checked: CheckedFiles,
  rejects: Rejects,
  rejectsFile: string | undefined,
): ImportReport {
  const { read, facts, nodes, relationships, leftOut } = checked;
  return {
    dataset,
    files: sources.map(({ source, title }) => ({
      name: source.name,
      format: title,
      encoding: source.encoding,
      encodingFrom: source.encodingFrom,
    })),
    ...{ read, facts, nodes, relationships },
    leftOut: [...leftOut].toSorted((one, other) => other[1] - one[1]),
    rejected: rejects.count,
    rejectedBy: rejects.byReason(),
    rejectsFile,
  };
}
