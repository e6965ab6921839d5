/** Reads a data set: a folder of YAML files becomes strict records, or one error that names every problem with file and line. */

import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { compare } from "../graph/compare.ts";
import { GraphError } from "../graph/errors.ts";
import { checkAssertions } from "./assertions.ts";
import { checkClaims } from "./check-claims.ts";
import { checkReferences } from "./check-references.ts";
import { derive } from "./derive.ts";
import { datasetError, type Problem } from "./problems.ts";
import { type Entry, parseEntry, parseList, parseYaml, type YamlFile } from "./read-yaml.ts";
import {
  type ActorRecord,
  type ArticleRecord,
  actorRecord,
  articleRecord,
  type Claim,
  type ClaimRecord,
  claimRecord,
  type Dataset,
  type DatasetRecord,
  datasetRecord,
  type EventRecord,
  eventRecord,
  type ProposalRecord,
  proposalRecord,
} from "./records.ts";

/** The claims of one file: one article. */
interface ClaimFile {
  readonly article: string;
  /** The first line of the file, for what is wrong with the file as a whole. */
  readonly file: string;
  readonly claims: readonly Entry<ClaimRecord>[];
}

/** All records of a data set with their places, before they are checked against each other. */
export interface DatasetFiles {
  readonly folder: string;
  readonly description: Entry<DatasetRecord> | undefined;
  readonly articles: readonly Entry<ArticleRecord>[];
  readonly actors: readonly Entry<ActorRecord>[];
  readonly proposals: readonly Entry<ProposalRecord>[];
  readonly events: readonly Entry<EventRecord>[];
  readonly claimFiles: readonly ClaimFile[];
  /**
   * Every id that a file names, those of records that are wrong in themselves included, so that one wrong record does not make all that refers to
   * it wrong as well.
   */
  readonly ids: { readonly [kind in RecordKind]: ReadonlySet<string> };
}

export type RecordKind = "article" | "actor" | "proposal" | "event";

/**
 * Reads and checks a data set, its assertions included.
 * @param folder holds `dataset.yaml`; its name is the data set's id
 * @throws GraphError `invalid_request` with all problems, `not_found` when there is no such folder
 */
export async function readDataset(folder: string): Promise<Dataset> {
  const problems: Problem[] = [];
  const files = await readFiles(folder, problems);
  checkReferences(files, problems);
  checkClaims(files, problems);
  if (problems.length > 0 || files.description === undefined) throw datasetError(files.folder, problems);
  const dataset = toDataset(files, files.description.record);
  checkAssertions(dataset, derive(dataset), files.description, problems);
  if (problems.length > 0) throw datasetError(files.folder, problems);
  return dataset;
}

async function readFiles(folder: string, problems: Problem[]): Promise<DatasetFiles> {
  const name = basename(folder);
  const yamlFiles = new Map<string, YamlFile>();
  for (const path of await filesIn(folder)) {
    const file = `${name}/${path}`;
    if (!isPartOfDataset(path)) problems.push({ file, line: 1, message: "is not part of a data set" });
    else {
      const yaml = parseYaml(file, await readFile(join(folder, path), "utf8"), problems);
      if (yaml !== undefined) yamlFiles.set(path, yaml);
    }
  }
  for (const required of ["dataset.yaml", "articles.yaml"]) {
    if (yamlFiles.has(required) || problems.some((problem) => problem.file === `${name}/${required}`)) continue;
    problems.push({ file: `${name}/${required}`, line: 1, message: "is missing" });
  }
  const under = (prefix: string): readonly (readonly [string, YamlFile])[] =>
    [...yamlFiles].filter(([path]) => path.startsWith(prefix));
  const description = yamlFiles.get("dataset.yaml");
  return {
    folder: name,
    description: description === undefined ? undefined : parseEntry(description, [], datasetRecord, problems),
    articles: under("articles.yaml").flatMap(([, yaml]) => parseList(yaml, articleRecord, problems)),
    actors: under("actors/").flatMap(([, yaml]) => parseList(yaml, actorRecord, problems)),
    proposals: under("proposals.yaml").flatMap(([, yaml]) => parseList(yaml, proposalRecord, problems)),
    events: under("events.yaml").flatMap(([, yaml]) => parseList(yaml, eventRecord, problems)),
    claimFiles: under("claims/").map(([path, yaml]) => ({
      article: basename(path, ".yaml"),
      file: `${name}/${path}`,
      claims: parseList(yaml, claimRecord, problems),
    })),
    ids: {
      article: idsIn(under("articles.yaml")),
      actor: idsIn(under("actors/")),
      proposal: idsIn(under("proposals.yaml")),
      event: idsIn(under("events.yaml")),
    },
  };
}

/** All files of the folder by their path with `/`, sorted; hidden files (an editor's, a desktop's) are nobody's records. */
async function filesIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries
      .filter((entry) => entry.isFile() && !entry.name.startsWith("."))
      .map((entry) => join(entry.parentPath, entry.name).slice(join(folder, "/").length).replaceAll("\\", "/"))
      .filter((path) => !path.endsWith(".md"))
      .toSorted(compare);
  } catch (cause) {
    throw new GraphError("not_found", `The data set folder ${folder} cannot be read.`, { cause });
  }
}

function isPartOfDataset(path: string): boolean {
  return /^(?:(?:dataset|articles|proposals|events)\.yaml|(?:actors|claims)\/[^/]+\.yaml)$/.test(path);
}

function idsIn(files: readonly (readonly [string, YamlFile])[]): ReadonlySet<string> {
  const records = files.flatMap(([, yaml]): unknown[] => (Array.isArray(yaml.value) ? yaml.value : []));
  const ids = records.map((record) =>
    typeof record === "object" && record !== null ? Reflect.get(record, "id") : undefined,
  );
  return new Set(ids.filter((id) => typeof id === "string"));
}

function toDataset(files: DatasetFiles, description: DatasetRecord): Dataset {
  const record = <T>(entry: Entry<T>): T => entry.record;
  const articles = files.articles.map(record);
  const published = new Map(articles.map((article) => [article.id, new Date(article.publishedAt).getTime()]));
  const inOrder = files.claimFiles.toSorted(
    (a, b) => (published.get(a.article) ?? 0) - (published.get(b.article) ?? 0) || compare(a.article, b.article),
  );
  return {
    description,
    articles,
    actors: files.actors.map(record),
    proposals: files.proposals.map(record),
    events: files.events.map(record),
    claims: inOrder.flatMap(({ article, claims }) =>
      claims.map((entry): Claim => ({ ...entry.record, article, id: `${article}/${entry.record.key}` })),
    ),
  };
}
