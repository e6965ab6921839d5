/** Asks for a name and a folder: to save a query, to rename or move one; for a folder, only for its path. */
import { Button, TextInput } from "@mantine/core";
import type { FormEvent, KeyboardEvent } from "react";
import { useId, useState } from "react";
import { useSay } from "../../language.ts";
import { safeFolder, safeName } from "./cypher-file.ts";
import classes from "./saved.module.css";
import { SAVED_WORDS as WORDS } from "./saved-words.ts";

export interface QueryPlace {
  readonly name: string;
  readonly folder: string;
}

interface PlaceFormProps {
  /** What is asked, for those who do not see where the form stands. */
  readonly label: string;
  readonly start: QueryPlace;
  readonly folders: readonly string[];
  /** For a folder there is no name to give. */
  readonly isFolder?: boolean;
  /** What to say of this place, where something is there already. */
  readonly note: (place: QueryPlace) => string | undefined;
  readonly submit: (place: QueryPlace) => string;
  readonly onSubmit: (place: QueryPlace) => void;
  readonly onCancel: () => void;
}

export function PlaceForm({ label, start, folders, isFolder, note, submit, onSubmit, onCancel }: PlaceFormProps) {
  const say = useSay();
  const id = useId();
  const [name, setName] = useState(start.name);
  const [folder, setFolder] = useState(start.folder);
  const place = { name: safeName(name), folder: safeFolder(folder) };
  const isMissing = isFolder === true ? place.folder === "" : place.name === "";
  const send = (event: FormEvent): void => {
    event.preventDefault();
    if (!isMissing) onSubmit(place);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  const told = isMissing ? undefined : note(place);
  return (
    <form className={classes.form} aria-label={label} onSubmit={send} onKeyDown={press}>
      {isFolder !== true && (
        <TextInput
          size="xs"
          label={say(WORDS.name)}
          value={name}
          maxLength={200}
          // The form appears because it was asked for; its first field is what the reader wants next.
          autoFocus
          onFocus={(event) => event.currentTarget.select()}
          onChange={(event) => setName(event.currentTarget.value)}
        />
      )}
      <TextInput
        size="xs"
        label={say(isFolder === true ? WORDS.path : WORDS.folder)}
        placeholder={isFolder === true ? undefined : say(WORDS.noFolder)}
        value={folder}
        maxLength={500}
        list={`${id}-folders`}
        autoFocus={isFolder === true}
        onChange={(event) => setFolder(event.currentTarget.value)}
      />
      <datalist id={`${id}-folders`}>
        {folders.slice(0, 200).map((path) => (
          <option key={path} value={path} />
        ))}
      </datalist>
      <p className={classes.note} role="status">
        {told}
      </p>
      <div className={classes.choices}>
        <Button type="submit" size="compact-sm" disabled={isMissing}>
          {submit(place)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onCancel}>
          {say(WORDS.cancel)}
        </Button>
      </div>
    </form>
  );
}
