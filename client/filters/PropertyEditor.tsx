/** Asks for what a property must be like, in the way of its values: a range, a choice, or whether it is there. */
import type { FacetValues, PropertyFacet } from "../../graph/filter/facets.ts";
import type { DayRange, PropertyTest } from "../../graph/filter/filters.ts";
import { isBounded } from "../../graph/filter/filters.ts";
import { Choice } from "../controls/Choice.tsx";
import { useSay } from "../language.ts";
import { DayField } from "../timeline/DayField.tsx";
import { CheckList } from "./CheckList.tsx";
import classes from "./filters.module.css";
import { NumberRange } from "./NumberRange.tsx";
import { PANEL_WORDS } from "./panel-words.ts";

export interface PropertyEditorProps {
  readonly facet: PropertyFacet;
  readonly values: FacetValues;
  readonly test: PropertyTest | undefined;
  readonly onChange: (test: PropertyTest | undefined) => void;
}

export function PropertyEditor(props: PropertyEditorProps) {
  const { facet, test } = props;
  const isPresence = test?.kind === "present" || test?.kind === "absent";
  return (
    <>
      {!isPresence && <ValueEditor {...props} />}
      {(facet.present < facet.total || isPresence || facet.kind === "other") && <PresenceEditor {...props} />}
    </>
  );
}

function ValueEditor({ facet, values, test, onChange }: PropertyEditorProps) {
  const say = useSay();
  switch (facet.kind) {
    case "number":
      return values.numbers === undefined ? null : (
        <NumberRange
          spread={values.numbers}
          range={test?.kind === "number" ? test : {}}
          onRange={({ from, to }) => onChange(isBoundedNumber(from, to) ? { kind: "number", from, to } : undefined)}
        />
      );
    case "boolean":
      return <BooleanEditor value={test?.kind === "boolean" ? test.value : undefined} onChange={onChange} />;
    case "day": {
      const range: DayRange = test?.kind === "day" ? test : {};
      const change = (from: string | undefined, to: string | undefined): void =>
        onChange(isBounded({ from, to }) ? { kind: "day", from, to } : undefined);
      return (
        <div className={classes.days}>
          <DayField label={say(PANEL_WORDS.dayFrom)} value={range.from} onChange={(from) => change(from, range.to)} />
          <DayField label={say(PANEL_WORDS.dayTo)} value={range.to} onChange={(to) => change(range.from, to)} />
        </div>
      );
    }
    case "text":
      return <ValueList kind="text" {...{ facet, values, test, onChange }} />;
    case "list":
      return <ValueList kind="item" {...{ facet, values, test, onChange }} />;
    case "other":
      return null;
  }
}

/** None chosen is no filter: any value will do. */
function ValueList({ kind, facet, values, test, onChange }: PropertyEditorProps & { readonly kind: "text" | "item" }) {
  const chosen = new Set(test?.kind === kind ? test.values : []);
  const toggle = (text: string): void => {
    const next = chosen.has(text) ? [...chosen].filter((other) => other !== text) : [...chosen, text];
    onChange(next.length === 0 ? undefined : { kind, values: next });
  };
  const missing = [...chosen].filter((text) => !values.values.some((one) => one.text === text));
  return (
    <CheckList
      label={facet.key}
      items={[...values.values, ...missing.map((text) => ({ text, count: 0 }))].map(({ text, count }) => ({
        key: text,
        name: text,
        all: count,
        checked: chosen.has(text),
      }))}
      onToggle={toggle}
    />
  );
}

function BooleanEditor({
  value,
  onChange,
}: {
  readonly value: boolean | undefined;
  readonly onChange: PropertyEditorProps["onChange"];
}) {
  const say = useSay();
  return (
    <Choice
      label={say(PANEL_WORDS.value)}
      value={value === undefined ? "any" : value ? "yes" : "no"}
      options={[
        { value: "any", label: say(PANEL_WORDS.any) },
        { value: "yes", label: say(PANEL_WORDS.yes) },
        { value: "no", label: say(PANEL_WORDS.no) },
      ]}
      onChange={(chosen) => onChange(chosen === "any" ? undefined : { kind: "boolean", value: chosen === "yes" })}
    />
  );
}

function PresenceEditor({ test, onChange }: PropertyEditorProps) {
  const say = useSay();
  const value = test?.kind === "present" || test?.kind === "absent" ? test.kind : "any";
  return (
    <Choice
      label={say(PANEL_WORDS.presence)}
      value={value}
      options={[
        { value: "any", label: say(PANEL_WORDS.any) },
        { value: "present", label: say(PANEL_WORDS.withValue) },
        { value: "absent", label: say(PANEL_WORDS.withoutValue) },
      ]}
      onChange={(kind) => onChange(kind === "any" ? undefined : { kind })}
    />
  );
}

function isBoundedNumber(from: number | undefined, to: number | undefined): boolean {
  return from !== undefined || to !== undefined;
}
