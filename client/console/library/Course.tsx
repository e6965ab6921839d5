/** The course: one step at a time, each with a statement to run on the graph at hand. */
import { Button } from "@mantine/core";
import { IconPlayerPlayFilled } from "@tabler/icons-react";
import { useMemo, useRef, useState } from "react";
import { useLanguage, useSay } from "../../language.ts";
import { courseFor } from "./course.ts";
import classes from "./library.module.css";
import type { LibraryProps } from "./props.ts";
import { WORDS } from "./words.ts";

type CourseProps = Pick<LibraryProps, "lens" | "schema" | "onChoose" | "onRun" | "onView">;

export function Course({ lens, schema, onChoose, onRun, onView }: CourseProps) {
  const say = useSay();
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  const steps = useMemo(() => courseFor(lens, schema), [lens, schema]);
  const [at, setAt] = useState(0);
  const step = steps[Math.min(at, steps.length - 1)];
  const go = (to: number): void => {
    setAt(to);
    heading.current?.focus();
  };
  if (step === undefined) return null;
  return (
    <article className={classes.step}>
      <p className={classes.stepNumber}>{say(WORDS.step, { step: at + 1, count: steps.length })}</p>
      <h3 className={classes.stepTitle} ref={heading} tabIndex={-1}>
        {step.title[language]}
      </h3>
      {step.text.map((paragraph) => (
        <p key={paragraph.en}>{paragraph[language]}</p>
      ))}
      <pre className={classes.block} dir="ltr">
        {step.statement}
      </pre>
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPlayFilled size={13} aria-hidden="true" />}
          onClick={() => onRun(step.statement)}
        >
          {say(WORDS.run)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => onChoose(step.statement)}>
          {say(WORDS.open)}
        </Button>
      </div>
      <p>
        <strong>{say(WORDS.task)}:</strong> {step.task[language]}
      </p>
      <div className={classes.buttons}>
        <Button size="compact-sm" variant="default" disabled={at === 0} onClick={() => go(at - 1)}>
          {say(WORDS.previous)}
        </Button>
        {at + 1 < steps.length ? (
          <Button size="compact-sm" variant="default" onClick={() => go(at + 1)}>
            {say(WORDS.next)}
          </Button>
        ) : (
          <Button size="compact-sm" variant="default" onClick={() => onView("examples")}>
            {say(WORDS.toExamples)}
          </Button>
        )}
      </div>
    </article>
  );
}
