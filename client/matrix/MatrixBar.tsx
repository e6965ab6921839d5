/** The choices of a matrix: what is compared, which rows, which relationships, in which order. */
import { Checkbox, NativeSelect } from "@mantine/core";
import type { ReactNode } from "react";
import { phraseOf } from "../../graph/lens.ts";
import type { MatrixOrder } from "../../graph/matrix/orders.ts";
import { MATRIX_ORDERS } from "../../graph/matrix/orders.ts";
import { Choice } from "../controls/Choice.tsx";
import { useLanguage, useSay } from "../language.ts";
import { CheckList, Panel } from "./CheckMenu.tsx";
import classes from "./matrix.module.css";
import type { MatrixSettings, RowScope } from "./matrix-settings.ts";
import { TOPS } from "./matrix-settings.ts";
import type { MatrixProps } from "./props.ts";
import { SaveMenu } from "./SaveMenu.tsx";
import { ORDER_WORDS, WORDS } from "./words.ts";

type BarProps = Pick<
  MatrixProps,
  "lens" | "settings" | "labels" | "types" | "groupProperty" | "state" | "onChange" | "onSave" | "onCopy"
> & {
  readonly onView: (view: MatrixSettings["view"]) => void;
  /** Stands behind the choices, where there is room. */
  readonly children?: ReactNode;
};

export function MatrixBar(props: BarProps) {
  const { settings, onView, state } = props;
  const say = useSay();
  return (
    <div className={classes.bar}>
      <Choice
        label={say(WORDS.view)}
        value={settings.view}
        options={[
          { value: "pairs", label: say(WORDS.pairs) },
          { value: "stances", label: say(WORDS.stances) },
        ]}
        onChange={onView}
      />
      <Rows {...props} />
      <Types {...props} />
      <Order {...props} />
      <Options {...props} />
      {state.phase === "ready" && <SaveMenu {...props} matrix={state.matrix} />}
      {props.children}
    </div>
  );
}

function Rows({ settings, onChange }: BarProps) {
  const say = useSay();
  const value = settings.scope === "top" ? String(settings.top) : settings.scope;
  const choose = (chosen: string): void => {
    const scope: RowScope = chosen === "canvas" || chosen === "selection" ? chosen : "top";
    // What is not on the canvas can only be counted in the database.
    if (scope === "top") onChange({ ...settings, scope, top: Number(chosen), source: "database" });
    else onChange({ ...settings, scope });
  };
  return (
    <NativeSelect
      size="xs"
      className={classes.select}
      aria-label={say(WORDS.scope)}
      value={value}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      <option value="canvas">{say(WORDS.canvas)}</option>
      <option value="selection">{say(WORDS.selection)}</option>
      <optgroup label={say(WORDS.database)}>
        {TOPS.map((count) => (
          <option key={count} value={count}>
            {say(WORDS.top, { count })}
          </option>
        ))}
      </optgroup>
    </NativeSelect>
  );
}

function Types({ lens, settings, types, onChange }: BarProps) {
  const say = useSay();
  const language = useLanguage();
  const [first, ...others] = settings.types;
  const names =
    first === undefined
      ? say(WORDS.allTypes)
      : others.length === 0
        ? phraseOf(lens, first, language)
        : say(WORDS.several, { count: settings.types.length });
  return (
    <Panel label={<bdi>{say(WORDS.typesOf, { names })}</bdi>}>
      <CheckList
        label={say(WORDS.types)}
        options={types.map(({ name, count }) => ({ name, count, label: <bdi>{phraseOf(lens, name, language)}</bdi> }))}
        chosen={settings.types}
        onChange={(chosen) => onChange({ ...settings, types: chosen })}
      />
    </Panel>
  );
}

function Order({ settings, groupProperty, onChange }: BarProps) {
  const say = useSay();
  const offered = MATRIX_ORDERS.filter((order) => order !== "group" || groupProperty !== undefined);
  const choose = (chosen: string): void => {
    const order: MatrixOrder = offered.find((other) => other === chosen) ?? "given";
    onChange({ ...settings, order });
  };
  return (
    <NativeSelect
      size="xs"
      className={classes.select}
      aria-label={say(WORDS.order)}
      value={settings.order}
      onChange={(event) => choose(event.currentTarget.value)}
    >
      {offered.map((order) => (
        <option key={order} value={order}>
          {say(ORDER_WORDS[order], { property: groupProperty ?? "" })}
        </option>
      ))}
    </NativeSelect>
  );
}

function Options({ lens, settings, labels, onChange }: BarProps) {
  const say = useSay();
  const language = useLanguage();
  const kinds = labels.map(({ name, count }) => ({
    ...{ name, count },
    label: <bdi>{lens.nodes.find(({ label }) => label === name)?.words[language] ?? name}</bdi>,
  }));
  const isStances = settings.view === "stances";
  return (
    <Panel label={say(WORDS.more)}>
      <Switches settings={settings} onChange={onChange} />
      <CheckList
        label={say(isStances ? WORDS.rowKinds : WORDS.kinds)}
        options={kinds}
        chosen={settings.rowLabels}
        onChange={(rowLabels) => onChange({ ...settings, rowLabels })}
      />
      {isStances && (
        <CheckList
          label={say(WORDS.columnKinds)}
          options={kinds}
          chosen={settings.columnLabels}
          onChange={(columnLabels) => onChange({ ...settings, columnLabels })}
        />
      )}
    </Panel>
  );
}

function Switches({ settings, onChange }: Pick<BarProps, "settings" | "onChange">) {
  const say = useSay();
  return (
    <div className={classes.switches}>
      <div className={classes.line}>
        <span>{say(WORDS.count)}</span>
        <Choice
          label={say(WORDS.count)}
          value={settings.source}
          options={[
            { value: "database", label: say(WORDS.inDatabase) },
            { value: "canvas", label: say(WORDS.inShown), disabled: settings.scope === "top" },
          ]}
          onChange={(source) => onChange({ ...settings, source })}
        />
      </div>
      <div className={classes.line}>
        <span>{say(WORDS.direction)}</span>
        <Choice
          label={say(WORDS.direction)}
          value={settings.direction}
          options={[
            { value: "either", label: say(WORDS.either) },
            { value: "out", label: say(WORDS.out) },
          ]}
          onChange={(direction) => onChange({ ...settings, direction })}
        />
      </div>
      {settings.view === "pairs" ? (
        <Checkbox
          size="xs"
          label={say(WORDS.dates)}
          checked={settings.withDates}
          onChange={(event) => onChange({ ...settings, withDates: event.currentTarget.checked })}
        />
      ) : (
        <Checkbox
          size="xs"
          label={say(WORDS.silentRows)}
          checked={settings.withSilent}
          onChange={(event) => onChange({ ...settings, withSilent: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}
