/** One entry of the history: the statement, when and where it was run, how it ended. */
import { ActionIcon } from "@mantine/core";
import { IconPin, IconPinnedFilled, IconPlayerPlay, IconTrash } from "@tabler/icons-react";
import { useMemo } from "react";
import { useLanguage, useSay } from "../../language.ts";
import type { HistoryEnd, HistoryEntry } from "./history.ts";
import { mayRunAgain } from "./history.ts";
import classes from "./library.module.css";
import { WORDS } from "./words.ts";

/** Characters of a statement that are shown. */
const SHOWN = 400;
const ICON = 15;

interface HistoryItemProps {
  readonly entry: HistoryEntry;
  readonly onChoose: (text: string) => void;
  readonly onRun: (text: string) => void;
  readonly onPin: (pinned: boolean) => void;
  readonly onRemove: () => void;
}

export function HistoryItem({ entry, onChoose, onRun, onPin, onRemove }: HistoryItemProps) {
  const say = useSay();
  const { statement, pinned, end } = entry;
  const mayRun = useMemo(() => mayRunAgain(entry), [entry]);
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.main}
        title={mayRun ? say(WORDS.open) : say(WORDS.writesOnly)}
        onClick={() => onChoose(statement)}
      >
        <code className={classes.code} dir="ltr">
          {statement.slice(0, SHOWN)}
          {statement.length > SHOWN && "…"}
        </code>
        <span className={classes.facts}>
          <Facts entry={entry} />
        </span>
        {end?.error !== undefined && (
          <bdi className={classes.error}>{end.error.length > SHOWN ? `${end.error.slice(0, SHOWN)}…` : end.error}</bdi>
        )}
      </button>
      <div className={classes.actions}>
        {mayRun && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={say(WORDS.run)}
            title={say(WORDS.run)}
            onClick={() => onRun(statement)}
          >
            <IconPlayerPlay size={ICON} aria-hidden="true" />
          </ActionIcon>
        )}
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say(pinned ? WORDS.unpin : WORDS.pin)}
          title={say(pinned ? WORDS.unpin : WORDS.pin)}
          onClick={() => onPin(!pinned)}
        >
          {pinned ? <IconPinnedFilled size={ICON} aria-hidden="true" /> : <IconPin size={ICON} aria-hidden="true" />}
        </ActionIcon>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={say(WORDS.remove)}
          title={say(WORDS.remove)}
          onClick={onRemove}
        >
          <IconTrash size={ICON} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}

function Facts({ entry }: { readonly entry: HistoryEntry }) {
  const say = useSay();
  const language = useLanguage();
  const { at, database, times, pinned, end } = entry;
  const begun = new Date(at);
  const style = pinned ? ({ dateStyle: "medium", timeStyle: "short" } as const) : ({ timeStyle: "short" } as const);
  const outcome = end === undefined ? undefined : outcomeOf(end);
  const took = end?.ms === undefined ? undefined : timeOf(end.ms);
  return (
    <>
      <time
        dateTime={begun.toISOString()}
        title={new Intl.DateTimeFormat(language, { dateStyle: "full", timeStyle: "medium" }).format(begun)}
      >
        {new Intl.DateTimeFormat(language, style).format(begun)}
      </time>
      {database !== undefined && <bdi>{database}</bdi>}
      {outcome !== undefined && <span>{say(outcome.words, { count: outcome.count })}</span>}
      {took !== undefined && <span>{say(took.words, { count: took.count })}</span>}
      {times > 1 && <span>{say(WORDS.times, { count: times })}</span>}
    </>
  );
}

/** How it ended in words; nothing for commands and for what failed, whose error says it. */
function outcomeOf({ kind, rows = 0 }: HistoryEnd) {
  if (kind === "whole") return { words: WORDS.rows, count: rows };
  if (kind === "cut") return { words: WORDS.cutRows, count: rows };
  if (kind === "broken") return { words: WORDS.brokenRows, count: rows };
  if (kind === "stopped") return { words: rows > 0 ? WORDS.stoppedRows : WORDS.stopped, count: rows };
  return undefined;
}

function timeOf(ms: number) {
  if (ms < 1000) return { words: WORDS.ms, count: Math.round(ms) };
  return { words: WORDS.seconds, count: Math.round(ms / 100) / 10 };
}
