/** How a node is joined to the rest of the database, by type and direction in words; each row expands by its type. */

import { Loader, VisuallyHidden } from "@mantine/core";
import { IconPlus } from "@tabler/icons-react";
import type { Lens } from "../../graph/lens.ts";
import type { Tie } from "../../graph/questions/ties.ts";
import type { Subgraph } from "../../graph/subgraph.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import { degreeRows } from "./degree.ts";
import classes from "./panel.module.css";
import type { LoadDegree } from "./props.ts";
import { useLoaded } from "./use-loaded.ts";
import { WORDS } from "./words.ts";

interface DegreeListProps {
  readonly lens: Lens;
  readonly elementId: string;
  readonly shown: Subgraph;
  readonly loadDegree: LoadDegree;
  readonly onExpand: (ties: readonly Tie[]) => void;
}

export function DegreeList({ lens, elementId, shown, loadDegree, onExpand }: DegreeListProps) {
  const say = useSay();
  const language = useLanguage();
  const degree = useLoaded(loadDegree, elementId);
  if (degree.phase === "loading") {
    return (
      <p className={classes.note} role="status">
        <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.degreeLoading)}
      </p>
    );
  }
  if (degree.phase === "failed")
    return <Failure title={say(WORDS.failed)} error={degree.error} onRetry={degree.retry} />;
  const rows = degreeRows(lens, elementId, degree.value, shown.relationships, language);
  if (rows.length === 0) return <p className={classes.note}>{say(WORDS.noRelationships)}</p>;
  return (
    <>
      <ul className={`${classes.rows} ${classes.bleed}`}>
        {rows.map(({ key, tie, style, phrase, count, shown: visible }) => (
          <li key={key}>
            <button type="button" className={classes.row} title={phrase} onClick={() => onExpand([tie])}>
              <VisuallyHidden>{say(WORDS.expandBy)}</VisuallyHidden>
              <RelationMark style={style} />
              <span className={classes.rowText}>
                <bdi>{phrase}</bdi>
              </span>
              <span className={classes.count}>{say(WORDS.shownOf, { shown: visible, count })}</span>
              <VisuallyHidden>{say(WORDS.shownLast)}</VisuallyHidden>
              <span className={classes.rowAction}>
                <IconPlus size={16} aria-hidden="true" />
              </span>
            </button>
          </li>
        ))}
      </ul>
      <p className={classes.note}>
        {say(WORDS.shownInAll, { shown: sum(rows.map((row) => row.shown)), count: sum(rows.map((row) => row.count)) })}{" "}
        {say(WORDS.shownNote)}
      </p>
    </>
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
