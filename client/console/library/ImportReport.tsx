/** Says what an import did and left out, and asks where a name is taken by something else. */
import { Button } from "@mantine/core";
import type { ReactNode } from "react";
import { Failure } from "../../controls/Failure.tsx";
import { useLanguage, useSay } from "../../language.ts";
import type { ImportPlan } from "./import-plan.ts";
import type { ImportProblem } from "./read-files.ts";
import classes from "./saved.module.css";
import { SAVED_WORDS as WORDS } from "./saved-words.ts";
import type { Importing } from "./use-import.ts";
import { WORDS as LIBRARY_WORDS } from "./words.ts";

/** Names and problems that are listed. */
const LISTED = 8;

export function ImportReport({ importing }: { readonly importing: Importing }) {
  const say = useSay();
  const { state, dismiss } = importing;
  switch (state.kind) {
    case "none":
      return null;
    case "reading":
      return (
        <p className={classes.report} role="status">
          {say(WORDS.importing)}
        </p>
      );
    case "asking":
      return <Question plan={state.plan} importing={importing} />;
    case "failed":
      return <Failure title={say(WORDS.importedNone)} error={state.error} />;
    default:
      return (
        <div className={classes.report} role="status">
          <p>
            {say(state.added === 0 ? WORDS.importedNone : WORDS.imported, { count: state.added })}{" "}
            {state.same > 0 && say(WORDS.same, { count: state.same })}
          </p>
          {state.problems.length > 0 && <Problems problems={state.problems} />}
          <Button size="compact-xs" variant="default" onClick={dismiss}>
            {say(LIBRARY_WORDS.dismiss)}
          </Button>
        </div>
      );
  }
}

function Question({ plan, importing }: { readonly plan: ImportPlan; readonly importing: Importing }) {
  const say = useSay();
  const { clashes } = plan;
  return (
    <div className={classes.report} role="alertdialog" aria-label={say(WORDS.clash, { count: clashes.length })}>
      <p>{say(WORDS.clash, { count: clashes.length })}</p>
      <Listed
        items={clashes.map(({ saved }) => ({
          key: saved.id,
          text: saved.folder === "" ? saved.name : `${saved.folder}/${saved.name}`,
        }))}
      />
      <div className={classes.choices}>
        <Button size="compact-xs" onClick={() => importing.answer("both")}>
          {say(WORDS.keepBoth)}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => importing.answer("replace")}>
          {say(WORDS.replaceSaved)}
        </Button>
        <Button size="compact-xs" variant="default" onClick={() => importing.answer("skip")}>
          {say(WORDS.skip)}
        </Button>
        <Button size="compact-xs" variant="subtle" color="gray" onClick={importing.dismiss}>
          {say(WORDS.cancel)}
        </Button>
      </div>
    </div>
  );
}

function Problems({ problems }: { readonly problems: readonly ImportProblem[] }) {
  const say = useSay();
  const language = useLanguage();
  return (
    <>
      <p>{say(WORDS.notImported, { count: problems.length })}</p>
      <Listed
        items={problems.map(({ path, why }, index) => ({
          key: `${index}`,
          text: path.length > 120 ? `…${path.slice(-119)}` : path,
          more: why[language],
        }))}
      />
    </>
  );
}

interface ListedProps {
  readonly items: readonly { readonly key: string; readonly text: string; readonly more?: ReactNode }[];
}

function Listed({ items }: ListedProps) {
  const say = useSay();
  return (
    <ul>
      {items.slice(0, LISTED).map(({ key, text, more }) => (
        <li key={key}>
          <bdi>{text}</bdi>
          {more !== undefined && <span className={classes.why}> {more}</span>}
        </li>
      ))}
      {items.length > LISTED && <li>{say(WORDS.andMore, { count: items.length - LISTED })}</li>}
    </ul>
  );
}
