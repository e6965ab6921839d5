/**
 * Puts a line of text that runs both ways in the order in which it is drawn: Unicode's bidirectional algorithm (UAX 9) for one line without
 * marks of direction, which figures never hold (`pictureText`). Not covered: embeddings and isolates.
 */

type Direction = "L" | "R";
/** As in UAX 9: letters, European and Arabic numbers, what stands between or beside numbers, the rest. */
type BidiClass = "L" | "R" | "AL" | "EN" | "AN" | "ES" | "ET" | "CS" | "ON";

const RIGHT_TO_LEFT = /[\u0590-\u08ff\u200f\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const CLASSES: readonly (readonly [RegExp, BidiClass])[] = [
  [/^[0-9\u06f0-\u06f9]/u, "EN"],
  [/^[\u0660-\u0669\u066b\u066c]/u, "AN"],
  [/^[+\u2212-]/u, "ES"],
  [/^[,./:\u00a0\u060c]/u, "CS"],
  [/^[#%°\u066a\u2030-\u2034]|^\p{Sc}/u, "ET"],
  [/^(?:\p{Script=Hebrew}|[\ufb1d-\ufb4f\u{10800}-\u{10fff}\u{1e800}-\u{1e8ff}])/u, "R"],
  [/^(?:\p{Script=Arabic}|\p{Script=Syriac}|\p{Script=Thaana})/u, "AL"],
  [/^[\p{L}\p{N}]/u, "L"],
];
const BRACKETS = ["()", "[]", "{}", "（）", "「」", "『』", "【】", "《》", "〈〉"] as const;
/** Turn round as brackets do, but do not come in pairs only. */
const ANGLES = ["<>", "«»", "‹›"] as const;
const CLOSING: ReadonlyMap<string, string> = new Map(BRACKETS.map(([open = "", close = ""]) => [open, close]));
const MIRRORED: ReadonlyMap<string, string> = new Map(
  [...BRACKETS, ...ANGLES].flatMap(([open = "", close = ""]) => [
    [open, close],
    [close, open],
  ]),
);

/** Whether anything in a text runs from right to left. */
export function hasRightToLeft(text: string): boolean {
  return RIGHT_TO_LEFT.test(text);
}

/** What a character looks like where it runs from right to left: brackets turn round. */
export function mirrored(character: string): string {
  return MIRRORED.get(character) ?? character;
}

/**
 * The embedding level of each grapheme cluster: odd where it runs from right to left. The first strong letter says which way the whole
 * line runs.
 */
export function levelsOf(clusters: readonly string[]): readonly number[] {
  const given = clusters.map(classOf);
  const first = given.find(isStrong);
  const base: Direction = first === undefined || first === "L" ? "L" : "R";
  const classes = withoutNeutrals(withBrackets(clusters, withNumbers(given, base), base), base);
  return classes.map((kind) => (kind === "R" ? 1 : kind === "L" && base === "L" ? 0 : 2));
}

/** Rule L2: the order in which parts of these levels are drawn, from left to right, as indexes. */
export function visualOrder(levels: readonly number[]): readonly number[] {
  const order = levels.map((_, index) => index);
  for (let level = Math.max(0, ...levels); level >= 1; level -= 1) {
    let start = 0;
    while (start < order.length) {
      let end = start;
      while (end < order.length && (levels[order[end] ?? 0] ?? 0) >= level) end += 1;
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse());
      start = Math.max(end, start + 1);
    }
  }
  return order;
}

function classOf(cluster: string): BidiClass {
  return CLASSES.find(([pattern]) => pattern.test(cluster))?.[1] ?? "ON";
}

function isStrong(kind: BidiClass): boolean {
  return kind === "L" || kind === "R" || kind === "AL";
}

/** Rules W2 to W7: numbers take signs along, and run with the letters before them. Only L, R, EN, AN and ON are left. */
function withNumbers(given: readonly BidiClass[], base: Direction): readonly BidiClass[] {
  const classes = [...given];
  let strong: BidiClass = base;
  for (const [index, kind] of given.entries()) {
    if (isStrong(kind)) strong = kind;
    if (kind === "EN" && strong === "AL") classes[index] = "AN";
  }
  for (const [index, kind] of classes.entries()) {
    const [before, after] = [classes[index - 1], classes[index + 1]];
    const isBetween = before === after && (before === "EN" || (before === "AN" && kind === "CS"));
    if ((kind === "ES" || kind === "CS") && isBetween && before !== undefined) classes[index] = before;
  }
  joinTerminators(classes);
  strong = base;
  return classes.map((kind) => {
    if (isStrong(kind)) strong = kind;
    if (kind === "AL") return "R";
    if (kind === "EN") return strong === "L" ? "L" : "EN";
    return kind === "ES" || kind === "CS" || kind === "ET" ? "ON" : kind;
  });
}

/** Rule W5: `$` and `%` beside a number belong to it. */
function joinTerminators(classes: BidiClass[]): void {
  for (let start = 0; start < classes.length; start += 1) {
    if (classes[start] !== "ET") continue;
    let end = start;
    while (classes[end] === "ET") end += 1;
    if (classes[start - 1] === "EN" || classes[end] === "EN") classes.fill("EN", start, end);
    start = end;
  }
}

/** Rule N0: a pair of brackets runs with the line, unless all in it, and what stands before it, runs the other way. */
function withBrackets(
  clusters: readonly string[],
  classes: readonly BidiClass[],
  base: Direction,
): readonly BidiClass[] {
  const resolved = [...classes];
  for (const [open, close] of bracketPairs(clusters)) {
    const inside = resolved
      .slice(open + 1, close)
      .filter((kind) => kind !== "ON")
      .map(sideOf);
    if (inside.length === 0) continue;
    const before = resolved.slice(0, open).findLast((kind) => kind !== "ON");
    const isOther = !inside.includes(base) && before !== undefined && sideOf(before) !== base;
    const side = isOther ? sideOf(before) : base;
    resolved[open] = side;
    resolved[close] = side;
  }
  return resolved;
}

/** Places of brackets that belong together, in the order of the opening ones. */
function bracketPairs(clusters: readonly string[]): readonly (readonly [open: number, close: number])[] {
  const pairs: (readonly [number, number])[] = [];
  const waiting: { readonly place: number; readonly closing: string }[] = [];
  for (const [place, cluster] of clusters.entries()) {
    const closing = CLOSING.get(cluster);
    if (closing !== undefined) waiting.push({ place, closing });
    const opened = waiting.findLastIndex((bracket) => bracket.closing === cluster);
    if (opened < 0) continue;
    pairs.push([waiting[opened]?.place ?? place, place]);
    waiting.length = opened;
  }
  return pairs.toSorted(([one], [other]) => one - other);
}

function sideOf(kind: BidiClass): Direction {
  return kind === "L" ? "L" : "R";
}

/** Rules N1 and N2: what stands between letters of one direction runs with them, else with the line. */
function withoutNeutrals(classes: readonly BidiClass[], base: Direction): readonly BidiClass[] {
  const resolved = [...classes];
  for (let start = 0; start < classes.length; start += 1) {
    if (classes[start] !== "ON") continue;
    let end = start;
    while (classes[end] === "ON") end += 1;
    const before = sideOf(classes[start - 1] ?? base);
    resolved.fill(before === sideOf(classes[end] ?? base) ? before : base, start, end);
    start = end;
  }
  return resolved;
}
