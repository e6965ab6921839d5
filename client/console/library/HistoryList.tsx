/** What was run: newest first, by day, pinned ones on top; opened, run again, pinned, removed. */
import { Button } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useLanguage, useSay } from "../../language.ts";
import { HistoryItem } from "./HistoryItem.tsx";
import type { HistoryEntry } from "./history.ts";
import { byDay, searchHistory } from "./history.ts";
import classes from "./library.module.css";
import type { LibraryProps } from "./props.ts";
import { SearchField } from "./SearchField.tsx";
import { TroubleNote } from "./TroubleNote.tsx";
import type { Undo } from "./use-undo.ts";
import { WORDS } from "./words.ts";

type HistoryListProps = Pick<LibraryProps, "history" | "onChoose" | "onRun"> & { readonly tell: Undo["tell"] };

/** Entries that are drawn before more are asked for: each has several buttons. */
const ROWS = 60;

export function HistoryList({ history, tell, onChoose, onRun }: HistoryListProps) {
  const say = useSay();
  const [query, setQuery] = useState("");
  const [most, setMost] = useState(ROWS);
  const { entries, isRead, trouble } = history;
  // The list may be long; typing must not wait for it.
  const wanted = useDeferredValue(query);
  const found = useMemo(() => searchHistory(entries, wanted), [entries, wanted]);
  const remove = (gone: readonly HistoryEntry[]): void => {
    history.remove(gone.map(({ id }) => id));
    tell(WORDS.removedEntries, { count: gone.length }, () => history.restore(gone));
  };
  return (
    <>
      <div className={classes.tools}>
        <SearchField value={query} onChange={setQuery} count={found.length} />
        <Button size="compact-sm" variant="default" disabled={entries.length === 0} onClick={() => remove(entries)}>
          {say(WORDS.removeAll)}
        </Button>
      </div>
      <TroubleNote trouble={trouble} />
      {!isRead && entries.length === 0 && <p className={classes.empty}>{say(WORDS.reading)}</p>}
      {isRead && entries.length === 0 && <p className={classes.empty}>{say(WORDS.noHistory)}</p>}
      {entries.length > 0 && found.length === 0 && <p className={classes.empty}>{say(WORDS.nothingFound)}</p>}
      {byDay(found.slice(0, most)).map(({ day, entries: of }) => (
        <section key={day === "pinned" ? day : day.toDateString()}>
          <h3 className={classes.heading}>
            <DayName day={day} />
          </h3>
          <ul className={classes.list}>
            {of.map((entry) => (
              <HistoryItem
                key={entry.id}
                entry={entry}
                onChoose={onChoose}
                onRun={onRun}
                onPin={(pinned) => history.pin(entry.id, pinned)}
                onRemove={() => remove([entry])}
              />
            ))}
          </ul>
        </section>
      ))}
      {found.length > most && (
        <Button className={classes.more} size="compact-xs" variant="default" onClick={() => setMost(most + 2 * ROWS)}>
          {say(WORDS.showMore, { count: Math.min(2 * ROWS, found.length - most) })}
        </Button>
      )}
    </>
  );
}

function DayName({ day }: { readonly day: "pinned" | Date }) {
  const say = useSay();
  const language = useLanguage();
  if (day === "pinned") return say(WORDS.pinned);
  const now = new Date();
  const yesterday = new Date(now.getFullYear(), now.getMonth(), now.getDate() - 1);
  if (day.toDateString() === now.toDateString()) return say(WORDS.today);
  if (day.toDateString() === yesterday.toDateString()) return say(WORDS.yesterday);
  return new Intl.DateTimeFormat(language, { dateStyle: "full" }).format(day);
}
