/** What is between two sides at a glance: how much of each type, what counts as cooperation and what as conflict, how the picture is read. */
import type { Lens } from "../../graph/lens.ts";
import { phraseOf, styleOfRelation } from "../../graph/lens.ts";
import type { SenseChoice, SenseChoices } from "../../graph/pair/senses.ts";
import { knownSense, senseOfType } from "../../graph/pair/senses.ts";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
import { Legend } from "./Legend.tsx";
import classes from "./pair.module.css";
import type { ReadPairPart } from "./use-pair.ts";
import { ARROWS, CHOICE_WORDS, WORDS } from "./words.ts";

const CHOICES: readonly SenseChoice[] = ["cooperation", "conflict", "none"];

interface PairSummaryProps {
  readonly lens: Lens;
  readonly counts: ReadPairPart["counts"];
  readonly names: { readonly from: string; readonly to: string };
  readonly choices: SenseChoices;
  readonly onChoose: (type: string, choice: SenseChoice) => void;
}

export function PairSummary({ lens, counts, names, choices, onChoose }: PairSummaryProps) {
  const say = useSay();
  const types = typesOf(counts);
  const isUnknown = types.some(({ type }) => knownSense(lens, type) === undefined);
  return (
    <div className={classes.summary}>
      <section aria-label={say(WORDS.types)}>
        <h3>{say(WORDS.types)}</h3>
        {isUnknown && <p className={classes.note}>{say(WORDS.typesNote)}</p>}
        <ul className={classes.types}>
          {types.map((entry) => (
            <TypeRow
              key={entry.type}
              entry={entry}
              lens={lens}
              choice={senseOfType(lens, entry.type, choices)}
              onChoose={(choice) => onChoose(entry.type, choice)}
            />
          ))}
        </ul>
      </section>
      <Legend names={names} hasEvidence={lens.relations.some(({ evidence }) => evidence)} />
    </div>
  );
}

interface TypeEntry {
  readonly type: string;
  readonly out: number;
  readonly in: number;
}

function typesOf(counts: ReadPairPart["counts"]): readonly TypeEntry[] {
  const types = new Map<string, { type: string; out: number; in: number }>();
  for (const { type, direction, count } of counts) {
    const entry = types.get(type) ?? { type, out: 0, in: 0 };
    entry[direction] += count;
    types.set(type, entry);
  }
  return [...types.values()].toSorted((one, other) => other.out + other.in - one.out - one.in);
}

interface TypeRowProps {
  readonly entry: TypeEntry;
  readonly lens: Lens;
  readonly choice: SenseChoice;
  readonly onChoose: (choice: SenseChoice) => void;
}

function TypeRow({ entry, lens, choice, onChoose }: TypeRowProps) {
  const say = useSay();
  const language = useLanguage();
  const style = styleOfRelation(lens, entry.type);
  const numbers = new Intl.NumberFormat(language);
  const words = phraseOf(lens, entry.type, language);
  const parts = style.symmetric
    ? [numbers.format(entry.out + entry.in)]
    : [`${ARROWS.out} ${numbers.format(entry.out)}`, `${ARROWS.in} ${numbers.format(entry.in)}`];
  return (
    <li>
      <RelationMark style={style} />
      <bdi className={classes.typeName}>{words}</bdi>
      <span className={classes.typeCount}>{parts.join("  ")}</span>
      <select
        className={classes.select}
        aria-label={say(WORDS.countsAs, { type: words })}
        value={choice}
        onChange={(event) => {
          const chosen = CHOICES.find((one) => one === event.currentTarget.value);
          if (chosen !== undefined) onChoose(chosen);
        }}
      >
        {CHOICES.map((one) => (
          <option key={one} value={one}>
            {say(CHOICE_WORDS[one])}
          </option>
        ))}
      </select>
    </li>
  );
}
