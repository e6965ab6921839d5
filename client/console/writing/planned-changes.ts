/** What a statement would change, by its plan, before it runs. */
import { GraphError } from "../../../graph/errors.ts";
import { READING_OPERATORS, READING_PROCEDURES } from "../../../graph/read-only-lists.ts";
import { withoutMode } from "../../../graph/statement.ts";
import type { PlanOperator, StatementType } from "../../../graph/store.ts";
import type { Words } from "../../../graph/vocabulary.ts";
import { WORDS } from "./words.ts";

/** One writing step of a plan. */
export interface PlannedChange {
  readonly words: Words;
  /** What it works on, as Neo4j writes it: `(n:Person {name: $name})`; empty where it does not say. */
  readonly details: string;
  /** Rows that the planner expects it to work on. */
  readonly rows: number | undefined;
}

export interface PlannedChanges {
  /** `data`: nodes, relationships, properties. `schema`: indexes, constraints, administration. `unknown`: there is no plan. */
  readonly kind: "data" | "schema" | "unknown";
  /** In the order in which they are done. */
  readonly changes: readonly PlannedChange[];
  readonly database: string;
}

const WORDS_OF_OPERATORS: ReadonlyMap<string, Words> = new Map(
  (
    [
      [WORDS.creates, "Create"],
      [WORDS.merges, "Merge LockingMerge MergeInto MergeUniqueNode"],
      [WORDS.deletes, "Delete"],
      [WORDS.detaches, "DetachDelete"],
      [WORDS.setsProperties, "SetProperty SetProperties SetPropertiesFromMap SetDynamicProperty"],
      [WORDS.setsProperties, "SetNodePropertiesFromMap SetRelationshipPropertiesFromMap"],
      [WORDS.setsLabels, "SetLabels"],
      [WORDS.removesLabels, "RemoveLabels"],
      [WORDS.repeats, "Foreach SubqueryForeach"],
      [WORDS.transactions, "TransactionForeach TransactionApply"],
      [WORDS.changesSchema, "CreateIndex CreateConstraint DoNothingIfExists DropIndex DropConstraint"],
      [WORDS.changesSchema, "AlterCurrentGraphTypeSet AlterCurrentGraphTypeAdd AlterCurrentGraphTypeDrop"],
      [WORDS.changesSchema, "AlterCurrentGraphTypeAlter"],
    ] satisfies readonly (readonly [Words, string])[]
  ).flatMap(([words, operators]) => operators.split(" ").map((operator) => [operator, words] as const)),
);

/** Steps of writing plans that change nothing themselves: they look for what is there, and lock it. */
const HELPERS = new Set(["LockNodes", "AssertSameNode", "AssertSameRelationship", "AssertingMultiNodeIndexSeek"]);

/**
 * What a plan would change; undefined where it only reads.
 * @param type as `EXPLAIN` tells it: `r` only reads
 */
export function plannedChanges(
  plan: PlanOperator | undefined,
  type: StatementType | undefined,
  database: string,
): PlannedChanges | undefined {
  const steps = plan === undefined ? [] : stepsOf(plan).flatMap(changeOf);
  // A wrong guess does no harm: what is taken for reading is sent as reading, and refused where it is not.
  if (steps.length === 0 && (type === "r" || (type === "s" && plan !== undefined))) return undefined;
  if (plan === undefined && type !== "s") return { kind: "unknown", changes: [], database };
  const isSchema = type === "s" || steps.some(({ words }) => words === WORDS.changesSchema);
  return { kind: isSchema ? "schema" : steps.length === 0 ? "unknown" : "data", changes: steps, database };
}

/** A statement that asks for the plan of another, with how many characters stand before it: places of errors lie so much later. */
export function explaining(statement: string): { readonly statement: string; readonly before: number } {
  const head = "EXPLAIN ";
  return { statement: `${head}${withoutMode(statement).text}`, before: head.length };
}

/** An error of a statement with something before it, its place counted from the statement's own beginning. */
export function movedBy(error: GraphError, before: number): GraphError {
  const { line, column, offset, ...details } = error.details ?? {};
  const isFirst = line === 1 && column !== undefined;
  return new GraphError(error.code, error.message, {
    hint: error.hint,
    details: {
      ...details,
      ...(line === undefined ? {} : { line }),
      ...(column === undefined ? {} : { column: isFirst ? Math.max(column - before, 1) : column }),
      ...(offset === undefined ? {} : { offset: Math.max(offset - before, 0) }),
    },
    cause: error,
  });
}

/** From the leaves up: in the order in which rows pass through. */
function stepsOf(operator: PlanOperator): readonly PlanOperator[] {
  return [...operator.children.flatMap(stepsOf), operator];
}

function changeOf(operator: PlanOperator): readonly PlannedChange[] {
  const name = operator.operatorType.replace(/[@(][\s\S]*$/, "").trim();
  const details = textOf(operator.arguments.Details);
  const words = wordsOf(name, details);
  if (words === undefined) return [];
  const rows = operator.arguments.EstimatedRows;
  return [{ words, details, rows: typeof rows === "number" ? Math.max(Math.round(rows), 1) : undefined }];
}

function wordsOf(name: string, details: string): Words | undefined {
  if (name === "ProcedureCall") {
    const called = /^[\w.`]+/.exec(details)?.[0]?.replaceAll("`", "") ?? "";
    return READING_PROCEDURES.has(called) ? undefined : WORDS.calls;
  }
  if (READING_OPERATORS.has(name) || HELPERS.has(name)) return undefined;
  return WORDS_OF_OPERATORS.get(name) ?? WORDS.other;
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value : "";
}
