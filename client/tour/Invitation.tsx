/** Offers the tour to who has never seen it, until it is taken or declined. */
import { Button } from "@mantine/core";
import { useId } from "react";
import { useSay } from "../language.ts";
import { WORDS } from "./invitation-words.ts";
import classes from "./tour.module.css";

interface InvitationProps {
  readonly onTake: () => void;
  readonly onDecline: () => void;
}

export function Invitation({ onTake, onDecline }: InvitationProps) {
  const say = useSay();
  const id = useId();
  return (
    <section aria-labelledby={id} className={classes.invitation}>
      <h2 id={id}>{say(WORDS.invitation)}</h2>
      <p>{say(WORDS.text)}</p>
      <div className={classes.offers}>
        <Button size="compact-sm" onClick={onTake}>
          {say(WORDS.take)}
        </Button>
        <Button size="compact-sm" variant="default" onClick={onDecline}>
          {say(WORDS.noThanks)}
        </Button>
      </div>
    </section>
  );
}
