/** Plans and profiles as the Query API writes them: `queryPlan` and `profiledQueryPlan`. */
import type { PlanOperator } from "../store.ts";
import { floatText, writtenList } from "./texts.ts";
import type { ValueWriter } from "./value-writer.ts";
import { writeMembers } from "./value-writer.ts";

/** The JSON text of a plan; its arguments are values of the answer's format. */
export function writePlan(plan: PlanOperator, writer: ValueWriter): string {
  const parts = [
    ...(plan.dbHits === undefined ? [] : [`"dbHits":${plan.dbHits}`]),
    ...(plan.rows === undefined ? [] : [`"records":${plan.rows}`]),
    ...pageCache(plan),
    ...(plan.timeNs === undefined ? [] : [`"time":${plan.timeNs}`]),
    `"operatorType":${JSON.stringify(plan.operatorType)}`,
    `"arguments":${writeMembers(writer, plan.arguments)}`,
    `"identifiers":${JSON.stringify(plan.identifiers)}`,
    `"children":${writtenList(plan.children, (child) => writePlan(child, writer))}`,
  ];
  return `{${parts.join(",")}}`;
}

/** What Neo4j tells of the page cache, where the runtime counted it; the ratio is that of hits among all accesses. */
function pageCache({ pageCacheHits: hits, pageCacheMisses: misses }: PlanOperator): readonly string[] {
  if (hits === undefined || misses === undefined) return [];
  const ratio = hits + misses === 0 ? 0 : hits / (hits + misses);
  return [
    `"hasPageCacheStats":${hits > 0 || misses > 0}`,
    `"pageCacheHits":${hits}`,
    `"pageCacheMisses":${misses}`,
    `"pageCacheHitRatio":${floatText(ratio)}`,
  ];
}
