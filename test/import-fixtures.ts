/** Files that imports are tried on, in a temporary folder, and what every refusal of an import has in common. */
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Papa from "papaparse";
import { ZipFile } from "yazl";
import { GraphError } from "../graph/errors.ts";
import type { GraphStore } from "../graph/store.ts";
import { NO_DECISIONS } from "../seed/import/decisions.ts";
import { type ImportOptions, type ImportReport, importFiles } from "../seed/import/import-files.ts";

/** The data set that is made of the files of a trial. */
export const TRIAL = "trial";

/** Files by name, in the order in which they are imported. */
export interface Files {
  readonly [name: string]: string | Uint8Array;
}

/** Some files to be imported; they are gone at the end of the `await using` block. */
export interface ImportTrial extends AsyncDisposable {
  readonly folder: string;
  path(name: string): string;
  /** Adds a file, or writes one anew. */
  write(name: string, content: string | Uint8Array): Promise<void>;
  /** Imports all files: a mere check where there is no store. */
  run(store?: GraphStore, more?: Partial<ImportOptions>): Promise<ImportReport>;
  /**
   * What an import is refused with. @throws where it is not, where the failure is another one than `invalid_request`, and where it
   * leaves a half file of rejects
   */
  refusal(store?: GraphStore, more?: Partial<ImportOptions>): Promise<GraphError>;
  /** The cells of the file of rejects, its header aside; none where there is no file. */
  rejects(): Promise<readonly (readonly string[])[]>;
  /** Names in the folder. */
  names(): Promise<readonly string[]>;
}

export async function importTrial(files: Files): Promise<ImportTrial> {
  const folder = await mkdtemp(join(tmpdir(), "parley-import-"));
  const path = (name: string): string => join(folder, name);
  const run = (store?: GraphStore, more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
    importFiles(store, {
      paths: Object.keys(files).map(path),
      dataset: TRIAL,
      types: "all",
      decisions: NO_DECISIONS,
      maxRejects: 0,
      rejectsFile: path("rejects.csv"),
      ...more,
    });
  const trial: ImportTrial = {
    folder,
    path,
    run,
    write: (name, content) => writeFile(path(name), content),
    async refusal(store, more) {
      const error = await run(store, more).then(
        () => undefined,
        (reason: unknown) => reason,
      );
      if (error === undefined) throw new Error("The import was not refused.");
      if (!(error instanceof GraphError) || error.code !== "invalid_request") throw error;
      const half = (await trial.names()).filter((name) => name.endsWith(".new"));
      if (half.length > 0) throw new Error(`The refusal left ${half.join(", ")}.`);
      return error;
    },
    async rejects() {
      if (!(await trial.names()).includes("rejects.csv")) return [];
      const text = (await readFile(path("rejects.csv"), "utf8")).replace(/^\ufeff/, "");
      return Papa.parse<string[]>(text, { skipEmptyLines: true }).data.slice(1);
    },
    names: async () => (await readdir(folder)).toSorted(),
    [Symbol.asyncDispose]: () => rm(folder, { recursive: true, force: true }),
  };
  for (const [name, content] of Object.entries(files)) await trial.write(name, content);
  return trial;
}

/** The message of a refusal of one file or several, after a mere check. */
export async function refusedWith(files: Files, more?: Partial<ImportOptions>): Promise<string> {
  await using trial = await importTrial(files);
  return (await trial.refusal(undefined, more)).message;
}

/** The report on files that are checked and found right. */
export async function checkedReport(files: Files, more?: Partial<ImportOptions>): Promise<ImportReport> {
  await using trial = await importTrial(files);
  return await trial.run(undefined, more);
}

/** A table of talks in the four columns of ICEWS, each row as given. */
export function talks(...rows: readonly string[]): string {
  return ["source,relation,target,date", ...rows, ""].join("\n");
}

/** A GraphML file with this inside its graph. */
export function graphml(content: string, before = ""): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${before}`,
    '<graph edgedefault="directed">',
    content,
    "</graph>",
    "</graphml>",
    "",
  ].join("\n");
}

/** A zip archive. */
export async function zipped(files: Files): Promise<Buffer> {
  const zip = new ZipFile();
  for (const [name, content] of Object.entries(files)) zip.addBuffer(Buffer.from(content), name);
  zip.end();
  const pieces: Buffer[] = [];
  zip.outputStream.on("data", (piece: Buffer) => pieces.push(piece));
  await once(zip.outputStream, "end");
  return Buffer.concat(pieces);
}
