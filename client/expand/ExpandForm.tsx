/** The choice before an expansion: which relationships, when, how sure, how many; and what that would bring. */
import { Button, Loader, NativeSelect } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import type { FormEvent } from "react";
import { useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { Failure } from "../controls/Failure.tsx";
import { useLanguage, useSay } from "../language.ts";
import type { ExpandChoice } from "../state/expansions.ts";
import classes from "./expand.module.css";
import type { Bringing } from "./expand-rows.ts";
import { bringing, expandRows, keysOf, tiesOfKeys } from "./expand-rows.ts";
import { isWrongPeriod, NarrowingFields } from "./NarrowingFields.tsx";
import { TieRows } from "./TieRows.tsx";
import type { LoadCounts, Narrowing } from "./use-counts.ts";
import { useCounts } from "./use-counts.ts";
import { WORDS } from "./words.ts";

/** Limits to choose from; the server takes no more than the last at once. */
const LIMITS = [10, 25, 50, 100, 300, 1000] as const;
const USUAL_LIMIT = 100;
/** New relationships from which on the reader is told that a picture of them is hard to read. */
const HEAVY = 2000;
const LONG_NAME = 80;

export interface ExpandFormProps {
  readonly lens: Lens;
  /** Captions of the nodes that are to be expanded: of the first few, one at least. */
  readonly names: readonly string[];
  /** How many they are. */
  readonly count: number;
  /** Must keep its identity between renders. */
  readonly loadCounts: LoadCounts;
  /** What is ticked and filled in at first. */
  readonly choice: ExpandChoice;
  /** Whether it was opened because the expansion would be heavy. */
  readonly isGuard: boolean;
  readonly onExpand: (choice: ExpandChoice, limit: number) => void;
  readonly onCancel: () => void;
}

export function ExpandForm({ lens, names, count, loadCounts, choice, isGuard, onExpand, onCancel }: ExpandFormProps) {
  const say = useSay();
  const language = useLanguage();
  const [narrowing, setNarrowing] = useState<Narrowing>({
    from: choice.from,
    to: choice.to,
    certainty: choice.certainty,
  });
  const [picked, setPicked] = useState<ReadonlySet<string> | undefined>(undefined);
  const [limit, setLimit] = useState(USUAL_LIMIT);
  const counts = useCounts(loadCounts, narrowing);
  const { value } = counts;
  const rows = value === undefined ? [] : expandRows(lens, value, language);
  const ticked = picked ?? keysOf(rows, choice.ties);
  const brought = value === undefined ? undefined : bringing(value, rows, ticked);
  const isReady = !counts.isLoading && !isWrongPeriod(narrowing) && (brought?.relationships ?? 0) > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isReady) onExpand({ ties: tiesOfKeys(rows, ticked), ...narrowing }, limit);
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.subject}>
        <bdi>{useNames(names, count)}</bdi>
      </p>
      {isGuard && brought !== undefined && <Guard brought={brought} />}
      {counts.error !== undefined && <Failure title={say(WORDS.failed)} error={counts.error} onRetry={counts.retry} />}
      {value === undefined && counts.isLoading && (
        <p className={classes.note} role="status">
          <Loader size={12} color="gray" aria-hidden="true" /> {say(WORDS.counting)}
        </p>
      )}
      {value !== undefined && rows.length === 0 && (
        <p className={classes.note}>{say(isNarrowed(narrowing) ? WORDS.nothingNarrowed : WORDS.nothing)}</p>
      )}
      {rows.length > 0 && <TieRows rows={rows} ticked={ticked} onTick={setPicked} />}
      {(rows.length > 0 || isNarrowed(narrowing)) && (
        <NarrowingFields lens={lens} narrowing={narrowing} onChange={setNarrowing} />
      )}
      <div className={classes.foot}>
        <div className={classes.summary} aria-live="polite" aria-busy={counts.isLoading}>
          {brought !== undefined && rows.length > 0 && <Summary brought={brought} limit={limit} />}
        </div>
        {rows.length > 0 && (
          <NativeSelect
            size="sm"
            className={classes.limit}
            label={say(WORDS.limit)}
            value={limit}
            data={LIMITS.map((one) => ({ value: String(one), label: new Intl.NumberFormat(language).format(one) }))}
            onChange={(event) => setLimit(Number(event.currentTarget.value))}
          />
        )}
        <div className={classes.buttons}>
          <Button variant="default" onClick={onCancel}>
            {say(WORDS.cancel)}
          </Button>
          <Button type="submit" disabled={!isReady} loading={value !== undefined && counts.isLoading}>
            {say(WORDS.expand)}
          </Button>
        </div>
      </div>
    </form>
  );
}

function isNarrowed({ from, to, certainty }: Narrowing): boolean {
  return from !== undefined || to !== undefined || certainty !== undefined;
}

function useNames(names: readonly string[], count: number): string {
  const say = useSay();
  const short = names.map((name) => (name.length > LONG_NAME ? `${name.slice(0, LONG_NAME)}…` : name));
  const [first = ""] = short;
  if (count === 1) return say(WORDS.ofOne, { name: first });
  const written = short.join(say(WORDS.comma));
  const others = count - names.length;
  const said = others > 0 ? say(WORDS.andOthers, { names: written, count: others }) : written;
  return say(WORDS.ofSeveral, { count, names: said });
}

function Guard({ brought }: { readonly brought: Bringing }) {
  const say = useSay();
  const relationships = brought.relationships - brought.knownRelationships;
  return (
    <p className={classes.guard}>
      <IconAlertTriangle size={18} aria-hidden="true" />
      <span>{say(WORDS.guard, { relationships })}</span>
    </p>
  );
}

function Summary({ brought, limit }: { readonly brought: Bringing; readonly limit: number }) {
  const say = useSay();
  const { neighbours, knownNeighbours, relationships, knownRelationships, isAtLeast } = brought;
  if (relationships === 0) return <p>{say(WORDS.nothingTicked)}</p>;
  if (relationships === knownRelationships) return <p>{say(WORDS.nothingNew)}</p>;
  const values = { limit, neighbours, newNeighbours: neighbours - knownNeighbours };
  const isSome = neighbours > limit;
  const words = isSome ? (isAtLeast ? WORDS.bringsSomeAtLeast : WORDS.bringsSome) : WORDS.brings;
  return (
    <>
      <p>
        <strong>{say(words, values)}</strong>
      </p>
      <p>{say(WORDS.relationships, { relationships, known: knownRelationships })}</p>
      {!isSome && relationships - knownRelationships > HEAVY && <p>{say(WORDS.heavy)}</p>}
    </>
  );
}
