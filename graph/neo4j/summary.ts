/** What the driver says after a query, in the words of the port. */
import type { ResultSummary } from "neo4j-driver";
import type { Notification, PlanOperator, StatementType, Summary } from "../store.ts";
import { valueMap } from "../values.ts";
import type { Shift } from "./errors.ts";
import { fromDriver } from "./values.ts";

/** The summary of a query. `bookmarks` are those of the session after it. */
export function toSummary(summary: ResultSummary, bookmarks: readonly string[], shift?: Shift): Summary {
  return {
    statementType: toStatementType(summary.queryType),
    counters: toCounters(summary),
    notifications: toNotifications(summary, shift),
    ...(summary.plan ? { plan: toPlan(summary.plan) } : {}),
    ...(summary.profile ? { profile: toPlan(summary.profile) } : {}),
    bookmarks,
    availableAfterMs: Number(summary.resultAvailableAfter ?? 0),
    consumedAfterMs: Number(summary.resultConsumedAfter ?? 0),
    database: summary.database.name ?? "",
  };
}

/** The statement type as the database gives it; what it does not name is taken for a write, the safe side. */
export function toStatementType(queryType: string): StatementType {
  return queryType === "r" || queryType === "w" || queryType === "s" ? queryType : "rw";
}

interface DriverPlan {
  readonly operatorType: string;
  readonly identifiers: readonly string[];
  readonly arguments: { readonly [key: string]: unknown };
  readonly children: readonly DriverPlan[];
  readonly rows?: unknown;
  readonly dbHits?: unknown;
  readonly pageCacheHits?: unknown;
  readonly pageCacheMisses?: unknown;
  readonly time?: unknown;
}

/** A plan or profile, with all its children. */
export function toPlan(plan: DriverPlan): PlanOperator {
  return {
    operatorType: plan.operatorType,
    identifiers: plan.identifiers,
    arguments: valueMap(Object.entries(plan.arguments).map(([key, value]) => [key, fromDriver(value)] as const)),
    children: plan.children.map(toPlan),
    ...(plan.rows === undefined || plan.rows === null ? {} : { rows: Number(plan.rows) }),
    ...(plan.dbHits === undefined || plan.dbHits === null ? {} : { dbHits: Number(plan.dbHits) }),
    ...measured(plan),
  };
}

/** What the runtime counted. The driver writes 0 where it did not; the arguments of the operator tell the two apart. */
function measured(plan: DriverPlan): Pick<PlanOperator, "pageCacheHits" | "pageCacheMisses" | "timeNs"> {
  const { PageCacheHits, PageCacheMisses, Time } = plan.arguments;
  return {
    ...(PageCacheHits === undefined ? {} : { pageCacheHits: Number(plan.pageCacheHits ?? PageCacheHits) }),
    ...(PageCacheMisses === undefined ? {} : { pageCacheMisses: Number(plan.pageCacheMisses ?? PageCacheMisses) }),
    ...(Time === undefined ? {} : { timeNs: Number(plan.time ?? Time) }),
  };
}

/** Hints and warnings. Places that fall into what was put before the user's statement are left out. */
export function toNotifications(summary: ResultSummary, shift: Shift = { lines: 0, characters: 0 }): Notification[] {
  return summary.notifications.map((notification) => {
    const position = notification.position as { line?: unknown; column?: unknown; offset?: unknown } | undefined;
    const line = Number(position?.line ?? 0) - shift.lines;
    const offset = Number(position?.offset ?? 0) - shift.characters;
    return {
      code: notification.code,
      title: notification.title,
      description: notification.description,
      severity: notification.rawSeverityLevel ?? notification.severityLevel,
      ...(notification.rawCategory === undefined ? {} : { category: notification.rawCategory }),
      ...(line >= 1 && offset >= 0 ? { position: { line, column: Number(position?.column ?? 1), offset } } : {}),
    };
  });
}

function toCounters(summary: ResultSummary): Record<string, number | boolean> {
  const counters: Record<string, number | boolean> = { containsUpdates: summary.counters.containsUpdates() };
  for (const [name, count] of Object.entries(summary.counters.updates())) counters[name] = Number(count);
  counters.containsSystemUpdates = summary.counters.containsSystemUpdates();
  counters.systemUpdates = Number(summary.counters.systemUpdates());
  return counters;
}
