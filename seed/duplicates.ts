/** Actors that may be the same one, met twice under different ids: found by their spellings, for a person to decide. Nothing is merged here. */
import { compare } from "../graph/compare.ts";
import { distanceUpTo } from "../graph/name-distance.ts";
import { asWritten, foldWords, looseWords, untitled } from "../graph/names.ts";
import type { Query, Table } from "../graph/store.ts";
import type { Value } from "../graph/values.ts";
import { ACTOR_KINDS } from "../graph/vocabulary.ts";
import { neighbours } from "./near-words.ts";

/** What is compared of an actor. */
export interface NamedActor {
  readonly id: string;
  readonly name: string;
  readonly nameJa?: string | undefined;
  readonly aliases: readonly string[];
  /** One of the kinds of actor; unknown when absent. */
  readonly kind?: string | undefined;
  readonly dataset?: string | undefined;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string | undefined;
}

/** Why two actors are suspected, the strongest first. */
export const DUPLICATE_REASONS = [
  "same spelling",
  "same when folded",
  "other order of words",
  "one letter apart",
] as const;
export type DuplicateReason = (typeof DUPLICATE_REASONS)[number];

export interface SuspectedDuplicate {
  /** The smaller first. */
  readonly ids: readonly [string, string];
  /** Their names, in the order of the ids. */
  readonly names: readonly [string, string];
  /** The spelling of each that gave rise to it. */
  readonly spellings: readonly [string, string];
  readonly reason: DuplicateReason;
}

export interface Duplicates {
  /** Strongest reason first, then by name. */
  readonly pairs: readonly SuspectedDuplicate[];
  /** Suspected pairs that are not named, at most: a pair with two reasons may count twice. */
  readonly leftOut: number;
  /** Pairs that were looked at; grows with the number of actors, not with its square. */
  readonly compared: number;
}

/** Whether somebody has decided about two ids already. */
export type Decided = (one: string, other: string) => boolean;

/** Pairs that are named at most. */
const MOST_NAMED = 500;
const PAGE = 5_000;
/** Of more actors with one and the same spelling only neighbours are paired: who sorts those out needs no list of all pairs. */
const MOST_PAIRED = 20;
/** Shorter sounds are shared by accident. */
const MIN_LOOSE = 4;
const MIN_NEAR = 6;
/** Longer texts are descriptions. */
const MAX_NEAR = 80;

const ACTORS_PAGE =
  "MATCH (a:Actor) WHERE a.id > $after " +
  "RETURN a.id, a.name, a.nameJa, a.aliases, head([label IN labels(a) WHERE label IN $kinds]), a.dataset, a.country ORDER BY a.id LIMIT $page";

/**
 * Suspected duplicates among all actors of a database.
 * @param ask runs a query; it must hand over at least 5,000 rows
 */
export async function findDuplicates(
  ask: (query: Query) => Promise<Table>,
  decided: Decided,
  most = MOST_NAMED,
): Promise<Duplicates> {
  const actors: NamedActor[] = [];
  let after = "";
  for (;;) {
    const parameters = { after, kinds: ACTOR_KINDS, page: BigInt(PAGE) };
    const { rows } = await ask({ text: ACTORS_PAGE, parameters });
    actors.push(...rows.flatMap(toActor));
    const last = rows.at(-1)?.[0];
    if (rows.length < PAGE || typeof last !== "string") break;
    after = last;
  }
  return suspectedDuplicates(actors, decided, most);
}

/** Nothing for an actor without any name. */
function toActor(row: Table["rows"][number]): readonly NamedActor[] {
  const [id, name, nameJa, aliases, kind, dataset, country] = row;
  const spellings = Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === "string") : [];
  const shown = textOf(name) ?? textOf(nameJa) ?? spellings[0];
  if (typeof id !== "string" || shown === undefined) return [];
  const known = { kind: textOf(kind), dataset: textOf(dataset), country: textOf(country) };
  return [{ id, name: shown, nameJa: textOf(nameJa), aliases: spellings, ...known }];
}

function textOf(value: Value | undefined): string | undefined {
  return typeof value === "string" ? value : undefined;
}

/**
 * Suspected duplicates among these actors: a spelling of one is a spelling of the other, or is with titles left off and folded, or has its words
 * in another order, or is one letter off by sound. Actors of kinds or countries that contradict each other are no duplicates.
 */
export function suspectedDuplicates(actors: Iterable<NamedActor>, decided: Decided, most = MOST_NAMED): Duplicates {
  const search = new Search(
    [...actors].toSorted((one, other) => compare(one.id, other.id)),
    decided,
  );
  search.block("same spelling", ({ text }) => asWritten(text));
  search.block("same when folded", ({ fold }) => fold);
  search.block("same when folded", ({ loose }) => (loose.length < MIN_LOOSE ? "" : loose));
  search.block("other order of words", ({ order }) => order);
  search.nearby();
  return search.answer(most);
}

/** A spelling of an actor, by the actor's place. */
interface Spelling {
  readonly actor: number;
  readonly text: string;
  readonly fold: string;
  readonly loose: string;
  /** Its words by sound, sorted; empty where there is only one. */
  readonly order: string;
}

