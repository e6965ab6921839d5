/** One step of a plan: its name and what it does, its details, its figures and its share of all hits as a bar. */
import { IconChevronDown, IconChevronRight } from "@tabler/icons-react";
import { useLanguage, useSay } from "../../../language.ts";
import { timeText } from "../status.ts";
import { operatorWords } from "./operator-words.ts";
import classes from "./plan.module.css";
import type { PlanStep } from "./plan-steps.ts";
import { isMisjudged } from "./plan-steps.ts";
import { useFigures } from "./use-figures.ts";
import { WORDS } from "./words.ts";

interface PlanRowProps {
  readonly step: PlanStep;
  readonly isProfile: boolean;
  readonly isClosed: boolean;
  readonly isActive: boolean;
  readonly onFocus: () => void;
  readonly onToggle: () => void;
}

export function PlanRow({ step, isProfile, isClosed, isActive, onFocus, onToggle }: PlanRowProps) {
  const say = useSay();
  const language = useLanguage();
  const figures = useFigures();
  const words = operatorWords(step.name);
  const Arrow = isClosed ? IconChevronRight : IconChevronDown;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the tree takes the keys
    <div
      role="treeitem"
      className={classes.row}
      data-profile={isProfile || undefined}
      data-step={step.id}
      data-dear={words?.dear !== undefined || undefined}
      aria-level={step.level}
      aria-posinset={step.position}
      aria-setsize={step.siblings}
      aria-expanded={step.hasChildren ? !isClosed : undefined}
      aria-selected={isActive}
      tabIndex={isActive ? 0 : -1}
      onFocus={onFocus}
      onClick={onToggle}
    >
      <div className={classes.what} style={{ paddingInlineStart: step.indent * 22 }}>
        {Array.from({ length: step.indent }, (_, line) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no other identity than their place
          <i key={line} className={classes.line} style={{ insetInlineStart: line * 22 + 8 }} />
        ))}
        {step.hasChildren ? <Arrow size={14} aria-hidden="true" /> : <span className={classes.noArrow} />}
        <div className={classes.texts}>
          <bdi className={classes.name}>{step.name}</bdi>{" "}
          {words !== undefined && <span className={classes.quiet}>{say(words.does)}</span>}
          {step.details !== "" && <bdi className={classes.details}>{step.details}</bdi>}
          {step.more.length > 0 && (
            <span className={classes.more}>
              {step.more.map(([name, value]) => (
                <span key={name}>
                  {name} <bdi>{value}</bdi>
                </span>
              ))}
              {step.timeMs !== undefined && (
                <span>
                  {say(WORDS.time)} {timeText(step.timeMs, language)}
                </span>
              )}
            </span>
          )}
        </div>
      </div>
      <Figure name={say(WORDS.estimated)} value={step.estimatedRows} />
      {isProfile && (
        <>
          <Figure name={say(WORDS.rows)} value={step.rows} isOdd={isMisjudged(step)} />
          <Figure name={say(WORDS.hits)} value={step.hits} />
          <div className={classes.share}>
            <span className={classes.bar}>
              <span style={{ inlineSize: `${(step.share ?? 0) * 100}%` }} />
            </span>
            <span>{step.share === undefined ? "" : figures.share(step.share)}</span>
          </div>
        </>
      )}
    </div>
  );
}

function Figure({
  name,
  value,
  isOdd = false,
}: {
  readonly name: string;
  readonly value: number | undefined;
  readonly isOdd?: boolean;
}) {
  const figures = useFigures();
  return (
    <div className={classes.figure} data-odd={isOdd || undefined}>
      <span className={classes.figureName}>{name}</span> {value === undefined ? "–" : figures.count(value)}
    </div>
  );
}
