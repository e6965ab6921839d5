/** What is said about a node: the claims that name it by the day on which they were published, the latest first, in parts. */
import { Button, Loader } from "@mantine/core";
import { useCallback, useState } from "react";
import type { Claim } from "../../graph/contract/answers.ts";
import type { ClaimsAboutAnswer } from "../../graph/contract/claims.ts";
import { momentInWords } from "../../graph/dates.ts";
import { groupBy } from "../../graph/group.ts";
import type { Language, Lens } from "../../graph/lens.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { Outlets } from "./ClaimViews.tsx";
import classes from "./evidence-list.module.css";
import { EVIDENCE_WORDS as WORDS } from "./evidence-words.ts";
import panel from "./panel.module.css";
import type { LoadClaimsAbout } from "./props.ts";
import { LazyOpening } from "./Section.tsx";
import { useLoaded } from "./use-loaded.ts";

interface ClaimsAboutProps {
  readonly elementId: string;
  readonly lens: Lens;
  /** Must keep its identity between renders. */
  readonly load: LoadClaimsAbout;
}

/** Reads nothing until it is opened. */
export function ClaimsAbout(props: ClaimsAboutProps) {
  const say = useSay();
  return (
    <LazyOpening title={say(WORDS.saidAbout)}>
      <Parts {...props} />
    </LazyOpening>
  );
}

/** The cursors of the parts that are wanted; the first has none. */
function Parts({ elementId, lens, load }: ClaimsAboutProps) {
  const [cursors, setCursors] = useState<readonly (string | undefined)[]>([undefined]);
  return cursors.map((cursor, at) => (
    <Part
      key={cursor ?? ""}
      elementId={elementId}
      lens={lens}
      load={load}
      cursor={cursor}
      before={at * PART_SIZE}
      isLast={at === cursors.length - 1}
      onMore={(next) => setCursors([...cursors, next])}
    />
  ));
}

/** Claims that are read at once. */
export const PART_SIZE = 20;

interface PartProps extends ClaimsAboutProps {
  readonly cursor: string | undefined;
  /** Claims in the parts before it. */
  readonly before: number;
  readonly isLast: boolean;
  readonly onMore: (cursor: string) => void;
}

function Part({ elementId, lens, load, cursor, before, isLast, onMore }: PartProps) {
  const say = useSay();
  const read = useCallback((id: string, signal: AbortSignal) => load(id, cursor, signal), [load, cursor]);
  const loaded = useLoaded<ClaimsAboutAnswer>(read, elementId);
  if (loaded.phase === "loading") {
    return (
      <p className={panel.note} role="status">
        <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.saidLoading)}
      </p>
    );
  }
  if (loaded.phase === "failed")
    return <Failure title={say(WORDS.saidFailed)} error={loaded.error} onRetry={loaded.retry} />;
  const { claims, total, next } = loaded.value;
  if (total === 0) return <p className={panel.note}>{say(WORDS.saidNothing)}</p>;
  const shown = before + claims.length;
  return (
    <>
      <ClaimsByDay claims={claims} lens={lens} />
      {isLast && (
        <p className={classes.tools} style={{ margin: 0 }}>
          <span className={panel.count}>{say(WORDS.shownOf, { shown, total })}</span>
          {next !== undefined && (
            <Button variant="default" size="compact-sm" onClick={() => onMore(next)}>
              {say(WORDS.showMore, { count: Math.min(PART_SIZE, Math.max(total - shown, 1)) })}
            </Button>
          )}
        </p>
      )}
    </>
  );
}

function ClaimsByDay({ claims, lens }: { readonly claims: readonly Claim[]; readonly lens: Lens }) {
  const language = useLanguage();
  const days = groupBy(claims, (claim) => dayOf(claim, language));
  return (
    <ol className={classes.list}>
      {[...days].map(([day, published]) => (
        <li key={day} className={classes.entry}>
          <h4 className={classes.sentence}>{day}</h4>
          <Outlets claims={published} lens={lens} />
        </li>
      ))}
    </ol>
  );
}

/** The day at the place of publication, with its zone: the day depends on it. */
function dayOf({ article }: Claim, language: Language): string {
  const isDay = article.publishedPrecision === undefined || article.publishedPrecision === "minute";
  return momentInWords(article.publishedAt, isDay ? "day" : article.publishedPrecision, language) || "–";
}
