/** A button that copies a text; where the browser forbids that, the text is shown to be copied by hand. */
import { Button, TextInput } from "@mantine/core";
import { IconCheck, IconCopy } from "@tabler/icons-react";
import { useState } from "react";
import { useSay } from "../../language.ts";
import { copied } from "./clipboard.ts";
import { LINK_WORDS } from "./link-words.ts";
import { PARAMETER_WORDS } from "./parameter-words.ts";
import classes from "./parameters.module.css";

export function CopyText({ label, text }: { readonly label: string; readonly text: () => string }) {
  const say = useSay();
  const [state, setState] = useState<{ readonly text: string; readonly isCopied: boolean }>();
  const copy = async (): Promise<void> => {
    const given = text();
    setState({ text: given, isCopied: await copied(given) });
  };
  const isCopied = state?.isCopied === true && state.text === text();
  return (
    <>
      <Button
        size="compact-sm"
        variant="default"
        leftSection={isCopied ? <IconCheck size={14} aria-hidden="true" /> : <IconCopy size={14} aria-hidden="true" />}
        onClick={() => void copy()}
      >
        <span role="status">{isCopied ? say(PARAMETER_WORDS.copied) : label}</span>
      </Button>
      {state?.isCopied === false && (
        <TextInput
          className={classes.byHand}
          size="xs"
          label={say(LINK_WORDS.copyTextByHand)}
          readOnly
          value={state.text}
          onFocus={(event) => event.currentTarget.select()}
        />
      )}
    </>
  );
}
