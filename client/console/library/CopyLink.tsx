/** A button that copies a link to a query: one that opens it, or one that opens and runs it where it only reads. */
import "@mantine/core/styles/Paper.css";
import "@mantine/core/styles/Popover.css";
import "@mantine/core/styles/Menu.css";
import { Button, Menu, TextInput } from "@mantine/core";
import { IconCheck, IconLink } from "@tabler/icons-react";
import { useState } from "react";
import { GraphError } from "../../../graph/errors.ts";
import { Failure } from "../../controls/Failure.tsx";
import { useSay } from "../../language.ts";
import { copied } from "./clipboard.ts";
import classes from "./link.module.css";
import type { LinkedQuery } from "./link.ts";
import { linkTo, runsAtOnce } from "./link.ts";
import { LINK_WORDS as WORDS } from "./link-words.ts";

type Outcome =
  | { readonly kind: "copied" }
  | { readonly kind: "shown"; readonly link: string }
  | { readonly kind: "failed"; readonly error: GraphError };

interface CopyLinkProps {
  /** What the editor and the parameters hold when the button is pressed. */
  readonly query: () => LinkedQuery;
  /** The address of the page without its hash; that of the browser where it is left out. */
  readonly base?: string;
}

export function CopyLink({ query, base }: CopyLinkProps) {
  const say = useSay();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const copy = async (run: boolean): Promise<void> => {
    try {
      const link = linkTo({ ...query(), run }, base ?? window.location.href);
      setOutcome((await copied(link)) ? { kind: "copied" } : { kind: "shown", link });
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      setOutcome({ kind: "failed", error });
    }
  };
  const toggle = (opened: boolean): void => {
    setOpen(opened);
    if (opened) setOutcome(undefined);
  };
  return (
    <Menu opened={isOpen} onChange={toggle} position="top-start" returnFocus shadow="md" closeOnItemClick={false}>
      <Menu.Target>
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say(WORDS.menu)}
          title={say(WORDS.menu)}
          leftSection={<IconLink size={14} aria-hidden="true" />}
        >
          {say(WORDS.copyLink)}
        </Button>
      </Menu.Target>
      <Menu.Dropdown className={classes.menu}>
        <Menu.Item onClick={() => void copy(false)}>{say(WORDS.opens)}</Menu.Item>
        {/* What is in the editor is only asked for while the menu is open. */}
        <Menu.Item disabled={!isOpen || !runsAtOnce({ ...query(), run: true })} onClick={() => void copy(true)}>
          {say(WORDS.runs)}
        </Menu.Item>
        <div className={classes.outcome} role="status">
          <Told outcome={outcome} />
        </div>
      </Menu.Dropdown>
    </Menu>
  );
}

function Told({ outcome }: { readonly outcome: Outcome | undefined }) {
  const say = useSay();
  if (outcome === undefined) return say(WORDS.privacy);
  switch (outcome.kind) {
    case "copied":
      return (
        <span className={classes.copied}>
          <IconCheck size={14} aria-hidden="true" /> {say(WORDS.copied)}
        </span>
      );
    case "failed":
      return <Failure title={say(WORDS.failed)} error={outcome.error} />;
    default:
      return (
        <TextInput
          size="xs"
          label={say(WORDS.copyByHand)}
          readOnly
          autoFocus
          value={outcome.link}
          onFocus={(event) => event.currentTarget.select()}
        />
      );
  }
}
