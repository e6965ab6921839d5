/** The worked examples by question, and the way into the course. */
import { ActionIcon, Button } from "@mantine/core";
import { IconPlayerPlay, IconSchool } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useLanguage, useSay } from "../../language.ts";
import { courseFor } from "./course.ts";
import type { Example } from "./example.ts";
import { exampleGroups, searchExamples } from "./examples.ts";
import classes from "./library.module.css";
import type { LibraryProps } from "./props.ts";
import { SearchField } from "./SearchField.tsx";
import { WORDS } from "./words.ts";

type ExampleListProps = Pick<LibraryProps, "lens" | "schema" | "onChoose" | "onRun" | "onView">;

export function ExampleList({ lens, schema, onChoose, onRun, onView }: ExampleListProps) {
  const say = useSay();
  const language = useLanguage();
  const [query, setQuery] = useState("");
  const all = useMemo(() => exampleGroups(lens, schema), [lens, schema]);
  const groups = useMemo(() => searchExamples(all, query, language), [all, query, language]);
  const count = groups.reduce((sum, { examples }) => sum + examples.length, 0);
  return (
    <>
      <div className={classes.tools}>
        <SearchField value={query} onChange={setQuery} count={count} />
      </div>
      {query.trim() === "" && (
        <Button
          className={classes.course}
          size="compact-sm"
          variant="default"
          leftSection={<IconSchool size={16} aria-hidden="true" />}
          onClick={() => onView("course")}
        >
          {say(WORDS.startCourse, { count: courseFor(lens, schema).length })}
        </Button>
      )}
      {groups.length === 0 && <p className={classes.empty}>{say(WORDS.nothingFound)}</p>}
      {groups.map((group) => (
        <section key={group.id}>
          <h3 className={classes.heading}>{group.title[language]}</h3>
          <ul className={classes.list}>
            {group.examples.map((example) => (
              <ExampleItem key={example.id} example={example} onChoose={onChoose} onRun={onRun} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface ExampleItemProps {
  readonly example: Example;
  readonly onChoose: (text: string) => void;
  readonly onRun: (text: string) => void;
}

function ExampleItem({ example, onChoose, onRun }: ExampleItemProps) {
  const say = useSay();
  const language = useLanguage();
  const title = example.title[language];
  return (
    <li className={classes.item}>
      <button
        type="button"
        className={classes.main}
        title={example.statement}
        onClick={() => onChoose(example.statement)}
      >
        <bdi className={classes.name}>{title}</bdi>
        <bdi className={classes.shows}>{example.shows[language]}</bdi>
      </button>
      <div className={classes.actions}>
        <ActionIcon
          variant="subtle"
          color="gray"
          size="sm"
          aria-label={`${say(WORDS.run)}: ${title}`}
          title={say(WORDS.run)}
          onClick={() => onRun(example.statement)}
        >
          <IconPlayerPlay size={15} aria-hidden="true" />
        </ActionIcon>
      </div>
    </li>
  );
}
