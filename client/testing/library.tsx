/** For browser tests: the library over the browser's own keep, or one that the test gives. */
import { useState } from "react";
import { expect } from "vitest";
import { render } from "vitest-browser-react";
import type { HistoryEnd } from "../console/library/history.ts";
import type { Keep, Shelf } from "../console/library/kept.ts";
import { BROWSER_KEEP } from "../console/library/kept.ts";
import { Library } from "../console/library/Library.tsx";
import type { LibraryProps, LibraryView } from "../console/library/props.ts";
import type { History } from "../console/library/use-history.ts";
import { useHistory } from "../console/library/use-history.ts";
import type { SavedQueries } from "../console/library/use-saved.ts";
import { useSaved } from "../console/library/use-saved.ts";
import { Setting } from "./page.tsx";
import { noop, TALKS_LENS } from "./talks.ts";

const SCHEMA = { labels: ["Actor", "Claim"], types: ["NEGOTIATED_WITH"], propertyKeys: ["name", "date"] };

/** What the hooks gave last. */
export interface Shown {
  history: History;
  saved: SavedQueries;
}

interface HarnessProps extends Partial<LibraryProps> {
  readonly start: LibraryView;
  readonly keep?: Keep;
  readonly shown?: { current: Shown | undefined };
}

/** The library with its hooks, as the console has them. */
export function Harness({ start, keep, shown, ...props }: HarnessProps) {
  const [view, setView] = useState(start);
  const history = useHistory(keep);
  const saved = useSaved(keep);
  if (shown !== undefined) shown.current = { history, saved };
  return (
    <div style={{ width: 360, height: 520 }}>
      <Library
        view={view}
        onView={setView}
        lens={TALKS_LENS}
        schema={SCHEMA}
        history={history}
        saved={saved}
        currentText={() => "MATCH (n) RETURN n"}
        onChoose={noop}
        onRun={noop}
        onClose={noop}
        {...props}
      />
    </div>
  );
}

/** Shows it once what is kept has been read; `run` notes a run from beginning to end. */
export async function openLibrary(props: HarnessProps) {
  const shown: { current: Shown | undefined } = { current: undefined };
  const screen = await render(<Harness shown={shown} {...props} />, { wrapper: Setting });
  await expect.poll(() => shown.current?.history.isRead === true && shown.current.saved.isRead).toBe(true);
  const run = (statement: string, end: HistoryEnd): void => {
    const id = shown.current?.history.begin(statement, "neo4j") ?? "";
    shown.current?.history.end(id, end);
  };
  return { screen, run, shown };
}

/** Removes what earlier tests kept. */
export async function emptyShelf(shelf: Shelf): Promise<void> {
  const records = await BROWSER_KEEP.read(shelf);
  const ids = records.flatMap((record) =>
    typeof record === "object" && record !== null && "id" in record ? [String(record.id)] : [],
  );
  await BROWSER_KEEP.write(shelf, [], ids);
}
