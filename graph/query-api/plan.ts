/** Plans and profiles as the Query API writes them: `queryPlan` and `profiledQueryPlan`. */
import type { PlanOperator } from "../store.ts";
import type { Value } from "../values.ts";
import { writtenList, writtenMap } from "./texts.ts";

/** The JSON text of a plan; its arguments are values of the answer's format. */
export function writePlan(plan: PlanOperator, writeValue: (value: Value) => string): string {
  const parts = [
    ...(plan.dbHits === undefined ? [] : [`"dbHits":${plan.dbHits}`]),
    ...(plan.rows === undefined ? [] : [`"records":${plan.rows}`]),
    `"operatorType":${JSON.stringify(plan.operatorType)}`,
    `"arguments":${writtenMap(plan.arguments, writeValue)}`,
    `"identifiers":${JSON.stringify(plan.identifiers)}`,
    `"children":${writtenList(plan.children, (child) => writePlan(child, writeValue))}`,
  ];
  return `{${parts.join(",")}}`;
}
