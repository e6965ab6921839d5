/** In what claims differ, in words: each thing that is said, and the outlets that say it. */
import { IconEqualNot } from "@tabler/icons-react";
import { useLanguage, useSay } from "../language.ts";
import type { Difference } from "./differences.ts";
import { namesOfReadings } from "./differences.ts";
import classes from "./evidence.module.css";
import { EVIDENCE_WORDS } from "./evidence-words.ts";
import panel from "./panel.module.css";

/** For claims of the same: two at least. */
export function Differences({
  differences,
  level: Heading = "h4",
}: {
  readonly differences: readonly Difference[];
  /** Its place among the headings around it. */
  readonly level?: "h3" | "h4";
}) {
  const say = useSay();
  const language = useLanguage();
  if (differences.length === 0) return <p className={panel.note}>{say(EVIDENCE_WORDS.agree)}</p>;
  const comma = language === "ja" ? "、" : ", ";
  return (
    <div className={classes.differences}>
      <Heading>
        <IconEqualNot size={14} aria-hidden="true" />
        {say(EVIDENCE_WORDS.differences)}
      </Heading>
      <dl>
        {differences.map((difference) => {
          const names = namesOfReadings(difference, language);
          return (
            <div key={difference.aspect}>
              <dt>{say(EVIDENCE_WORDS[difference.aspect])}</dt>
              {difference.readings.map(({ words }, at) => (
                <dd key={words}>
                  <bdi>{words}</bdi> <bdi className={panel.count}>{names[at]?.join(comma)}</bdi>
                </dd>
              ))}
            </div>
          );
        })}
      </dl>
    </div>
  );
}
