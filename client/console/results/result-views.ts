/** Which views an answer has, and which is shown. */
import type { Answer } from "../answer.ts";
import { chartColumns } from "./chart/chart-series.ts";

export const VIEWS = ["table", "graph", "chart", "plan", "json", "raw"] as const;
export type View = (typeof VIEWS)[number];

/** A chart is there for two columns with a number, a plan where the statement asked for one; a table where there are columns. */
export function viewsOf(answer: Answer): readonly View[] {
  const { end, fields } = answer;
  const hasPlan = end?.plan !== undefined || end?.profile !== undefined;
  const hasRows = fields.length > 0;
  const isThere: { readonly [view in View]: boolean } = {
    table: hasRows && !isOnlyPlanned(answer),
    graph: hasRows && !isOnlyPlanned(answer),
    chart: chartColumns(answer) !== undefined,
    plan: hasPlan,
    json: hasRows && !isOnlyPlanned(answer),
    raw: true,
  };
  return VIEWS.filter((view) => isThere[view]);
}

/** The view that the reader chose last, where the answer has it; the plan where one was asked for; else the first. */
export function shownView(answer: Answer, chosen: View | undefined): View | undefined {
  const views = viewsOf(answer);
  if (chosen !== undefined && views.includes(chosen)) return chosen;
  if (views.includes("plan")) return "plan";
  // A statement without rows has only its changes to tell; the lines are there for whoever asks for them.
  return answer.fields.length === 0 ? undefined : views[0];
}

/** Whether the statement was explained and not run: there are no rows to show then. */
function isOnlyPlanned({ end, count }: Answer): boolean {
  return end?.plan !== undefined && end.profile === undefined && count === 0;
}
