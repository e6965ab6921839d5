/** The bar below the editor: run or stop, what else can be done with the query, and the limits. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { ActionIcon, Button, Menu } from "@mantine/core";
import { IconDatabase, IconDots, IconPlayerPlayFilled, IconPlayerStopFilled, IconX } from "@tabler/icons-react";
import { useSay } from "../language.ts";
import { useConsole, useConsoleState } from "./console-context.ts";
import type { RunWhat } from "./editor/editor-props.ts";
import classes from "./frame/frame.module.css";
import { LimitChoices } from "./frame/LimitChoices.tsx";
import { MODIFIER } from "./frame/modifier.ts";
import { WORDS } from "./frame/words.ts";
import { CopyLink } from "./library/CopyLink.tsx";
import type { LinkedQuery } from "./library/link.ts";
import { WriteSwitch } from "./writing/WriteSwitch.tsx";

/** What the menu of a query offers. */
export type QueryDeed = "current" | "explain" | "profile" | "format" | "rename" | "close";

interface ConsoleBarProps {
  readonly isRunning: boolean;
  readonly hasSelection: boolean;
  readonly onRun: (what: RunWhat) => void;
  readonly onStop: () => void;
  readonly onDeed: (deed: QueryDeed) => void;
  /** What a link to the query carries. */
  readonly query: () => LinkedQuery;
}

export function ConsoleBar({ isRunning, hasSelection, onRun, onStop, onDeed, query }: ConsoleBarProps) {
  const say = useSay();
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
        <Button
          size="compact-sm"
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden="true" />}
          onClick={() => onRun(hasSelection ? "selection" : "all")}
        >
          {say(hasSelection ? WORDS.runSelection : WORDS.run)}
        </Button>
      )}
      <QueryMenu onDeed={onDeed} />
      <LimitChoices />
      <CopyLink query={query} />
      <WriteSwitch />
      <OtherDatabase />
      <span className={classes.keys} title={say(WORDS.keys, { key: MODIFIER })}>
        {say(WORDS.keys, { key: MODIFIER })}
      </span>
    </div>
  );
}

/** Where statements go, as long as it is not the server's own database. */
function OtherDatabase() {
  const say = useSay();
  const { store } = useConsole();
  const name = useConsoleState((state) => state.database);
  if (name === undefined) return null;
  return (
    <span className={classes.parameter}>
      <IconDatabase size={14} aria-hidden="true" />
      <bdi className={classes.parameterText}>{name.slice(0, 60)}</bdi>
      <button
        type="button"
        aria-label={say(WORDS.leaveDatabase, { name })}
        title={say(WORDS.leaveDatabase, { name })}
        onClick={() => store.setState({ database: undefined })}
      >
        <IconX size={13} aria-hidden="true" />
      </button>
    </span>
  );
}

function QueryMenu({ onDeed }: Pick<ConsoleBarProps, "onDeed">) {
  const say = useSay();
  const deeds = [
    ["current", WORDS.runCurrent, MODIFIER === "⌘" ? "⇧⌘Enter" : "Ctrl+Shift+Enter"],
    ["explain", WORDS.explain, undefined],
    ["profile", WORDS.profile, undefined],
    ["format", WORDS.format, "Shift+Alt+F"],
    ["rename", WORDS.rename, "F2"],
    ["close", WORDS.closeThis, undefined],
  ] as const;
  return (
    <Menu position="top-start" returnFocus shadow="md">
      <Menu.Target>
        <ActionIcon variant="default" size={26} aria-label={say(WORDS.more)} title={say(WORDS.more)}>
          <IconDots size={16} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {deeds.map(([deed, words, keys]) => (
          <Menu.Item
            key={deed}
            rightSection={keys === undefined ? undefined : <span className={classes.menuKeys}>{keys}</span>}
            onClick={() => onDeed(deed)}
          >
            {say(words)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
