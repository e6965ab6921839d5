/** How the picture of a pair is read: a sample beside each sentence. */
import { useId } from "react";
import type { Piece } from "../../graph/pair/pair-chart.ts";
import { useSay } from "../language.ts";
import classes from "./pair.module.css";
import { BlockShape, Stripes } from "./Stops.tsx";
import { WORDS } from "./words.ts";

type Look = Pick<Piece, "direction" | "standing" | "severity">;

const OUT: Look = { direction: "out", standing: "happened", severity: undefined };

interface LegendProps {
  readonly names: { readonly from: string; readonly to: string };
  /** Whether there are claims, and with them certainty and severity. */
  readonly hasEvidence: boolean;
}

export function Legend({ names, hasEvidence }: LegendProps) {
  const say = useSay();
  return (
    <section aria-label={say(WORDS.marks)}>
      <h3>{say(WORDS.marks)}</h3>
      <ul className={classes.legend}>
        <Entry look={OUT} text={say(WORDS.markOut, names)} />
        <Entry look={{ ...OUT, direction: "in" }} text={say(WORDS.markIn, names)} />
        {hasEvidence && (
          <>
            <Entry look={{ ...OUT, standing: "planned" }} text={say(WORDS.markPlanned)} />
            <Entry look={{ ...OUT, standing: "doubtful" }} text={say(WORDS.markDoubtful)} />
            <Entry
              look={{ ...OUT, severity: "request" }}
              text={`${say(WORDS.markSeverity)} (${say(WORDS.severities)})`}
            />
            <li>
              <svg viewBox="0 0 16 14" width="16" height="14" aria-hidden="true" focusable="false">
                <circle className={classes.dot} cx="8" cy="7" r="3" />
              </svg>
              {say(WORDS.markDot)}
            </li>
          </>
        )}
      </ul>
    </section>
  );
}

function Entry({ look, text }: { readonly look: Look; readonly text: string }) {
  const prefix = useId();
  const block = { x: 0, y: 0, width: 16, height: 14, piece: { ...look, type: "", events: [], below: 0 } };
  return (
    <li>
      <svg viewBox="0 0 16 14" width="16" height="14" aria-hidden="true" focusable="false">
        <Stripes prefix={prefix} colours={["currentcolor"]} />
        <BlockShape block={block} colour="currentcolor" stripes={`${prefix}0`} />
      </svg>
      <bdi>{text}</bdi>
    </li>
  );
}
