/** How large or how wide: as usual, so many pixels, or by a number that nodes or relationships carry. */
import { NativeSelect, TextInput } from "@mantine/core";
import { useState } from "react";
import { useSay } from "../language.ts";
import classes from "./look.module.css";
import { PropertySelect } from "./PropertySelect.tsx";
import type { KnownProperties } from "./properties.ts";
import { WORDS } from "./words.ts";

/** What is chosen; `usual` is what the lens has otherwise. */
export type Amount =
  | { readonly by: "usual" }
  | { readonly by: "fixed"; readonly pixels: number }
  | { readonly by: "property"; readonly property: string };

interface AmountFieldProps {
  readonly label: string;
  readonly usual: string;
  readonly amount: Amount;
  readonly limits: { readonly least: number; readonly most: number; readonly step: number; readonly first: number };
  readonly properties: KnownProperties;
  readonly onChange: (amount: Amount) => void;
}

export function AmountField({ label, usual, amount, limits, properties, onChange }: AmountFieldProps) {
  const say = useSay();
  const [number] = properties.numbers;
  const choose = (by: string): void => {
    if (by === "fixed") onChange({ by, pixels: limits.first });
    else if (by === "property" && number !== undefined) onChange({ by, property: number });
    else onChange({ by: "usual" });
  };
  const canBeByProperty = number !== undefined || amount.by === "property";
  return (
    <div className={classes.field}>
      <NativeSelect
        size="xs"
        label={label}
        classNames={{ label: classes.label }}
        value={amount.by}
        onChange={({ currentTarget }) => choose(currentTarget.value)}
        data={[
          { value: "usual", label: usual },
          { value: "fixed", label: say(WORDS.sizeFixed) },
          { value: "property", label: say(WORDS.byProperty), disabled: !canBeByProperty },
        ]}
      />
      {amount.by === "fixed" && <Pixels {...amount} limits={limits} onChange={onChange} />}
      {amount.by === "property" && (
        <PropertySelect
          label={say(WORDS.chooseProperty)}
          value={amount.property}
          placeholder={say(WORDS.chooseProperty)}
          shown={properties.numbers}
          onChoose={(property) => onChange({ by: "property", property })}
        />
      )}
      {!canBeByProperty && <p className={classes.note}>{say(WORDS.noNumbers)}</p>}
    </div>
  );
}

/** What is typed counts as soon as it is a number within the limits, and is written anew when the field is left. */
function Pixels({
  pixels,
  limits,
  onChange,
}: Pick<AmountFieldProps, "limits" | "onChange"> & { readonly pixels: number }) {
  const say = useSay();
  const [typed, setTyped] = useState<string>();
  return (
    <TextInput
      size="xs"
      type="number"
      aria-label={say(WORDS.pixels)}
      rightSection="px"
      min={limits.least}
      max={limits.most}
      step={limits.step}
      value={typed ?? String(pixels)}
      onBlur={() => setTyped(undefined)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        const number = Number(value);
        if (value !== "" && number >= limits.least && number <= limits.most) onChange({ by: "fixed", pixels: number });
      }}
    />
  );
}
