/** Saves what is shown: under a name on the server, as a file, or as a link. */
import { Button, TextInput } from "@mantine/core";
import { IconDeviceFloppy, IconFileDownload, IconLink } from "@tabler/icons-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { useSay } from "../language.ts";
import type { ViewsPanelProps } from "./props.ts";
import type { Views } from "./use-views.ts";
import { LONGEST_NAME, nameOf } from "./view-name.ts";
import classes from "./views.module.css";
import { WORDS } from "./words.ts";

/** What an operator types. */
const TURN_ON = "parley serve --views DIR";

type SaveFormProps = Pick<ViewsPanelProps, "title" | "refusal" | "textOf" | "onCopyLink" | "onSaveFile"> & {
  readonly views: Views;
};

export function SaveForm({ title, refusal, textOf, onCopyLink, onSaveFile, views }: SaveFormProps) {
  const say = useSay();
  const { listed } = views;
  const isOn = listed.kind === "listed" && listed.answer.enabled;
  return (
    <section className={classes.section} aria-labelledby="save-view">
      <h3 id="save-view" className={classes.heading}>
        {say(WORDS.saveTitle)}
      </h3>
      {refusal !== undefined && (
        <p className={classes.note}>{say(refusal === "nothing" ? WORDS.nothingShown : WORDS.ofFile)}</p>
      )}
      {isOn && refusal === undefined && <NameForm title={title} textOf={textOf} views={views} />}
      {listed.kind === "listed" && !isOn && (
        <p className={classes.note}>
          <WithCommand text={say(WORDS.off)} />
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          size="sm"
          px="sm"
          variant="default"
          disabled={refusal === "nothing"}
          leftSection={<IconFileDownload size={16} aria-hidden="true" />}
          onClick={onSaveFile}
        >
          {say(WORDS.asFile)}
        </Button>
        <Button
          size="sm"
          px="sm"
          variant="default"
          disabled={refusal !== undefined}
          leftSection={<IconLink size={16} aria-hidden="true" />}
          onClick={onCopyLink}
        >
          {say(WORDS.copyLink)}
        </Button>
      </div>
    </section>
  );
}

function NameForm({ title, textOf, views }: Pick<SaveFormProps, "title" | "textOf" | "views">) {
  const say = useSay();
  const { outcome, isBusy } = views;
  const [text, setText] = useState(title.slice(0, LONGEST_NAME));
  const [isRefused, setRefused] = useState(false);
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const name = nameOf(text);
    setRefused(name === undefined);
    if (name !== undefined && (await views.save(name, textOf()))) setText("");
  };
  return (
    <>
      <form className={classes.nameForm} onSubmit={(event) => void save(event)}>
        <TextInput
          className={classes.grow}
          label={say(WORDS.name)}
          placeholder={say(WORDS.namePlaceholder)}
          value={text}
          autoFocus
          autoComplete="off"
          onChange={(event) => {
            setText(event.currentTarget.value);
            setRefused(false);
          }}
          error={isRefused ? say(WORDS.wrongName, { most: LONGEST_NAME }) : undefined}
        />
        <Button type="submit" loading={isBusy} leftSection={<IconDeviceFloppy size={16} aria-hidden="true" />}>
          {say(WORDS.save)}
        </Button>
      </form>
      {outcome?.kind === "exists" && (
        <div className={classes.question} role="alert">
          <p>
            <bdi>{say(WORDS.exists, { name: outcome.name })}</bdi>
          </p>
          <div className={classes.buttons}>
            <Button size="compact-sm" onClick={() => void views.save(outcome.name, textOf(), outcome.etag)}>
              {say(WORDS.replace)}
            </Button>
            <Button size="compact-sm" variant="default" onClick={views.settle}>
              {say(WORDS.cancel)}
            </Button>
          </div>
        </div>
      )}
    </>
  );
}

/** A text with a command in it, written as code. */
function WithCommand({ text }: { readonly text: string }) {
  const [before = "", after = ""] = text.split("{command}");
  return (
    <>
      {before}
      <code>{TURN_ON}</code>
      {after}
    </>
  );
}
