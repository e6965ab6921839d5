/** The parameters of the console with their types: set, changed, removed, pasted, copied. */
import { ActionIcon, Button, Textarea, VisuallyHidden } from "@mantine/core";
import { IconPlus, IconX } from "@tabler/icons-react";
import type { FormEvent } from "react";
import { useState } from "react";
import { GraphError } from "../../../graph/errors.ts";
import { cypherText } from "../../../graph/value-text.ts";
import type { Value, ValueMap } from "../../../graph/values.ts";
import { valueMap } from "../../../graph/values.ts";
import { useSay } from "../../language.ts";
import { CopyText } from "./CopyText.tsx";
import { DoneNote } from "./DoneNote.tsx";
import { FormButtons } from "./FormButtons.tsx";
import { ParameterForm } from "./ParameterForm.tsx";
import { typeOfValue } from "./parameter-type.ts";
import { TYPE_WORDS, PARAMETER_WORDS as WORDS } from "./parameter-words.ts";
import classes from "./parameters.module.css";
import type { ParametersPanelProps } from "./props.ts";
import { paramsCommand, readParameters } from "./read-parameters.ts";
import { useUndo } from "./use-undo.ts";

/** What is being written: a parameter of this name, a new one, or a paste. */
type Writing = { readonly name: string } | "new" | "paste" | undefined;

/** Characters of a value that are shown. */
const SHOWN = 120;
/** Characters of name and value that stand in one line. */
const LONG = 30;

export function ParametersPanel({ parameters, onChange }: ParametersPanelProps) {
  const say = useSay();
  const undo = useUndo();
  const [writing, setWriting] = useState<Writing>();
  const entries = Object.entries(parameters);
  const names = entries.map(([name]) => name);
  const close = (): void => setWriting(undefined);
  const set = (name: string, value: Value, before?: string): void => {
    const others = entries.filter(([other]) => other !== name || other === before);
    const isKnown = before !== undefined && names.includes(before);
    // An edited parameter keeps its place, a new one comes last.
    const next = isKnown
      ? others.map(([other, old]) => (other === before ? ([name, value] as const) : ([other, old] as const)))
      : [...others, [name, value] as const];
    onChange(valueMap(next));
    close();
  };
  const remove = (gone: readonly string[]): void => {
    onChange(valueMap(entries.filter(([name]) => !gone.includes(name))));
    undo.tell(WORDS.removed, { count: gone.length }, () => onChange(parameters));
  };
  return (
    <section className={classes.panel} aria-label={say(WORDS.parameters)}>
      {entries.length === 0 && writing === undefined && <p className={classes.note}>{say(WORDS.none)}</p>}
      <ul className={classes.list}>
        {entries.map(([name, value]) => (
          <li key={name}>
            {typeof writing === "object" && writing.name === name ? (
              <ParameterForm
                start={{ name, value }}
                taken={names}
                onSet={(next, changed) => set(next, changed, name)}
                onCancel={close}
              />
            ) : (
              <Row name={name} value={value} onEdit={() => setWriting({ name })} onRemove={() => remove([name])} />
            )}
          </li>
        ))}
      </ul>
      {writing === "new" && <ParameterForm start={undefined} taken={names} onSet={set} onCancel={close} />}
      {writing === "paste" && (
        <PasteForm
          onSet={(pasted) => {
            onChange(valueMap([...Object.entries(parameters), ...Object.entries(pasted)]));
            close();
          }}
          onCancel={close}
        />
      )}
      <div className={classes.buttons}>
        <Button
          size="compact-sm"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden="true" />}
          onClick={() => setWriting("new")}
        >
          {say(WORDS.add)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={() => setWriting("paste")}>
          {say(WORDS.paste)}
        </Button>
        {entries.length > 0 && (
          <>
            <CopyText label={say(WORDS.copy)} text={() => paramsCommand(parameters)} />
            <Button size="compact-sm" variant="default" onClick={() => remove(names)}>
              {say(WORDS.removeAll)}
            </Button>
          </>
        )}
      </div>
      <DoneNote done={undo.done} dismiss={undo.dismiss} />
    </section>
  );
}

interface RowProps {
  readonly name: string;
  readonly value: Value;
  readonly onEdit: () => void;
  readonly onRemove: () => void;
}

function Row({ name, value, onEdit, onRemove }: RowProps) {
  const say = useSay();
  const text = cypherText(value);
  const type = typeOfValue(value);
  return (
    <div className={classes.row}>
      <button
        type="button"
        className={classes.parameter}
        data-long={text.length + name.length > LONG || undefined}
        title={text.slice(0, 1_000)}
        onClick={onEdit}
      >
        <VisuallyHidden>{say(WORDS.edit)}</VisuallyHidden>
        <bdi className={classes.name}>${name}</bdi>
        <bdi className={classes.value}>{text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text}</bdi>
        {type !== undefined && <span className={classes.type}>{say(TYPE_WORDS[type])}</span>}
      </button>
      <ActionIcon
        variant="subtle"
        color="gray"
        size="sm"
        aria-label={say(WORDS.remove, { name })}
        title={say(WORDS.remove, { name })}
        onClick={onRemove}
      >
        <IconX size={14} aria-hidden="true" />
      </ActionIcon>
    </div>
  );
}

interface PasteFormProps {
  readonly onSet: (parameters: ValueMap) => void;
  readonly onCancel: () => void;
}

function PasteForm({ onSet, onCancel }: PasteFormProps) {
  const say = useSay();
  const [text, setText] = useState("");
  const [problem, setProblem] = useState<string>();
  const send = (event: FormEvent): void => {
    event.preventDefault();
    try {
      onSet(readParameters(text));
    } catch (error) {
      if (!(error instanceof GraphError)) throw error;
      setProblem(`${error.message} ${error.hint ?? ""}`);
    }
  };
  return (
    <form className={classes.form} aria-label={say(WORDS.paste)} onSubmit={send}>
      <Textarea
        size="xs"
        label={say(WORDS.pasteLabel)}
        placeholder={'{"name": "Witkoff", "limit": 25}'}
        rows={5}
        autoFocus
        spellCheck={false}
        value={text}
        error={problem}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setProblem(undefined);
        }}
      />
      <FormButtons send={WORDS.pasteButton} onCancel={onCancel} />
    </form>
  );
}
