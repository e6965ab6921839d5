/** Which property dates what is shown: offered where the lens knows none, or where there are others. */
import { Button, NativeSelect } from "@mantine/core";
import type { DateSource, FoundDateSource } from "../../graph/time/date-sources.ts";
import { isSameSource } from "../../graph/time/date-sources.ts";
import { useSay } from "../language.ts";
import classes from "./timeline.module.css";
import { WORDS } from "./words.ts";

interface DateSourceChoiceProps {
  readonly source: DateSource | undefined;
  readonly sources: readonly FoundDateSource[];
  readonly onSource: (source: DateSource) => void;
}

/** Sources that are offered as buttons of their own. */
const MOST_BUTTONS = 6;

/** Nothing where there is no choice. */
export function DateSourceChoice({ source, sources, onSource }: DateSourceChoiceProps) {
  const say = useSay();
  const label = useSourceWords();
  if (source === undefined) {
    return (
      <div className={classes.offer} role="status">
        <p>{say(sources.length === 0 ? WORDS.noDates : WORDS.chooseSource)}</p>
        <div className={classes.offers}>
          {sources.slice(0, MOST_BUTTONS).map((one) => (
            <Button key={`${one.entity} ${one.key}`} variant="default" size="xs" onClick={() => onSource(one)}>
              <bdi>{label(one)}</bdi>
            </Button>
          ))}
        </div>
      </div>
    );
  }
  if (!sources.some((one) => !isSameSource(one, source))) return null;
  const chosen = sources.findIndex((one) => isSameSource(one, source));
  const missing = chosen === -1 ? [{ value: "-1", label: source.key }] : [];
  return (
    <div className={classes.sources}>
      <span aria-hidden="true">{say(WORDS.datedBy)}</span>
      <NativeSelect
        size="xs"
        aria-label={say(WORDS.datedBy)}
        value={String(chosen)}
        data={[...missing, ...sources.map((one, at) => ({ value: String(at), label: label(one) }))]}
        onChange={(event) => {
          const next = sources[Number(event.currentTarget.value)];
          if (next !== undefined) onSource({ entity: next.entity, key: next.key });
        }}
      />
    </div>
  );
}

function useSourceWords(): (source: FoundDateSource) => string {
  const say = useSay();
  return ({ entity, key, dated }) =>
    say(entity === "node" ? WORDS.datedByNode : WORDS.datedByRelationship, { key, count: dated });
}
