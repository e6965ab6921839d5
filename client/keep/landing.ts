/** How views that the page has opened are named in the address, as long as nothing has been changed about them. */
import type { Explored, Saying } from "../state/explored.ts";

/** Parameters in words that name a view (none: the overview); `view`: only the whole view names it. */
export type Landing = Readonly<Record<string, string>> | "view";

/** By the label of the step that opened the view, which is its own object. */
const landings = new WeakMap<Saying, Landing>();

/** The step of this label has opened a view that `landing` names. */
export function landedBy(label: Saying, landing: Landing): void {
  landings.set(label, landing);
}

/** How what is shown is named in words; undefined where only the whole view says it. */
export function landingOf({ past, present }: Explored): Exclude<Landing, "view"> | undefined {
  const landing = landings.get(present.label) ?? (past.length === 0 ? {} : "view");
  return landing === "view" ? undefined : landing;
}
