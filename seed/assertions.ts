/** Holds a data set to what its dataset.yaml asserts: minimum counts, and relationships that must not come out. Runs before loading. */
import { RELATIONS } from "../graph/vocabulary.ts";
import type { DerivedRelationship } from "./derive.ts";
import { didYouMean } from "./near-miss.ts";
import type { Problem } from "./problems.ts";
import type { Entry } from "./read-yaml.ts";
import { type Dataset, type DatasetRecord, SYMMETRIC_RELATIONS } from "./records.ts";

const COUNTED = ["actors", "articles", "claims", "events", "proposals"] as const;

/** How many relationships of each type a data set gives, the derived ones and those of affiliation. Types without any are left out. */
export function countRelationships(
  dataset: Dataset,
  derived: readonly DerivedRelationship[],
): ReadonlyMap<string, number> {
  const types = [
    ...derived.map(({ type }) => type),
    ...dataset.actors.flatMap(({ represents = [] }) => represents.map(() => "REPRESENTS")),
    ...dataset.actors.flatMap(({ memberOf = [] }) => memberOf.map(() => "MEMBER_OF")),
    ...dataset.proposals.flatMap(({ supersedes = [] }) => supersedes.map(() => "SUPERSEDES")),
  ];
  const counts = new Map<string, number>();
  for (const type of types) counts.set(type, (counts.get(type) ?? 0) + 1);
  return counts;
}

/** Adds to `problems` each assertion that does not hold, at its line in dataset.yaml. */
export function checkAssertions(
  dataset: Dataset,
  derived: readonly DerivedRelationship[],
  description: Entry<DatasetRecord>,
  problems: Problem[],
): void {
  const { assertions } = dataset.description;
  const at = (...path: readonly PropertyKey[]) => description.at("assertions", ...path);
  for (const what of COUNTED) {
    const least = assertions[what];
    const count = dataset[what].length;
    if (least !== undefined && count < least)
      problems.push({ ...at(what), message: `asserts ${least} ${what} or more, but there are ${count}` });
  }
  const counts = countRelationships(dataset, derived);
  for (const [type, least] of Object.entries(assertions.relationships ?? {})) {
    const count = counts.get(type) ?? 0;
    if (!checkType(type, at("relationships", type), problems) || count >= least) continue;
    problems.push({
      ...at("relationships", type),
      message: `asserts ${least} ${type} or more, but there are ${count}`,
    });
  }
  const known = new Set([...dataset.actors, ...dataset.proposals].map(({ id }) => id));
  (assertions.absent ?? []).forEach(({ type, from, to }, index) => {
    checkType(type, at("absent", index, "type"), problems);
    for (const [field, id] of [
      ["from", from],
      ["to", to],
    ] as const) {
      // A misspelt name is absent, of course: the assertion would hold and say nothing.
      if (!known.has(id))
        problems.push({
          ...at("absent", index, field),
          message: `\`${id}\` is not the id of any actor or proposal.${didYouMean(id, known)}`,
        });
    }
    const found = existing(derived, dataset, type, from, to);
    if (found)
      problems.push({
        ...at("absent", index),
        message: `asserts that there is no ${type} from ${from} to ${to}, but there is: ${found}`,
      });
  });
}

function checkType(type: string, place: Omit<Problem, "message">, problems: Problem[]): boolean {
  const types = RELATIONS.map((relation): string => relation.type);
  if (types.includes(type)) return true;
  problems.push({ ...place, message: `\`${type}\` is not a relationship type.${didYouMean(type, types)}` });
  return false;
}

/** What states the relationship, in either direction where the type is symmetric; undefined where there is none. */
function existing(
  derived: readonly DerivedRelationship[],
  dataset: Dataset,
  type: string,
  from: string,
  to: string,
): string | undefined {
  const joins = (start: string, end: string): boolean =>
    (start === from && end === to) || (SYMMETRIC_RELATIONS.has(type) && start === to && end === from);
  const found = derived.find((relationship) => relationship.type === type && joins(relationship.from, relationship.to));
  if (found !== undefined) return found.claims.join(", ");
  const actor = dataset.actors.find(({ id }) => id === from);
  const proposal = dataset.proposals.find(({ id }) => id === from);
  const isStored =
    (type === "REPRESENTS" && actor?.represents?.some((affiliation) => affiliation.actor === to)) ||
    (type === "MEMBER_OF" && actor?.memberOf?.some((affiliation) => affiliation.actor === to)) ||
    (type === "SUPERSEDES" && proposal?.supersedes?.some((superseded) => superseded.proposal === to));
  return isStored ? `the record of ${from}` : undefined;
}
