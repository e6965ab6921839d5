/** Checks the records of a data set against each other: ids are unique, names refer to something, dates are in order. */
import { didYouMean } from "./near-miss.ts";
import { type Place, type Problem, problemLine } from "./problems.ts";
import type { DatasetFiles, RecordKind } from "./read-dataset.ts";
import type { Entry, Path } from "./read-yaml.ts";
import type { ActorRecord, ArticleRecord, ProposalRecord } from "./records.ts";

/** Adds to `problems` what is wrong between records, claims excepted (see check-claims.ts). */
export function checkReferences(files: DatasetFiles, problems: Problem[]): void {
  checkDescription(files, problems);
  checkUniqueIds(files, problems);
  checkSharedNames(files.actors, problems);
  for (const entry of files.actors) checkActor(files, entry, problems);
  for (const entry of files.proposals) checkProposal(files, entry, problems);
  for (const entry of [...files.proposals, ...files.events]) checkDates(entry, problems);
  for (const entry of [...files.proposals, ...files.actors]) checkSpellings(files, entry, problems);
}

/** Adds a problem when `id` is no record of one of the given kinds. */
export function checkId(
  files: DatasetFiles,
  kinds: readonly RecordKind[],
  id: string,
  place: Place,
  problems: Problem[],
): void {
  if (kinds.some((kind) => files.ids[kind].has(id))) return;
  const candidates = kinds.flatMap((kind) => [...files.ids[kind]]);
  const other = (["actor", "proposal", "event", "article"] as const).find((kind) => files.ids[kind].has(id));
  const isOther = other === undefined ? "." : `; it is ${other === "proposal" ? "a" : "an"} ${other}.`;
  const near = other === undefined ? didYouMean(id, candidates) : "";
  problems.push({ ...place, message: `\`${id}\` is not the id of any ${kinds.join(" or ")}${isOther}${near}` });
}

/** Adds a problem when `dateEnd` lies before `date`. */
export function checkDates(
  entry: Entry<{ readonly date: string; readonly dateEnd?: string | undefined }>,
  problems: Problem[],
): void {
  const { date, dateEnd } = entry.record;
  if (dateEnd === undefined || dateEnd >= date) return;
  problems.push({ ...entry.at("dateEnd"), message: `\`dateEnd\` ${dateEnd} lies before \`date\` ${date}` });
}

/** Adds a problem for every value of `list` that was there before. */
export function checkNoRepeats(
  list: readonly string[],
  at: (index: number) => Place,
  what: string,
  problems: Problem[],
): void {
  list.forEach((value, index) => {
    if (list.indexOf(value) !== index) problems.push({ ...at(index), message: `${what} \`${value}\` is given twice` });
  });
}

function checkDescription(files: DatasetFiles, problems: Problem[]): void {
  const { description } = files;
  if (description === undefined) return;
  const { id, coverage } = description.record;
  if (id !== files.folder) {
    problems.push({ ...description.at("id"), message: `\`id\` is ${id}, but the folder is ${files.folder}` });
  }
  if (coverage.to < coverage.from) {
    problems.push({
      ...description.at("coverage", "to"),
      message: `coverage ends on ${coverage.to}, before it begins`,
    });
  }
}

// Actors and proposals share one name space: a recipient may be either.
function checkUniqueIds(files: DatasetFiles, problems: Problem[]): void {
  for (const entries of [files.articles, [...files.actors, ...files.proposals], files.events]) {
    const seen = new Map<string, Place>();
    for (const entry of entries as readonly Entry<ArticleRecord | ActorRecord | ProposalRecord>[]) {
      const { id } = entry.record;
      const place = entry.at("id");
      const first = seen.get(id);
      if (first === undefined) seen.set(id, place);
      else problems.push({ ...place, message: `the id \`${id}\` is already taken at ${first.file}:${first.line}` });
    }
  }
}

