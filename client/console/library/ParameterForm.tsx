/** Sets one parameter: name, type and value, checked while they are typed. */
import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import type { FormEvent, KeyboardEvent } from "react";
import { useState } from "react";
import { GraphError } from "../../../graph/errors.ts";
import type { Value } from "../../../graph/values.ts";
import { useSay } from "../../language.ts";
import { FormButtons } from "./FormButtons.tsx";
import type { ParameterType } from "./parameter-type.ts";
import { PARAMETER_TYPES, parameterText, readParameter, SAMPLES, typeOfValue } from "./parameter-type.ts";
import { TYPE_WORDS, PARAMETER_WORDS as WORDS } from "./parameter-words.ts";
import classes from "./parameters.module.css";

/** Types whose values are often long. */
const LONG_TYPES: readonly ParameterType[] = ["text", "list", "map"];

interface ParameterFormProps {
  /** What is edited; undefined for a new one. */
  readonly start: { readonly name: string; readonly value: Value } | undefined;
  readonly taken: readonly string[];
  readonly onSet: (name: string, value: Value) => void;
  readonly onCancel: () => void;
}

export function ParameterForm({ start, taken, onSet, onCancel }: ParameterFormProps) {
  const say = useSay();
  const [name, setName] = useState(start?.name ?? "");
  const [type, setType] = useState<ParameterType>((start && typeOfValue(start.value)) ?? "text");
  const [text, setText] = useState(start === undefined ? "" : parameterText(start.value));
  // An empty form is not scolded before anything has been typed.
  const [isTouched, setTouched] = useState(start !== undefined);
  const read = readOr(type, text);
  const nameProblem = problemOf(name);
  const isOther = name !== start?.name && taken.includes(name);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setTouched(true);
    if (nameProblem === undefined && !(read instanceof GraphError)) onSet(name.trim(), read.value);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    onCancel();
  };
  return (
    <form className={classes.form} aria-label={say(WORDS.add)} onSubmit={send} onKeyDown={press}>
      <div className={classes.pair}>
        <TextInput
          size="xs"
          label={say(WORDS.name)}
          leftSection="$"
          value={name}
          spellCheck={false}
          autoFocus={start === undefined}
          error={isTouched && nameProblem !== undefined ? say(nameProblem) : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <NativeSelect
          size="xs"
          label={say(WORDS.type)}
          value={type}
          data={PARAMETER_TYPES.map((one) => ({ value: one, label: say(TYPE_WORDS[one]) }))}
          onChange={(event) => setType(PARAMETER_TYPES.find((one) => one === event.currentTarget.value) ?? "text")}
        />
      </div>
      <ValueField
        type={type}
        text={text}
        isFirst={start !== undefined}
        error={isTouched && read instanceof GraphError ? `${read.message} ${read.hint ?? ""}` : undefined}
        onChange={(next) => {
          setText(next);
          setTouched(true);
        }}
      />
      <p className={classes.note} role="status">
        {isOther && say(WORDS.nameTaken)}
      </p>
      <FormButtons send={WORDS.set} onCancel={onCancel} />
    </form>
  );
}

interface ValueFieldProps {
  readonly type: ParameterType;
  readonly text: string;
  readonly isFirst: boolean;
  readonly error: string | undefined;
  readonly onChange: (text: string) => void;
}

function ValueField({ type, text, isFirst, error, onChange }: ValueFieldProps) {
  const say = useSay();
  if (type === "null") return null;
  const common = { size: "xs", label: say(WORDS.value), error, autoFocus: isFirst, spellCheck: false } as const;
  if (type === "boolean") {
    return (
      <NativeSelect
        {...common}
        value={/^true$/i.test(text) ? "true" : /^false$/i.test(text) ? "false" : ""}
        data={["", "true", "false"]}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  if (LONG_TYPES.includes(type)) {
    return (
      <Textarea
        {...common}
        rows={Math.min(8, Math.max(2, text.split("\n").length))}
        placeholder={SAMPLES[type]}
        value={text}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    );
  }
  return (
    <TextInput
      {...common}
      placeholder={SAMPLES[type]}
      value={text}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}

function readOr(type: ParameterType, text: string): { readonly value: Value } | GraphError {
  try {
    return { value: readParameter(type, text) };
  } catch (error) {
    if (error instanceof GraphError) return error;
    throw error;
  }
}

/** Why a name cannot be one; what `:param` cannot write and `$` cannot name. */
function problemOf(name: string) {
  const given = name.trim();
  if (given === "") return WORDS.nameMissing;
  return given.length > 100 || /[`\p{Cc}\p{Zl}\p{Zp}]/u.test(given) ? WORDS.nameWrong : undefined;
}
