/** The pane beside the picture of a pair: the evidence of what was opened, else the summary. */
import { IconArrowLeft } from "@tabler/icons-react";
import type { KeyboardEvent, Ref } from "react";
import { useMemo } from "react";
import type { SenseChoice, SenseChoices } from "../../graph/pair/senses.ts";
import { EvidenceList } from "../inspector/EvidenceList.tsx";
import type { LoadClaims } from "../inspector/props.ts";
import { useSay } from "../language.ts";
import type { Opened } from "./PairPlot.tsx";
import { PairSummary } from "./PairSummary.tsx";
import classes from "./pair.module.css";
import type { PairSpeech } from "./pair-texts.ts";
import type { ReadPairPart } from "./use-pair.ts";
import { WORDS } from "./words.ts";

interface PairPaneProps {
  readonly names: { readonly from: string; readonly to: string };
  readonly speech: PairSpeech;
  readonly opened: Opened | undefined;
  readonly counts: ReadPairPart["counts"];
  readonly choices: SenseChoices;
  readonly onChoose: (type: string, choice: SenseChoice) => void;
  readonly loadClaims: LoadClaims;
  /** Shows a relationship on the graph. */
  readonly onSelect: (elementId: string) => void;
  /** What gets the focus when something is opened by the keyboard. */
  readonly headingRef: Ref<HTMLHeadingElement>;
  readonly onBack: () => void;
}

export function PairPane(props: PairPaneProps) {
  const { names, speech, opened, loadClaims, onSelect, headingRef, onBack } = props;
  const say = useSay();
  const relationships = useMemo(() => opened?.events.map(({ relationship }) => relationship) ?? [], [opened]);
  if (opened === undefined) {
    return (
      <div className={classes.pane}>
        <PairSummary lens={speech.lens} {...props} />
      </div>
    );
  }
  const press = (event: KeyboardEvent): void => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onBack();
  };
  return (
    <section className={classes.pane} aria-label={opened.label} onKeyDown={press}>
      <button type="button" className={classes.textButton} onClick={onBack}>
        <IconArrowLeft size={14} aria-hidden="true" />
        {say(WORDS.back)}
      </button>
      {/* The evidence of a single one begins with the same words. */}
      <h3 ref={headingRef} tabIndex={-1} className={relationships.length === 1 ? classes.unseen : classes.opened}>
        <bdi>{opened.label}</bdi>
      </h3>
      <EvidenceList
        key={opened.key}
        lens={speech.lens}
        relationships={relationships}
        nameOf={speech.nameOf}
        title={say(WORDS.between, names)}
        loadClaims={loadClaims}
        onSelect={onSelect}
        focused={opened.claim}
      />
    </section>
  );
}
