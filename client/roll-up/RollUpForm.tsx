/** The form that asks what nodes are rolled up to: the same value of a property, or what relationships lead to. */
import { Button, NativeSelect } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import type { RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import { COUNTRY_PROPERTY } from "../../graph/vocabulary.ts";
import { Choice } from "../controls/Choice.tsx";
import { TypeChecks } from "../controls/TypeChecks.tsx";
import { useSay } from "../language.ts";
import classes from "./roll-up.module.css";
import { WORDS } from "./words.ts";

export interface RollUpFormProps {
  readonly lens: Lens;
  /** Of the database, in order of name. */
  readonly propertyKeys: readonly string[];
  readonly labels: readonly string[];
  readonly types: readonly string[];
  readonly onApply: (choice: RollUpChoice) => void;
  readonly onCancel: () => void;
}

export function RollUpForm({ lens, propertyKeys, labels, types, onApply, onCancel }: RollUpFormProps) {
  const say = useSay();
  const affiliations = types.filter((type) => styleOfRelation(lens, type).layer === "affiliation");
  const [kind, setKind] = useState<RollUpChoice["kind"]>("property");
  const [property, setProperty] = useState(
    propertyKeys.includes(COUNTRY_PROPERTY) ? COUNTRY_PROPERTY : (propertyKeys[0] ?? ""),
  );
  const [chosen, setChosen] = useState<readonly string[]>(affiliations);
  const [label, setLabel] = useState("");
  // In the order in which they count.
  const toggle = (type: string): void =>
    setChosen(chosen.includes(type) ? chosen.filter((one) => one !== type) : [...chosen, type]);
  const isComplete = kind === "property" ? property !== "" : chosen.length > 0;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (!isComplete) return;
    onApply(kind === "property" ? { kind, property } : { kind, types: chosen, ...(label === "" ? {} : { label }) });
  };
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.explanation}>{say(WORDS.explanation)}</p>
      <Choice
        label={say(WORDS.by)}
        value={kind}
        options={[
          { value: "property", label: say(WORDS.property) },
          { value: "relationships", label: say(WORDS.relationships), disabled: types.length === 0 },
        ]}
        onChange={setKind}
      />
      {kind === "property" ? (
        <NativeSelect
          label={say(WORDS.propertyName)}
          data={[...propertyKeys]}
          value={property}
          error={propertyKeys.length === 0 ? say(WORDS.noProperty) : undefined}
          onChange={({ currentTarget }) => setProperty(currentTarget.value)}
        />
      ) : (
        <>
          <TypeChecks
            lens={lens}
            title={say(WORDS.types)}
            types={[...affiliations, ...types.filter((type) => !affiliations.includes(type))].map((type) => ({ type }))}
            chosen={new Set(chosen)}
            onToggle={toggle}
          />
          <NativeSelect
            label={say(WORDS.label)}
            data={[{ value: "", label: say(WORDS.anyLabel) }, ...labels]}
            value={label}
            onChange={({ currentTarget }) => setLabel(currentTarget.value)}
          />
        </>
      )}
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {say(WORDS.cancel)}
        </Button>
        <Button type="submit" disabled={!isComplete}>
          {say(WORDS.apply)}
        </Button>
      </div>
    </form>
  );
}
