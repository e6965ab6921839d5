/**
 * Which relationships get a line of their own. Between two nodes, relationships that look alike become one line with their number once
 * there are too many to be told apart; where still too many lines are left, all of the pair become one. Bundles are opened by their keys,
 * a level at a time: from a mixed one to a line for each type, from that to the single ones.
 */
import { groupBy } from "../group.ts";
import type { Steps } from "../steps.ts";
import { fanOf, fanStep, pairKey } from "./geometry.ts";
import type { LineDraft, SceneRelationship } from "./scene.ts";

const PAIRS_OF_A_STEP = 500;

/** The key that opens all bundles: every relationship has a line of its own. */
export const EVERY_BUNDLE = "*";
export const NO_OPEN_BUNDLES: ReadonlySet<string> = new Set();

/** Up to so many relationships that look alike have a line each. */
const MOST_ALIKE = 3;
/** Up to so many lines between two nodes can be told apart. */
const MOST_LINES = 6;
const WIDEST = 6;
/** Lines that lie close together get thinner: so much of the room that each has, in pixels no less than this. */
const PART_OF_ROOM = 0.6;
const THINNEST = 0.5;

/** Pixels that a line of several is wide, beside `width` of one. */
export function bundleWidth(width: number, count: number): number {
  return Math.min(WIDEST, width + 0.42 * Math.log2(count));
}

/** Lines, and what is told of nodes by the pairs that they join. */
export interface BundledLines {
  readonly lines: readonly SceneRelationship[];
  /** With how many others each node is joined, by its id. */
  readonly degrees: ReadonlyMap<string, number>;
}

/**
 * The lines of relationships, in the order of their first ones.
 * @param drafts each relationship as a line of its own, in the order of the graph
 * @param mixed what a line is like that stands for relationships of several kinds
 */
export function* bundleSteps(
  drafts: readonly LineDraft[],
  open: ReadonlySet<string>,
  mixed: (drafts: readonly LineDraft[]) => Partial<LineDraft>,
): Steps<BundledLines> {
  const degrees = new Map<string, number>();
  const lines: (SceneRelationship | undefined)[] = new Array(drafts.length).fill(undefined);
  let done = 0;
  for (const [pair, indices] of groupBy(drafts.keys(), (index) => drafts[index]?.pair ?? "")) {
    done += 1;
    if (done % PAIRS_OF_A_STEP === 0) yield;
    const members = indices.flatMap((index) => drafts[index] ?? []);
    const [{ start, end } = { start: "", end: "" }] = members;
    if (start !== end) {
      degrees.set(start, (degrees.get(start) ?? 0) + 1);
      degrees.set(end, (degrees.get(end) ?? 0) + 1);
    }
    for (const { line, at } of linesOfPair(pair, members, open, mixed)) lines[indices[at] ?? 0] = line;
  }
  return { lines: lines.filter((line) => line !== undefined), degrees };
}

interface PlacedLine {
  readonly line: SceneRelationship;
  /** Place of its first relationship among those of the pair. */
  readonly at: number;
}

interface KnownLines {
  readonly members: readonly LineDraft[];
  readonly open: ReadonlySet<string>;
  readonly lines: readonly PlacedLine[];
}

/** By the first draft of a pair. A filter that moves leaves nearly all pairs as they were, and their lines with them. */
const knownLines = new WeakMap<LineDraft, KnownLines>();

/** The lines between two nodes: the same as before as long as the drafts are. */
function linesOfPair(
  pair: string,
  members: readonly LineDraft[],
  open: ReadonlySet<string>,
  mixed: (drafts: readonly LineDraft[]) => Partial<LineDraft>,
): readonly PlacedLine[] {
  const [first] = members;
  if (first === undefined) return [];
  const known = knownLines.get(first);
  const isKnown = known?.members.length === members.length && known.members.every((draft, at) => draft === members[at]);
  // One alone is no bundle, whatever is open.
  if (known !== undefined && isKnown && (known.open === open || members.length === 1)) return known.lines;
  const orders = new Map(members.map((draft, at) => [draft, at]));
  const strands = strandsOf(pair, members.toSorted(inFanOrder), open);
  const lines = fanned(pair, strands, mixed).map(({ line, drafts }) => ({
    line,
    at: drafts.reduce((least, draft) => Math.min(least, orders.get(draft) ?? 0), members.length),
  }));
  knownLines.set(first, { members, open, lines });
  return lines;
}

/** The keys that are open after the bundle of a key has been opened too. */
export function withOpened(open: ReadonlySet<string>, keys: Iterable<string>): ReadonlySet<string> {
  return new Set([...open, ...keys]);
}

/** The keys that are open after everything between the nodes of these pairs has been closed. */
export function withClosed(open: ReadonlySet<string>, pairs: Iterable<string>): ReadonlySet<string> {
  const starts = [...pairs].map((pair) => pair.slice(0, -1));
  return new Set([...open].filter((key) => !starts.some((start) => isOf(key, start))));
}

