/** How sure something is, as a word with a sign of its own, so that colour is not needed to read it. */
import { IconBan, IconCalendarClock, IconCheck, IconGitFork, IconMathSymbols, IconQuote } from "@tabler/icons-react";
import type { Certainty } from "../../graph/vocabulary.ts";
import { CERTAINTY_WORDS } from "../../graph/vocabulary.ts";
import { useLanguage, useSay } from "../language.ts";
import classes from "./certainty.module.css";
import { isCertainty } from "./facts.ts";
import { CERTAINTY_NOTES } from "./words.ts";

const SIGNS = {
  stated: IconCheck,
  attributed: IconQuote,
  inferred: IconMathSymbols,
  disputed: IconGitFork,
  denied: IconBan,
  planned: IconCalendarClock,
} as const;

/** A certainty that the vocabulary does not know is shown as the data have it. */
export function CertaintyBadge({ certainty }: { readonly certainty: string }) {
  const language = useLanguage();
  if (!isCertainty(certainty)) return <span className={classes.badge}>{certainty}</span>;
  const Sign = SIGNS[certainty];
  return (
    <span className={classes.badge} data-certainty={certainty} title={CERTAINTY_NOTES[certainty][language]}>
      <Sign size={13} aria-hidden="true" />
      {CERTAINTY_WORDS[certainty][language]}
    </span>
  );
}

/** What the certainty means, in a sentence. */
export function CertaintyNote({ certainty }: { readonly certainty: Certainty }) {
  const say = useSay();
  return <>{say(CERTAINTY_NOTES[certainty])}</>;
}
