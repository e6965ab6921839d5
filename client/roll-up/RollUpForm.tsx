/** The form that asks what nodes are rolled up to: the same value of a property, or what relationships lead to. */
import { Button, Checkbox, NativeSelect } from "@mantine/core";
import type { FormEvent } from "react";
import { useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import { styleOfRelation } from "../../graph/lens.ts";
import type { RollUpChoice } from "../../graph/roll-up/roll-up.ts";
import { COUNTRY_PROPERTY } from "../../graph/vocabulary.ts";
import { Choice } from "../controls/Choice.tsx";
import { useLanguage, useSay } from "../language.ts";
import { RelationMark } from "../marks/RelationMark.tsx";
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
          <Types
            lens={lens}
            types={[...affiliations, ...types.filter((type) => !affiliations.includes(type))]}
            chosen={chosen}
            onChange={setChosen}
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

interface TypesProps {
  readonly lens: Lens;
  readonly types: readonly string[];
  /** In the order in which they count. */
  readonly chosen: readonly string[];
  readonly onChange: (types: readonly string[]) => void;
}

function Types({ lens, types, chosen, onChange }: TypesProps) {
  const say = useSay();
  const language = useLanguage();
  return (
    <fieldset className={classes.types}>
      <legend>{say(WORDS.types)}</legend>
      {types.map((type) => {
        const style = styleOfRelation(lens, type);
        return (
          <Checkbox
            key={type}
            size="xs"
            checked={chosen.includes(type)}
            onChange={({ currentTarget: { checked } }) =>
              onChange(checked ? [...chosen, type] : chosen.filter((one) => one !== type))
            }
            label={
              <span className={classes.type}>
                <RelationMark style={style} />
                <bdi>{style.words[language]}</bdi>
              </span>
            }
          />
        );
      })}
    </fieldset>
  );
}
