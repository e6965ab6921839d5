/** The plan of a statement (EXPLAIN, PROFILE) as lines for people: a step on each, what it is fed by below it. */
import type { PlanOperator } from "../graph/store.ts";
import { onOneLine } from "./terminal-text.ts";

/** The lines, each with its end. */
export function planLines(plan: PlanOperator, depth = 0): string {
  const { operatorType, rows, dbHits } = plan;
  const details = plan.arguments.Details;
  const words = [
    operatorType.replace(/@.*$/s, ""),
    typeof details === "string" ? onOneLine(details) : "",
    rows === undefined ? "" : `rows ${rows}`,
    dbHits === undefined ? "" : `db hits ${dbHits}`,
  ];
  const line = `${"  ".repeat(depth)}${words.filter((word) => word !== "").join("  ")}\n`;
  return line + plan.children.map((child) => planLines(child, depth + 1)).join("");
}