function spellingsOf(actors: readonly NamedActor[]): readonly Spelling[] {
  return actors.flatMap(({ name, nameJa, aliases }, actor) =>
    [...new Set([name, ...(nameJa === undefined ? [] : [nameJa]), ...aliases])].map((text): Spelling => {
      const bare = untitled(text) ?? text;
      const sounds = looseWords(bare);
      const order = sounds.length < 2 ? "" : sounds.toSorted(compare).join(" ");
      return { actor, text, fold: foldWords(bare).join(""), loose: sounds.join(""), order };
    }),
  );
}

/** One search under way: what is suspected so far, each pair once, for its strongest reason. */
class Search {
  readonly #actors: readonly NamedActor[];
  readonly #spellings: readonly Spelling[];
  readonly #decided: Decided;
  readonly #seen = new Set<number>();
  readonly #found: SuspectedDuplicate[] = [];
  #compared = 0;
  #leftOut = 0;

  constructor(actors: readonly NamedActor[], decided: Decided) {
    this.#actors = actors;
    this.#spellings = spellingsOf(actors);
    this.#decided = decided;
  }

  /** Pairs actors that have a spelling with the same key; an empty key is none. */
  block(reason: DuplicateReason, keyOf: (spelling: Spelling) => string): void {
    for (const block of grouped(this.#spellings, keyOf).values()) this.#pairAll(block, reason);
  }

  #pairAll(block: readonly Spelling[], reason: DuplicateReason): void {
    const isLarge = block.length > MOST_PAIRED;
    for (const [index, one] of block.entries()) {
      for (const other of isLarge ? block.slice(index + 1, index + 2) : block.slice(index + 1))
        this.#pair(one, other, reason);
    }
    if (isLarge) this.#leftOut += (block.length * (block.length - 1)) / 2 - (block.length - 1);
  }

  /** Pairs actors with spellings whose sounds are one letter apart. */
  nearby(): void {
    const byLoose = grouped(this.#spellings, ({ loose }) =>
      loose.length < MIN_NEAR || loose.length > MAX_NEAR ? "" : loose,
    );
    const sounds = [...byLoose.keys()];
    for (const [one, other] of neighbours(sounds)) {
      const [left, right] = [sounds[one] ?? "", sounds[other] ?? ""];
      this.#compared += 1;
      // Numbers are never misspelled: the 10th army is not the 11th.
      if (digitsOf(left) !== digitsOf(right) || distanceUpTo(left, right, 1) !== 1) continue;
      const [some, others] = [byLoose.get(left) ?? [], byLoose.get(right) ?? []];
      for (const spelling of some.slice(0, MOST_PAIRED))
        for (const near of others.slice(0, MOST_PAIRED)) this.#pair(spelling, near, "one letter apart");
    }
  }

  #pair(one: Spelling, other: Spelling, reason: DuplicateReason): void {
    if (one.actor === other.actor) return;
    this.#compared += 1;
    const [first, second] = one.actor < other.actor ? [one, other] : [other, one];
    const pair = first.actor * this.#actors.length + second.actor;
    if (this.#seen.has(pair)) return;
    this.#seen.add(pair);
    const [a, b] = [this.#actors[first.actor], this.#actors[second.actor]];
    if (a === undefined || b === undefined || contradict(a, b) || this.#decided(a.id, b.id)) return;
    this.#found.push({ ids: [a.id, b.id], names: [a.name, b.name], spellings: [first.text, second.text], reason });
  }

  answer(most: number): Duplicates {
    // They were found in the order of their reasons, and within one by chance.
    const pairs = this.#found.toSorted(
      (one, other) =>
        DUPLICATE_REASONS.indexOf(one.reason) - DUPLICATE_REASONS.indexOf(other.reason) ||
        compare(one.names[0], other.names[0]) ||
        compare(one.ids.join("\n"), other.ids.join("\n")),
    );
    const leftOut = this.#leftOut + Math.max(0, pairs.length - most);
    return { pairs: pairs.slice(0, most), leftOut, compared: this.#compared };
  }
}

function grouped(
  spellings: readonly Spelling[],
  keyOf: (spelling: Spelling) => string,
): ReadonlyMap<string, readonly Spelling[]> {
  const groups = new Map<string, Spelling[]>();
  for (const spelling of spellings) {
    const key = keyOf(spelling);
    if (key === "") continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [spelling]);
    // An actor may have two spellings that fold alike; one of them stands for both.
    else if (group.at(-1)?.actor !== spelling.actor) group.push(spelling);
  }
  return groups;
}

/** Persons, countries and bodies are never each other; which sort of body it is, sources see differently. */
function contradict(one: NamedActor, other: NamedActor): boolean {
  const kinds = [sortOf(one.kind), sortOf(other.kind)];
  if (kinds[0] !== undefined && kinds[1] !== undefined && kinds[0] !== kinds[1]) return true;
  return one.country !== undefined && other.country !== undefined && one.country !== other.country;
}

function sortOf(kind: string | undefined): string | undefined {
  return kind === undefined || kind === "Person" || kind === "Country" ? kind : "body";
}

function digitsOf(text: string): string {
  return text.replace(/\D/g, "");
}
