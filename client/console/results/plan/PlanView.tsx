/** The plan of a statement as a tree of steps with their figures: what it does, how many rows and hits, and what is worth a look. */
import type { KeyboardEvent } from "react";
import { useMemo, useRef, useState } from "react";
import type { PlanOperator } from "../../../../graph/store.ts";
import { useSay } from "../../../language.ts";
import { operatorWords } from "./operator-words.ts";
import { PlanRow } from "./PlanRow.tsx";
import classes from "./plan.module.css";
import type { PlanStep, PlanSummary, StepRemark } from "./plan-steps.ts";
import { planSummary, visibleSteps, worthALook } from "./plan-steps.ts";
import { useFigures } from "./use-figures.ts";
import { WORDS } from "./words.ts";

const NOTHING_CLOSED: ReadonlySet<string> = new Set();

export function PlanView({ plan }: { readonly plan: PlanOperator }) {
  const say = useSay();
  const summary = useMemo(() => planSummary(plan), [plan]);
  const [closed, setClosed] = useState(NOTHING_CLOSED);
  const [active, setActive] = useState("0");
  const tree = useRef<HTMLDivElement>(null);
  const shown = visibleSteps(summary.steps, closed);
  const go = (step: PlanStep | undefined): void => {
    if (step === undefined) return;
    setActive(step.id);
    tree.current?.querySelector<HTMLElement>(`[data-step="${step.id}"]`)?.focus();
  };
  const toggle = (step: PlanStep): void =>
    setClosed(
      (before) => new Set(before.has(step.id) ? [...before].filter((id) => id !== step.id) : [...before, step.id]),
    );
  const press = (event: KeyboardEvent): void => {
    const at = shown.findIndex(({ id }) => id === active);
    const step = shown[at];
    if (step === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const isClosed = closed.has(step.id);
    if (event.key === "ArrowDown") go(shown[at + 1]);
    else if (event.key === "ArrowUp") go(shown[at - 1]);
    else if (event.key === "Home") go(shown[0]);
    else if (event.key === "End") go(shown.at(-1));
    else if (event.key === "ArrowRight" && step.hasChildren && isClosed) toggle(step);
    else if (event.key === "ArrowRight" && step.hasChildren) go(shown[at + 1]);
    else if (event.key === "ArrowLeft" && step.hasChildren && !isClosed) toggle(step);
    else if (event.key === "ArrowLeft") go(shown.find(({ id }) => id === step.parent));
    else if ((event.key === "Enter" || event.key === " ") && step.hasChildren) toggle(step);
    else return;
    event.preventDefault();
  };
  return (
    <div className={classes.frame}>
      <Head summary={summary} />
      <WorthALook summary={summary} />
      <div className={classes.headings} aria-hidden="true" data-profile={summary.isProfile || undefined}>
        <span>{say(WORDS.operator)}</span>
        <span>{say(WORDS.estimated)}</span>
        {summary.isProfile && (
          <>
            <span>{say(WORDS.rows)}</span>
            <span>{say(WORDS.hits)}</span>
            <span>{say(WORDS.share)}</span>
          </>
        )}
      </div>
      <div
        ref={tree}
        role="tree"
        aria-label={say(WORDS.plan)}
        aria-description={say(WORDS.keys)}
        tabIndex={-1}
        onKeyDown={press}
      >
        {shown.map((step) => (
          <PlanRow
            key={step.id}
            step={step}
            isProfile={summary.isProfile}
            isClosed={closed.has(step.id)}
            isActive={active === step.id}
            onFocus={() => setActive(step.id)}
            onToggle={() => toggle(step)}
          />
        ))}
      </div>
    </div>
  );
}

function Head({ summary }: { readonly summary: PlanSummary }) {
  const say = useSay();
  const figures = useFigures();
  const { planner, runtime, cypher, memory, totalHits } = summary;
  const facts = [
    ...(planner === undefined || runtime === undefined ? [] : [say(WORDS.made, { planner, runtime })]),
    ...(cypher === undefined ? [] : [say(WORDS.cypher, { version: cypher })]),
    ...(memory === undefined || memory === 0 ? [] : [say(WORDS.memory, { memory: figures.bytes(memory) })]),
  ];
  return (
    <div className={classes.head}>
      <p>
        {summary.isProfile ? say(WORDS.profiled, { hits: totalHits ?? 0 }) : say(WORDS.explained)} {say(WORDS.upwards)}
      </p>
      <p className={classes.quiet}>{facts.join(" · ")}</p>
    </div>
  );
}

/** The widest steps in words. */
function WorthALook({ summary }: { readonly summary: PlanSummary }) {
  const say = useSay();
  const figures = useFigures();
  const remarks = worthALook(summary, (name) => operatorWords(name)?.dear !== undefined);
  const textOf = ({ step, reasons }: StepRemark): string => {
    const words = operatorWords(step.name);
    const parts = [
      ...(reasons.includes("dear") && words?.dear !== undefined
        ? [`${say(words.does)}${say(WORDS.stop)}${say(words.dear)}`]
        : []),
      ...(reasons.includes("share") ? [say(WORDS.most, { share: figures.share(step.share ?? 0) })] : []),
      ...(reasons.includes("misjudged")
        ? [say(WORDS.misjudged, { expected: Math.round(step.estimatedRows ?? 0), rows: step.rows ?? 0 })]
        : []),
    ];
    return parts.join(" ");
  };
  if (remarks.length === 0) return null;
  return (
    <section className={classes.remarks} aria-label={say(WORDS.worthALook)}>
      <strong>{say(WORDS.worthALook)}</strong>
      <ul>
        {remarks.map((remark) => (
          <li key={remark.step.id}>
            <bdi className={classes.name}>{remark.step.name}</bdi> {textOf(remark)}
          </li>
        ))}
      </ul>
    </section>
  );
}
