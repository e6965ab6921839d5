/** The end of a form about parameters: the button that sends it, and one that leaves it. */
import { Button } from "@mantine/core";
import type { Words } from "../../../graph/vocabulary.ts";
import { useSay } from "../../language.ts";
import { PARAMETER_WORDS as WORDS } from "./parameter-words.ts";
import classes from "./parameters.module.css";

interface FormButtonsProps {
  readonly send: Words;
  readonly onCancel: () => void;
}

export function FormButtons({ send, onCancel }: FormButtonsProps) {
  const say = useSay();
  return (
    <div className={classes.buttons}>
      <Button type="submit" size="compact-sm">
        {say(send)}
      </Button>
      <Button size="compact-sm" variant="default" onClick={onCancel}>
        {say(WORDS.cancel)}
      </Button>
    </div>
  );
}
