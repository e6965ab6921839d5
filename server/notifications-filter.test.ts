import { describe, expect, it } from "vitest";
import { streamOfTable } from "../graph/row-stream.ts";
import type { Notification } from "../graph/store.ts";
import { tableOf } from "../test/tables.ts";
import { notificationsFilter, withNotifications } from "./notifications-filter.ts";

function notification(severity: string, category: string): Notification {
  return { code: `${severity} ${category}`, title: "", description: "", severity, category };
}

const ALL = [
  notification("WARNING", "DEPRECATION"),
  notification("WARNING", "UNRECOGNIZED"),
  notification("INFORMATION", "PERFORMANCE"),
];

async function told(filter: unknown): Promise<readonly string[]> {
  const stream = withNotifications(
    streamOfTable(tableOf([], { notifications: ALL })),
    filter === undefined ? undefined : notificationsFilter.parse(filter),
  );
  return (await stream.summary()).notifications.map(({ code }) => code);
}

describe("the filter of notifications", () => {
  it.each([
    [undefined, ["WARNING DEPRECATION", "WARNING UNRECOGNIZED", "INFORMATION PERFORMANCE"]],
    [{}, ["WARNING DEPRECATION", "WARNING UNRECOGNIZED", "INFORMATION PERFORMANCE"]],
    [{ minimumSeverityLevel: "warning" }, ["WARNING DEPRECATION", "WARNING UNRECOGNIZED"]],
    [{ minimumSeverityLevel: "OFF" }, []],
    [{ disabledCategories: ["UNRECOGNIZED", "Performance"] }, ["WARNING DEPRECATION"]],
    [{ minimumSeverityLevel: "WARNING", disabledCategories: ["DEPRECATION"] }, ["WARNING UNRECOGNIZED"]],
  ])("%j lets pass %j", async (filter, passed) => {
    expect(await told(filter)).toEqual(passed);
  });

  it.each([{ minimumSeverityLevel: "LOUD" }, { disabledCategories: ["NOISE"] }, { disabled: [] }])(
    "refuses %j",
    (filter) => {
      expect(notificationsFilter.safeParse(filter).success).toBe(false);
    },
  );
});
