/** A choice of a property: those of what is on the canvas first, then the others of the database. */
import { NativeSelect } from "@mantine/core";
import { useSay } from "../language.ts";
import { WORDS } from "./words.ts";

interface PropertySelectProps {
  readonly label: string;
  /** Empty: none is chosen. */
  readonly value: string;
  /** What stands there while none is chosen. */
  readonly placeholder: string;
  readonly shown: readonly string[];
  readonly others?: readonly string[];
  readonly onChoose: (property: string) => void;
}

export function PropertySelect({ label, value, placeholder, shown, others = [], onChoose }: PropertySelectProps) {
  const say = useSay();
  const isElsewhere = value !== "" && !shown.includes(value) && !others.includes(value);
  return (
    <NativeSelect
      size="xs"
      aria-label={label}
      value={value}
      onChange={({ currentTarget }) => {
        if (currentTarget.value !== "") onChoose(currentTarget.value);
      }}
    >
      <option value="">{placeholder}</option>
      {isElsewhere && <option value={value}>{value}</option>}
      <Names label={say(WORDS.shownHere)} names={shown} />
      <Names label={say(WORDS.inDatabase)} names={others} />
    </NativeSelect>
  );
}

function Names({ label, names }: { readonly label: string; readonly names: readonly string[] }) {
  if (names.length === 0) return null;
  return (
    <optgroup label={label}>
      {names.map((name) => (
        <option key={name} value={name}>
          {name.slice(0, 80)}
        </option>
      ))}
    </optgroup>
  );
}
