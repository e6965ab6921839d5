/** `?q=CYPHER&p.x=…&run=1`: opens the console with a query; it is run at once only where it reads for certain. */
import { runsAtOnce } from "../console/library/link.ts";
import type { Explorer } from "../state/explorer.ts";
import { openConsole } from "../state/panels.ts";
import { change } from "../state/store.ts";
import type { Asked } from "./address.ts";

/** Characters of a statement beyond which an address was made to do harm. */
const LONGEST_STATEMENT = 1_000_000;

export function openQuery({ store }: Explorer, { text, parameters, run }: NonNullable<Asked["query"]>): void {
  const statement = text.replaceAll("\0", "").slice(0, LONGEST_STATEMENT);
  const isRun = runsAtOnce({ statement, parameters, run });
  change(store, "panels", (panels) =>
    openConsole(panels, { text: statement, parameters, database: undefined, isRun, isFromLink: true }),
  );
}
