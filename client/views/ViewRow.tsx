/** One saved view: opens it; its menu copies a link, downloads, renames and deletes it. */
import { ActionIcon, Button, Menu, TextInput } from "@mantine/core";
import { IconDots, IconDownload, IconLink, IconPencil, IconTrash } from "@tabler/icons-react";
import type { FormEvent, Ref } from "react";
import { useRef, useState } from "react";
import type { SavedView } from "../../graph/contract/views.ts";
import { useLanguage, useSay } from "../language.ts";
import { timeText } from "./time-text.ts";
import { LONGEST_NAME, nameOf } from "./view-name.ts";
import classes from "./views.module.css";
import { WORDS } from "./words.ts";

export interface ViewRowProps {
  readonly view: SavedView;
  readonly onOpen: () => void;
  readonly onCopyLink: () => void;
  readonly onDownload: () => void;
  readonly onRename: (name: string) => void;
  readonly onRemove: () => void;
}

const ICON = 15;

export function ViewRow({ view, onOpen, onCopyLink, onDownload, onRename, onRemove }: ViewRowProps) {
  const [asked, setAsked] = useState<Asked>();
  const more = useRef<HTMLButtonElement>(null);
  const close = (): void => {
    setAsked(undefined);
    more.current?.focus();
  };
  const { name } = view;
  return (
    <li className={classes.item}>
      <div className={classes.row}>
        <button type="button" className={classes.open} onClick={onOpen}>
          <bdi className={classes.name}>{name}</bdi>
          <Facts view={view} />
        </button>
        <MoreMenu
          name={name}
          buttonRef={more}
          asked={asked}
          onAsk={setAsked}
          onCopyLink={onCopyLink}
          onDownload={onDownload}
        />
      </div>
      {asked === "rename" && <RenameForm name={name} onDone={onRename} onClose={close} />}
      {asked === "remove" && <RemoveQuestion name={name} onRemove={onRemove} onClose={close} />}
    </li>
  );
}

type Asked = "rename" | "remove" | undefined;

interface MoreMenuProps extends Pick<ViewRowProps, "onCopyLink" | "onDownload"> {
  readonly name: string;
  readonly buttonRef: Ref<HTMLButtonElement>;
  readonly asked: Asked;
  readonly onAsk: (asked: Asked) => void;
}

function MoreMenu({ name, buttonRef, asked, onAsk, onCopyLink, onDownload }: MoreMenuProps) {
  const say = useSay();
  return (
    // What is asked for takes the focus; else it goes back to the button.
    <Menu
      position="bottom-end"
      shadow="md"
      withinPortal={false}
      returnFocus={asked === undefined}
      withInitialFocusPlaceholder={false}
    >
      <Menu.Target>
        <ActionIcon ref={buttonRef} variant="subtle" color="gray" size="lg" aria-label={say(WORDS.more, { name })}>
          <IconDots size={17} aria-hidden="true" />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconLink size={ICON} aria-hidden="true" />} onClick={onCopyLink}>
          {say(WORDS.copyLinkTo)}
        </Menu.Item>
        <Menu.Item leftSection={<IconDownload size={ICON} aria-hidden="true" />} onClick={onDownload}>
          {say(WORDS.download)}
        </Menu.Item>
        <Menu.Item leftSection={<IconPencil size={ICON} aria-hidden="true" />} onClick={() => onAsk("rename")}>
          {say(WORDS.rename)}
        </Menu.Item>
        <Menu.Item leftSection={<IconTrash size={ICON} aria-hidden="true" />} onClick={() => onAsk("remove")}>
          {say(WORDS.remove)}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

interface RemoveQuestionProps {
  readonly name: string;
  readonly onRemove: () => void;
  readonly onClose: () => void;
}

function RemoveQuestion({ name, onRemove, onClose }: RemoveQuestionProps) {
  const say = useSay();
  return (
    <div className={classes.question} role="alertdialog" aria-label={say(WORDS.removeQuestion, { name })}>
      <p>
        <bdi>{say(WORDS.removeQuestion, { name })}</bdi>
      </p>
      <div className={classes.buttons}>
        <Button size="compact-sm" color="red" autoFocus onClick={onRemove}>
          {say(WORDS.removeDone)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onClose}>
          {say(WORDS.cancel)}
        </Button>
      </div>
    </div>
  );
}

function Facts({ view }: { readonly view: SavedView }) {
  const say = useSay();
  const language = useLanguage();
  const { nodes, relationships, title, name, savedAt } = view;
  const counts =
    nodes === undefined ? say(WORDS.unreadable) : say(WORDS.facts, { nodes, relationships: relationships ?? 0 });
  return (
    <span className={classes.facts}>
      {title !== undefined && title !== "" && title !== name && <bdi>{title}</bdi>}
      <span>{counts}</span>
      <time dateTime={savedAt}>{timeText(Date.parse(savedAt), language)}</time>
    </span>
  );
}

interface RenameFormProps {
  readonly name: string;
  readonly onDone: (name: string) => void;
  readonly onClose: () => void;
}

function RenameForm({ name, onDone, onClose }: RenameFormProps) {
  const say = useSay();
  const [text, setText] = useState(name);
  const [isRefused, setRefused] = useState(false);
  const done = (event: FormEvent): void => {
    event.preventDefault();
    const next = nameOf(text);
    setRefused(next === undefined);
    if (next === undefined) return;
    onClose();
    if (next !== name) onDone(next);
  };
  return (
    <form className={classes.nameForm} onSubmit={done}>
      <TextInput
        className={classes.grow}
        label={say(WORDS.newName, { name })}
        value={text}
        autoFocus
        autoComplete="off"
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setRefused(false);
        }}
        error={isRefused ? say(WORDS.wrongName, { most: LONGEST_NAME }) : undefined}
      />
      <Button type="submit">{say(WORDS.renameDone)}</Button>
      <Button variant="default" onClick={onClose}>
        {say(WORDS.cancel)}
      </Button>
    </form>
  );
}
