/** The search box: a combobox that finds nodes by any spelling and hands over the one that is chosen. */
import { CloseButton, Loader, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import type { Ref } from "react";
import { useImperativeHandle, useState } from "react";
import type { Lens } from "../../graph/lens.ts";
import type { GraphNode } from "../../graph/values.ts";
import type { GraphApi } from "../api/graph.ts";
import { useSay } from "../language.ts";
import { HitOption } from "./HitOption.tsx";
import { Outcome } from "./Outcome.tsx";
import classes from "./search.module.css";
import { useCombobox } from "./use-combobox.ts";
import { useSearch } from "./use-search.ts";
import { WORDS } from "./words.ts";

export interface SearchBoxProps {
  readonly lens: Lens;
  /** Must keep its identity between renders. */
  readonly search: GraphApi["search"];
  readonly onPick: (node: GraphNode) => void;
  /** Visible name above the field; without it the field is named for assistive technology only. */
  readonly label?: string;
  /** Text at first. */
  readonly initialText?: string;
  /** What the field says after a pick: empty by default, for a box that is used again and again. */
  readonly textAfterPick?: (node: GraphNode) => string;
  /** Told when the reader changes the text, so that what was picked no longer holds. */
  readonly onChange?: () => void;
  readonly disabled?: boolean;
  readonly handleRef?: Ref<{ focus(): void }>;
}

export function SearchBox(props: SearchBoxProps) {
  const { lens, search, label, disabled = false } = props;
  const say = useSay();
  const [text, setText] = useState(props.initialText ?? "");
  const [asked, setAsked] = useState("");
  const state = useSearch(asked, lens, search);
  const hits = "hits" in state ? state.hits : [];
  const take = (index: number): void => {
    const hit = hits[index];
    if (hit === undefined) return;
    setText(props.textAfterPick?.(hit.node) ?? "");
    setAsked("");
    combobox.close();
    props.onPick(hit.node);
  };
  // Hits of an older text are on view until the new ones come, but Enter does not take one of them unseen.
  const combobox = useCombobox({ count: hits.length, takesFirst: state.kind === "found", onTake: take });
  const { ref: field } = combobox.fieldProps;
  useImperativeHandle(props.handleRef, () => ({ focus: () => field.current?.select() }), [field]);
  const write = (value: string): void => {
    setText(value);
    setAsked(value);
    props.onChange?.();
    if (value.trim() === "") combobox.close();
    else combobox.open();
  };
  const clear = (
    <CloseButton
      size="sm"
      aria-label={say(WORDS.clear)}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => write("")}
    />
  );
  return (
    <>
      <TextInput
        {...combobox.fieldProps}
        className={classes.field}
        type="search"
        label={label}
        aria-label={label === undefined ? say(WORDS.label) : undefined}
        placeholder={say(lens.id === "talks" ? WORDS.placeholder : WORDS.placeholderGeneric)}
        leftSection={<IconSearch size={16} aria-hidden="true" />}
        rightSection={state.kind === "searching" ? <Loader size={14} aria-hidden="true" /> : text !== "" && clear}
        value={text}
        onChange={(event) => write(event.currentTarget.value)}
        onFocus={() => asked.trim() !== "" && combobox.open()}
        disabled={disabled}
        maxLength={200}
        autoComplete="off"
        spellCheck={false}
      />
      <div {...combobox.popoverProps} className={classes.popover}>
        {combobox.isOpen && (
          <>
            {hits.length > 0 && (
              <div role="listbox" id={combobox.listId} aria-label={say(WORDS.label)}>
                {hits.map((hit, index) => (
                  <div key={hit.node.elementId} {...combobox.optionProps(index)} className={classes.option}>
                    <HitOption hit={hit} lens={lens} isBest={index === 0 && combobox.active <= 0} />
                  </div>
                ))}
              </div>
            )}
            <Outcome state={state} />
          </>
        )}
      </div>
    </>
  );
}
