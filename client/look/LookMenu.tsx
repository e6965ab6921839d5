/** What can be done with the look as a whole: open, save, copy, remember, reset. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Button, Menu } from "@mantine/core";
import { IconPalette } from "@tabler/icons-react";
import { useState } from "react";
import type { Words } from "../../graph/vocabulary.ts";
import { useSay } from "../language.ts";
import { WORDS } from "./words.ts";

/** `none`: nothing is remembered for this database; `this`: the look that is shown; `other`: another one. */
export type Remembered = "none" | "this" | "other";

export interface LookMenuProps {
  readonly isChanged: boolean;
  /** Asked for when the menu is opened. */
  readonly remembered: () => Remembered;
  readonly onEdit: (kind: "node" | "relation") => void;
  readonly onOpen: () => void;
  readonly onSave: () => void;
  readonly onSaveGrass: () => void;
  readonly onCopy: () => void;
  readonly onRemember: () => void;
  readonly onBack: () => void;
  readonly onForget: () => void;
  readonly onReset: () => void;
}

export function LookMenu(props: LookMenuProps) {
  const say = useSay();
  const [remembered, setRemembered] = useState(props.remembered);
  const item = (words: Words, run: () => void, disabled = false) => (
    <Menu.Item onClick={run} disabled={disabled}>
      {say(words)}
    </Menu.Item>
  );
  // Open at first: it is fetched because the reader has opened it.
  return (
    <Menu
      defaultOpened
      withInitialFocusPlaceholder={false}
      position="top-start"
      shadow="md"
      onOpen={() => setRemembered(props.remembered())}
    >
      <Menu.Target>
        <Button variant="default" size="xs" leftSection={<IconPalette size={14} aria-hidden="true" />}>
          {say(WORDS.menu)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown mah="70dvh" style={{ overflowY: "auto" }}>
        {item(WORDS.editEveryNode, () => props.onEdit("node"))}
        {item(WORDS.editEveryRelation, () => props.onEdit("relation"))}
        <Menu.Divider />
        {item(WORDS.open, props.onOpen)}
        {item(WORDS.save, props.onSave, !props.isChanged)}
        {item(WORDS.saveGrass, props.onSaveGrass)}
        {item(WORDS.copy, props.onCopy, !props.isChanged)}
        <Menu.Divider />
        {remembered === "this"
          ? item(WORDS.remembered, () => undefined, true)
          : item(WORDS.remember, props.onRemember, !props.isChanged && remembered === "none")}
        {remembered === "other" && item(WORDS.toRemembered, props.onBack)}
        {remembered !== "none" && item(WORDS.forget, props.onForget)}
        <Menu.Divider />
        {item(WORDS.resetAll, props.onReset, !props.isChanged)}
      </Menu.Dropdown>
    </Menu>
  );
}
