/** Checks the claims of a data set: keys are unique, parties exist, and each relation has what it needs and nothing else. */
import { checkDates, checkId, checkNoRepeats } from "./check-references.ts";
import type { Place, Problem } from "./problems.ts";
import type { DatasetFiles, RecordKind } from "./read-dataset.ts";
import type { Entry } from "./read-yaml.ts";
import { type ClaimRecord, SYMMETRIC_RELATIONS } from "./records.ts";

/** Who may be on the receiving end of a directed relation. */
const RECIPIENT_KINDS: { readonly [relation: string]: readonly RecordKind[] } = {
  REJECTED: ["actor", "proposal"],
  PRESSURED: ["actor"],
  PROPOSED: ["proposal"],
  STATED: ["actor", "proposal"],
};
/** A meeting that is announced did not happen: it can be planned, denied or disputed, never stated. */
const PLAN_CERTAINTIES: readonly string[] = ["planned", "denied", "disputed"];
/** Texts that a bilingual page shows side by side. */
const PAIRED_TEXTS = [
  ["attributedTo", "attributedToJa"],
  ["topic", "topicJa"],
  ["place", "placeJa"],
] as const;

/** Adds to `problems` what is wrong with claims. */
export function checkClaims(files: DatasetFiles, problems: Problem[]): void {
  for (const { article, file, claims } of files.claimFiles) {
    checkId(files, ["article"], article, { file, line: 1 }, problems);
    checkNoRepeats(
      claims.map(({ record }) => record.key),
      (index) => claims[index]?.at("key") ?? { file, line: 1 },
      "the key",
      problems,
    );
    for (const claim of claims) checkClaim(files, claim, problems);
  }
}

function checkClaim(files: DatasetFiles, entry: Entry<ClaimRecord>, problems: Problem[]): void {
  const claim = entry.record;
  if (SYMMETRIC_RELATIONS.has(claim.relation)) checkSides(files, entry, problems);
  else checkDirection(files, entry, problems);
  if (claim.event !== undefined) checkId(files, ["event"], claim.event, entry.at("event"), problems);
  if (claim.proposal !== undefined) checkId(files, ["proposal"], claim.proposal, entry.at("proposal"), problems);
  checkDates(entry, problems);
  checkCertainty(entry, problems);
  checkDetails(entry, problems);
}

function checkSides(files: DatasetFiles, entry: Entry<ClaimRecord>, problems: Problem[]): void {
  const { relation, sides } = entry.record;
  if (sides === undefined)
    problems.push({ ...entry.at(), message: `${relation} needs \`sides\`: it joins parties that meet` });
  for (const field of ["actors", "recipients"] as const)
    forbid(entry, field, `${relation} has \`sides\` instead`, problems);
  const parties = (sides ?? []).flatMap((side, index) =>
    side.map((actor, inner) => ({ actor, place: entry.at("sides", index, inner) })),
  );
  checkParties(files, parties, ["actor"], problems);
}

function checkDirection(files: DatasetFiles, entry: Entry<ClaimRecord>, problems: Problem[]): void {
  const { relation, actors, recipients } = entry.record;
  forbid(entry, "sides", `${relation} has \`actors\` and \`recipients\` instead`, problems);
  if (actors === undefined) problems.push({ ...entry.at(), message: `${relation} needs \`actors\`` });
  if (recipients === undefined && relation !== "STATED")
    problems.push({ ...entry.at(), message: `${relation} needs \`recipients\`` });
  const acting = (actors ?? []).map((actor, index) => ({ actor, place: entry.at("actors", index) }));
  const receiving = (recipients ?? []).map((actor, index) => ({ actor, place: entry.at("recipients", index) }));
  checkParties(files, acting, ["actor"], problems);
  checkParties(files, receiving, RECIPIENT_KINDS[relation] ?? ["actor"], problems);
  if (relation === "STATED") return; // What somebody says may well be about himself.
  for (const { actor, place } of receiving) {
    if (actors?.includes(actor))
      problems.push({ ...place, message: `\`${actor}\` is actor and recipient of one ${relation}` });
  }
}

interface Party {
  readonly actor: string;
  readonly place: Place;
}

function checkParties(
  files: DatasetFiles,
  parties: readonly Party[],
  kinds: readonly RecordKind[],
  problems: Problem[],
): void {
  const first = { file: files.folder, line: 1 };
  checkNoRepeats(
    parties.map(({ actor }) => actor),
    (index) => parties[index]?.place ?? first,
    "the party",
    problems,
  );
  for (const { actor, place } of parties) checkId(files, kinds, actor, place, problems);
}

function checkCertainty(entry: Entry<ClaimRecord>, problems: Problem[]): void {
  const { relation, certainty, attributedTo } = entry.record;
  const isPlan = relation === "PLANS_TO_MEET";
  if (isPlan && !PLAN_CERTAINTIES.includes(certainty)) {
    problems.push({
      ...entry.at("certainty"),
      message: `PLANS_TO_MEET is ${PLAN_CERTAINTIES.join(", ")}, never ${certainty}`,
    });
  }
  if (!isPlan && certainty === "planned") {
    problems.push({ ...entry.at("certainty"), message: `only PLANS_TO_MEET can be planned, not ${relation}` });
  }
  if (certainty === "attributed" && attributedTo === undefined) {
    problems.push({ ...entry.at("certainty"), message: "is attributed, but `attributedTo` does not say to whom" });
  }
}

function checkDetails(entry: Entry<ClaimRecord>, problems: Problem[]): void {
  const claim = entry.record;
  if ((claim.relation === "REJECTED" || claim.relation === "PRESSURED") && claim.topic === undefined) {
    problems.push({ ...entry.at(), message: `${claim.relation} needs \`topic\`: what it was about` });
  }
  if (claim.relation !== "PRESSURED") forbid(entry, "severity", "only PRESSURED has it", problems);
  else if (claim.severity === undefined) problems.push({ ...entry.at(), message: "PRESSURED needs `severity`" });
  for (const [english, japanese] of PAIRED_TEXTS) {
    if ((claim[english] === undefined) === (claim[japanese] === undefined)) continue;
    const given = claim[english] === undefined ? japanese : english;
    problems.push({
      ...entry.at(given),
      message: `\`${english}\` and \`${japanese}\` are given together or not at all`,
    });
  }
}

function forbid(entry: Entry<ClaimRecord>, field: keyof ClaimRecord, why: string, problems: Problem[]): void {
  if (entry.record[field] === undefined) return;
  problems.push({ ...entry.at(field), message: `\`${field}\` is not for ${entry.record.relation}: ${why}` });
}
