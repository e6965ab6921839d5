/** The form that asks between which nodes paths are to be found, and which paths count. */
import { Button, Checkbox } from "@mantine/core";
import type { FormEvent } from "react";
import { useEffect, useRef, useState } from "react";
import { MOST_PATH_ENDS } from "../../graph/contract/limits.ts";
import type { Lens } from "../../graph/lens.ts";
import { captionOf, styleOfNode, styleOfRelation } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import { Chip } from "../controls/Chip.tsx";
import { Choice } from "../controls/Choice.tsx";
import { TypeChecks } from "../controls/TypeChecks.tsx";
import { useLanguage, useSay } from "../language.ts";
import { KindMark } from "../marks/KindMark.tsx";
import { SearchBox } from "../search/SearchBox.tsx";
import type { PathAsk } from "../state/connecting.ts";
import { USUAL_PATHS } from "../state/connecting.ts";
import classes from "./paths.module.css";
import { WORDS } from "./words.ts";

/** A relationship type of the database and how many of it there are. */
export interface TypeCount {
  readonly type: string;
  readonly count: number;
}

export interface PathsFormProps {
  readonly lens: Lens;
  /** Must keep its identity between renders. */
  readonly search: GraphApi["search"];
  /** Chosen at first: the nodes that are selected. */
  readonly ends: readonly GraphNode[];
  readonly types: readonly TypeCount[];
  readonly onFind: (ends: readonly GraphNode[], ask: PathAsk) => void;
  readonly onCancel: () => void;
}

export function PathsForm({ lens, search, types, onFind, onCancel, ...start }: PathsFormProps) {
  const say = useSay();
  const [ends, setEnds] = useState(start.ends.slice(0, MOST_PATH_ENDS));
  const [ask, setAsk] = useState(USUAL_PATHS);
  const isComplete = ends.length >= 2;
  const field = useRef<{ focus(): void }>(null);
  // Later than the dialog, which puts the focus on its first control, the button that closes it.
  useEffect(() => {
    const timer = setTimeout(() => field.current?.focus());
    return () => clearTimeout(timer);
  }, []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isComplete) onFind(ends, ask);
  };
  const add = (node: GraphNode): void =>
    setEnds((known) => (known.some((one) => one.elementId === node.elementId) ? known : [...known, node]));
  return (
    <form onSubmit={submit} className={classes.form}>
      <p className={classes.explanation}>{say(WORDS.explanation)}</p>
      <Ends lens={lens} ends={ends} onRemove={(node) => setEnds((known) => known.filter((one) => one !== node))} />
      {ends.length < MOST_PATH_ENDS ? (
        <SearchBox
          lens={lens}
          search={search}
          label={say(ends.length === 0 ? WORDS.from : ends.length === 1 ? WORDS.to : WORDS.another)}
          onPick={add}
          handleRef={field}
        />
      ) : (
        <p className={classes.explanation}>{say(WORDS.mostEnds, { count: MOST_PATH_ENDS })}</p>
      )}
      <Options lens={lens} types={types} ask={ask} onChange={setAsk} />
      <div className={classes.buttons}>
        <Button variant="default" onClick={onCancel}>
          {say(WORDS.cancel)}
        </Button>
        <Button type="submit" disabled={!isComplete}>
          {say(WORDS.find)}
        </Button>
      </div>
    </form>
  );
}

interface EndsProps {
  readonly lens: Lens;
  readonly ends: readonly GraphNode[];
  readonly onRemove: (node: GraphNode) => void;
}

function Ends({ lens, ends, onRemove }: EndsProps) {
  const say = useSay();
  const language = useLanguage();
  if (ends.length === 0) return null;
  return (
    <ul className={classes.ends} aria-label={say(WORDS.ends)}>
      {ends.map((node) => {
        const name = captionOf(lens, node, language);
        return (
          <Chip
            key={node.elementId}
            mark={<KindMark style={styleOfNode(lens, node)} />}
            text={name}
            removeLabel={say(WORDS.remove, { name })}
            onRemove={() => onRemove(node)}
          />
        );
      })}
    </ul>
  );
}

interface OptionsProps {
  readonly lens: Lens;
  readonly types: readonly TypeCount[];
  readonly ask: PathAsk;
  readonly onChange: (ask: PathAsk) => void;
}

function Options({ lens, types, ask, onChange }: OptionsProps) {
  const say = useSay();
  const shown = types.filter(({ type }) => styleOfRelation(lens, type).layer !== "evidence");
  const chosen = new Set(ask.types ?? shown.map(({ type }) => type));
  const toggle = (type: string): void => {
    const next = new Set(chosen);
    if (!next.delete(type)) next.add(type);
    const { types: _, ...rest } = ask;
    const isAll = shown.every((one) => next.has(one.type)) || next.size === 0;
    onChange(isAll ? rest : { ...rest, types: shown.map((one) => one.type).filter((one) => next.has(one)) });
  };
  return (
    <details className={classes.options}>
      <summary>{say(WORDS.options)}</summary>
      <div className={classes.optionRows}>
        <Choice
          label={say(WORDS.which)}
          value={ask.mode}
          options={[
            { value: "shortest", label: say(WORDS.shortest) },
            { value: "all", label: say(WORDS.all) },
          ]}
          onChange={(mode) => onChange({ ...ask, mode, maxHops: mode === "all" ? Math.min(ask.maxHops, 3) : 6 })}
        />
        <label className={classes.hops}>
          {say(WORDS.hops)}
          <input
            type="number"
            min={1}
            max={8}
            value={ask.maxHops}
            onChange={({ currentTarget: { valueAsNumber } }) => {
              if (valueAsNumber >= 1 && valueAsNumber <= 8) onChange({ ...ask, maxHops: Math.trunc(valueAsNumber) });
            }}
          />
        </label>
        <Checkbox
          size="xs"
          label={say(WORDS.along)}
          checked={ask.direction === "out"}
          onChange={({ currentTarget }) => onChange({ ...ask, direction: currentTarget.checked ? "out" : "both" })}
        />
        <TypeChecks lens={lens} title={say(WORDS.types)} types={shown} chosen={chosen} onToggle={toggle} />
      </div>
    </details>
  );
}
