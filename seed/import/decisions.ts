/**
 * Who is who: the decisions of a person that two names mean the same actor, or do not. Nothing is merged without one; what is only suspected is
 * reported by `parley doctor --duplicates`, which prints a file of this form.
 */

import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { z } from "zod";
import { compare } from "../../graph/compare.ts";
import { GraphError } from "../../graph/errors.ts";
import { importFileError, type Problem } from "../problems.ts";
import { parseEntry, parseYaml } from "../read-yaml.ts";

const id = z.string().min(1, "must be the id of an actor");
const group = z.array(id).min(2, "must name two ids or more");
const decisionsRecord = z.strictObject({ same: z.array(group).nullish(), different: z.array(group).nullish() });

/** The decisions of a file, or none. */
export interface Decisions {
  /** The id under which an actor is stored; most are stored under their own. */
  resolve(id: string): string;
  /** Whether a person has decided about two actors, either way. */
  decided(one: string, other: string): boolean;
  /** The decisions on actors whose ids begin so, as `id` → `stored under`, sorted by id. */
  under(prefix: string): readonly (readonly [string, string])[];
}

export const NO_DECISIONS: Decisions = { resolve: (id) => id, decided: () => false, under: () => [] };

/**
 * Reads a file of decisions. A file that is not there holds none, unless somebody asked for it by name.
 * @throws GraphError `invalid_request` with file and line where it is wrong or contradicts itself
 */
export async function readDecisions(file: string, isAskedFor: boolean): Promise<Decisions> {
  try {
    return parseDecisions(file, await readFile(file, "utf8"));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "ENOENT" && !isAskedFor) return NO_DECISIONS;
    if (error instanceof GraphError || code === undefined) throw error;
    throw new GraphError("invalid_request", `The file of decisions ${file} cannot be read (${code}).`, {
      cause: error,
    });
  }
}

/** @throws GraphError `invalid_request` with file and line where it is wrong or contradicts itself */
export function parseDecisions(file: string, text: string): Decisions {
  const problems: Problem[] = [];
  const yaml = parseYaml(file, text.trim() === "" ? "{}" : text, problems);
  const entry = yaml === undefined ? undefined : parseEntry(yaml, [], decisionsRecord.nullable(), problems);
  if (entry === undefined) throw importFileError(file, problems);
  const same = entry.record?.same ?? [];
  const different = entry.record?.different ?? [];
  const sets = joined(same);
  for (const [index, ids] of same.entries()) {
    const curated = [...(sets.get(ids[0] ?? "") ?? [])].filter((one) => !one.includes(":"));
    if (curated.length < 2) continue;
    const message = `says that ${curated.join(" and ")} are the same; both are of curated data sets, which are corrected in their files`;
    problems.push({ ...entry.at("same", index), message });
  }
  for (const [index, ids] of different.entries()) {
    for (const [one, other] of pairsOf(ids)) {
      if (sets.get(one)?.has(other) !== true) continue;
      problems.push({
        ...entry.at("different", index),
        message: `says that ${one} and ${other} are different; under \`same\` they are the same`,
      });
    }
  }
  if (problems.length > 0) throw importFileError(file, problems);
  return decisionsOf(sets, different);
}

function decisionsOf(
  sets: ReadonlyMap<string, ReadonlySet<string>>,
  different: readonly (readonly string[])[],
): Decisions {
  const stored = new Map<string, string>();
  // In the order of the file, whatever was joined to what later on.
  for (const [first, ids] of sets) {
    if (stored.has(first)) continue;
    // A curated id is the one that links and data sets know; else the one that was written first.
    const name = [...ids].find((one) => !one.includes(":")) ?? first;
    for (const one of ids) stored.set(one, name);
  }
  const apart = new Set(different.flatMap((ids) => pairsOf(ids).map(pairKey)));
  return {
    resolve: (one) => stored.get(one) ?? one,
    decided: (one, other) => sets.get(one)?.has(other) === true || apart.has(pairKey([one, other])),
    under: (prefix) =>
      [...stored]
        .filter(([one, name]) => one !== name && one.startsWith(prefix))
        .toSorted(([one], [other]) => compare(one, other)),
  };
}

/** What tells one state of decisions from another, as far as they matter to one name space; empty where none does. */
export function decisionsDigest(decisions: Decisions, prefix: string): string {
  const pairs = decisions.under(prefix);
  return pairs.length === 0 ? "" : createHash("sha256").update(JSON.stringify(pairs)).digest("hex").slice(0, 16);
}

/** Groups that share an id are one: each id with all that are the same, in the order of the file. */
function joined(groups: readonly (readonly string[])[]): ReadonlyMap<string, ReadonlySet<string>> {
  const sets = new Map<string, Set<string>>();
  for (const ids of groups) {
    const whole = new Set(ids.flatMap((one) => [...(sets.get(one) ?? [one])]));
    for (const one of whole) sets.set(one, whole);
  }
  return sets;
}

function pairsOf(ids: readonly string[]): readonly (readonly [string, string])[] {
  return ids.flatMap((one, index) => ids.slice(index + 1).map((other) => [one, other] as const));
}

function pairKey([one, other]: readonly [string, string]): string {
  return JSON.stringify(compare(one, other) < 0 ? [one, other] : [other, one]);
}
