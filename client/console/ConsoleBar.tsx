/** The bar below the editor: run or stop, examples, history, the keys, close. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconHistory, IconPlayerPlayFilled, IconPlayerStopFilled, IconSparkles, IconX } from "@tabler/icons-react";
import type { ReactNode } from "react";
import type { Lens } from "../../graph/lens.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "./console.module.css";
import { examplesFor } from "./library/examples.ts";
import type { ConsoleSchema } from "./props.ts";
import { WORDS } from "./words.ts";

/** Statements of the history that the menu lists; the keys reach all. */
const MOST_STATEMENTS = 20;
const MODIFIER = /Mac|iPhone|iPad/.test(navigator.userAgent) ? "⌘" : "Ctrl";

interface ConsoleBarProps {
  readonly lens: Lens;
  readonly schema: ConsoleSchema;
  readonly history: readonly string[];
  readonly isRunning: boolean;
  readonly hasSelection: boolean;
  readonly onRun: () => void;
  readonly onStop: () => void;
  readonly onChoose: (statement: string) => void;
  readonly onClose: () => void;
}

export function ConsoleBar({
  lens,
  schema,
  history,
  isRunning,
  hasSelection,
  onRun,
  onStop,
  onChoose,
  onClose,
}: ConsoleBarProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <div className={classes.bar}>
      {isRunning ? (
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlayerStopFilled size={14} aria-hidden="true" />}
          onClick={onStop}
        >
          {say(WORDS.stop)}
        </Button>
      ) : (
        <Button size="compact-sm" leftSection={<IconPlayerPlayFilled size={14} aria-hidden="true" />} onClick={onRun}>
          {say(hasSelection ? WORDS.runSelection : WORDS.run)}
        </Button>
      )}
      <Choices words={say(WORDS.examples)} icon={<IconSparkles size={14} aria-hidden="true" />}>
        {examplesFor(lens, schema).map((example) => (
          <Menu.Item key={example.title.en} onClick={() => onChoose(example.statement)}>
            <bdi>{example.title[language]}</bdi>
          </Menu.Item>
        ))}
      </Choices>
      <Choices words={say(WORDS.history)} icon={<IconHistory size={14} aria-hidden="true" />}>
        {history.length === 0 && <Menu.Label>{say(WORDS.noHistory)}</Menu.Label>}
        {history
          .slice(-MOST_STATEMENTS)
          .toReversed()
          .map((statement) => (
            <Menu.Item key={statement} onClick={() => onChoose(statement)}>
              <code className={classes.remembered}>{statement.slice(0, 200).replace(/\s+/g, " ")}</code>
            </Menu.Item>
          ))}
      </Choices>
      <span className={classes.keys} title={say(WORDS.keys, { key: MODIFIER })}>
        {say(WORDS.keys, { key: MODIFIER })}
      </span>
      <ActionIcon
        variant="subtle"
        color="gray"
        aria-label={say(WORDS.close)}
        title={say(WORDS.close)}
        onClick={onClose}
      >
        <IconX size={18} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

function Choices({
  words,
  icon,
  children,
}: {
  readonly words: string;
  readonly icon: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Menu position="top-start" returnFocus shadow="md">
      <Menu.Target>
        <Button size="compact-sm" variant="default" leftSection={icon}>
          {words}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>{children}</Menu.Dropdown>
    </Menu>
  );
}