/** One spelling for two people is most likely one person recorded twice. Groups may share one: each article has its "officials". */
function checkSharedNames(actors: readonly Entry<ActorRecord>[], problems: Problem[]): void {
  const seen = new Map<string, { readonly id: string; readonly place: Place }>();
  for (const entry of actors) {
    const { id, kind, name, nameJa, spellings = [] } = entry.record;
    if (kind === "Group") continue;
    const texts: readonly (readonly [string, Path])[] = [
      [name, ["name"]],
      [nameJa, ["nameJa"]],
      ...spellings.map(({ text }, index) => [text, ["spellings", index]] as const),
    ];
    for (const [text, path] of texts) {
      const key = `${kind} ${text.normalize("NFKC")}`;
      const first = seen.get(key);
      if (first === undefined) seen.set(key, { id, place: entry.at(...path) });
      else if (first.id !== id) {
        const message = `\`${text}\` already names the ${kind} \`${first.id}\` (${problemLine({ ...first.place, message: "" }).slice(0, -2)})`;
        problems.push({ ...entry.at(...path), message });
      }
    }
  }
}

function checkActor(files: DatasetFiles, entry: Entry<ActorRecord>, problems: Problem[]): void {
  const { id, role, roleJa } = entry.record;
  if ((role === undefined) !== (roleJa === undefined)) {
    problems.push({
      ...entry.at(role === undefined ? "roleJa" : "role"),
      message: "`role` and `roleJa` are given together or not at all",
    });
  }
  for (const field of ["represents", "memberOf"] as const) {
    const affiliations = entry.record[field] ?? [];
    checkNoRepeats(
      affiliations.map((affiliation) => affiliation.actor),
      (index) => entry.at(field, index, "actor"),
      "the actor",
      problems,
    );
    affiliations.forEach(({ actor, articles, publicRecord }, index) => {
      checkId(files, ["actor"], actor, entry.at(field, index, "actor"), problems);
      if (actor === id)
        problems.push({ ...entry.at(field, index, "actor"), message: `\`${id}\` cannot be its own ${field}` });
      if (articles === undefined && publicRecord === undefined) {
        problems.push({
          ...entry.at(field, index),
          message: "says neither which `articles` state it nor `publicRecord: true`",
        });
      }
      checkArticles(files, entry, [field, index, "articles"], articles ?? [], problems);
    });
  }
}

function checkProposal(files: DatasetFiles, entry: Entry<ProposalRecord>, problems: Problem[]): void {
  const supersedes = entry.record.supersedes ?? [];
  checkNoRepeats(
    supersedes.map(({ proposal }) => proposal),
    (index) => entry.at("supersedes", index, "proposal"),
    "the proposal",
    problems,
  );
  supersedes.forEach(({ proposal, articles }, index) => {
    const place = entry.at("supersedes", index, "proposal");
    checkId(files, ["proposal"], proposal, place, problems);
    if (proposal === entry.record.id) problems.push({ ...place, message: `\`${proposal}\` cannot supersede itself` });
    checkArticles(files, entry, ["supersedes", index, "articles"], articles, problems);
  });
}

function checkSpellings(files: DatasetFiles, entry: Entry<ActorRecord | ProposalRecord>, problems: Problem[]): void {
  const spellings = entry.record.spellings ?? [];
  checkNoRepeats(
    spellings.map(({ text }) => text),
    (index) => entry.at("spellings", index),
    "the spelling",
    problems,
  );
  spellings.forEach(({ text, articles }, index) => {
    const place = entry.at("spellings", index);
    // Spelling and outlet are stored as one text with " | " between them.
    if (text.includes(" | ")) problems.push({ ...place, message: `the spelling \`${text}\` must not contain " | "` });
    checkArticles(files, entry, ["spellings", index, "articles"], articles, problems);
  });
}

function checkArticles(
  files: DatasetFiles,
  entry: Entry<unknown>,
  path: Path,
  articles: readonly string[],
  problems: Problem[],
): void {
  checkNoRepeats(articles, (index) => entry.at(...path, index), "the article", problems);
  articles.forEach((article, index) => {
    checkId(files, ["article"], article, entry.at(...path, index), problems);
  });
}
