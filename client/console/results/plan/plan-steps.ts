/** The steps of a plan in the order in which they are drawn, with their figures as numbers. Pure. */
import type { PlanOperator } from "../../../../graph/store.ts";
import { plainText } from "../../../../graph/value-text.ts";
import type { Value } from "../../../../graph/values.ts";

/** One operator. Rows and hits are there in profiles only. */
export interface PlanStep {
  /** Its place in the tree: `0`, `0.1`, `0.1.0`. */
  readonly id: string;
  readonly parent: string | undefined;
  /** 1 at the root. */
  readonly level: number;
  /** How many branches it stands in: a chain of steps is drawn without being indented. */
  readonly indent: number;
  /** Place among the children of its parent, from 1, and how many these are. */
  readonly position: number;
  readonly siblings: number;
  readonly name: string;
  readonly details: string;
  readonly hasChildren: boolean;
  readonly estimatedRows: number | undefined;
  readonly rows: number | undefined;
  readonly hits: number | undefined;
  /** Of all hits of the plan, from 0 to 1. */
  readonly share: number | undefined;
  /** Milliseconds in the operator, where the runtime measures them. */
  readonly timeMs: number | undefined;
  /** Everything else that the database says of it. */
  readonly more: readonly (readonly [string, string])[];
}

export interface PlanSummary {
  readonly steps: readonly PlanStep[];
  readonly isProfile: boolean;
  readonly totalHits: number | undefined;
  /** Bytes at most, where the database says. */
  readonly memory: number | undefined;
  readonly planner: string | undefined;
  readonly runtime: string | undefined;
  /** The version of Cypher that it was read as. */
  readonly cypher: string | undefined;
}

/** Arguments that have a place of their own, or say the same as one. */
const SHOWN: ReadonlySet<string> = new Set([
  "Details",
  "EstimatedRows",
  "Rows",
  "DbHits",
  "Id",
  "planner",
  "planner-impl",
  "planner-version",
  "runtime",
  "runtime-impl",
  "runtime-version",
  "version",
  "GlobalMemory",
  "Time",
]);

/** The steps of a plan, its root first; of two branches the second comes first, as Neo4j draws them: what is lowest runs first. */
export function planSummary(root: PlanOperator): PlanSummary {
  const totalHits = sumOf(root, hitsOf);
  const steps: PlanStep[] = [];
  const visit = (operator: PlanOperator, at: Omit<PlaceInTree, "id">, id: string): void => {
    steps.push(stepOf(operator, { ...at, id }, totalHits));
    const siblings = operator.children.length;
    for (let index = siblings - 1; index >= 0; index -= 1) {
      const child = operator.children[index];
      if (child === undefined) continue;
      const place = {
        parent: id,
        level: at.level + 1,
        indent: at.indent + index,
        position: siblings - index,
        siblings,
      };
      visit(child, place, `${id}.${index}`);
    }
  };
  visit(root, { parent: undefined, level: 1, indent: 0, position: 1, siblings: 1 }, "0");
  const text = (name: string): string | undefined => {
    const value = root.arguments[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    steps,
    isProfile: root.rows !== undefined || root.dbHits !== undefined,
    totalHits,
    memory: numberOf(root.arguments.GlobalMemory),
    planner: text("planner"),
    runtime: text("runtime"),
    cypher: text("version"),
  };
}

type PlaceInTree = Pick<PlanStep, "id" | "parent" | "level" | "indent" | "position" | "siblings">;

function stepOf(operator: PlanOperator, place: PlaceInTree, totalHits: number | undefined): PlanStep {
  const hits = hitsOf(operator);
  const details = operator.arguments.Details;
  const time = operator.timeNs ?? numberOf(operator.arguments.Time);
  return {
    ...place,
    name: operator.operatorType.replace(/@[^@]*$/s, ""),
    details: details === undefined ? "" : plainText(details),
    hasChildren: operator.children.length > 0,
    estimatedRows: numberOf(operator.arguments.EstimatedRows),
    rows: operator.rows,
    hits,
    share: hits === undefined || totalHits === undefined || totalHits === 0 ? undefined : hits / totalHits,
    timeMs: time === undefined ? undefined : time / 1e6,
    more: Object.entries(operator.arguments)
      .filter(([name]) => !SHOWN.has(name))
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([name, value]) => [name, plainText(value)] as const),
  };
}

function hitsOf(operator: PlanOperator): number | undefined {
  return operator.dbHits;
}

function sumOf(operator: PlanOperator, figure: (operator: PlanOperator) => number | undefined): number | undefined {
  let sum = figure(operator);
  for (const child of operator.children) {
    const below = sumOf(child, figure);
    if (below !== undefined) sum = (sum ?? 0) + below;
  }
  return sum;
}

function numberOf(value: Value | undefined): number | undefined {
  return typeof value === "number" || typeof value === "bigint" ? Number(value) : undefined;
}

/** Whether the planner was far off: it expected ten times fewer rows, or ten times more, than came. */
export function isMisjudged({ estimatedRows, rows }: PlanStep): boolean {
  if (estimatedRows === undefined || rows === undefined) return false;
  const [less, more] = [Math.min(estimatedRows, rows), Math.max(estimatedRows, rows)];
  return more >= 1_000 && more > less * 10;
}

/** Why a step is worth a look. */
export interface StepRemark {
  readonly step: PlanStep;
  readonly reasons: readonly ("dear" | "share" | "misjudged")[];
}

/** From this share of all hits a step is named, where there are enough of them to matter. */
const LARGE_SHARE = 0.5;
const MANY_HITS = 100;
const MOST_REMARKS = 6;

/** The steps to look at first. Of a chain of misjudged steps only the first to run is named: the others follow from it. */
export function worthALook(
  { steps, totalHits }: PlanSummary,
  isDear: (name: string) => boolean,
): readonly StepRemark[] {
  const misjudged = new Set(steps.filter(isMisjudged).map(({ id }) => id));
  const isFollowing = (id: string): boolean => [...misjudged].some((other) => other.startsWith(`${id}.`));
  return steps
    .map((step): StepRemark => {
      const isLarge = (step.share ?? 0) >= LARGE_SHARE && (totalHits ?? 0) >= MANY_HITS;
      const isFirstMisjudged = misjudged.has(step.id) && !isFollowing(step.id);
      const reasons = [
        ...(isDear(step.name) ? (["dear"] as const) : []),
        ...(isLarge ? (["share"] as const) : []),
        ...(isFirstMisjudged ? (["misjudged"] as const) : []),
      ];
      return { step, reasons };
    })
    .filter(({ reasons }) => reasons.length > 0)
    .slice(0, MOST_REMARKS);
}

/** The steps that are seen while others are closed. */
export function visibleSteps(steps: readonly PlanStep[], closed: ReadonlySet<string>): readonly PlanStep[] {
  const hidden = new Set<string>();
  return steps.filter(({ id, parent }) => {
    const isHidden = parent !== undefined && (hidden.has(parent) || closed.has(parent));
    if (isHidden) hidden.add(id);
    return !isHidden;
  });
}
