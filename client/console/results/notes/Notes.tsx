/** What must be known about an answer beside its rows: that rows are missing, what changed, what the database remarked. */
import { Button } from "@mantine/core";
import { IconAlertTriangle, IconInfoCircle } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Notification } from "../../../../graph/store.ts";
import { useLanguage, useSay } from "../../../language.ts";
import type { AnswerEnd } from "../../answer.ts";
import { WORDS } from "../words.ts";
import { changesInWords } from "./counter-words.ts";
import classes from "./notes.module.css";
import { notificationWords } from "./notification-words.ts";

/** Characters of the database's own words that are shown without being asked for. */
const SHORT = 100;

interface NotesProps {
  readonly end: AnswerEnd;
  /** Whether all rows can be had by a download. */
  readonly canDownload: boolean;
  readonly onGoTo?: ((offset: number) => void) | undefined;
  readonly onRunAgain?: (() => void) | undefined;
}

export function Notes({ end, canDownload, onGoTo, onRunAgain }: NotesProps) {
  const language = useLanguage();
  const changes = changesInWords(end.counters, language);
  // Our own server says the cut once more as a notification, for clients that know no other way.
  const remarks = end.notifications.filter(({ code }) => !code.startsWith("Parley."));
  if (end.kind === "whole" && changes === undefined && remarks.length === 0) return null;
  return (
    <div className={classes.notes}>
      <Missing end={end} canDownload={canDownload} onRunAgain={onRunAgain} />
      {changes !== undefined && <p className={classes.changes}>{changes}</p>}
      {remarks.length > 0 && (
        <ul className={classes.remarks}>
          {remarks.map((remark) => (
            <Remark
              key={`${remark.code} ${remark.position?.offset} ${remark.description}`}
              remark={remark}
              onGoTo={onGoTo}
            />
          ))}
        </ul>
      )}
    </div>
  );
}

/** That these are not all rows, and why; loudest where the answer broke off. */
function Missing({ end, canDownload, onRunAgain }: Omit<NotesProps, "onGoTo">) {
  const say = useSay();
  if (end.kind === "whole") return null;
  if (end.kind === "cut") return <Warning>{say(canDownload ? WORDS.cutNote : WORDS.cutNoteBare)}</Warning>;
  return (
    <Warning isAlert={end.kind === "broken"}>
      {say(end.kind === "stopped" ? WORDS.stoppedNote : WORDS.brokenNote)}
      {end.error !== undefined && (
        <>
          {" "}
          <bdi>{end.error.message}</bdi> {end.error.hint !== undefined && <bdi>{end.error.hint}</bdi>}
        </>
      )}{" "}
      {onRunAgain !== undefined && (
        <Button size="compact-xs" variant="default" onClick={onRunAgain}>
          {say(WORDS.runAgain)}
        </Button>
      )}
    </Warning>
  );
}

function Warning({ children, isAlert = false }: { readonly children: ReactNode; readonly isAlert?: boolean }) {
  return (
    <div className={classes.warning} role={isAlert ? "alert" : undefined}>
      <IconAlertTriangle size={16} aria-hidden="true" />
      <p>{children}</p>
    </div>
  );
}

/** A notification: what it means in plain words, what to do, and what the database itself says. */
function Remark({ remark, onGoTo }: { readonly remark: Notification; readonly onGoTo: NotesProps["onGoTo"] }) {
  const say = useSay();
  const words = notificationWords(remark.code);
  const { position } = remark;
  const Icon = remark.severity === "WARNING" ? IconAlertTriangle : IconInfoCircle;
  return (
    <li data-severity={remark.severity}>
      <Icon size={16} aria-hidden="true" />
      <div>
        <strong>{words === undefined ? <bdi>{remark.title}</bdi> : say(words.means)}</strong>{" "}
        {words?.advice !== undefined && say(words.advice)}{" "}
        {position !== undefined && <Place position={position} onGoTo={onGoTo} />}
        <OwnWords remark={remark} isExplained={words !== undefined} />
      </div>
    </li>
  );
}

/** What the database itself says: whole where it is short or all there is, else behind its telling end, such as the missing name. */
function OwnWords({ remark, isExplained }: { readonly remark: Notification; readonly isExplained: boolean }) {
  const say = useSay();
  const text = remark.description === "" ? remark.title : remark.description;
  if (!isExplained || text.length <= SHORT) {
    return (
      <p className={classes.own}>
        <bdi>{text}</bdi>
      </p>
    );
  }
  const end = /\(([^()]+(?:\([^()]*\))?)\)\s*$/.exec(text)?.[1];
  return (
    <details className={classes.own}>
      <summary>{end === undefined ? say(WORDS.ownWords) : <bdi>{end}</bdi>}</summary>
      <bdi>{text}</bdi>
    </details>
  );
}

function Place({
  position,
  onGoTo,
}: {
  readonly position: NonNullable<Notification["position"]>;
  readonly onGoTo: NotesProps["onGoTo"];
}) {
  const say = useSay();
  const { line, column, offset } = position;
  if (onGoTo === undefined) return `(${say(WORDS.place, { line, column })})`;
  return (
    <button type="button" className={classes.place} onClick={() => onGoTo(offset)}>
      {say(WORDS.goToPlace, { line, column })}
    </button>
  );
}
