/** The field in which a query gets another name. */
import { useState } from "react";
import { useSay } from "../../language.ts";
import { WORDS } from "../frame/words.ts";
import { nameIn } from "./tab-list.ts";
import classes from "./tabs.module.css";

interface TabNameProps {
  readonly text: string;
  /** Undefined: it keeps the name that it has. */
  readonly onDone: (name: string | undefined) => void;
}

export function TabName({ text, onDone }: TabNameProps) {
  const say = useSay();
  const [name, setName] = useState(nameIn(text) ?? "");
  return (
    <div className={classes.naming}>
      <input
        // biome-ignore lint/a11y/noAutofocus: the reader has just asked for it
        autoFocus
        aria-label={say(WORDS.renameTab)}
        value={name}
        maxLength={200}
        size={Math.max(name.length, 12)}
        onChange={(event) => setName(event.currentTarget.value)}
        onFocus={(event) => event.currentTarget.select()}
        onBlur={() => onDone(name)}
        onKeyDown={(event) => {
          // Enter and Escape of an input method are not for us.
          if (event.nativeEvent.isComposing) return;
          if (event.key === "Enter") onDone(name);
          else if (event.key === "Escape") onDone(undefined);
          else return;
          event.preventDefault();
          event.stopPropagation();
        }}
      />
    </div>
  );
}