/** Whether something between two nodes has been opened. */
export function isOpen(open: ReadonlySet<string>, pair: string): boolean {
  if (open.has(pair)) return true;
  const start = pair.slice(0, -1);
  for (const key of open) if (isOf(key, start)) return true;
  return false;
}

/**
 * Keys with other names of their nodes: those of another database, or those that stay when a database is loaded anew.
 * @param nameOf the other name of a node; keys of nodes without one are left out
 */
export function renamedBundles(
  open: Iterable<string>,
  nameOf: (node: string) => string | undefined,
): ReadonlySet<string> {
  const renamed = new Set<string>();
  for (const key of open) {
    if (key === EVERY_BUNDLE) renamed.add(key);
    const parts = partsOf(key);
    const [one, other] = parts === undefined ? [] : [nameOf(parts.start), nameOf(parts.end)];
    if (one === undefined || other === undefined) continue;
    const pair = pairKey(one, other);
    renamed.add(parts?.type === undefined ? pair : typeKey(pair, parts.type));
  }
  return renamed;
}

/** Relationships that share a line, and the key that opens it. */
interface Strand {
  readonly members: readonly LineDraft[];
  readonly opens?: string;
  readonly isMixed?: boolean;
}

function strandsOf(pair: string, drafts: readonly LineDraft[], open: ReadonlySet<string>): readonly Strand[] {
  const singles = (members: readonly LineDraft[]): readonly Strand[] => members.map((draft) => ({ members: [draft] }));
  if (open.has(EVERY_BUNDLE)) return singles(drafts);
  const alike = [...groupBy(drafts, looksOf).values()];
  const count = alike.reduce((sum, { length }) => sum + (length > MOST_ALIKE ? 1 : length), 0);
  const isCrowded = count > MOST_LINES;
  if (isCrowded && !isOpen(open, pair)) return [{ members: drafts, opens: pair, isMixed: alike.length > 1 }];
  return alike.flatMap((members) => {
    const opens = isCrowded && alike.length > 1 ? typeKey(pair, members[0]?.type ?? "") : pair;
    return members.length > MOST_ALIKE && !open.has(opens) ? [{ members, opens }] : singles(members);
  });
}

/** What makes two lines between the same nodes look different. */
function looksOf({ type, start, line, arrow, isPlanned, isDenied, isContested, difference }: LineDraft): string {
  return JSON.stringify([type, arrow === "none" ? "" : start, line, isPlanned, isDenied, isContested, difference]);
}

interface FannedLine {
  readonly line: SceneRelationship;
  readonly drafts: readonly LineDraft[];
}

function fanned(
  pair: string,
  strands: readonly Strand[],
  mixed: (drafts: readonly LineDraft[]) => Partial<LineDraft>,
): readonly FannedLine[] {
  const drafts = strands.flatMap(({ members }) => members.slice(0, 1));
  const isMarked = strands.some(
    ({ members }) => members.length > 1 || members[0]?.isContested === true || members[0]?.difference !== undefined,
  );
  const step = fanStep(drafts.length, isMarked);
  const bends = fanOf(drafts, step);
  return strands.flatMap(({ members, opens, isMixed = false }, index) => {
    const [first] = members;
    if (first === undefined) return [];
    const { order, words, ...draft } = isMixed ? { ...first, ...mixed(members) } : first;
    // What is true of one of them only would be said of all.
    const caption = members.every((member) => member.caption === draft.caption) ? draft.caption : "";
    const phrase = caption === draft.caption ? draft.phrase : words;
    const width = members.length > 1 ? bundleWidth(draft.width, members.length) : draft.width;
    const line: SceneRelationship = {
      ...draft,
      caption,
      phrase,
      members: members.map(({ id }) => id),
      pair,
      isMixed,
      bend: bends[index] ?? { distance: 0, loop: undefined },
      width: Math.min(width, Math.max(THINNEST, (step / 2) * PART_OF_ROOM)),
      ...(opens === undefined ? {} : { opens }),
    };
    return [{ line, drafts: members }];
  });
}

/** Parallel relationships lie by type, then date, then key: the same order whatever the order in which they came. */
function inFanOrder(one: LineDraft, other: LineDraft): number {
  return one.order < other.order ? -1 : one.order > other.order ? 1 : 0;
}

function typeKey(pair: string, type: string): string {
  return `${pair.slice(0, -1)},${JSON.stringify(type)}]`;
}

/** Whether a key is that of the pair that begins so, or of a type of it. */
function isOf(key: string, start: string): boolean {
  return key.startsWith(start) && (key[start.length] === "," || key.length === start.length + 1);
}

/** Undefined for what is no key: one of another version, or of somebody's own making. */
function partsOf(key: string): { readonly start: string; readonly end: string; readonly type?: string } | undefined {
  const parts = parsed(key);
  if (!Array.isArray(parts)) return undefined;
  const [start, end, type] = parts as unknown[];
  if (typeof start !== "string" || typeof end !== "string") return undefined;
  return { start, end, ...(typeof type === "string" ? { type } : {}) };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
