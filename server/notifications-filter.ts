/** Which of the database's notifications a client wants to see: `notificationsFilter` of the Query API (Neo4j 2026.08). */
import { z } from "zod";
import type { Notification, RowStream } from "../graph/store.ts";
import { anyCase } from "./any-case.ts";
import { withSummary } from "./with-summary.ts";

const CATEGORIES = [
  "HINT",
  "UNRECOGNIZED",
  "UNSUPPORTED",
  "PERFORMANCE",
  "TOPOLOGY",
  "SECURITY",
  "DEPRECATION",
  "GENERIC",
  "SCHEMA",
] as const;

const SEVERITIES = ["OFF", "WARNING", "INFORMATION"] as const;

export const notificationsFilter = z
  .strictObject({
    minimumSeverityLevel: anyCase(SEVERITIES)
      .nullish()
      .meta({ description: "The least severe notification that is told; OFF tells none." }),
    disabledCategories: z
      .array(anyCase(CATEGORIES))
      .max(100)
      .nullish()
      .meta({ description: "Notifications of these categories are not told." }),
  })
  .meta({ id: "NotificationsFilter", description: "Which notifications of the database to tell." });

export type NotificationsFilter = z.output<typeof notificationsFilter>;

/** The stream with those notifications in its summary that the filter lets pass; the same stream without a filter. */
export function withNotifications(stream: RowStream, filter: NotificationsFilter | undefined): RowStream {
  if (filter === undefined) return stream;
  return withSummary(stream, (summary) => ({
    ...summary,
    notifications: summary.notifications.filter((one) => isWanted(one, filter)),
  }));
}

function isWanted({ severity, category }: Notification, filter: NotificationsFilter): boolean {
  const least = filter.minimumSeverityLevel ?? "INFORMATION";
  if (least === "OFF" || (least === "WARNING" && severity !== "WARNING")) return false;
  return !(filter.disabledCategories ?? []).some((disabled) => disabled === category);
}
