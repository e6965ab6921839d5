/** A saved query and a folder of them, as rows of the list, each with its menu. */
import { ActionIcon, Menu } from "@mantine/core";
import {
  IconChevronDown,
  IconChevronRight,
  IconCopy,
  IconDots,
  IconDownload,
  IconFolder,
  IconPencil,
  IconPlayerPlay,
  IconReplace,
  IconTrash,
} from "@tabler/icons-react";
import type { ReactNode } from "react";
import { useMemo } from "react";
import { useSay } from "../../language.ts";
import { readCypherFile } from "./cypher-file.ts";
import classes from "./library.module.css";
import local from "./saved.module.css";
import type { SavedFolder, SavedQuery } from "./saved.ts";
import { SAVED_WORDS } from "./saved-words.ts";
import { seemsToWrite } from "./seems-to-write.ts";
import { WORDS } from "./words.ts";

const ICON = 15;
const MENU_ICON = 14;

export interface QueryRowProps {
  readonly query: SavedQuery;
  /** Shown with the name where the list is flat. */
  readonly folder?: string | undefined;
  readonly onChoose: (text: string) => void;
  readonly onRun: (text: string) => void;
  readonly onReplace: () => void;
  readonly onMove: () => void;
  readonly onDuplicate: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

export function QueryRow(props: QueryRowProps) {
  const { query, folder, onChoose, onRun } = props;
  const say = useSay();
  const { description, parameters } = useMemo(() => readCypherFile(query.text), [query.text]);
  const mayRun = useMemo(() => !seemsToWrite(query.text), [query.text]);
  return (
    <div className={classes.item}>
      <button
        type="button"
        className={classes.main}
        title={mayRun ? query.text.slice(0, 600) : say(WORDS.writesOnly)}
        onClick={() => onChoose(query.text)}
      >
        <bdi className={classes.name}>{query.name}</bdi>
        {folder !== undefined && folder !== "" && <bdi className={classes.facts}>{folder}</bdi>}
        {description !== "" && <bdi className={classes.shows}>{description}</bdi>}
        {parameters.length > 0 && (
          <bdi className={classes.facts}>{say(SAVED_WORDS.withParameters, { names: parameters.join(", ") })}</bdi>
        )}
      </button>
      <div className={classes.actions}>
        {mayRun && (
          <ActionIcon
            variant="subtle"
            color="gray"
            size="sm"
            aria-label={`${say(WORDS.run)}: ${query.name}`}
            title={say(WORDS.run)}
            onClick={() => onRun(query.text)}
          >
            <IconPlayerPlay size={ICON} aria-hidden="true" />
          </ActionIcon>
        )}
        <QueryMenu {...props} />
      </div>
    </div>
  );
}

function QueryMenu({ query, onReplace, onMove, onDuplicate, onExport, onRemove }: QueryRowProps) {
  const say = useSay();
  return (
    <More name={query.name}>
      <Menu.Item leftSection={<IconReplace size={MENU_ICON} aria-hidden="true" />} onClick={onReplace}>
        {say(SAVED_WORDS.replaceText)}
      </Menu.Item>
      <Menu.Item leftSection={<IconPencil size={MENU_ICON} aria-hidden="true" />} onClick={onMove}>
        {say(SAVED_WORDS.rename)}
      </Menu.Item>
      <Menu.Item leftSection={<IconCopy size={MENU_ICON} aria-hidden="true" />} onClick={onDuplicate}>
        {say(SAVED_WORDS.duplicate)}
      </Menu.Item>
      <Menu.Item leftSection={<IconDownload size={MENU_ICON} aria-hidden="true" />} onClick={onExport}>
        {say(SAVED_WORDS.exportOne)}
      </Menu.Item>
      <Menu.Item leftSection={<IconTrash size={MENU_ICON} aria-hidden="true" />} onClick={onRemove}>
        {say(SAVED_WORDS.remove)}
      </Menu.Item>
    </More>
  );
}

export interface FolderRowProps {
  readonly folder: SavedFolder;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onMove: () => void;
  readonly onExport: () => void;
  readonly onRemove: () => void;
}

export function FolderRow({ folder, isOpen, onToggle, onMove, onExport, onRemove }: FolderRowProps) {
  const say = useSay();
  const Chevron = isOpen ? IconChevronDown : IconChevronRight;
  return (
    <div className={classes.item}>
      <button type="button" className={local.folder} aria-expanded={isOpen} onClick={onToggle}>
        <Chevron size={14} aria-hidden="true" className={local.chevron} />
        <IconFolder size={ICON} aria-hidden="true" />
        <bdi className={classes.name}>{folder.name}</bdi>
        <span className={classes.facts}>{say(SAVED_WORDS.count, { count: folder.count })}</span>
      </button>
      <div className={classes.actions}>
        <More name={folder.name}>
          <Menu.Item leftSection={<IconPencil size={MENU_ICON} aria-hidden="true" />} onClick={onMove}>
            {say(SAVED_WORDS.rename)}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload size={MENU_ICON} aria-hidden="true" />} onClick={onExport}>
            {say(SAVED_WORDS.exportFolder)}
          </Menu.Item>
          <Menu.Item leftSection={<IconTrash size={MENU_ICON} aria-hidden="true" />} onClick={onRemove}>
            {say(SAVED_WORDS.remove)}
          </Menu.Item>
        </More>
      </div>
    </div>
  );
}

function More({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  const say = useSay();
  const label = say(SAVED_WORDS.more, { name });
  return (
    <Menu position="bottom-end" returnFocus shadow="md">
      <Menu.Target>
        <ActionIcon variant="subtle" color="gray" size="sm" aria-label={label} title={label}>
          <IconDots size={ICON} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>{children}</Menu.Dropdown>
    </Menu>
  );
}
